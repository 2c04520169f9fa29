// What createUser adds to the network: the same creations, timed as a whole and
// in the HTTP client. Runs beside a server: cargo xtask contract -- npm run bench.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import {
  FetchHttpClient,
  Handfast,
  openDeviceHome,
} from "@handfast/react-native";
import type {
  HttpClient,
  HttpRequest,
  HttpResponse,
} from "@handfast/react-native";
import { issueCode, server, unique } from "../test/support/platform.mjs";

const CREATIONS = 200;

/** The ready-made client, and how long its answers took. */
class TimedHttpClient implements HttpClient {
  readonly #http = new FetchHttpClient();
  millis = 0;

  async send(request: HttpRequest, signal: AbortSignal): Promise<HttpResponse> {
    const begun = performance.now();
    const response = await this.#http.send(request, signal);
    this.millis += performance.now() - begun;
    return response;
  }
}

/** Adds up how long the calls of a device's parts take. */
class Stopwatch {
  millis = 0;

  /** The part, with this watch on every call. */
  timed<Part extends object>(part: Part): Part {
    return new Proxy(part, {
      get: (target, name) => {
        const method: unknown = Reflect.get(target, name);
        if (typeof method !== "function") return method;
        return (...args: unknown[]) => {
          const begun = performance.now();
          try {
            return Reflect.apply(method, target, args);
          } finally {
            this.millis += performance.now() - begun;
          }
        };
      },
    });
  }
}

/**
 * One creation on a device of its own, in milliseconds: the whole, and of it the
 * network and the device's store and keys.
 */
async function creation(folder: string): Promise<[number, number, number]> {
  const home = openDeviceHome(folder);
  const http = new TimedHttpClient();
  const device = new Stopwatch();
  const handfast = new Handfast({
    http,
    vault: device.timed(home.vault),
    deviceKey: device.timed(home.deviceKey),
  });
  await handfast.initialize({ platformUrl: server() });
  const authCode = await issueCode(unique());
  device.millis = 0;
  const begun = performance.now();
  await handfast.createUser({ authCode });
  const whole = performance.now() - begun;
  home.close();
  return [whole, http.millis, device.millis];
}

function tell(what: string, millis: number[]): void {
  const sorted = [...millis].sort((one, other) => one - other);
  const at = (part: number) =>
    (sorted[Math.floor(sorted.length * part)] ?? 0).toFixed(2);
  console.log(`${what}: median ${at(0.5)} ms, 95 of 100 within ${at(0.95)} ms`);
}

const folder = mkdtempSync(path.join(tmpdir(), "handfast-bench-"));
await creation(path.join(folder, "warm"));
const times: Array<[number, number, number]> = [];
for (let number = 0; number < CREATIONS; number += 1) {
  times.push(await creation(path.join(folder, String(number))));
}
rmSync(folder, { recursive: true });
tell(
  "createUser",
  times.map(([whole]) => whole),
);
tell(
  "the network",
  times.map(([, network]) => network),
);
tell(
  "store and keys",
  times.map(([, , device]) => device),
);
tell(
  "the SDK itself",
  times.map(([whole, network, device]) => whole - network - device),
);
