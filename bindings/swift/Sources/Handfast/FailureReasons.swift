/// What a call failed for. The `rawValue` is a stable name.
public protocol HandfastFailureReason: RawRepresentable, CaseIterable, Hashable, Sendable,
    CustomStringConvertible where RawValue == String
{
    /// A fault of the SDK or of its host. Every call may fail with it.
    static var unexpectedError: Self { get }
}

extension HandfastFailureReason {
    /// The stable name.
    public var description: String { rawValue }
}

/// Why ``Handfast/initialize(options:)`` failed.
public enum InitializationFailureReason: String, HandfastFailureReason {
    /// Another thread initialises at this moment.
    case initInProgress = "INIT_IN_PROGRESS"
    /// A reset is under way.
    case sdkResetInProgress = "SDK_RESET_IN_PROGRESS"
    /// The platform URL is not one.
    case invalidPlatformURL = "INVALID_PLATFORM_URL"
    /// What is stored cannot be read. A reset is the cure.
    case stateCorrupt = "STATE_CORRUPT"
    /// A newer version of the SDK wrote what is stored. It was left as it is.
    case stateNewer = "STATE_NEWER"
    /// The store is away, such as the keychain before the first unlock.
    case storeUnavailable = "STORE_UNAVAILABLE"
    /// A fault of the SDK or of its host.
    case unexpectedError = "UNEXPECTED_ERROR"
}

/// Why a user creation failed.
public enum UserCreationFailureReason: String, HandfastFailureReason {
    /// ``Handfast/initialize(options:)`` comes first.
    case notInitialized = "NOT_INITIALIZED"
    /// A reset is under way, or took this creation away.
    case sdkResetInProgress = "SDK_RESET_IN_PROGRESS"
    /// Another call creates a user at this moment.
    case userCreationInProgress = "USER_CREATION_IN_PROGRESS"
    /// There is a user on this device.
    case userAlreadyExists = "USER_ALREADY_EXISTS"
    /// The platform refused the code; the error code says why.
    case authCodeInvalid = "AUTH_CODE_INVALID"
    /// The code is past its end.
    case authCodeExpired = "AUTH_CODE_EXPIRED"
    /// The platform was out of reach. The same code may be offered again.
    case networkError = "NETWORK_ERROR"
    /// The platform failed. The same code may be offered again.
    case serverError = "SERVER_ERROR"
    /// A fault of the SDK or of its host. The same code may be offered again.
    case unexpectedError = "UNEXPECTED_ERROR"
}

/// Why there is no token.
public enum UserAccessTokenFailureReason: String, HandfastFailureReason {
    /// ``Handfast/initialize(options:)`` comes first.
    case notInitialized = "NOT_INITIALIZED"
    /// There is no user on this device.
    case noUser = "NO_USER"
    /// The platform was out of reach.
    case networkError = "NETWORK_ERROR"
    /// The customer disabled the user.
    case userDisabledRemotely = "USER_DISABLED_REMOTELY"
    /// The install was deactivated, or deleted with its user.
    case installDeactivated = "INSTALL_DEACTIVATED"
    /// Another device of the user is active.
    case installStandby = "INSTALL_STANDBY"
    /// Drain tokens are for deactivated installs; this one is not.
    case installNotDeactivated = "INSTALL_NOT_DEACTIVATED"
    /// The platform failed.
    case serverError = "SERVER_ERROR"
    /// A fault of the SDK or of its host.
    case unexpectedError = "UNEXPECTED_ERROR"
}

/// Why the status could not be refreshed.
public enum StatusFailureReason: String, HandfastFailureReason {
    /// ``Handfast/initialize(options:)`` comes first.
    case notInitialized = "NOT_INITIALIZED"
    /// There is no user on this device.
    case noUser = "NO_USER"
    /// The platform was out of reach.
    case networkError = "NETWORK_ERROR"
    /// The platform failed.
    case serverError = "SERVER_ERROR"
    /// A fault of the SDK or of its host.
    case unexpectedError = "UNEXPECTED_ERROR"
}

/// Why metadata could not be changed.
public enum UserMetadataFailureReason: String, HandfastFailureReason {
    /// ``Handfast/initialize(options:)`` comes first.
    case notInitialized = "NOT_INITIALIZED"
    /// There is no user on this device.
    case noUser = "NO_USER"
    /// A key or value breaks a limit, or there would be too many fields.
    case fieldInvalid = "FIELD_INVALID"
    /// The platform was out of reach.
    case networkError = "NETWORK_ERROR"
    /// The customer disabled the user.
    case userDisabledRemotely = "USER_DISABLED_REMOTELY"
    /// The install was deactivated, or deleted with its user.
    case installDeactivated = "INSTALL_DEACTIVATED"
    /// Another device of the user is active.
    case installStandby = "INSTALL_STANDBY"
    /// The platform failed.
    case serverError = "SERVER_ERROR"
    /// A fault of the SDK or of its host.
    case unexpectedError = "UNEXPECTED_ERROR"
}

/// Why a reset failed.
public enum ResetFailureReason: String, HandfastFailureReason {
    /// The SDK initialises at this moment.
    case initInProgress = "INIT_IN_PROGRESS"
    /// Another reset is under way.
    case resetInProgress = "RESET_IN_PROGRESS"
    /// A fault of the SDK or of its host: the store could not be emptied.
    case unexpectedError = "UNEXPECTED_ERROR"
}

/// Why a call failed that the device answers by itself.
public enum OfflineFailureReason: String, HandfastFailureReason {
    /// ``Handfast/initialize(options:)`` comes first.
    case notInitialized = "NOT_INITIALIZED"
    /// A fault of the SDK or of its host.
    case unexpectedError = "UNEXPECTED_ERROR"
}
