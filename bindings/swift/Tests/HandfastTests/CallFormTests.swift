import Foundation
import XCTest
@testable import Handfast

/// Every call has a form with `async` and one with a completion handler.
final class CallFormTests: XCTestCase {
    func testEveryAsyncCallAnswers() async throws {
        let device = TestDevice()
        let sdk = try device.start()
        let nothing = try await sdk.resumeUserCreation()
        XCTAssertNil(nothing)
        let created = try await sdk.createUser(options: TestDevice.creation)
        XCTAssertEqual(created.userId, StubPlatform.userId)
        XCTAssertEqual(created.installId, StubPlatform.installId)
        XCTAssertEqual(created.restored, false)
        XCTAssertEqual(created.state, .active)
        XCTAssertEqual(created.accessToken?.token, StubPlatform.token)
        let token = try await sdk.requestUserAccessToken()
        XCTAssertEqual(token.token, StubPlatform.token)
        XCTAssertEqual(token.expiresAt, Date(timeIntervalSince1970: 1_577_937_845.678))
        let status = try await sdk.refreshStatus()
        XCTAssertEqual(status.remotelyEnabled, true)
        XCTAssertEqual(status.installState, .active)
        let added = try await sdk.addUserMetadataFields(["plan": "gold"])
        XCTAssertEqual(added, ["plan": "gold"])
        let removed = try await sdk.removeUserMetadataField("name")
        XCTAssertEqual(removed, ["plan": "gold"])
        let reset = try await sdk.reset()
        XCTAssertEqual(reset.farewell, .said)
        let left = try await sdk.sayPendingFarewells()
        XCTAssertEqual(left, 0)
        await assertFails(UserAccessTokenFailureReason.noUser) {
            try await sdk.requestDrainToken()
        }
    }

    func testTheDeviceAnswersByItself() async throws {
        let device = TestDevice()
        let sdk = device.boot()
        XCTAssertEqual(sdk.initState, .notInitialized)
        XCTAssertFalse(sdk.version.isEmpty)
        XCTAssertEqual("\(sdk)", "Handfast(NOT_INITIALIZED)")
        XCTAssertThrowsError(try sdk.userId) { error in
            XCTAssertEqual((error as? OfflineError)?.failureReason, .notInitialized)
        }
        try sdk.initialize(options: TestDevice.options())
        XCTAssertEqual(sdk.initState, .initialized)
        XCTAssertNil(try sdk.userId)
        XCTAssertNil(try sdk.status)
        XCTAssertNil(try sdk.configuration)
        _ = try await sdk.createUser(options: TestDevice.creation)
        XCTAssertTrue(sdk.userExists)
        XCTAssertTrue(sdk.isUserLinked)
        XCTAssertEqual(try sdk.userId, StubPlatform.userId)
        XCTAssertEqual(try sdk.status?.userId, StubPlatform.userId)
        XCTAssertEqual(try sdk.userCreationPending, false)
        XCTAssertEqual(try sdk.pendingFarewells, 0)
        struct Settings: Decodable {
            let colour: String
        }
        let configuration = try XCTUnwrap(try sdk.configuration)
        XCTAssertEqual(configuration.version, 1)
        XCTAssertEqual(try configuration.settings(as: Settings.self).colour, "blue")
        XCTAssertEqual(device.platform.requests.count, 1)
    }

    func testEveryCompletionHandlerIsCalledOnTheMainQueue() throws {
        let sdk = try TestDevice().start()
        let done = expectation(description: "every call ended")
        done.expectedFulfillmentCount = 9
        let end = {
            XCTAssertTrue(Thread.isMainThread)
            done.fulfill()
        }
        sdk.resumeUserCreation { result, error in
            XCTAssertNil(result)
            XCTAssertNil(error)
            end()
            self.createUser(sdk, end)
        }
        wait(for: [done], timeout: 60)
        let emptied = expectation(description: "the reset ended")
        sdk.reset { result, error in
            XCTAssertEqual(result?.farewell, .said)
            XCTAssertNil(error)
            XCTAssertTrue(Thread.isMainThread)
            emptied.fulfill()
        }
        wait(for: [emptied], timeout: 60)
    }

