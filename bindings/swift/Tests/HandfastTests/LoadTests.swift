import Foundation
import XCTest
@testable import Handfast

/// Creating and resetting many times leaves nothing behind. `SDK_CYCLES` says
/// how many times; the figures are printed.
final class LoadTests: XCTestCase {
    func testManyCreationsAndResetsLeaveNeitherMemoryNorThreads() async throws {
        let cycles = ProcessInfo.processInfo.environment["SDK_CYCLES"].flatMap { Int($0) } ?? 500
        let device = TestDevice()
        let sdk = try device.start(http: ForgetfulHTTP())
        try await repeatedly(sdk, cycles: 100)
        let before = residentKilobytes()
        try await repeatedly(sdk, cycles: cycles)
        let after = residentKilobytes()
        print("\(cycles) creations and resets: resident \(before) kB before, \(after) kB after")
        XCTAssertLessThan(after - before, 64 * 1_024)
        let left = try await threadsLeft()
        XCTAssertEqual(left, [])
    }

    private func repeatedly(_ sdk: Handfast, cycles: Int) async throws {
        for _ in 0..<cycles {
            _ = try await sdk.createUser(options: TestDevice.creation)
            try await sdk.reset()
        }
        XCTAssertFalse(sdk.userExists)
    }

    /// The SDK's threads that are still there when they have had time to end.
    private func threadsLeft() async throws -> [String] {
        var left: [String] = []
        for _ in 0..<500 {
            left = threadNames().filter { $0.hasPrefix("handfast") }
            if left.isEmpty {
                return []
            }
            try await Task.sleep(nanoseconds: 10_000_000)
        }
        return left
    }

    private func threadNames() -> [String] {
        #if os(Linux)
        let tasks = "/proc/self/task"
        let ids = (try? FileManager.default.contentsOfDirectory(atPath: tasks)) ?? []
        return ids.compactMap { id in
            firstLine(ofFile: "\(tasks)/\(id)/comm")
        }
        #else
        return []
        #endif
    }

    private func residentKilobytes() -> Int {
        #if os(Linux)
        let status = text(ofFile: "/proc/self/status") ?? ""
        let line = status.components(separatedBy: "\n").first { $0.hasPrefix("VmRSS:") } ?? ""
        return Int(line.filter { $0.isNumber }) ?? 0
        #else
        return 0
        #endif
    }

    private func firstLine(ofFile path: String) -> String? {
        text(ofFile: path)?.components(separatedBy: "\n").first
    }

    /// Files of the kernel have no size, so they are read to their end.
    private func text(ofFile path: String) -> String? {
        guard let file = FileHandle(forReadingAtPath: path) else {
            return nil
        }
        defer { file.closeFile() }
        return String(decoding: file.readDataToEndOfFile(), as: UTF8.self)
    }
}

/// The stub, without its memory of what it was asked.
private final class ForgetfulHTTP: HTTPPort {
    func send(_ request: HTTPPortRequest) async throws -> HTTPPortResponse {
        try await StubPlatform().send(request)
    }
}
