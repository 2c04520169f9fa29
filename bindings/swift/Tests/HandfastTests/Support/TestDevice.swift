import Foundation
import XCTest
@testable import Handfast

/// Device keys in a folder that is removed with them.
final class TestKeys: DeviceKeyPort, @unchecked Sendable {
    private let folder = FileManager.default.temporaryDirectory
        .appendingPathComponent("handfast-\(UUID().uuidString)")
    private let home: FileHome

    init() {
        home = FileHome(folder: folder)
    }

    deinit {
        try? FileManager.default.removeItem(at: folder)
    }

    func createKey(named name: String) throws {
        try home.createKey(named: name)
    }

    func publicKey(named name: String) throws -> Data {
        try home.publicKey(named: name)
    }

    func signature(for message: Data, withKeyNamed name: String) throws -> Data {
        try home.signature(for: message, withKeyNamed: name)
    }

    func deleteKey(named name: String) throws {
        try home.deleteKey(named: name)
    }

    func keyNames() throws -> [String] {
        try home.keyNames()
    }
}

/// A device whose platform is in memory.
final class TestDevice {
    static let code = "a-code-that-nobody-may-see"

    let vault = TestVault()
    let platform = StubPlatform()
    let keys = TestKeys()

    /// An SDK that is not initialised.
    func boot(
        http: (any HTTPPort)? = nil,
        deviceKey: (any DeviceKeyPort)? = nil,
        hostCallLimit: TimeInterval = 10
    ) -> Handfast {
        let ports = HandfastPorts(
            http: http ?? platform,
            vault: vault,
            deviceKey: deviceKey ?? keys
        )
        return Handfast(ports: ports, hostCallLimit: hostCallLimit)
    }

    /// An SDK without a user.
    func start(
        http: (any HTTPPort)? = nil,
        deviceKey: (any DeviceKeyPort)? = nil,
        creationDeadline: TimeInterval = 30
    ) throws -> Handfast {
        let sdk = boot(http: http, deviceKey: deviceKey)
        try sdk.initialize(options: TestDevice.options(creationDeadline: creationDeadline))
        return sdk
    }

    /// An SDK with a user.
    func startWithUser() async throws -> Handfast {
        let sdk = try start()
        _ = try await sdk.createUser(options: TestDevice.creation)
        return sdk
    }

    static func options(creationDeadline: TimeInterval = 30) -> InitializationOptions {
        InitializationOptions(
            platformURL: "https://id.example",
            device: DeviceFacts(formFactor: .phone),
            creationDeadline: creationDeadline
        )
    }

    static var creation: UserCreationOptions {
        UserCreationOptions(authenticationCode: code)
    }
}

/// Fails unless a call fails with this reason; answers with the failure.
@discardableResult
func assertFails<Value, Reason: HandfastFailureReason>(
    _ reason: Reason,
    file: StaticString = #filePath,
    line: UInt = #line,
    _ call: () async throws -> Value
) async -> HandfastError<Reason>? {
    do {
        _ = try await call()
        XCTFail("it did not fail", file: file, line: line)
    } catch let error as HandfastError<Reason> {
        XCTAssertEqual(error.failureReason, reason, error.details, file: file, line: line)
        return error
    } catch {
        XCTFail("it failed with \(error)", file: file, line: line)
    }
    return nil
}
