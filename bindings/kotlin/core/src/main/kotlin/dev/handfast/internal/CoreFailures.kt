package dev.handfast.internal

import dev.handfast.InitializationException
import dev.handfast.InitializationFailureReason
import dev.handfast.OfflineException
import dev.handfast.OfflineFailureReason
import dev.handfast.ResetException
import dev.handfast.ResetFailureReason
import dev.handfast.StatusException
import dev.handfast.StatusFailureReason
import dev.handfast.UserAccessTokenException
import dev.handfast.UserAccessTokenFailureReason
import dev.handfast.UserCreationException
import dev.handfast.UserCreationFailureReason
import dev.handfast.UserMetadataException
import dev.handfast.UserMetadataFailureReason
import dev.handfast.core.AccessTokenException as CoreAccessTokenException
import dev.handfast.core.CreateUserException as CoreCreateUserException
import dev.handfast.core.InitializeException as CoreInitializeException
import dev.handfast.core.MetadataException as CoreMetadataException
import dev.handfast.core.OfflineException as CoreOfflineException
import dev.handfast.core.ResetException as CoreResetException
import dev.handfast.core.StatusException as CoreStatusException

// What is thrown that is none of the core's failures is not repeated: nobody knows what it holds.
private const val UNEXPECTED = "the SDK failed, or was closed"

private fun unexpected(thrown: Exception): String =
    if (thrown is Reentered) thrown.details else UNEXPECTED

internal fun initializationException(thrown: Exception): InitializationException {
    fun failure(reason: InitializationFailureReason, details: String, errorCode: String?) =
        InitializationException(reason, details, errorCode)
    return when (thrown) {
        is CoreInitializeException.InitInProgress ->
            failure(InitializationFailureReason.INIT_IN_PROGRESS, thrown.details, thrown.errorCode)
        is CoreInitializeException.SdkResetInProgress ->
            failure(InitializationFailureReason.SDK_RESET_IN_PROGRESS, thrown.details, thrown.errorCode)
        is CoreInitializeException.InvalidPlatformUrl ->
            failure(InitializationFailureReason.INVALID_PLATFORM_URL, thrown.details, thrown.errorCode)
        is CoreInitializeException.StateCorrupt ->
            failure(InitializationFailureReason.STATE_CORRUPT, thrown.details, thrown.errorCode)
        is CoreInitializeException.StateNewer ->
            failure(InitializationFailureReason.STATE_NEWER, thrown.details, thrown.errorCode)
        is CoreInitializeException.StoreUnavailable ->
            failure(InitializationFailureReason.STORE_UNAVAILABLE, thrown.details, thrown.errorCode)
        is CoreInitializeException.UnexpectedException ->
            failure(InitializationFailureReason.UNEXPECTED_ERROR, thrown.details, thrown.errorCode)
        else -> failure(InitializationFailureReason.UNEXPECTED_ERROR, unexpected(thrown), null)
    }
}

internal fun userCreationException(thrown: Exception): UserCreationException {
    fun failure(reason: UserCreationFailureReason, details: String, errorCode: String?) =
        UserCreationException(reason, details, errorCode)
    return when (thrown) {
        is CoreCreateUserException.NotInitialized ->
            failure(UserCreationFailureReason.NOT_INITIALIZED, thrown.details, thrown.errorCode)
        is CoreCreateUserException.SdkResetInProgress ->
            failure(UserCreationFailureReason.SDK_RESET_IN_PROGRESS, thrown.details, thrown.errorCode)
        is CoreCreateUserException.UserCreationInProgress ->
            failure(UserCreationFailureReason.USER_CREATION_IN_PROGRESS, thrown.details, thrown.errorCode)
        is CoreCreateUserException.UserAlreadyExists ->
            failure(UserCreationFailureReason.USER_ALREADY_EXISTS, thrown.details, thrown.errorCode)
        is CoreCreateUserException.AuthCodeInvalid ->
            failure(UserCreationFailureReason.AUTH_CODE_INVALID, thrown.details, thrown.errorCode)
        is CoreCreateUserException.AuthCodeExpired ->
            failure(UserCreationFailureReason.AUTH_CODE_EXPIRED, thrown.details, thrown.errorCode)
        is CoreCreateUserException.NetworkException ->
            failure(UserCreationFailureReason.NETWORK_ERROR, thrown.details, thrown.errorCode)
        is CoreCreateUserException.ServerException ->
            failure(UserCreationFailureReason.SERVER_ERROR, thrown.details, thrown.errorCode)
        is CoreCreateUserException.UnexpectedException ->
            failure(UserCreationFailureReason.UNEXPECTED_ERROR, thrown.details, thrown.errorCode)
        else -> failure(UserCreationFailureReason.UNEXPECTED_ERROR, unexpected(thrown), null)
    }
}

