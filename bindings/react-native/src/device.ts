// What a computer supplies, for Node.js; `device.native.ts` takes this one's
// place on a device.

import { mkdirSync } from "node:fs";
import { homedir, release } from "node:os";
import { join } from "node:path";
import * as core from "./core";
import type { Facts } from "./facts";
import { FetchHttpClient } from "./fetch";
import { KeyFailure, VaultFailure } from "./ports";
import type { DeviceKey, DevicePorts, Vault } from "./ports";

/** The ports of one device that lives in a folder. */
export interface DeviceHome extends DevicePorts {
  /** Lets go of the folder. The SDK over it cannot be used any more. */
  close(): void;
}

/**
 * Makes one device of a folder: store and keys are files in it, which their
 * owner alone may read. The folder is this process's until it is closed. Throws
 * a `VaultFailure` when it cannot be had.
 */
export function openDeviceHome(folder: string): DeviceHome {
  core.load();
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const home = core.DeviceHome.open(folder) as core.DeviceHome;
    const vault = new core.FileVault(home);
    const key = new core.SoftwareDeviceKey(home);
    const parts = [home, vault, key];
    return {
      http: new FetchHttpClient(),
      vault: vaultOf(vault),
      deviceKey: keyOf(key),
      close: () => parts.forEach((part) => part.uniffiDestroy()),
    };
  } catch (caught) {
    throw homeFailure(caught);
  }
}

/** The device that the functions of this package share. */
export function sharedDevice(): DevicePorts {
  return openDeviceHome(join(homedir(), ".handfast"));
}

/** What this computer tells of itself. */
export function deviceFacts(): Facts {
  return { app: {}, device: { osVersion: release() }, platform: "OTHER" };
}

function homeFailure(caught: unknown): unknown {
  if (core.HomeFailure.instanceOf(caught)) {
    const isUnsafe = caught.tag === core.HomeFailure_Tags.Unsafe;
    const reason = isUnsafe ? "UNSAFE" : "UNAVAILABLE";
    return new VaultFailure(reason, caught.inner.details);
  }
  return caught instanceof Error
    ? new VaultFailure("UNAVAILABLE", caught.message)
    : caught;
}

function vaultOf(files: core.FileVault): Vault {
  const ask = asking((caught) => {
    if (!core.VaultFailure.instanceOf(caught)) return caught;
    const isUnsafe = caught.tag === core.VaultFailure_Tags.Unsafe;
    const reason = isUnsafe ? "UNSAFE" : "UNAVAILABLE";
    return new VaultFailure(reason, caught.inner.details);
  });
  return {
    load: () =>
      ask(() => {
        const blob = files.load();
        return blob ? new Uint8Array(blob) : null;
      }),
    store: (blob) => ask(() => files.store(new Uint8Array(blob).buffer)),
    delete: () => ask(() => files.delete_()),
  };
}

function keyOf(files: core.SoftwareDeviceKey): DeviceKey {
  const ask = asking((caught) => {
    if (!core.KeyFailure.instanceOf(caught)) return caught;
    return caught.tag === core.KeyFailure_Tags.NotFound
      ? new KeyFailure("NOT_FOUND", "there is no such device key")
      : new KeyFailure("UNAVAILABLE", caught.inner.details);
  });
  return {
    create: (name) => ask(() => files.create(name)),
    publicCoordinates: (name) =>
      ask(() => new Uint8Array(files.publicCoordinates(name))),
    sign: (name, message) =>
      ask(
        () => new Uint8Array(files.sign(name, new Uint8Array(message).buffer)),
      ),
    delete: (name) => ask(() => files.delete_(name)),
    names: () => ask(() => files.names()),
  };
}

function asking(failure: (caught: unknown) => unknown) {
  return <Answer>(ask: () => Answer): Answer => {
    try {
      return ask();
    } catch (caught) {
      throw failure(caught);
    }
  };
}