    private func createUser(_ sdk: Handfast, _ end: @escaping () -> Void) {
        sdk.createUser(options: TestDevice.creation) { result, error in
            guard let result else {
                return XCTFail("\(error!.failureReason)")
            }
            XCTAssertEqual(result.userId, StubPlatform.userId)
            end()
            self.askForTokens(sdk, end)
            self.changeMetadata(sdk, end)
            sdk.refreshStatus { status, _ in
                XCTAssertEqual(status?.installState, .active)
                end()
            }
            sdk.createUser(options: TestDevice.creation) { result, error in
                XCTAssertNil(result)
                XCTAssertEqual(error?.failureReason.rawValue, "USER_ALREADY_EXISTS")
                end()
            }
        }
    }

    private func askForTokens(_ sdk: Handfast, _ end: @escaping () -> Void) {
        sdk.requestUserAccessToken { token, error in
            XCTAssertEqual(token?.token, StubPlatform.token)
            XCTAssertNil(error)
            end()
        }
        sdk.requestDrainToken { token, error in
            XCTAssertNil(token)
            XCTAssertEqual(error?.failureReason, .installNotDeactivated)
            end()
        }
    }

    private func changeMetadata(_ sdk: Handfast, _ end: @escaping () -> Void) {
        sdk.addUserMetadataFields(["plan": "gold"]) { fields, _ in
            XCTAssertEqual(fields, ["plan": "gold"])
            end()
        }
        sdk.removeUserMetadataField("name") { fields, _ in
            XCTAssertEqual(fields, ["plan": "gold"])
            end()
        }
        sdk.sayPendingFarewells { left, _ in
            XCTAssertEqual(left, 0)
            end()
        }
    }

    func testACompletionHandlerIsCalledOnTheQueueThatIsGiven() throws {
        let sdk = try TestDevice().start()
        let done = expectation(description: "the call ended")
        let queue = DispatchQueue(label: "dev.handfast.test.completions")
        sdk.createUser(options: TestDevice.creation, queue: queue) { result, _ in
            dispatchPrecondition(condition: .onQueue(queue))
            XCTAssertNotNil(result)
            done.fulfill()
        }
        wait(for: [done], timeout: 60)
    }

    func testCancellingATaskLeavesItsCallToItsEnd() async throws {
        let sdk = try TestDevice().start()
        let task = Task {
            try await sdk.createUser(options: TestDevice.creation)
        }
        task.cancel()
        let created = try await task.value
        XCTAssertEqual(created.userId, StubPlatform.userId)
        XCTAssertTrue(sdk.userExists)
    }

    func testACreationIsOneRequest() async throws {
        let device = TestDevice()
        _ = try await device.startWithUser()
        let requests = device.platform.requests
        XCTAssertEqual(requests.map { $0.method }, ["POST"])
        XCTAssertEqual(requests.map { $0.url }, ["https://id.example/sdk/users"])
    }

    func testErrorsReadWellAsSystemErrors() {
        let error = UserCreationError(
            .authCodeInvalid,
            details: "the code is of another app",
            errorCode: "AUTH_CODE_WRONG_APP"
        )
        XCTAssertEqual(error.localizedDescription, "the code is of another app")
        XCTAssertEqual("\(error)", "AUTH_CODE_INVALID: the code is of another app")
        XCTAssertEqual("\(error.failureReason)", "AUTH_CODE_INVALID")
        XCTAssertEqual(error.errorCode, "AUTH_CODE_WRONG_APP")
        XCTAssertEqual(error.errorUserInfo["reason"] as? String, "AUTH_CODE_INVALID")
        XCTAssertEqual(UserCreationError.errorDomain, "dev.handfast")
    }
}
