// The core's values, in the words of this package.

import * as core from "./core";
import type { Facts } from "./facts";
import { UserAccessToken } from "./token";
import type {
  Configuration,
  CreatedUser,
  DisabledReason,
  DisplacedBy,
  FormFactor,
  InitializeOptions,
  InitState,
  InstallState,
  Platform,
  ResetOutcome,
  StateReason,
  Status,
  StatusChange,
} from "./types";

const INIT_STATES: Record<core.InitState, InitState> = {
  [core.InitState.NotInitialized]: "NOT_INITIALIZED",
  [core.InitState.InitInProgress]: "INIT_IN_PROGRESS",
  [core.InitState.Initialized]: "INITIALIZED",
  [core.InitState.Resetting]: "RESETTING",
};

const INSTALL_STATES: Record<core.InstallState, InstallState> = {
  [core.InstallState.Active]: "ACTIVE",
  [core.InstallState.Standby]: "STANDBY",
  [core.InstallState.Deactivated]: "DEACTIVATED",
  [core.InstallState.Reset]: "RESET",
};

const STATE_REASONS: Record<core.StateReason, StateReason> = {
  [core.StateReason.PhonePreferred]: "PHONE_PREFERRED",
  [core.StateReason.Superseded]: "SUPERSEDED",
  [core.StateReason.DeviceReused]: "DEVICE_REUSED",
  [core.StateReason.Promoted]: "PROMOTED",
};

const DISABLED_REASONS: Record<core.DisabledReason, DisabledReason> = {
  [core.DisabledReason.UserDeleted]: "USER_DELETED",
  [core.DisabledReason.UserDisabled]: "USER_DISABLED",
  [core.DisabledReason.InstallDeactivated]: "INSTALL_DEACTIVATED",
  [core.DisabledReason.InstallStandby]: "INSTALL_STANDBY",
  [core.DisabledReason.Configuration]: "CONFIGURATION",
};

const FORM_FACTORS: Record<core.FormFactor, FormFactor> = {
  [core.FormFactor.Phone]: "PHONE",
  [core.FormFactor.Tablet]: "TABLET",
  [core.FormFactor.Other]: "OTHER",
};

const FAREWELLS: Record<core.PendingFarewell, ResetOutcome["farewell"]> = {
  [core.PendingFarewell.None]: "NONE",
  [core.PendingFarewell.Said]: "SAID",
  [core.PendingFarewell.Pending]: "PENDING",
};

const CORE_FORM_FACTORS: Record<FormFactor, core.FormFactor> = {
  PHONE: core.FormFactor.Phone,
  TABLET: core.FormFactor.Tablet,
  OTHER: core.FormFactor.Other,
};

const CORE_PLATFORMS: Record<Platform, core.Platform> = {
  IOS: core.Platform.Ios,
  ANDROID: core.Platform.Android,
  OTHER: core.Platform.Other,
};

export function asInitState(state: core.InitState): InitState {
  return INIT_STATES[state];
}

export function asCoreOptions(
  options: InitializeOptions,
  facts: Facts,
): core.InitializeOptions {
  const device = { ...facts.device, ...options.device };
  return core.InitializeOptions.create({
    platformUrl: options.platformUrl,
    app: { ...facts.app, ...options.app },
    device: {
      ...device,
      formFactor: CORE_FORM_FACTORS[device.formFactor ?? "OTHER"],
    },
    platform: CORE_PLATFORMS[options.platform ?? facts.platform],
    ...(options.creationDeadlineMillis !== undefined && {
      creationDeadlineMillis: options.creationDeadlineMillis,
    }),
  });
}

export function asToken(granted: core.UserAccessToken): UserAccessToken {
  return new UserAccessToken(granted.token, Number(granted.expiresAtMillis));
}

export function asCreatedUser(created: core.CreatedUser): CreatedUser {
  const token = created.accessToken && asToken(created.accessToken);
  return {
    userInfo: {
      userId: created.userId,
      tokenId: token?.tokenId ?? null,
      tokenExpiryDate: token?.tokenExpiryDate ?? null,
      isTokenExpired: token?.isTokenExpired ?? null,
    },
    installId: created.installId,
    restored: created.restored,
    installState: INSTALL_STATES[created.state],
    stateReason: asStateReason(created.reason),
  };
}

export function asStatus(status: core.Status): Status {
  return {
    userId: status.userId,
    installId: status.installId,
    remotelyEnabled: status.remotelyEnabled,
    disabledReason:
      status.disabledReason === undefined
        ? null
        : DISABLED_REASONS[status.disabledReason],
    installState: INSTALL_STATES[status.installState],
    stateReason: asStateReason(status.stateReason),
    since: asDate(status.sinceMillis),
    displacedBy: asDisplacedBy(status.displacedBy),
  };
}

export function asConfiguration(
  configuration: core.Configuration,
): Configuration {
  return {
    version: configuration.version,
    settings: JSON.parse(configuration.settingsJson) as Record<string, unknown>,
  };
}

export function asResetOutcome(outcome: core.ResetOutcome): ResetOutcome {
  return { farewell: FAREWELLS[outcome.farewell] };
}

export function asStatusChange(change: core.StatusChange): StatusChange {
  const { Deactivated, PutOnStandby, ConfigurationChanged } =
    core.StatusChange_Tags;
  switch (change.tag) {
    case Deactivated:
      return {
        type: "DEACTIVATED",
        reason: asStateReason(change.inner.reason),
        since: asDate(change.inner.sinceMillis),
        displacedBy: asDisplacedBy(change.inner.displacedBy),
      };
    case PutOnStandby:
      return {
        type: "PUT_ON_STANDBY",
        reason: asStateReason(change.inner.reason),
      };
    case core.StatusChange_Tags.Promoted:
      return { type: "PROMOTED" };
    case core.StatusChange_Tags.UserDisabled:
      return { type: "USER_DISABLED" };
    case core.StatusChange_Tags.UserEnabled:
      return { type: "USER_ENABLED" };
    case core.StatusChange_Tags.UserDeleted:
      return { type: "USER_DELETED" };
    case ConfigurationChanged:
      return {
        type: "CONFIGURATION_CHANGED",
        version: change.inner.version,
      };
  }
}

function asStateReason(
  reason: core.StateReason | undefined,
): StateReason | null {
  return reason === undefined ? null : STATE_REASONS[reason];
}

function asDisplacedBy(
  device: core.DisplacedBy | undefined,
): DisplacedBy | null {
  return device === undefined
    ? null
    : {
        formFactor: FORM_FACTORS[device.formFactor],
        model: device.model ?? null,
      };
}

function asDate(millis: bigint): string {
  return new Date(Number(millis)).toISOString();
}
