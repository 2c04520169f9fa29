// What a device supplies. The package comes with ports for React Native and
// for Node.js; your own are for tests and for other stores.

/** One HTTP request. Its headers and its body hold secrets: do not log them. */
export interface HttpRequest {
  /** The method. */
  readonly method: "GET" | "POST" | "PATCH";
  /** The whole address. */
  readonly url: string;
  /** Names and values. */
  readonly headers: ReadonlyArray<readonly [name: string, value: string]>;
  /** The body, where there is one. */
  readonly body: Uint8Array | null;
  /** How long the whole exchange may take. */
  readonly timeoutMillis: number;
}

/** One HTTP response, whatever its status. Its body holds secrets: do not log it. */
export interface HttpResponse {
  /** The status. */
  readonly status: number;
  /** Names and values; the case of the names does not matter. */
  readonly headers: ReadonlyArray<readonly [name: string, value: string]>;
  /** The whole body. A body cut short is a failure, not a response. */
  readonly body: Uint8Array;
}

/** Why there is no response. Thrown by an `HttpClient`. */
export class HttpFailure extends Error {
  /** `REFUSED` is for what another try would not change. */
  readonly reason: "UNREACHABLE" | "TIMEOUT" | "REFUSED";

  /** `details` are for people, and hold no secrets. */
  constructor(reason: HttpFailure["reason"], details: string) {
    super(details);
    this.name = "HttpFailure";
    this.reason = reason;
  }
}

/** Sends requests. Redirects are not followed: a proof is for one address. */
export interface HttpClient {
  /** Sends one request and waits for its answer, unless `signal` says that it is not wanted any more. */
  send(request: HttpRequest, signal: AbortSignal): Promise<HttpResponse>;
}

/** Why the vault failed. Thrown by a `Vault`. */
export class VaultFailure extends Error {
  /** `UNSAFE` says that others could read or change what is stored. */
  readonly reason: "UNAVAILABLE" | "UNSAFE";

  /** `details` are for people, and hold no secrets. */
  constructor(reason: VaultFailure["reason"], details: string) {
    super(details);
    this.name = "VaultFailure";
    this.reason = reason;
  }
}

/** Keeps one opaque blob, safe from other apps. It must not call the SDK: such a call fails. */
export interface Vault {
  /** What was stored last, if anything. */
  load(): Uint8Array | null;
  /** Puts `blob` in the place of what was there, wholly or not at all, and durably. */
  store(blob: Uint8Array): void;
  /** Removes what was stored; nothing being there is no failure. */
  delete(): void;
}

/** Why a device key failed. Thrown by a `DeviceKey`. */
export class KeyFailure extends Error {
  /** `NOT_FOUND` says that there is no key of this name. */
  readonly reason: "NOT_FOUND" | "UNAVAILABLE";

  /** `details` are for people, and hold no secrets. */
  constructor(reason: KeyFailure["reason"], details: string) {
    super(details);
    this.name = "KeyFailure";
    this.reason = reason;
  }
}

/**
 * Makes and uses P-256 keys that never leave the device. The names belong to
 * the SDK: keys that it no longer knows are deleted at initialisation. It must
 * not call the SDK: such a call fails.
 */
export interface DeviceKey {
  /** Makes a key of this name, durably, unless there is one. */
  create(name: string): void;
  /** The public half: big-endian x and y, 32 bytes each, with or without the byte 4 before them. */
  publicCoordinates(name: string): Uint8Array;
  /** ECDSA over SHA-256 of `message`: `r` and `s`, big-endian, 32 bytes each. */
  sign(name: string, message: Uint8Array): Uint8Array;
  /** Deletes the key; its not being there is no failure. */
  delete(name: string): void;
  /** The names of all keys made through this port. */
  names(): string[];
}

/** Everything that a device supplies. */
export interface DevicePorts {
  /** HTTP. */
  readonly http: HttpClient;
  /** The secure store. */
  readonly vault: Vault;
  /** The device keys. */
  readonly deviceKey: DeviceKey;
  /** Milliseconds since 1970. Tests pass a wrong clock; apps pass none. */
  readonly wallClock?: () => number;
}
