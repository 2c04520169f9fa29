import Foundation
import HandfastCore

/// What a port threw that is none of its failures. It is not repeated: nobody
/// knows what it holds.
private let threw = "the port threw something that is none of its failures"

/// An HTTP port as the core knows it.
final class CoreHTTP: HandfastCore.HttpClient, @unchecked Sendable {
    private let port: any HTTPPort

    init(_ port: any HTTPPort) {
        self.port = port
    }

    func send(request: HandfastCore.HttpRequest) async throws -> HandfastCore.HttpResponse {
        do {
            return try await port.send(HTTPPortRequest(core: request)).core
        } catch let failure as HTTPPortFailure {
            throw failure.core
        } catch {
            throw HandfastCore.HttpFailure.HostFailed(details: threw)
        }
    }
}

extension HTTPPortRequest {
    init(core: HandfastCore.HttpRequest) {
        self.init(
            method: HTTPPortRequest.name(of: core.method),
            url: core.url,
            headers: core.headers.map { HTTPPortHeader(name: $0.name, value: $0.value) },
            body: core.body,
            timeout: TimeInterval(core.timeoutMillis) / 1_000
        )
    }

    private static func name(of method: HandfastCore.HttpMethod) -> String {
        switch method {
        case .get: return "GET"
        case .post: return "POST"
        case .patch: return "PATCH"
        }
    }
}

extension HTTPPortResponse {
    var core: HandfastCore.HttpResponse {
        HandfastCore.HttpResponse(
            status: UInt16(clamping: status),
            headers: headers.map { HandfastCore.HttpHeader(name: $0.name, value: $0.value) },
            body: body
        )
    }
}

extension HTTPPortFailure {
    var core: HandfastCore.HttpFailure {
        switch self {
        case .unreachable(let details): return .Unreachable(details: details)
        case .timeout: return .Timeout
        case .refused(let details): return .Refused(details: details)
        }
    }
}

/// A store as the core knows it.
final class CoreVault: HandfastCore.Vault, @unchecked Sendable {
    private let port: any VaultPort

    init(_ port: any VaultPort) {
        self.port = port
    }

    func load() throws -> Data? {
        try asked { try port.load() }
    }

    func store(blob: Data) throws {
        try asked { try port.store(blob) }
    }

    func delete() throws {
        try asked { try port.delete() }
    }

    private func asked<Value>(_ call: () throws -> Value) throws -> Value {
        do {
            return try call()
        } catch VaultPortFailure.unavailable(let details) {
            throw HandfastCore.VaultFailure.Unavailable(details: details)
        } catch VaultPortFailure.unsafe(let details) {
            throw HandfastCore.VaultFailure.Unsafe(details: details)
        } catch {
            throw HandfastCore.VaultFailure.HostFailed(details: threw)
        }
    }
}

/// Device keys as the core knows them.
final class CoreDeviceKey: HandfastCore.DeviceKey, @unchecked Sendable {
    private let port: any DeviceKeyPort

    init(_ port: any DeviceKeyPort) {
        self.port = port
    }

    func create(name: String) throws {
        try asked { try port.createKey(named: name) }
    }

    func publicCoordinates(name: String) throws -> Data {
        try asked { try port.publicKey(named: name) }
    }

    func sign(name: String, message: Data) throws -> Data {
        try asked { try port.signature(for: message, withKeyNamed: name) }
    }

    func delete(name: String) throws {
        try asked { try port.deleteKey(named: name) }
    }

    func names() throws -> [String] {
        try asked { try port.keyNames() }
    }

    private func asked<Value>(_ call: () throws -> Value) throws -> Value {
        do {
            return try call()
        } catch DeviceKeyPortFailure.notFound {
            throw HandfastCore.KeyFailure.NotFound
        } catch DeviceKeyPortFailure.unavailable(let details) {
            throw HandfastCore.KeyFailure.Unavailable(details: details)
        } catch {
            throw HandfastCore.KeyFailure.HostFailed(details: threw)
        }
    }
}

/// A clock as the core knows it.
final class CoreClock: HandfastCore.WallClock, @unchecked Sendable {
    private let port: any WallClockPort

    init(_ port: any WallClockPort) {
        self.port = port
    }

    func nowMillis() throws -> Int64 {
        do {
            let millis = (try port.now().timeIntervalSince1970 * 1_000).rounded()
            return Int64(exactly: millis) ?? 0
        } catch {
            throw HandfastCore.HostFailure.HostFailed(details: threw)
        }
    }
}
