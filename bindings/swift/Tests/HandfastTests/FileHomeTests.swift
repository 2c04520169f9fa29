import Foundation
import XCTest
@testable import Handfast

/// The ready store and keys in files.
final class FileHomeTests: XCTestCase {
    private let folder = FileManager.default.temporaryDirectory
        .appendingPathComponent("handfast-\(UUID().uuidString)")

    override func tearDown() {
        try? FileManager.default.removeItem(at: folder)
        super.tearDown()
    }

    func testWhatIsStoredIsThereAgain() throws {
        let blob = Data([0, 1, 2, 255])
        do {
            let home = FileHome(folder: folder)
            XCTAssertNil(try home.load())
            try home.store(blob)
            XCTAssertEqual(try home.load(), blob)
        }
        let home = FileHome(folder: folder)
        XCTAssertEqual(try home.load(), blob)
        try home.delete()
        XCTAssertNil(try home.load())
    }

    func testKeysAreMadeUsedAndDeleted() throws {
        let home = FileHome(folder: folder)
        XCTAssertThrowsError(try home.publicKey(named: "missing")) { error in
            XCTAssertEqual(error as? DeviceKeyPortFailure, .notFound)
        }
        try home.createKey(named: "key")
        let point = try home.publicKey(named: "key")
        XCTAssertEqual(point.count, 64)
        try home.createKey(named: "key")
        XCTAssertEqual(try home.publicKey(named: "key"), point)
        let signature = try home.signature(for: Data("hello".utf8), withKeyNamed: "key")
        XCTAssertEqual(signature.count, 64)
        XCTAssertEqual(try home.keyNames(), ["key"])
        try home.deleteKey(named: "key")
        XCTAssertEqual(try home.keyNames(), [])
    }

    func testAFolderIsHeldByOne() throws {
        let first = FileHome(folder: folder)
        try first.store(Data([1]))
        XCTAssertThrowsError(try FileHome(folder: folder).load()) { error in
            guard case VaultPortFailure.unavailable(let details) = error else {
                return XCTFail("\(error)")
            }
            XCTAssertTrue(details.contains("in use"), details)
        }
        XCTAssertEqual(try first.load(), Data([1]))
    }

    func testAnSDKOverFilesKnowsItsUserAfterARestart() async throws {
        let platform = StubPlatform()
        try await withSDK(platform) { sdk in
            _ = try await sdk.createUser(options: TestDevice.creation)
        }
        try await withSDK(platform) { sdk in
            XCTAssertEqual(try sdk.userId, StubPlatform.userId)
        }
    }

    private func withSDK(
        _ platform: StubPlatform,
        _ use: (Handfast) async throws -> Void
    ) async throws {
        var ports = HandfastPorts.files(in: folder)
        ports.http = platform
        let sdk = Handfast(ports: ports)
        try sdk.initialize(options: TestDevice.options())
        try await use(sdk)
    }
}
