package dev.handfast.internal

import dev.handfast.AppFacts
import dev.handfast.DeviceFacts
import dev.handfast.DisabledReason
import dev.handfast.DisplacedBy
import dev.handfast.FormFactor
import dev.handfast.HandfastConfiguration
import dev.handfast.HandfastStatus
import dev.handfast.InitState
import dev.handfast.InitializationOptions
import dev.handfast.InstallState
import dev.handfast.Platform
import dev.handfast.ResetResult
import dev.handfast.StateReason
import dev.handfast.StatusChange
import dev.handfast.UserAccessToken
import dev.handfast.UserCreationOptions
import dev.handfast.UserCreationResult
import dev.handfast.core.CreateUserOptions
import dev.handfast.core.CreatedUser
import dev.handfast.core.InitializeOptions
import dev.handfast.core.PendingFarewell
import dev.handfast.core.ResetOutcome
import dev.handfast.ports.PlatformFacts
import java.time.Duration
import java.time.Instant
import dev.handfast.core.AppFacts as CoreAppFacts
import dev.handfast.core.Configuration as CoreConfiguration
import dev.handfast.core.DeviceFacts as CoreDeviceFacts
import dev.handfast.core.DisabledReason as CoreDisabledReason
import dev.handfast.core.DisplacedBy as CoreDisplacedBy
import dev.handfast.core.FormFactor as CoreFormFactor
import dev.handfast.core.InitState as CoreInitState
import dev.handfast.core.InstallState as CoreInstallState
import dev.handfast.core.Platform as CorePlatform
import dev.handfast.core.StateReason as CoreStateReason
import dev.handfast.core.Status as CoreStatus
import dev.handfast.core.StatusChange as CoreStatusChange
import dev.handfast.core.UserAccessToken as CoreUserAccessToken

/** A span in whole milliseconds, as near as a [UInt] comes. */
internal fun wholeMillis(span: Duration): UInt {
    val longest = Duration.ofMillis(UInt.MAX_VALUE.toLong())
    return span.coerceIn(Duration.ZERO, longest).toMillis().toUInt()
}

internal fun InitializationOptions.toCore(facts: PlatformFacts) = InitializeOptions(
    platformUrl = platformUrl,
    app = (app ?: facts.app).toCore(),
    device = (device ?: facts.device).toCore(),
    platform = when (facts.platform) {
        Platform.ANDROID -> CorePlatform.ANDROID
        Platform.OTHER -> CorePlatform.OTHER
    },
    creationDeadlineMillis = wholeMillis(creationDeadline),
)

private fun AppFacts.toCore() = CoreAppFacts(bundleId, version)

private fun DeviceFacts.toCore() = CoreDeviceFacts(
    formFactor = when (formFactor) {
        FormFactor.PHONE -> CoreFormFactor.PHONE
        FormFactor.TABLET -> CoreFormFactor.TABLET
        FormFactor.OTHER -> CoreFormFactor.OTHER
    },
    model = model,
    osVersion = osVersion,
    id = id,
)

internal fun UserCreationOptions.toCore() = CreateUserOptions(authenticationCode, platformUrl)

internal fun CoreInitState.toHandfast() = when (this) {
    CoreInitState.NOT_INITIALIZED -> InitState.NOT_INITIALIZED
    CoreInitState.INIT_IN_PROGRESS -> InitState.INIT_IN_PROGRESS
    CoreInitState.INITIALIZED -> InitState.INITIALIZED
    CoreInitState.RESETTING -> InitState.RESETTING
}

internal fun CreatedUser.toHandfast() = UserCreationResult(
    userId = userId,
    installId = installId,
    restored = restored,
    state = state.toHandfast(),
    reason = reason?.toHandfast(),
    accessToken = accessToken?.toHandfast(),
)

internal fun CoreUserAccessToken.toHandfast() =
    UserAccessToken(token, Instant.ofEpochMilli(expiresAtMillis))

internal fun ResetOutcome.toHandfast() = ResetResult(
    when (farewell) {
        PendingFarewell.NONE -> ResetResult.Farewell.NONE
        PendingFarewell.SAID -> ResetResult.Farewell.SAID
        PendingFarewell.PENDING -> ResetResult.Farewell.PENDING
    },
)

internal fun CoreConfiguration.toHandfast() = HandfastConfiguration(version.toInt(), settingsJson)

internal fun CoreStatus.toHandfast() = HandfastStatus(
    userId = userId,
    installId = installId,
    remotelyEnabled = remotelyEnabled,
    disabledReason = disabledReason?.toHandfast(),
    installState = installState.toHandfast(),
    stateReason = stateReason?.toHandfast(),
    since = Instant.ofEpochMilli(sinceMillis),
    displacedBy = displacedBy?.toHandfast(),
)

internal fun CoreStatusChange.toHandfast(): StatusChange = when (this) {
    is CoreStatusChange.Deactivated -> StatusChange.Deactivated(
        reason?.toHandfast(),
        Instant.ofEpochMilli(sinceMillis),
        displacedBy?.toHandfast(),
    )
    is CoreStatusChange.PutOnStandby -> StatusChange.PutOnStandby(reason?.toHandfast())
    is CoreStatusChange.Promoted -> StatusChange.Promoted
    is CoreStatusChange.UserDisabled -> StatusChange.UserDisabled
    is CoreStatusChange.UserEnabled -> StatusChange.UserEnabled
    is CoreStatusChange.UserDeleted -> StatusChange.UserDeleted
    is CoreStatusChange.ConfigurationChanged ->
        StatusChange.ConfigurationChanged(version.toInt())
}

private fun CoreInstallState.toHandfast() = when (this) {
    CoreInstallState.ACTIVE -> InstallState.ACTIVE
    CoreInstallState.STANDBY -> InstallState.STANDBY
    CoreInstallState.DEACTIVATED -> InstallState.DEACTIVATED
    CoreInstallState.RESET -> InstallState.RESET
}

private fun CoreStateReason.toHandfast() = when (this) {
    CoreStateReason.PHONE_PREFERRED -> StateReason.PHONE_PREFERRED
    CoreStateReason.SUPERSEDED -> StateReason.SUPERSEDED
    CoreStateReason.DEVICE_REUSED -> StateReason.DEVICE_REUSED
    CoreStateReason.PROMOTED -> StateReason.PROMOTED
}

private fun CoreDisabledReason.toHandfast() = when (this) {
    CoreDisabledReason.USER_DELETED -> DisabledReason.USER_DELETED
    CoreDisabledReason.USER_DISABLED -> DisabledReason.USER_DISABLED
    CoreDisabledReason.INSTALL_DEACTIVATED -> DisabledReason.INSTALL_DEACTIVATED
    CoreDisabledReason.INSTALL_STANDBY -> DisabledReason.INSTALL_STANDBY
    CoreDisabledReason.CONFIGURATION -> DisabledReason.CONFIGURATION
}

private fun CoreDisplacedBy.toHandfast() = DisplacedBy(
    when (formFactor) {
        CoreFormFactor.PHONE -> FormFactor.PHONE
        CoreFormFactor.TABLET -> FormFactor.TABLET
        CoreFormFactor.OTHER -> FormFactor.OTHER
    },
    model,
)
