import Foundation
#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif
@testable import Handfast

/// A server on this machine that gives every request the same answer, or none
/// at all, and remembers what it was asked.
final class LocalServer: @unchecked Sendable {
    let address: String

    private let descriptor: Int32
    private let answer: String?
    private let asked = Locked<[String]>([])

    /// Everything that was asked so far, as it came.
    var requests: [String] {
        asked.withLock { $0 }
    }

    /// A server with an answer in the form of HTTP; without one, it is silent.
    init(answer: String?) throws {
        self.answer = answer
        #if canImport(Glibc)
        let kind = Int32(SOCK_STREAM.rawValue)
        #else
        let kind = SOCK_STREAM
        #endif
        descriptor = socket(AF_INET, kind, 0)
        var name = sockaddr_in()
        name.sin_family = sa_family_t(AF_INET)
        name.sin_addr = in_addr(s_addr: UInt32(0x7F00_0001).bigEndian)
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let opened = descriptor
        let begun = withUnsafeMutablePointer(to: &name) { pointer -> Bool in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { plain -> Bool in
                bind(opened, plain, size) == 0
                    && listen(opened, 16) == 0
                    && getsockname(opened, plain, &size) == 0
            }
        }
        address = "http://127.0.0.1:\(UInt16(bigEndian: name.sin_port))"
        guard begun else {
            throw TestFailure("no socket: \(errno)")
        }
        if answer != nil {
            let queue = DispatchQueue(label: "dev.handfast.test.server")
            queue.async { self.serve() }
        }
    }

    /// Ends the server.
    func stop() {
        _ = shutdown(descriptor, Int32(SHUT_RDWR))
        _ = close(descriptor)
    }

    private func serve() {
        while true {
            let connection = accept(descriptor, nil, nil)
            if connection < 0 {
                return
            }
            let request = read(connection)
            asked.withLock { $0.append(request) }
            let bytes = Array((answer ?? "").utf8)
            _ = send(connection, bytes, bytes.count, 0)
            _ = shutdown(connection, Int32(SHUT_WR))
            while !part(connection).isEmpty {}
            _ = close(connection)
        }
    }

    /// A whole request: its head, and as much of a body as the head says.
    private func read(_ connection: Int32) -> String {
        var text = ""
        while true {
            let more = part(connection)
            text += String(decoding: more, as: UTF8.self)
            if more.isEmpty || isWhole(text) {
                return text
            }
        }
    }

    private func isWhole(_ text: String) -> Bool {
        guard let end = text.range(of: "\r\n\r\n") else {
            return false
        }
        let head = text[..<end.lowerBound].lowercased()
        let field = head.components(separatedBy: "content-length: ").dropFirst().first
        let length = field.flatMap { Int($0.prefix(while: { $0.isNumber })) } ?? 0
        return text[end.upperBound...].utf8.count >= length
    }

    private func part(_ connection: Int32) -> [UInt8] {
        var buffer = [UInt8](repeating: 0, count: 65_536)
        let count = recv(connection, &buffer, buffer.count, 0)
        return Array(buffer.prefix(max(count, 0)))
    }
}
