import Foundation
import HandfastCore

/// Where the SDK stands.
public enum InitState: String, CaseIterable, Sendable {
    /// ``Handfast/initialize(options:)`` was not called, or failed.
    case notInitialized = "NOT_INITIALIZED"
    /// ``Handfast/initialize(options:)`` is under way.
    case initInProgress = "INIT_IN_PROGRESS"
    /// Ready.
    case initialized = "INITIALIZED"
    /// A reset is under way.
    case resetting = "RESETTING"

    init(core: HandfastCore.InitState) {
        switch core {
        case .notInitialized: self = .notInitialized
        case .initInProgress: self = .initInProgress
        case .initialized: self = .initialized
        case .resetting: self = .resetting
        }
    }
}

/// A user that was created or restored on this device.
public struct UserCreationResult: Equatable, Sendable {
    /// The user.
    public let userId: String
    /// The install.
    public let installId: String
    /// Whether the user existed already.
    public let restored: Bool
    /// Where the install stands.
    public let state: InstallState
    /// Why, where the state alone does not say it.
    public let reason: StateReason?
    /// Absent when the install may not act for its user.
    public let accessToken: UserAccessToken?

    init(core: HandfastCore.CreatedUser) {
        userId = core.userId
        installId = core.installId
        restored = core.restored
        state = InstallState(core: core.state)
        reason = core.reason.map { StateReason(core: $0) }
        accessToken = core.accessToken.map { UserAccessToken(core: $0) }
    }
}

/// A token that acts for the user. It is a secret: no description of this
/// shows it.
public struct UserAccessToken: Equatable, Sendable {
    /// A JWT for `Authorization: Bearer`.
    public let token: String
    /// When it ends, by the platform's clock.
    public let expiresAt: Date

    init(core: HandfastCore.UserAccessToken) {
        token = core.token
        expiresAt = moment(millis: core.expiresAtMillis)
    }
}

extension UserAccessToken: CustomStringConvertible, CustomDebugStringConvertible,
    CustomReflectable
{
    /// The token's end without the token.
    public var description: String { "UserAccessToken(expiresAt: \(expiresAt))" }

    /// The same.
    public var debugDescription: String { description }

    /// The token's end without the token.
    public var customMirror: Mirror {
        Mirror(self, children: ["expiresAt": expiresAt])
    }
}

/// What a reset did.
public struct ResetResult: Equatable, Sendable {
    /// What became of the farewell that a reset owes the platform.
    public enum Farewell: String, CaseIterable, Sendable {
        /// There was no install to say farewell for.
        case none = "NONE"
        /// The platform knows.
        case said = "SAID"
        /// It is kept, and said at the next chance.
        case pending = "PENDING"
    }

    /// What became of the farewell.
    public let farewell: Farewell

    init(core: HandfastCore.ResetOutcome) {
        switch core.farewell {
        case .none: farewell = Farewell.none
        case .said: farewell = Farewell.said
        case .pending: farewell = Farewell.pending
        }
    }
}

/// The SDK configuration that the platform last told.
public struct HandfastConfiguration: Equatable, Sendable {
    /// The version that was published; 0 before the first.
    public let version: Int
    /// The settings, as a JSON object.
    public let settingsJSON: String

    init(core: HandfastCore.Configuration) {
        version = Int(core.version)
        settingsJSON = core.settingsJson
    }

    /// The settings as a type of the app's own.
    public func settings<Settings: Decodable>(as type: Settings.Type) throws -> Settings {
        try JSONDecoder().decode(type, from: Data(settingsJSON.utf8))
    }
}
