// The example of a backend, in front of a real platform and of one that has
// bad days.

import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer } from "node:http";
import type { OutgoingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { test } from "node:test";
import type { TestContext } from "node:test";
import { Handfast } from "@handfast/react-native";
import { Backend } from "./support/backend.mjs";
import { memoryDevice } from "./support/device.mjs";
import { apiKey, server, userOf } from "./support/platform.mjs";

async function started(context: TestContext, url: string, key = "a key") {
  const backend = await Backend.start(url, key);
  context.after(() => backend.stop());
  return backend;
}

test("a signed-in user gets a code that the SDK redeems", async (context) => {
  const backend = await started(context, server(), apiKey());
  // What the app says of itself is no matter: the session tells who it is.
  const body = { external_id: "somebody else" };
  const answer = await backend.post("/auth/code", body, await backend.signIn());
  assert.equal(answer.status, 200);
  assert.equal(answer.headers.get("cache-control"), "no-store");
  const names = Object.keys(answer.body).sort();
  assert.deepEqual(names, ["authentication_code", "expires_at"]);
  const handfast = new Handfast(memoryDevice());
  await handfast.initialize({ platformUrl: server() });
  const authCode = answer.body["authentication_code"] ?? "";
  const { userInfo, installState } = await handfast.createUser({ authCode });
  assert.equal(installState, "ACTIVE");
  assert.equal(userInfo.userId, (await userOf("customer-4711"))?.id);
});

test("nobody else gets a code", async (context) => {
  const backend = await started(context, server(), apiKey());
  const session = await backend.signIn();
  for (const shown of [undefined, "", "made-up", session.slice(0, -1)]) {
    const answer = await backend.post("/auth/code", { name: "carol" }, shown);
    assert.deepEqual([answer.status, answer.body], [401, {}]);
  }
});

test("a wrong password signs nobody in", async (context) => {
  const backend = await started(context, server(), apiKey());
  for (const [name, password] of [
    ["carol", "wrong"],
    ["nobody", ""],
    ["carol", ""],
  ]) {
    const { status, body } = await backend.post("/sign-in", { name, password });
    assert.deepEqual([status, body], [401, {}]);
  }
});

test("nonsense is refused, and the next one is served", async (context) => {
  const backend = await started(context, server(), apiKey());
  assert.equal((await backend.post("/sign-in", 7)).status, 401);
  assert.equal((await backend.post("/sign-in", null)).status, 400);
  const long = { name: "carol", password: "x".repeat(2_000) };
  assert.equal((await backend.post("/sign-in", long)).status, 413);
  assert.equal((await backend.post("/elsewhere", {})).status, 404);
  await backend.signIn();
});

/** The answer to the app, of a backend whose platform answers like this. */
async function retryAfter(context: TestContext, url: string) {
  const backend = await started(context, url);
  const session = await backend.signIn();
  const answer = await backend.post("/auth/code", {}, session);
  assert.deepEqual([answer.status, answer.body], [503, {}]);
  return answer.headers.get("retry-after");
}

async function platform(
  context: TestContext,
  status: number,
  headers: OutgoingHttpHeaders,
): Promise<string> {
  const moody = createServer((_, response) => {
    response.writeHead(status, headers).end("{}");
  }).listen(0, "127.0.0.1");
  await once(moody, "listening");
  context.after(() => {
    moody.close();
    moody.closeAllConnections();
  });
  return `http://127.0.0.1:${(moody.address() as AddressInfo).port}`;
}

test("the app is asked to wait as the backend was", async (context) => {
  for (const status of [429, 503]) {
    const url = await platform(context, status, { "retry-after": "7" });
    assert.equal(await retryAfter(context, url), "7");
  }
});

test("a refused key is no matter of the app", async (context) => {
  const url = await platform(context, 401, {});
  assert.equal(await retryAfter(context, url), "60");
});

test("a platform out of reach is tried again soon", async (context) => {
  assert.equal(await retryAfter(context, "http://127.0.0.1:1"), "1");
});
