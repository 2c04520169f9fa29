// A customer's backend: it hands each of its signed-in users a code for the app.

import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import { createServer } from "node:http";
import type { IncomingMessage } from "node:http";

const needed = (name: string) => {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set`);
  return value;
};
const PLATFORM_URL = needed("PLATFORM_URL");
const PLATFORM_KEY = needed("PLATFORM_KEY");
// Stands for the users that a backend has already: a name for signing in, the
// stable id by which the backend knows the user, and a password.
const USERS = new Map([["carol", { id: "customer-4711", password: needed("CAROLS_PASSWORD") }]]);
const SESSIONS = new Map<string, string>();

type Answer = [status: number, body?: object, headers?: Record<string, string>];
const later = (seconds: string): Answer => [503, {}, { "Retry-After": seconds }];
/** Vouches for one user: status, body and headers of the answer to the app. */
async function codeFor(userId: string): Promise<Answer> {
  try {
    const response = await fetch(`${PLATFORM_URL}/users/auth-code`, {
      method: "POST",
      headers: { authorization: `Bearer ${PLATFORM_KEY}`, "content-type": "application/json" },
      body: JSON.stringify({ external_id: userId }),
      signal: AbortSignal.timeout(5_000),
    });
    if ([429, 503].includes(response.status)) return later(response.headers.get("retry-after") ?? "1");
    if (!response.ok) {
      // The problem names an error code and a request id, and holds no secret.
      console.error("the platform refused:", await response.text());
      return later("60");
    }
    const { authentication_code, expires_at } = (await response.json()) as Record<string, string>;
    return [200, { authentication_code, expires_at }];
  } catch {
    return later("1");
  }
}

const digest = (text: string) => createHash("sha256").update(text).digest();

async function signIn(request: IncomingMessage): Promise<Answer> {
  let body = "";
  for await (const part of request.setEncoding("utf8")) {
    body += part;
    if (body.length > 1_000) return [413];
  }
  const { name, password } = JSON.parse(body) as { name: string; password: string };
  const user = USERS.get(name);
  if (!user || !timingSafeEqual(digest(user.password), digest(password))) return [401];
  const session = randomBytes(32).toString("base64url");
  SESSIONS.set(session, user.id);
  return [200, { session }];
}

async function authCode({ headers }: IncomingMessage): Promise<Answer> {
  // Whose code it is says the session, and nothing that the app sends.
  const userId = SESSIONS.get(headers.authorization?.replace(/^Bearer /, "") ?? "");
  return userId === undefined ? [401] : codeFor(userId);
}

const ROUTES: Record<string, (request: IncomingMessage) => Promise<Answer>> = {
  "POST /sign-in": signIn,
  "POST /auth/code": authCode,
};

const server = createServer({ requestTimeout: 10_000 }, async (request, response) => {
  const route = ROUTES[`${request.method} ${request.url}`];
  const answer: Answer = route ? await route(request).catch(() => [400]) : [404];
  const [status, body = {}, headers = {}] = answer;
  response.writeHead(status, { "Content-Type": "application/json", "Cache-Control": "no-store", ...headers });
  response.end(JSON.stringify(body));
});
server.listen(Number(process.env["PORT"] ?? 0), "127.0.0.1", () => {
  console.log(`listening on http://127.0.0.1:${(server.address() as { port: number }).port}`);
});
