import Foundation
import XCTest
@testable import Handfast

/// Whatever a port does, its call ends with a failure that tells no more than
/// it should.
final class HostTests: XCTestCase {
    func testWhatAnHTTPPortThrowsIsNotRepeated() async throws {
        let sdk = try TestDevice().start(http: ThrowingHTTP())
        let error = await assertFails(UserCreationFailureReason.unexpectedError) {
            try await sdk.createUser(options: TestDevice.creation)
        }
        XCTAssertEqual(error?.description.contains(Thrown.secret), false)
        XCTAssertEqual(try sdk.userCreationPending, true)
    }

    func testAnHTTPPortThatRefusesIsNotAskedAgain() async throws {
        let http = RefusingHTTP()
        let sdk = try TestDevice().start(http: http)
        let error = await assertFails(UserCreationFailureReason.unexpectedError) {
            try await sdk.createUser(options: TestDevice.creation)
        }
        XCTAssertEqual(error?.details.contains("not in this test"), true)
        XCTAssertEqual(http.requests, 1)
    }

    func testAnHTTPPortThatHangsIsGivenUpAndCancelled() throws {
        let cancelled = expectation(description: "the request was cancelled")
        let failed = expectation(description: "the creation failed")
        let http = HangingHTTP { cancelled.fulfill() }
        let sdk = try TestDevice().start(http: http, creationDeadline: 0.2)
        sdk.createUser(options: TestDevice.creation) { result, error in
            XCTAssertNil(result)
            XCTAssertEqual(error?.failureReason, .networkError)
            failed.fulfill()
        }
        wait(for: [cancelled, failed], timeout: 60)
    }

    func testAnAnswerThatIsNotOneIsAServerError() async throws {
        let device = TestDevice()
        let sdk = try device.start()
        device.platform.garble()
        await assertFails(UserCreationFailureReason.serverError) {
            try await sdk.createUser(options: TestDevice.creation)
        }
    }

    func testAStoreThatIsAwaySaysSo() throws {
        let device = TestDevice()
        let sdk = device.boot()
        device.vault.behave(.unavailable)
        XCTAssertThrowsError(try sdk.initialize(options: TestDevice.options())) { error in
            let told = error as? InitializationError
            XCTAssertEqual(told?.failureReason, .storeUnavailable)
            XCTAssertEqual(told?.details.contains("the test says so"), true)
        }
        XCTAssertEqual(sdk.initState, .notInitialized)
        XCTAssertFalse(sdk.userExists)
        device.vault.behave(.works)
        XCTAssertNoThrow(try sdk.initialize(options: TestDevice.options()))
    }

    func testWhatAStoreThrowsIsNotRepeated() throws {
        let device = TestDevice()
        let sdk = device.boot()
        device.vault.behave(.throwsAlways)
        XCTAssertThrowsError(try sdk.initialize(options: TestDevice.options())) { error in
            let told = error as? InitializationError
            XCTAssertEqual(told?.failureReason, .unexpectedError)
            XCTAssertEqual(told?.description.contains(Thrown.secret), false)
        }
    }

    func testAStoreThatHangsIsGivenUp() throws {
        let device = TestDevice()
        let sdk = device.boot(hostCallLimit: 0.2)
        let release = DispatchSemaphore(value: 0)
        device.vault.onLoad { release.wait() }
        defer { release.signal() }
        for expected in ["did not answer within 200 ms", "has not come back"] {
            XCTAssertThrowsError(try sdk.initialize(options: TestDevice.options())) { error in
                let told = error as? InitializationError
                XCTAssertEqual(told?.failureReason, .storeUnavailable)
                XCTAssertEqual(told?.details.contains(expected), true, "\(told as Any)")
            }
        }
    }

    func testAStoreThatCallsTheSDKIsRefused() throws {
        let device = TestDevice()
        let sdk = device.boot()
        let reasons = Locked<[OfflineFailureReason]>([])
        device.vault.onLoad { [weak sdk] in
            do {
                _ = try sdk?.userId
            } catch let error as OfflineError {
                reasons.withLock { $0.append(error.reason) }
            } catch {
                XCTFail("\(error)")
            }
        }
        try sdk.initialize(options: TestDevice.options())
        XCTAssertEqual(reasons.withLock { $0 }, [.unexpectedError])
    }

    func testADeviceKeyThatFailsFailsTheCreation() async throws {
        let device = TestDevice()
        let sdk = try device.start(deviceKey: BrokenKey())
        let error = await assertFails(UserCreationFailureReason.unexpectedError) {
            try await sdk.createUser(options: TestDevice.creation)
        }
        XCTAssertEqual(error?.details.contains("no key today"), true)
        XCTAssertEqual(device.platform.requests.count, 0)
    }
}

private final class ThrowingHTTP: HTTPPort {
    func send(_ request: HTTPPortRequest) async throws -> HTTPPortResponse {
        throw Thrown()
    }
}

private final class RefusingHTTP: HTTPPort, @unchecked Sendable {
    private let count = Locked(0)

    var requests: Int {
        count.withLock { $0 }
    }

    func send(_ request: HTTPPortRequest) async throws -> HTTPPortResponse {
        count.withLock { $0 += 1 }
        throw HTTPPortFailure.refused(details: "not in this test")
    }
}

private final class HangingHTTP: HTTPPort, @unchecked Sendable {
    private let whenCancelled: () -> Void

    init(whenCancelled: @escaping () -> Void) {
        self.whenCancelled = whenCancelled
    }

    func send(_ request: HTTPPortRequest) async throws -> HTTPPortResponse {
        do {
            try await Task.sleep(nanoseconds: 600_000_000_000)
        } catch {
            whenCancelled()
            throw error
        }
        throw HTTPPortFailure.timeout
    }
}

private struct BrokenKey: DeviceKeyPort {
    private let failure = DeviceKeyPortFailure.unavailable(details: "no key today")

    func createKey(named name: String) throws {
        throw failure
    }

    func publicKey(named name: String) throws -> Data {
        throw failure
    }

    func signature(for message: Data, withKeyNamed name: String) throws -> Data {
        throw failure
    }

    func deleteKey(named name: String) throws {
        throw failure
    }

    func keyNames() throws -> [String] {
        throw failure
    }
}
