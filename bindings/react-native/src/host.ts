// A device's ports, as the core calls them.

import * as core from "./core";
import { HttpFailure, KeyFailure, VaultFailure } from "./ports";
import type {
  DeviceKey,
  DevicePorts,
  HttpClient,
  HttpRequest,
  Vault,
} from "./ports";
import type { StatusChange } from "./types";
import { asStatusChange } from "./convert";

/** The core over the ports of a device. */
export function coreOver(device: DevicePorts): core.Handfast {
  core.load();
  const { http, vault, deviceKey, wallClock } = device;
  return new core.Handfast(
    hostHttp(http),
    hostVault(vault),
    hostKey(deviceKey),
    wallClock && { nowMillis: () => BigInt(Math.trunc(wallClock())) },
    // JavaScript has one thread: a port cannot be waited for on it.
    0,
  );
}

const METHODS: Record<core.HttpMethod, HttpRequest["method"]> = {
  [core.HttpMethod.Get]: "GET",
  [core.HttpMethod.Post]: "POST",
  [core.HttpMethod.Patch]: "PATCH",
};

function hostHttp(http: HttpClient): core.HttpClient {
  return {
    async send(request, options) {
      const asked: HttpRequest = {
        method: METHODS[request.method],
        url: request.url,
        headers: request.headers.map(({ name, value }) => [name, value]),
        body: request.body ? new Uint8Array(request.body) : null,
        timeoutMillis: request.timeoutMillis,
      };
      const signal = options?.signal ?? new AbortController().signal;
      try {
        const { status, headers, body } = await http.send(asked, signal);
        return {
          status,
          headers: headers.map(([name, value]) => ({ name, value })),
          body: bufferOf(body),
        };
      } catch (caught) {
        throw httpFailure(caught);
      }
    },
  };
}

function httpFailure(caught: unknown): unknown {
  if (!(caught instanceof HttpFailure)) return known(caught);
  const details = caught.message;
  switch (caught.reason) {
    case "TIMEOUT":
      return new core.HttpFailure.Timeout();
    case "REFUSED":
      return new core.HttpFailure.Refused({ details });
    case "UNREACHABLE":
      return new core.HttpFailure.Unreachable({ details });
  }
}

function hostVault(vault: Vault): core.Vault {
  const ask = asking(vaultFailure);
  return {
    load: () =>
      ask(() => {
        const blob = vault.load();
        return blob ? bufferOf(blob) : undefined;
      }),
    store: (blob) => ask(() => vault.store(new Uint8Array(blob))),
    delete_: () => ask(() => vault.delete()),
  };
}

function vaultFailure(caught: unknown): unknown {
  if (!(caught instanceof VaultFailure)) return known(caught);
  const details = caught.message;
  return caught.reason === "UNSAFE"
    ? new core.VaultFailure.Unsafe({ details })
    : new core.VaultFailure.Unavailable({ details });
}

function hostKey(key: DeviceKey): core.DeviceKey {
  const ask = asking(keyFailure);
  return {
    create: (name) => ask(() => key.create(name)),
    publicCoordinates: (name) =>
      ask(() => bufferOf(key.publicCoordinates(name))),
    sign: (name, message) =>
      ask(() => bufferOf(key.sign(name, new Uint8Array(message)))),
    delete_: (name) => ask(() => key.delete(name)),
    names: () => ask(() => key.names()),
  };
}

function keyFailure(caught: unknown): unknown {
  if (!(caught instanceof KeyFailure)) return known(caught);
  return caught.reason === "NOT_FOUND"
    ? new core.KeyFailure.NotFound()
    : new core.KeyFailure.Unavailable({ details: caught.message });
}

/** Calls a port, and throws what the core knows. */
function asking(failure: (caught: unknown) => unknown) {
  return <Answer>(ask: () => Answer): Answer => {
    try {
      return ask();
    } catch (caught) {
      throw failure(caught);
    }
  };
}

/** Anything else that a port throws: the core takes it for a fault of the host. */
function known(caught: unknown): Error {
  return caught instanceof Error ? caught : new Error("the host threw");
}

function bufferOf(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}

/** A listener, as the core calls it. */
export function hostListener(
  listener: (change: StatusChange) => void,
): core.StatusListener {
  return {
    statusChanged: (change) => listener(asStatusChange(change)),
  };
}
