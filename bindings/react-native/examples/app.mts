// What an app does with the SDK. The documentation shows the parts.

// ANCHOR: first
import { createUser, initialize } from "@handfast/react-native";

export async function firstUser(platformUrl: string, authCode: string) {
  await initialize({ platformUrl });
  const { userInfo } = await createUser({ authCode });
  console.log("signed in as", userInfo.userId);
}
// ANCHOR_END: first

// ANCHOR: begin
import { resumeUserCreation } from "@handfast/react-native";

export async function begin(platformUrl: string): Promise<void> {
  await initialize({ platformUrl });
  // A creation that was cut short goes on here.
  const created = await resumeUserCreation();
  if (created) console.log("signed in as", created.userInfo.userId);
}
// ANCHOR_END: begin

// ANCHOR: errors
import { isHandfastError } from "@handfast/react-native";
import type {
  CreateUserErrorCode,
  HandfastError,
} from "@handfast/react-native";

export async function signIn(authCode: string): Promise<string> {
  try {
    const { userInfo, installState } = await createUser({ authCode });
    return `${userInfo.userId} is ${installState}`;
  } catch (caught) {
    if (!isHandfastError(caught)) throw caught;
    return advice(caught as HandfastError<CreateUserErrorCode>);
  }
}

function advice(error: HandfastError<CreateUserErrorCode>): string {
  switch (error.code) {
    case "NETWORK_ERROR":
    case "SERVER_ERROR":
    case "UNEXPECTED_ERROR":
      // Nothing is lost: offer the same code again, or resume.
      return `later, with the same code: ${error.details}`;
    case "AUTH_CODE_INVALID":
    case "AUTH_CODE_EXPIRED":
      return `ask the backend for a new code: ${error.errorCode ?? error.details}`;
    case "USER_ALREADY_EXISTS":
      return "reset first";
    case "NOT_INITIALIZED":
    case "SDK_RESET_IN_PROGRESS":
    case "USER_CREATION_IN_PROGRESS":
      return error.details;
  }
}
// ANCHOR_END: errors

// ANCHOR: tokens
import {
  requestDrainToken,
  requestUserAccessToken,
} from "@handfast/react-native";

export async function authorization(): Promise<string> {
  const token = await requestUserAccessToken().catch((caught: unknown) => {
    if (!isHandfastError(caught) || caught.code !== "INSTALL_DEACTIVATED") {
      throw caught;
    }
    // What was collected before may still be handed in for a while.
    return requestDrainToken();
  });
  return `Bearer ${token.token}`;
}
// ANCHOR_END: tokens

// ANCHOR: status
import { addStatusListener, refreshStatus } from "@handfast/react-native";

export function watch(show: (message: string) => void): () => void {
  const subscription = addStatusListener((change) => {
    switch (change.type) {
      case "DEACTIVATED":
        return show(`signed out by ${change.displacedBy?.model ?? "the user"}`);
      case "PUT_ON_STANDBY":
        return show("in use on your phone");
      case "PROMOTED":
      case "USER_ENABLED":
        return show("signed in");
      case "USER_DISABLED":
      case "USER_DELETED":
        return show("not available");
      case "CONFIGURATION_CHANGED":
        return show(`configuration ${change.version}`);
    }
  });
  return () => subscription.remove();
}

/** To be called when the app comes to the foreground. */
export async function refresh(): Promise<boolean> {
  const { remotelyEnabled } = await refreshStatus();
  return remotelyEnabled;
}
// ANCHOR_END: status

// ANCHOR: reset
import { reset } from "@handfast/react-native";

export async function signOut(): Promise<void> {
  const { farewell } = await reset();
  if (farewell === "PENDING") {
    console.log("the platform is told when it is next in reach");
  }
}
// ANCHOR_END: reset
