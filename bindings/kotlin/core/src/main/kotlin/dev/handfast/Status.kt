package dev.handfast

import java.time.Instant

/** The state of an install. */
public enum class InstallState {
    /** It may act for its user. */
    ACTIVE,

    /** Another device of the user is active. */
    STANDBY,

    /** It never comes back by itself. */
    DEACTIVATED,

    /** It said farewell. */
    RESET,
}

/** Why an install is in its state. */
public enum class StateReason {
    /** Standby because a phone of the same user is active. */
    PHONE_PREFERRED,

    /** Deactivated because another device of the same user became active. */
    SUPERSEDED,

    /** Deactivated because a user was created on the same device again. */
    DEVICE_REUSED,

    /** Active because the install that was active before it went. */
    PROMOTED,
}

/** Why an install may not act for its user. */
public enum class DisabledReason {
    /** The user was deleted. */
    USER_DELETED,

    /** The customer disabled the user. */
    USER_DISABLED,

    /** The install was deactivated. */
    INSTALL_DEACTIVATED,

    /** Another device of the user is active. */
    INSTALL_STANDBY,

    /** The SDK configuration says so. */
    CONFIGURATION,
}

/** The device that took an install's place. */
public data class DisplacedBy(
    /** What kind it is. */
    val formFactor: FormFactor,
    /** The maker's model name, if it is known. */
    val model: String?,
)

/** Where the install and its user stood when the platform last told. */
public data class HandfastStatus(
    /** The user. */
    val userId: String,
    /** The install. */
    val installId: String,
    /** Whether the install may act for its user. */
    val remotelyEnabled: Boolean,
    /** Why not, when it may not. */
    val disabledReason: DisabledReason?,
    /** The state of the install. */
    val installState: InstallState,
    /** Why it is in that state. */
    val stateReason: StateReason?,
    /** Since when. */
    val since: Instant,
    /** The kind of device that took its place. */
    val displacedBy: DisplacedBy?,
)
