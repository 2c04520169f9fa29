package dev.handfast

/** What a call failed for. */
public sealed interface FailureReason {
    /** The stable name, such as `NETWORK_ERROR`. */
    public val name: String
}

/** Why [Handfast.initialize] failed. */
public enum class InitializationFailureReason : FailureReason {
    /** Another thread initialises at this moment. */
    INIT_IN_PROGRESS,

    /** A reset is under way. */
    SDK_RESET_IN_PROGRESS,

    /** The platform URL is not one. */
    INVALID_PLATFORM_URL,

    /** What is stored cannot be read. A reset is the cure. */
    STATE_CORRUPT,

    /** A newer version of the SDK wrote what is stored. It was left as it is. */
    STATE_NEWER,

    /** The store is away, such as a key store before the first unlock. */
    STORE_UNAVAILABLE,

    /** A fault of the SDK or of its host. */
    UNEXPECTED_ERROR,
}

/** Why a user creation failed. */
public enum class UserCreationFailureReason : FailureReason {
    /** [Handfast.initialize] comes first. */
    NOT_INITIALIZED,

    /** A reset is under way, or took this creation away. */
    SDK_RESET_IN_PROGRESS,

    /** Another call creates a user at this moment. */
    USER_CREATION_IN_PROGRESS,

    /** There is a user on this device. */
    USER_ALREADY_EXISTS,

    /** The platform refused the code; the error code says why. */
    AUTH_CODE_INVALID,

    /** The code is past its end. */
    AUTH_CODE_EXPIRED,

    /** The platform was out of reach. The same code may be offered again. */
    NETWORK_ERROR,

    /** The platform failed. The same code may be offered again. */
    SERVER_ERROR,

    /** A fault of the SDK or of its host. The same code may be offered again. */
    UNEXPECTED_ERROR,
}

/** Why there is no token. */
public enum class UserAccessTokenFailureReason : FailureReason {
    /** [Handfast.initialize] comes first. */
    NOT_INITIALIZED,

    /** There is no user on this device. */
    NO_USER,

    /** The platform was out of reach. */
    NETWORK_ERROR,

    /** The customer disabled the user. */
    USER_DISABLED_REMOTELY,

    /** The install was deactivated, or deleted with its user. */
    INSTALL_DEACTIVATED,

    /** Another device of the user is active. */
    INSTALL_STANDBY,

    /** Drain tokens are for deactivated installs; this one is not. */
    INSTALL_NOT_DEACTIVATED,

    /** The platform failed. */
    SERVER_ERROR,

    /** A fault of the SDK or of its host. */
    UNEXPECTED_ERROR,
}

/** Why the status could not be refreshed. */
public enum class StatusFailureReason : FailureReason {
    /** [Handfast.initialize] comes first. */
    NOT_INITIALIZED,

    /** There is no user on this device. */
    NO_USER,

    /** The platform was out of reach. */
    NETWORK_ERROR,

    /** The platform failed. */
    SERVER_ERROR,

    /** A fault of the SDK or of its host. */
    UNEXPECTED_ERROR,
}

/** Why metadata could not be changed. */
public enum class UserMetadataFailureReason : FailureReason {
    /** [Handfast.initialize] comes first. */
    NOT_INITIALIZED,

    /** There is no user on this device. */
    NO_USER,

    /** A key or value breaks a limit, or there would be too many fields. */
    FIELD_INVALID,

    /** The platform was out of reach. */
    NETWORK_ERROR,

    /** The customer disabled the user. */
    USER_DISABLED_REMOTELY,

    /** The install was deactivated, or deleted with its user. */
    INSTALL_DEACTIVATED,

    /** Another device of the user is active. */
    INSTALL_STANDBY,

    /** The platform failed. */
    SERVER_ERROR,

    /** A fault of the SDK or of its host. */
    UNEXPECTED_ERROR,
}

/** Why a reset failed. */
public enum class ResetFailureReason : FailureReason {
    /** The SDK initialises at this moment. */
    INIT_IN_PROGRESS,

    /** Another reset is under way. */
    RESET_IN_PROGRESS,

    /** A fault of the SDK or of its host: the store could not be emptied. */
    UNEXPECTED_ERROR,
}

/** Why a call failed that the device answers by itself. */
public enum class OfflineFailureReason : FailureReason {
    /** [Handfast.initialize] comes first. */
    NOT_INITIALIZED,

    /** A fault of the SDK or of its host. */
    UNEXPECTED_ERROR,
}
