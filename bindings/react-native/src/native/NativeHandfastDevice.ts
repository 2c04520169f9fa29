// The device's own store and keys: Android Keystore, or Keychain and Secure
// Enclave. Everything is synchronous, as the core needs it. A method with no
// answer would not be, so each has one; bytes travel as base64url.

import type { TurboModule } from "react-native";
import { TurboModuleRegistry } from "react-native";

/** An answer. Where `failure` is a text, there is no value. */
export type Answer = {
  /** Base64url; null where there is nothing. */
  value: string | null;
  /** `NOT_FOUND`, `UNAVAILABLE` or `UNSAFE`. */
  failure: string | null;
  /** For people, without secrets. */
  details: string | null;
};

/** The same for several names. */
export type NamesAnswer = {
  names: Array<string>;
  failure: string | null;
  details: string | null;
};

/** What the device tells of itself. */
export type DeviceAnswer = {
  /** `PHONE`, `TABLET` or `OTHER`. */
  formFactor: string;
  /** `IOS` or `ANDROID`. */
  platform: string;
  model: string | null;
  osVersion: string | null;
  deviceId: string | null;
  bundleId: string | null;
  appVersion: string | null;
};

export interface Spec extends TurboModule {
  facts(): DeviceAnswer;
  vaultLoad(): Answer;
  vaultStore(blob: string): Answer;
  vaultDelete(): Answer;
  keyCreate(name: string): Answer;
  keyPublicCoordinates(name: string): Answer;
  keySign(name: string, message: string): Answer;
  keyDelete(name: string): Answer;
  keyNames(): NamesAnswer;
}

export default TurboModuleRegistry.getEnforcing<Spec>("HandfastDevice");
