import Foundation
import Handfast

/// Who is signed in on this device.
@MainActor
final class SignIn: ObservableObject {
    @Published private(set) var userId: String?
    @Published private(set) var status: HandfastStatus?
    @Published private(set) var message = ""
    @Published private(set) var isWorking = false

    private let backend = Backend(address: URL(string: "http://localhost:8000")!)
    private let platform = "http://localhost:8080"

    /// Runs as long as the app shows anything.
    func run() async {
        do {
            try Handfast.initialize(InitializationOptions(platformURL: platform))
            show()
            let changes = try Handfast.shared.statusChanges()
            await resume()
            for await change in changes {
                tell(change)
            }
        } catch {
            message = error.localizedDescription
        }
    }

    /// Asks the app's own backend for a code and creates the user with it.
    func signIn(name: String, password: String) async {
        await work {
            let code = try await self.backend.code(name: name, password: password)
            let options = UserCreationOptions(authenticationCode: code)
            let user = try await Handfast.shared.createUser(options: options)
            self.message = user.restored ? "Welcome back." : "Welcome."
        }
    }

    /// Asks the platform how things stand, such as when the app comes to the
    /// foreground.
    func refresh() async {
        guard userId != nil else {
            return
        }
        await work {
            try await Handfast.shared.refreshStatus()
        }
    }

    /// Empties the device, online or not.
    func signOut() async {
        await work {
            try await Handfast.shared.reset()
            self.message = "Signed out."
        }
    }

    /// A creation that was cut short, by a lost network or the end of the app,
    /// goes on here.
    private func resume() async {
        await work {
            try await Handfast.shared.resumeUserCreation()
        }
    }

    private func work(_ act: @escaping @MainActor () async throws -> Void) async {
        isWorking = true
        do {
            try await act()
        } catch let error as UserCreationError {
            message = advice(error)
        } catch {
            message = error.localizedDescription
        }
        isWorking = false
        show()
    }

    private func advice(_ error: UserCreationError) -> String {
        switch error.failureReason {
        case .networkError, .serverError:
            return "The platform is out of reach. Your sign-in goes on when the app starts again."
        case .authCodeInvalid where error.errorCode == "ACTIVE_DEVICE_EXISTS":
            return "You are signed in on another device."
        case .authCodeInvalid, .authCodeExpired:
            return "That took too long. Sign in again."
        default:
            return error.details
        }
    }

    private func show() {
        userId = try? Handfast.shared.userId
        status = try? Handfast.shared.status
    }

    private func tell(_ change: StatusChange) {
        switch change {
        case .deactivated(_, _, let device):
            message = "Signed in on \(device?.model ?? "another device")."
        case .putOnStandby:
            message = "In use on your phone."
        case .promoted, .userEnabled:
            message = "This device is active."
        case .userDisabled:
            message = "Your account is disabled."
        case .userDeleted:
            message = "Your account was deleted."
        case .configurationChanged:
            break
        }
        show()
    }
}
