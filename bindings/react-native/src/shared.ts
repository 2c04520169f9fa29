// The functions that apps call. They share one SDK, made at the first call.

import { sharedDevice } from "./device";
import { HandfastError } from "./errors";
import { unexpected } from "./failures";
import { Handfast } from "./handfast";
import type { DevicePorts } from "./ports";
import type { UserAccessToken } from "./token";
import type {
  Configuration,
  CreatedUser,
  CreateUserOptions,
  InitializeOptions,
  InitState,
  MetadataFields,
  ResetOutcome,
  Status,
  StatusChange,
  StatusSubscription,
} from "./types";

let device: DevicePorts | undefined;
let handfast: Handfast | undefined;

function shared(): Handfast {
  try {
    handfast ??= new Handfast((device ??= sharedDevice()));
    return handfast;
  } catch (caught) {
    throw caught instanceof HandfastError ? caught : unexpected(caught);
  }
}

/** Puts your own ports in the place of the device's. It comes before every other call. */
export function setDevicePorts(ports: DevicePorts): void {
  if (handfast) {
    const details = "setDevicePorts comes before every other call";
    throw new HandfastError("UNEXPECTED_ERROR", details);
  }
  device = ports;
}

/**
 * Reads what is stored and makes the SDK ready, without the network. Rejects
 * with an `InitializeErrorCode`.
 */
export async function initialize(options: InitializeOptions): Promise<void> {
  return shared().initialize(options);
}

/** Where the SDK stands. */
export async function getInitState(): Promise<InitState> {
  return shared().getInitState();
}

/** The version of the SDK's core. */
export async function getVersion(): Promise<string> {
  return shared().getVersion();
}

/** Whether there is a user on this device. May be asked before `initialize`. */
export async function userExists(): Promise<boolean> {
  return shared().userExists();
}

/** Whether there is a user for which a trusted server vouched. May be asked before `initialize`. */
export async function isUserLinked(): Promise<boolean> {
  return shared().isUserLinked();
}

/** The user on this device. Rejects with an `OfflineErrorCode`. */
export async function getUserId(): Promise<string | null> {
  return shared().getUserId();
}

/** Where the install and its user stood when the platform last told. Rejects with an `OfflineErrorCode`. */
export async function getStatus(): Promise<Status | null> {
  return shared().getStatus();
}

/** The SDK configuration that the platform last told. Rejects with an `OfflineErrorCode`. */
export async function getConfiguration(): Promise<Configuration | null> {
  return shared().getConfiguration();
}

/** Whether an attempt to create a user waits to be resumed. Rejects with an `OfflineErrorCode`. */
export async function isUserCreationPending(): Promise<boolean> {
  return shared().isUserCreationPending();
}

/** How many resets the platform was not told of yet. Rejects with an `OfflineErrorCode`. */
export async function getPendingFarewells(): Promise<number> {
  return shared().getPendingFarewells();
}

/**
 * Creates or restores a user with a code from the app's own backend. After a
 * failure of the network, of the platform or of the host, offer the same code
 * again. Rejects with a `CreateUserErrorCode`.
 */
export async function createUser(
  options: CreateUserOptions,
): Promise<CreatedUser> {
  return shared().createUser(options);
}

/**
 * Finishes the creation that an earlier call, or an earlier process, could not;
 * null when there is none to finish. Rejects with a `CreateUserErrorCode`.
 */
export async function resumeUserCreation(): Promise<CreatedUser | null> {
  return shared().resumeUserCreation();
}

/** A token that acts for the user, kept while it is fresh. Rejects with an `AccessTokenErrorCode`. */
export async function requestUserAccessToken(): Promise<UserAccessToken> {
  return shared().requestUserAccessToken();
}

/** A token with which a deactivated install hands in what it collected. Rejects with an `AccessTokenErrorCode`. */
export async function requestDrainToken(): Promise<UserAccessToken> {
  return shared().requestDrainToken();
}

/** Asks the platform where the install and its user stand. Rejects with a `StatusErrorCode`. */
export async function refreshStatus(): Promise<Status> {
  return shared().refreshStatus();
}

/** Has `listener` told of changes from now on, resets notwithstanding. Throws with an `OfflineErrorCode`. */
export function addStatusListener(
  listener: (change: StatusChange) => void,
): StatusSubscription {
  return shared().addStatusListener(listener);
}

/** Sets metadata fields of the user; answers with all of them. Rejects with a `MetadataErrorCode`. */
export async function addUserMetadataFields(
  fields: MetadataFields,
): Promise<MetadataFields> {
  return shared().addUserMetadataFields(fields);
}

/** Removes one metadata field of the user; answers with those left. Rejects with a `MetadataErrorCode`. */
export async function removeUserMetadataField(
  name: string,
): Promise<MetadataFields> {
  return shared().removeUserMetadataField(name);
}

/** Empties the device, online or not, at any time. Rejects with a `ResetErrorCode`. */
export async function reset(): Promise<ResetOutcome> {
  return shared().reset();
}

/** Tells the platform of the resets that it does not know of yet. Rejects with an `OfflineErrorCode`. */
export async function sayPendingFarewells(): Promise<number> {
  return shared().sayPendingFarewells();
}
