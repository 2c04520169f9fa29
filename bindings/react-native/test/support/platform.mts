// The real server, and the calls that a customer's backend makes of it.

import { randomUUID } from "node:crypto";

function told(name: string): string {
  const value = process.env[name];
  if (!value) {
    throw new Error(
      `${name} is not set; run: cargo xtask contract -- npm --prefix bindings/react-native test`,
    );
  }
  return value;
}

/** A text that no other test uses. */
export function unique(): string {
  return randomUUID();
}

/** What the platform refused. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly errorCode: string,
  ) {
    super(`${status} ${errorCode}`);
  }
}

export interface ServerInstall {
  readonly id: string;
  readonly state: string;
  readonly reason: string | null;
  readonly model: string;
}

export interface ServerUser {
  readonly id: string;
  readonly enabled: boolean;
  readonly active_install_id: string | null;
  readonly installs: readonly ServerInstall[];
  readonly metadata: Record<string, string>;
}

export interface IssuedCode {
  readonly authentication_code: string;
  readonly user_id: string | null;
  readonly active_device: { readonly model: string } | null;
}

export const server = (): string => told("HANDFAST_TEST_SERVER");
export const apiKey = (): string => told("HANDFAST_TEST_KEY");
export const sdkLibrary = (): string => told("SDK_LIBRARY");

export async function ask(
  method: string,
  path: string,
  body?: unknown,
): Promise<unknown> {
  const response = await fetch(server() + path, {
    method,
    headers: {
      authorization: `Bearer ${apiKey()}`,
      ...(body !== undefined && { "content-type": "application/json" }),
    },
    body: body === undefined ? null : JSON.stringify(body),
  });
  const answer = (await response.json()) as { errorCode?: string };
  if (!response.ok) throw new Refused(response.status, answer.errorCode ?? "");
  return answer;
}

export async function issue(
  externalId: string,
  options: object = {},
): Promise<IssuedCode> {
  const body = { external_id: externalId, ...options };
  return (await ask("POST", "/users/auth-code", body)) as IssuedCode;
}

export async function issueCode(externalId: string): Promise<string> {
  return (await issue(externalId)).authentication_code;
}

export async function userOf(
  externalId: string,
): Promise<ServerUser | undefined> {
  const path = `/users?external_id=${encodeURIComponent(externalId)}`;
  try {
    return (await ask("GET", path)) as ServerUser;
  } catch (caught) {
    if (caught instanceof Refused && caught.errorCode === "USER_NOT_FOUND") {
      return undefined;
    }
    throw caught;
  }
}
