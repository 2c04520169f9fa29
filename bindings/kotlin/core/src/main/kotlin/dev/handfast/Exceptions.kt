package dev.handfast

/**
 * A failure of one call: what went wrong for the program, and for people. It
 * holds no code, token or key.
 */
public sealed class HandfastException(
    /** What went wrong, for the program. */
    public open val reason: FailureReason,
    /** What went wrong, for people. */
    public val details: String,
    /** The platform's error code, when it was the platform that refused. */
    public val errorCode: String?,
) : Exception("${reason.name}: $details")

/** Why [Handfast.initialize] failed. */
public class InitializationException @JvmOverloads constructor(
    override val reason: InitializationFailureReason,
    details: String,
    errorCode: String? = null,
) : HandfastException(reason, details, errorCode)

/** Why a user creation failed. */
public class UserCreationException @JvmOverloads constructor(
    override val reason: UserCreationFailureReason,
    details: String,
    errorCode: String? = null,
) : HandfastException(reason, details, errorCode)

/** Why there is no token. */
public class UserAccessTokenException @JvmOverloads constructor(
    override val reason: UserAccessTokenFailureReason,
    details: String,
    errorCode: String? = null,
) : HandfastException(reason, details, errorCode)

/** Why the status could not be refreshed. */
public class StatusException @JvmOverloads constructor(
    override val reason: StatusFailureReason,
    details: String,
    errorCode: String? = null,
) : HandfastException(reason, details, errorCode)

/** Why metadata could not be changed. */
public class UserMetadataException @JvmOverloads constructor(
    override val reason: UserMetadataFailureReason,
    details: String,
    errorCode: String? = null,
) : HandfastException(reason, details, errorCode)

/** Why a reset failed. */
public class ResetException @JvmOverloads constructor(
    override val reason: ResetFailureReason,
    details: String,
    errorCode: String? = null,
) : HandfastException(reason, details, errorCode)

/** Why a call failed that the device answers by itself. */
public class OfflineException @JvmOverloads constructor(
    override val reason: OfflineFailureReason,
    details: String,
    errorCode: String? = null,
) : HandfastException(reason, details, errorCode)
