import Foundation
#if canImport(FoundationNetworking)
import FoundationNetworking
#endif
import Handfast
import XCTest

// What the book shows (docs/src/sdk/swift.md), so that it compiles.

// ANCHOR: begin
func begin() throws {
    let options = InitializationOptions(platformURL: "https://id.example")
    try Handfast.initialize(options)
    // A creation that was cut short goes on here.
    Handfast.shared.resumeUserCreation { result, error in
        if let error {
            print("later:", error)
        } else if let result {
            print("signed in as", result.userId)
        }
    }
}
// ANCHOR_END: begin

// ANCHOR: completion
func signIn(with code: String) {
    let options = UserCreationOptions(authenticationCode: code)
    Handfast.shared.createUser(options: options) { result, error in
        guard let result else {
            print(error!.failureReason)
            return
        }
        print(result.userId, result.state)
    }
}
// ANCHOR_END: completion

// ANCHOR: async
func signedIn(with code: String) async throws -> String {
    let options = UserCreationOptions(authenticationCode: code)
    let user = try await Handfast.shared.createUser(options: options)
    return user.userId
}
// ANCHOR_END: async

// ANCHOR: errors
func createUser(with code: String) async -> String {
    do {
        let options = UserCreationOptions(authenticationCode: code)
        let user = try await Handfast.shared.createUser(options: options)
        return "signed in as \(user.userId)"
    } catch let error as UserCreationError {
        switch error.failureReason {
        case .networkError, .serverError, .unexpectedError:
            // Nothing is lost: offer the same code again, or resume.
            return "later, with the same code: \(error.details)"
        case .authCodeInvalid, .authCodeExpired:
            return "ask the backend for a new code: \(error.errorCode ?? error.details)"
        case .userAlreadyExists:
            return "reset first"
        case .notInitialized, .sdkResetInProgress, .userCreationInProgress:
            return error.details
        }
    } catch {
        return "\(error)"
    }
}
// ANCHOR_END: errors

// ANCHOR: token
func authorized(_ request: URLRequest) async throws -> URLRequest {
    var request = request
    let token: UserAccessToken
    do {
        token = try await Handfast.shared.requestUserAccessToken()
    } catch let error as UserAccessTokenError where error.failureReason == .installDeactivated {
        // What was collected before may still be handed in for a while.
        token = try await Handfast.shared.requestDrainToken()
    }
    request.setValue("Bearer \(token.token)", forHTTPHeaderField: "Authorization")
    return request
}
// ANCHOR_END: token

// ANCHOR: listener
final class SignInState: StatusListener {
    private(set) var message = ""

    func listen() throws {
        try Handfast.shared.addStatusListener(self)
    }

    func handfast(_ handfast: Handfast, statusDidChange change: StatusChange) {
        switch change {
        case .deactivated(_, let since, let device):
            let model = device?.model ?? "another device"
            message = "signed out by \(model) at \(since)"
        case .putOnStandby:
            message = "in use on your phone"
        case .promoted, .userEnabled:
            message = "signed in"
        case .userDisabled, .userDeleted:
            message = "not available"
        case .configurationChanged(let version):
            message = "configuration \(version)"
        }
    }
}
// ANCHOR_END: listener

// ANCHOR: stream
func followStatus() async throws {
    for await change in try Handfast.shared.statusChanges() {
        print(change)
    }
}
// ANCHOR_END: stream

// ANCHOR: status
func showStatus() async throws {
    let known = try Handfast.shared.status
    if let known {
        print("when last told:", known.installState)
    }
    let status = try await Handfast.shared.refreshStatus()
    if let reason = status.disabledReason {
        print("may not act:", reason.rawValue)
    }
}
// ANCHOR_END: status

// ANCHOR: reset
func signOut() async {
    do {
        try await Handfast.shared.reset()
    } catch {
        // The store could not be emptied. Try again before the next sign-in.
        print(error)
    }
}
// ANCHOR_END: reset

// ANCHOR: linux
func deviceInFolder(_ folder: URL) throws -> Handfast {
    let handfast = Handfast(ports: .files(in: folder))
    try handfast.initialize(options: InitializationOptions(
        platformURL: "https://id.example",
        device: DeviceFacts(formFactor: .other, model: "Example One")
    ))
    return handfast
}
// ANCHOR_END: linux

final class GuideTests: XCTestCase {
    func testTheSharedSDKIsThereBeforeItIsInitialised() async throws {
        XCTAssertEqual(Handfast.shared.initState, .notInitialized)
        XCTAssertFalse(Handfast.shared.version.isEmpty)
        let said = await createUser(with: "a code")
        XCTAssertEqual(said, "call initialize first")
        XCTAssertThrowsError(try SignInState().listen())
    }

    func testAFolderIsADevice() throws {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("handfast-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let handfast = try deviceInFolder(folder)
        XCTAssertEqual(handfast.initState, .initialized)
        XCTAssertFalse(handfast.userExists)
    }
}
