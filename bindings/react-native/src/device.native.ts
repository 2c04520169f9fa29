// What a phone or tablet supplies, by way of the native module of this package.

import { decode, encode } from "./base64";
import type { Facts } from "./facts";
import { FetchHttpClient } from "./fetch";
import native from "./native/NativeHandfastDevice";
import type { Answer } from "./native/NativeHandfastDevice";
import { KeyFailure, VaultFailure } from "./ports";
import type { DeviceKey, DevicePorts, Vault } from "./ports";

const vault: Vault = {
  load() {
    const { value } = vaultAnswer(native.vaultLoad());
    return value === null ? null : decode(value);
  },
  store(blob) {
    vaultAnswer(native.vaultStore(encode(blob)));
  },
  delete() {
    vaultAnswer(native.vaultDelete());
  },
};

const deviceKey: DeviceKey = {
  create(name) {
    keyAnswer(native.keyCreate(name));
  },
  publicCoordinates: (name) => bytesOf(native.keyPublicCoordinates(name)),
  sign: (name, message) => bytesOf(native.keySign(name, encode(message))),
  delete(name) {
    keyAnswer(native.keyDelete(name));
  },
  names: () => keyAnswer(native.keyNames()).names,
};

/** The device that the functions of this package share. */
export function sharedDevice(): DevicePorts {
  return { http: new FetchHttpClient(), vault, deviceKey };
}

/** What this device tells of itself. */
export function deviceFacts(): Facts {
  const facts = native.facts();
  return {
    app: some({ bundleId: facts.bundleId, version: facts.appVersion }),
    device: some({
      formFactor: oneOf(
        ["PHONE", "TABLET", "OTHER"] as const,
        facts.formFactor,
      ),
      model: facts.model,
      osVersion: facts.osVersion,
      id: facts.deviceId,
    }),
    platform: oneOf(["IOS", "ANDROID", "OTHER"] as const, facts.platform),
  };
}

function oneOf<Word extends string>(
  words: readonly [...Word[], "OTHER"],
  told: string,
): Word | "OTHER" {
  return words.find((word) => word === told) ?? "OTHER";
}

/** Leaves out what the device does not tell. */
function some<Told extends Record<string, string | null>>(told: Told) {
  const entries = Object.entries(told).filter(([, value]) => value !== null);
  return Object.fromEntries(entries) as {
    [Name in keyof Told]?: NonNullable<Told[Name]>;
  };
}

type Failing = { failure: string | null; details: string | null };

function vaultAnswer<Told extends Failing>(answer: Told): Told {
  if (answer.failure === null) return answer;
  const reason = answer.failure === "UNSAFE" ? "UNSAFE" : "UNAVAILABLE";
  throw new VaultFailure(reason, answer.details ?? "the store failed");
}

function keyAnswer<Told extends Failing>(answer: Told): Told {
  if (answer.failure === null) return answer;
  const reason = answer.failure === "NOT_FOUND" ? "NOT_FOUND" : "UNAVAILABLE";
  throw new KeyFailure(reason, answer.details ?? "the key store failed");
}

function bytesOf(answer: Answer): Uint8Array {
  return decode(keyAnswer(answer).value ?? "");
}
