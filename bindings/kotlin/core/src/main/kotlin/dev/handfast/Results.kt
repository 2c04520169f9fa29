package dev.handfast

import java.time.Instant

/** Where the SDK stands. */
public enum class InitState {
    /** [Handfast.initialize] was not called, or failed. */
    NOT_INITIALIZED,

    /** [Handfast.initialize] is under way. */
    INIT_IN_PROGRESS,

    /** Ready. */
    INITIALIZED,

    /** A reset is under way. */
    RESETTING,
}

/** A user that was created or restored on this device. */
public data class UserCreationResult(
    /** The user. */
    val userId: String,
    /** The install. */
    val installId: String,
    /** Whether the user existed already. */
    val restored: Boolean,
    /** Where the install stands. */
    val state: InstallState,
    /** Why, where the state alone does not say it. */
    val reason: StateReason?,
    /** Absent when the install may not act for its user. */
    val accessToken: UserAccessToken?,
)

/**
 * A token that acts for the user. It is a secret: [toString] does not show it.
 */
public data class UserAccessToken(
    /** A JWT for `Authorization: Bearer`. */
    val token: String,
    /** When it ends, by the platform's clock. */
    val expiresAt: Instant,
) {
    /** The token's end without the token. */
    override fun toString(): String = "UserAccessToken(expiresAt=$expiresAt)"
}

/** What a reset did. */
public data class ResetResult(
    /** What became of the farewell. */
    val farewell: Farewell,
) {
    /** What became of the farewell that a reset owes the platform. */
    public enum class Farewell {
        /** There was no install to say farewell for. */
        NONE,

        /** The platform knows. */
        SAID,

        /** It is kept, and said at the next chance. */
        PENDING,
    }
}

/** The SDK configuration that the platform last told. */
public data class HandfastConfiguration(
    /** The version that was published; 0 before the first. */
    val version: Int,
    /** The settings, as a JSON object. */
    val settingsJson: String,
)
