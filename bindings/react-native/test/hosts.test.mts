import assert from "node:assert/strict";
import { test } from "node:test";
import {
  Handfast,
  HandfastError,
  HttpFailure,
  KeyFailure,
  VaultFailure,
} from "@handfast/react-native";
import type { DeviceKey, HttpClient, Vault } from "@handfast/react-native";
import {
  answering,
  memoryDevice,
  MemoryKeys,
  MemoryVault,
} from "./support/device.mjs";
import { CODE, initialized, willing } from "./support/stub.mjs";

const SECRET = "a secret of the host";
const WORDS = "words of the host";

function throwing<Port extends object>(
  port: Port,
  method: keyof Port,
  thrown: unknown,
): Port {
  return new Proxy(port, {
    get(target, name) {
      if (name === method) {
        return () => {
          throw thrown;
        };
      }
      const value: unknown = Reflect.get(target, name);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
}

async function failureOf(call: Promise<unknown>): Promise<HandfastError> {
  const caught = await call.then(
    () => assert.fail("it succeeded"),
    (failure: unknown) => failure,
  );
  assert.ok(caught instanceof HandfastError, String(caught));
  assert.ok(!JSON.stringify([caught.message, caught.details]).includes(SECRET));
  return caught;
}

const creating = (handfast: Handfast) =>
  handfast.createUser({ authCode: CODE });

test("a host that throws what it likes fails its call with UNEXPECTED_ERROR", async () => {
  for (const thrown of [
    new TypeError(SECRET),
    SECRET,
    undefined,
    { tag: "NotFound" },
  ]) {
    for (const method of ["store", "delete"] as const) {
      const vault: Vault = throwing(new MemoryVault(), method, thrown);
      const handfast = await initialized({ vault });
      const call = method === "store" ? creating(handfast) : handfast.reset();
      assert.equal((await failureOf(call)).code, "UNEXPECTED_ERROR", method);
    }
    for (const method of ["create", "sign", "publicCoordinates"] as const) {
      const deviceKey: DeviceKey = throwing(new MemoryKeys(), method, thrown);
      const failure = await failureOf(
        creating(await initialized({ deviceKey })),
      );
      assert.equal(failure.code, "UNEXPECTED_ERROR", method);
    }
    const http: HttpClient = { send: () => Promise.reject(thrown as Error) };
    const failure = await failureOf(creating(await initialized({ http })));
    assert.equal(failure.code, "UNEXPECTED_ERROR");
  }
});

test("a host that throws before it promises fails its call", async () => {
  const http: HttpClient = {
    send: () => {
      throw new TypeError(SECRET);
    },
  };
  const failure = await failureOf(creating(await initialized({ http })));
  assert.equal(failure.code, "UNEXPECTED_ERROR");
});

test("a host that answers nonsense fails its call", async () => {
  const nonsense = { status: "two hundred", headers: 7, body: "text" };
  const http = answering(() => nonsense as never);
  const failure = await failureOf(creating(await initialized({ http })));
  assert.equal(failure.code, "UNEXPECTED_ERROR");

  const short: DeviceKey = new MemoryKeys();
  short.sign = () => new Uint8Array(3);
  const unsigned = await failureOf(
    creating(await initialized({ deviceKey: short })),
  );
  assert.equal(unsigned.code, "UNEXPECTED_ERROR");
});

test("failures of HTTP are told apart", async () => {
  const failing = (failure: HttpFailure) => ({
    send: () => Promise.reject(failure),
  });
  const table = [
    ["UNREACHABLE", "NETWORK_ERROR"],
    ["TIMEOUT", "NETWORK_ERROR"],
    ["REFUSED", "UNEXPECTED_ERROR"],
  ] as const;
  for (const [reason, code] of table) {
    const http = failing(new HttpFailure(reason, WORDS));
    const failure = await failureOf(creating(await initialized({ http })));
    assert.equal(failure.code, code);
    if (reason !== "TIMEOUT") assert.match(failure.details, new RegExp(WORDS));
  }
});

test("a store that is away is told from one that is broken", async () => {
  const vault = new MemoryVault();
  vault.behave("UNAVAILABLE");
  const away = await failureOf(initialized({ vault }));
  assert.equal(away.code, "STORE_UNAVAILABLE");
  vault.behave("WORKS");
  vault.blob = new TextEncoder().encode("what nobody wrote");
  const corrupt = await failureOf(initialized({ vault }));
  assert.equal(corrupt.code, "STATE_CORRUPT");
  const unsafe = throwing(
    new MemoryVault(),
    "load",
    new VaultFailure("UNSAFE", WORDS),
  );
  const failure = await failureOf(initialized({ vault: unsafe }));
  assert.equal(failure.code, "STORE_UNAVAILABLE");
  assert.match(failure.details, new RegExp(WORDS));
});

test("a key that is gone is no end", async () => {
  const vault = new MemoryVault();
  await creating(await initialized({ vault }));
  const gone = throwing(
    new MemoryKeys(),
    "sign",
    new KeyFailure("NOT_FOUND", WORDS),
  );
  const handfast = await initialized({ vault, deviceKey: gone });
  const failure = await failureOf(handfast.requestUserAccessToken());
  assert.ok(failure instanceof HandfastError);
  await handfast.reset();
  assert.equal(await handfast.userExists(), false);
});

test("a clock that throws leaves the system's time", async () => {
  const wallClock = () => {
    throw new TypeError(SECRET);
  };
  const handfast = await initialized({ wallClock });
  await creating(handfast);
});

test("a store that calls the SDK is refused, and nothing hangs", async () => {
  const vault = new MemoryVault();
  const calls: Array<Promise<unknown>> = [];
  const store = vault.store.bind(vault);
  const handfast = new Handfast(
    memoryDevice({ vault, http: answering(willing) }),
  );
  vault.store = (blob) => {
    if (calls.length === 0) calls.push(handfast.getUserId(), handfast.reset());
    calls.forEach((call) => call.catch(() => {}));
    store(blob);
  };
  await handfast.initialize({ platformUrl: "https://platform.example" });
  await creating(handfast);
  assert.equal(calls.length, 2);
  for (const call of calls) {
    assert.equal((await failureOf(call)).code, "UNEXPECTED_ERROR");
  }
});

test("arguments of the wrong type are refused", async () => {
  const handfast = await initialized();
  const wrong = { authCode: 7 } as unknown as { authCode: string };
  await failureOf(handfast.createUser(wrong));
  await failureOf(handfast.createUser(undefined as never));
  await failureOf(handfast.addUserMetadataFields({ plan: 7 } as never));
  assert.equal(await handfast.userExists(), false);
  assert.throws(() => new Handfast(undefined as never), HandfastError);
});