internal fun tokenException(thrown: Exception): UserAccessTokenException {
    fun failure(reason: UserAccessTokenFailureReason, details: String, errorCode: String?) =
        UserAccessTokenException(reason, details, errorCode)
    return when (thrown) {
        is CoreAccessTokenException.NotInitialized ->
            failure(UserAccessTokenFailureReason.NOT_INITIALIZED, thrown.details, thrown.errorCode)
        is CoreAccessTokenException.NoUser ->
            failure(UserAccessTokenFailureReason.NO_USER, thrown.details, thrown.errorCode)
        is CoreAccessTokenException.NetworkException ->
            failure(UserAccessTokenFailureReason.NETWORK_ERROR, thrown.details, thrown.errorCode)
        is CoreAccessTokenException.UserDisabledRemotely ->
            failure(UserAccessTokenFailureReason.USER_DISABLED_REMOTELY, thrown.details, thrown.errorCode)
        is CoreAccessTokenException.InstallDeactivated ->
            failure(UserAccessTokenFailureReason.INSTALL_DEACTIVATED, thrown.details, thrown.errorCode)
        is CoreAccessTokenException.InstallStandby ->
            failure(UserAccessTokenFailureReason.INSTALL_STANDBY, thrown.details, thrown.errorCode)
        is CoreAccessTokenException.InstallNotDeactivated ->
            failure(UserAccessTokenFailureReason.INSTALL_NOT_DEACTIVATED, thrown.details, thrown.errorCode)
        is CoreAccessTokenException.ServerException ->
            failure(UserAccessTokenFailureReason.SERVER_ERROR, thrown.details, thrown.errorCode)
        is CoreAccessTokenException.UnexpectedException ->
            failure(UserAccessTokenFailureReason.UNEXPECTED_ERROR, thrown.details, thrown.errorCode)
        else -> failure(UserAccessTokenFailureReason.UNEXPECTED_ERROR, unexpected(thrown), null)
    }
}

internal fun statusException(thrown: Exception): StatusException {
    fun failure(reason: StatusFailureReason, details: String, errorCode: String?) =
        StatusException(reason, details, errorCode)
    return when (thrown) {
        is CoreStatusException.NotInitialized ->
            failure(StatusFailureReason.NOT_INITIALIZED, thrown.details, thrown.errorCode)
        is CoreStatusException.NoUser ->
            failure(StatusFailureReason.NO_USER, thrown.details, thrown.errorCode)
        is CoreStatusException.NetworkException ->
            failure(StatusFailureReason.NETWORK_ERROR, thrown.details, thrown.errorCode)
        is CoreStatusException.ServerException ->
            failure(StatusFailureReason.SERVER_ERROR, thrown.details, thrown.errorCode)
        is CoreStatusException.UnexpectedException ->
            failure(StatusFailureReason.UNEXPECTED_ERROR, thrown.details, thrown.errorCode)
        else -> failure(StatusFailureReason.UNEXPECTED_ERROR, unexpected(thrown), null)
    }
}

internal fun metadataException(thrown: Exception): UserMetadataException {
    fun failure(reason: UserMetadataFailureReason, details: String, errorCode: String?) =
        UserMetadataException(reason, details, errorCode)
    return when (thrown) {
        is CoreMetadataException.NotInitialized ->
            failure(UserMetadataFailureReason.NOT_INITIALIZED, thrown.details, thrown.errorCode)
        is CoreMetadataException.NoUser ->
            failure(UserMetadataFailureReason.NO_USER, thrown.details, thrown.errorCode)
        is CoreMetadataException.FieldInvalid ->
            failure(UserMetadataFailureReason.FIELD_INVALID, thrown.details, thrown.errorCode)
        is CoreMetadataException.NetworkException ->
            failure(UserMetadataFailureReason.NETWORK_ERROR, thrown.details, thrown.errorCode)
        is CoreMetadataException.UserDisabledRemotely ->
            failure(UserMetadataFailureReason.USER_DISABLED_REMOTELY, thrown.details, thrown.errorCode)
        is CoreMetadataException.InstallDeactivated ->
            failure(UserMetadataFailureReason.INSTALL_DEACTIVATED, thrown.details, thrown.errorCode)
        is CoreMetadataException.InstallStandby ->
            failure(UserMetadataFailureReason.INSTALL_STANDBY, thrown.details, thrown.errorCode)
        is CoreMetadataException.ServerException ->
            failure(UserMetadataFailureReason.SERVER_ERROR, thrown.details, thrown.errorCode)
        is CoreMetadataException.UnexpectedException ->
            failure(UserMetadataFailureReason.UNEXPECTED_ERROR, thrown.details, thrown.errorCode)
        else -> failure(UserMetadataFailureReason.UNEXPECTED_ERROR, unexpected(thrown), null)
    }
}

internal fun resetException(thrown: Exception): ResetException {
    fun failure(reason: ResetFailureReason, details: String, errorCode: String?) =
        ResetException(reason, details, errorCode)
    return when (thrown) {
        is CoreResetException.InitInProgress ->
            failure(ResetFailureReason.INIT_IN_PROGRESS, thrown.details, thrown.errorCode)
        is CoreResetException.ResetInProgress ->
            failure(ResetFailureReason.RESET_IN_PROGRESS, thrown.details, thrown.errorCode)
        is CoreResetException.UnexpectedException ->
            failure(ResetFailureReason.UNEXPECTED_ERROR, thrown.details, thrown.errorCode)
        else -> failure(ResetFailureReason.UNEXPECTED_ERROR, unexpected(thrown), null)
    }
}

internal fun offlineException(thrown: Exception): OfflineException {
    fun failure(reason: OfflineFailureReason, details: String, errorCode: String?) =
        OfflineException(reason, details, errorCode)
    return when (thrown) {
        is CoreOfflineException.NotInitialized ->
            failure(OfflineFailureReason.NOT_INITIALIZED, thrown.details, thrown.errorCode)
        is CoreOfflineException.UnexpectedException ->
            failure(OfflineFailureReason.UNEXPECTED_ERROR, thrown.details, thrown.errorCode)
        else -> failure(OfflineFailureReason.UNEXPECTED_ERROR, unexpected(thrown), null)
    }
}
