// Ports of a device that a test can spoil.

import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
} from "node:crypto";
import type { KeyObject } from "node:crypto";
import {
  FetchHttpClient,
  HttpFailure,
  KeyFailure,
  VaultFailure,
} from "@handfast/react-native";
import type {
  DeviceKey,
  DevicePorts,
  HttpClient,
  HttpRequest,
  HttpResponse,
  Vault,
} from "@handfast/react-native";

export type VaultMode = "WORKS" | "UNAVAILABLE" | "THROWS" | "THROWS_ON_STORE";

export class MemoryVault implements Vault {
  blob: Uint8Array | null = null;
  #mode: VaultMode = "WORKS";
  #storesLeft = 0;

  behave(mode: VaultMode, storesLeft = 0): void {
    this.#mode = mode;
    this.#storesLeft = storesLeft;
  }

  load(): Uint8Array | null {
    if (this.#storesLeft === 0) this.#misbehave(false);
    return this.blob;
  }

  store(blob: Uint8Array): void {
    this.#change(blob);
  }

  delete(): void {
    this.#change(null);
  }

  #change(blob: Uint8Array | null): void {
    if (this.#storesLeft > 0) this.#storesLeft -= 1;
    else this.#misbehave(true);
    this.blob = blob;
  }

  #misbehave(isStore: boolean): void {
    if (this.#mode === "UNAVAILABLE") {
      throw new VaultFailure("UNAVAILABLE", "the store is locked");
    }
    if (
      this.#mode === "THROWS" ||
      (this.#mode === "THROWS_ON_STORE" && isStore)
    ) {
      throw new TypeError("thrown by the test");
    }
  }
}

export class MemoryKeys implements DeviceKey {
  readonly #keys = new Map<string, KeyObject>();

  forget(): void {
    this.#keys.clear();
  }

  create(name: string): void {
    if (this.#keys.has(name)) return;
    const { privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
    // Kept as bytes in between, as a store would.
    const der = privateKey.export({ type: "pkcs8", format: "der" });
    this.#keys.set(
      name,
      createPrivateKey({ key: der, type: "pkcs8", format: "der" }),
    );
  }

  publicCoordinates(name: string): Uint8Array {
    const { x, y } = createPublicKey(this.#key(name)).export({ format: "jwk" });
    return Buffer.concat([
      Buffer.from(x ?? "", "base64url"),
      Buffer.from(y ?? "", "base64url"),
    ]);
  }

  sign(name: string, message: Uint8Array): Uint8Array {
    const key = this.#key(name);
    return sign("sha256", message, { key, dsaEncoding: "ieee-p1363" });
  }

  delete(name: string): void {
    this.#keys.delete(name);
  }

  names(): string[] {
    return [...this.#keys.keys()];
  }

  #key(name: string): KeyObject {
    const key = this.#keys.get(name);
    if (!key) throw new KeyFailure("NOT_FOUND", "there is no such key");
    return key;
  }
}

export type NetworkMode = "ONLINE" | "OFFLINE" | "LOSES_ANSWERS";

export class TestNetwork implements HttpClient {
  readonly #fetch = new FetchHttpClient();
  #mode: NetworkMode = "ONLINE";
  #times = Infinity;

  behave(mode: NetworkMode, times = Infinity): void {
    this.#mode = mode;
    this.#times = times;
  }

  async send(request: HttpRequest, signal: AbortSignal): Promise<HttpResponse> {
    const mode = this.#times > 0 ? this.#mode : "ONLINE";
    this.#times -= 1;
    if (mode === "OFFLINE") throw new HttpFailure("UNREACHABLE", "offline");
    const response = await this.#fetch.send(request, signal);
    if (mode === "LOSES_ANSWERS") {
      throw new HttpFailure("UNREACHABLE", "the answer was lost");
    }
    return response;
  }
}

export type Answer = (
  request: HttpRequest,
) => HttpResponse | Promise<HttpResponse>;

/** A platform that answers what the test says. */
export function answering(answer: Answer): HttpClient {
  return { send: async (request) => answer(request) };
}

export function json(
  status: number,
  body: unknown,
  headers: HttpResponse["headers"] = [],
): HttpResponse {
  const bytes = new TextEncoder().encode(JSON.stringify(body));
  return {
    status,
    headers: [["content-type", "application/json"], ...headers],
    body: bytes,
  };
}

/** Ports in memory, of which a test replaces what it wants to spoil. */
export function memoryDevice(ports: Partial<DevicePorts> = {}): DevicePorts {
  return {
    http: new FetchHttpClient(),
    vault: new MemoryVault(),
    deviceKey: new MemoryKeys(),
    ...ports,
  };
}
