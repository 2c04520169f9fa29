import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer } from "node:http";
import type { IncomingMessage, RequestListener, Server } from "node:http";
import type { AddressInfo } from "node:net";
import { after, test } from "node:test";
import { FetchHttpClient, HttpFailure } from "@handfast/react-native";
import type { HttpRequest } from "@handfast/react-native";

const client = new FetchHttpClient();
const never = new AbortController().signal;
const servers: Server[] = [];

after(() => {
  for (const server of servers) {
    server.close();
    server.closeAllConnections();
  }
});

async function serving(answer: RequestListener): Promise<string> {
  const server = createServer(answer).listen(0, "127.0.0.1");
  servers.push(server);
  await once(server, "listening");
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/sdk/users`;
}

function asking(url: string, given: Partial<HttpRequest> = {}): HttpRequest {
  return {
    method: "GET",
    url,
    headers: [],
    body: null,
    timeoutMillis: 10_000,
    ...given,
  };
}

async function failing(call: Promise<unknown>): Promise<HttpFailure> {
  const caught = await call.then(
    () => assert.fail("there was an answer"),
    (failure: unknown) => failure,
  );
  assert.ok(caught instanceof HttpFailure, String(caught));
  return caught;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = "";
  for await (const part of request.setEncoding("utf8")) body += String(part);
  return body;
}

test("a request arrives as it is, and so does its answer", async () => {
  const url = await serving(async (request, response) => {
    const { method, headers } = request;
    const body = await bodyOf(request);
    const heard = {
      method,
      dpop: headers["dpop"],
      cookie: headers.cookie,
      body,
    };
    response.writeHead(418, { "X-Server-Time": "now", "Set-Cookie": "a=b" });
    response.end(JSON.stringify(heard));
  });
  const request = asking(url, {
    method: "PATCH",
    headers: [
      ["DPoP", "a.proof"],
      ["content-type", "application/json"],
    ],
    body: new TextEncoder().encode('{"name":"Jürgen 🧭"}'),
  });
  for (const _ of [1, 2]) {
    const response = await client.send(request, never);
    assert.equal(response.status, 418);
    const time = response.headers.find(([name]) => name === "x-server-time");
    assert.equal(time?.[1], "now");
    assert.deepEqual(JSON.parse(new TextDecoder().decode(response.body)), {
      method: "PATCH",
      dpop: "a.proof",
      body: '{"name":"Jürgen 🧭"}',
    });
  }
});

test("a redirect is an answer, and is not followed", async () => {
  let asked = 0;
  const elsewhere = await serving((_, response) => {
    asked += 1;
    response.end();
  });
  const url = await serving((_, response) => {
    response.writeHead(307, { location: elsewhere }).end();
  });
  assert.equal((await client.send(asking(url), never)).status, 307);
  assert.equal(asked, 0);
});

test("an answer that came from another address is refused", async () => {
  // As React Native does, which follows redirects by itself.
  const fetched = globalThis.fetch;
  const url = await serving((_, response) => response.end("{}"));
  globalThis.fetch = (async () => fetched(`${url}/elsewhere`)) as typeof fetch;
  try {
    const failure = await failing(client.send(asking(url), never));
    assert.equal(failure.reason, "REFUSED");
  } finally {
    globalThis.fetch = fetched;
  }
});

test("no answer in time is a timeout", async () => {
  const url = await serving(() => {});
  const request = asking(url, { timeoutMillis: 50 });
  const failure = await failing(client.send(request, never));
  assert.equal(failure.reason, "TIMEOUT");
});

test("a body that stops in between is a timeout too", async () => {
  const url = await serving((_, response) => {
    response.writeHead(200, { "content-length": "100" });
    response.write("{");
  });
  const request = asking(url, { timeoutMillis: 200 });
  const failure = await failing(client.send(request, never));
  assert.equal(failure.reason, "TIMEOUT");
});

test("a body cut short is no answer", async () => {
  const url = await serving((_, response) => {
    response.writeHead(200, { "content-length": "100" });
    response.write("{", () => response.destroy());
  });
  const failure = await failing(client.send(asking(url), never));
  assert.equal(failure.reason, "UNREACHABLE");
});

test("nobody there is out of reach", async () => {
  const url = await serving(() => {});
  const server = servers.at(-1);
  server?.close();
  const failure = await failing(client.send(asking(url), never));
  assert.equal(failure.reason, "UNREACHABLE");
  assert.match(failure.message, /ECONNREFUSED/);
});

test("a request that is not wanted any more is taken back", async () => {
  const wanted = new AbortController();
  let closed: Promise<unknown> = Promise.resolve();
  const url = await serving((request) => {
    closed = once(request.socket, "close");
    wanted.abort();
  });
  await failing(client.send(asking(url), wanted.signal));
  await closed;
});
