// A platform in memory: what it says of one user, and devices of that user.

import { Handfast } from "@handfast/react-native";
import type {
  DevicePorts,
  HttpClient,
  HttpRequest,
  HttpResponse,
} from "@handfast/react-native";
import { answering, json, memoryDevice } from "./device.mjs";

export const USER = "usr_01jd8x3b3w8m4q2k7n5c9v6t0r";
export const INSTALL = "ins_01jd8x3b3w8m4q2k7n5c9v6t0r";
export const TOKEN = unsigned({ sub: USER, ins: INSTALL, iat: 1_772_355_600 });
export const CODE = "the-code-of-alice";
const HOUR = 3_600_000;

/** A JWT whose signature nobody checks. */
export function unsigned(claims: object): string {
  const part = (value: object) =>
    Buffer.from(JSON.stringify(value)).toString("base64url");
  return `${part({ alg: "EdDSA" })}.${part(claims)}.c2lnbmF0dXJl`;
}

const configuration = { version: 3, settings: { enabled: true } };

export function created(token: string | null = TOKEN): HttpResponse {
  const active = token !== null;
  return json(201, {
    user: { id: USER, restored: false },
    install: {
      id: INSTALL,
      state: active ? "active" : "standby",
      reason: active ? null : "PHONE_PREFERRED",
      since: "2026-03-01T09:00:03.482Z",
    },
    access_token: active ? granted(token) : null,
    configuration,
  });
}

export function granted(token: string = TOKEN): object {
  return { token, expires_at: new Date(Date.now() + HOUR).toISOString() };
}

export function status(state: string, reason: string | null): HttpResponse {
  return json(200, {
    install: {
      id: INSTALL,
      state,
      reason,
      since: "2026-03-04T18:21:40.007Z",
      displaced_by:
        state === "deactivated"
          ? { form_factor: "phone", model: "Example Two" }
          : null,
    },
    user: { id: USER, enabled: true },
    remotely_enabled: state === "active",
    configuration,
  });
}

export function refusal(httpStatus: number, errorCode: string): HttpResponse {
  const body = { errorCode, detail: `details of ${errorCode}` };
  // Nothing is tried again that should only be tried again in a day.
  return json(httpStatus, body, [["retry-after", "86400"]]);
}

/** A platform that does its part. */
export function willing(request: HttpRequest): HttpResponse {
  if (request.url.endsWith("/sdk/users")) return created();
  if (request.url.endsWith("/sdk/token")) return json(200, granted());
  if (request.url.endsWith("/sdk/status")) return status("active", null);
  if (request.url.endsWith("/sdk/reset")) return json(200, {});
  return json(200, { metadata: { plan: "gold" } });
}

export const willingly: HttpClient = answering(willing);

export async function initialized(
  ports: Partial<DevicePorts> = {},
): Promise<Handfast> {
  const handfast = new Handfast(memoryDevice({ http: willingly, ...ports }));
  await handfast.initialize({
    platformUrl: "https://platform.example",
    creationDeadlineMillis: 1_000,
  });
  return handfast;
}
