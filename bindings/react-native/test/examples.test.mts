// What the documentation shows, run against the real server.

import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, beforeEach, mock, test } from "node:test";
import {
  FetchHttpClient,
  Handfast,
  openDeviceHome,
  setDevicePorts,
  userExists,
} from "@handfast/react-native";
import type { DeviceHome } from "@handfast/react-native";
import * as app from "../examples/app.mjs";
import { deviceInFolder, MemoryVault } from "../examples/computer.mjs";
import { memoryDevice, TestNetwork } from "./support/device.mjs";
import { issueCode, server, unique, userOf } from "./support/platform.mjs";

const folder = mkdtempSync(path.join(tmpdir(), "handfast-examples-"));
const network = new TestNetwork();
const said = mock.method(console, "log", () => {});
const words = () => said.mock.calls.flatMap((call) => call.arguments).join(" ");
let home: DeviceHome;

before(() => {
  home = openDeviceHome(path.join(folder, "shared"));
  setDevicePorts({ ...home, http: network });
});

beforeEach(async () => {
  network.behave("ONLINE");
  await app.signOut();
  said.mock.resetCalls();
});

after(() => {
  home.close();
  rmSync(folder, { recursive: true });
});

test("a first user, and the app starts anew", async () => {
  await app.firstUser(server(), await issueCode(unique()));
  assert.match(words(), /signed in as usr_/);
  said.mock.resetCalls();
  await app.begin(server());
  assert.equal(words(), "");
  assert.match(await app.authorization(), /^Bearer [\w-]+\.[\w-]+\.[\w-]+$/);
});

test("what became of a creation is said in words", async () => {
  await app.begin(server());
  assert.match(await app.signIn("no code"), /^ask the backend .*CODE/);
  const code = await issueCode(unique());
  assert.match(await app.signIn(code), /^usr_\w+ is ACTIVE$/);
  assert.equal(await app.signIn(code), "reset first");
});

test("a newer phone is told, and what was collected is handed in", async () => {
  await app.begin(server());
  const user = unique();
  await app.signIn(await issueCode(user));
  const shown: string[] = [];
  const stop = app.watch((message) => shown.push(message));
  const newer = new Handfast(memoryDevice());
  const device = { formFactor: "PHONE", model: "Newer" } as const;
  await newer.initialize({ platformUrl: server(), device });
  await newer.createUser({ authCode: await issueCode(user) });
  assert.equal(await app.refresh(), false);
  assert.deepEqual(shown, ["signed out by Newer"]);
  stop();
  assert.match(await app.authorization(), /^Bearer /);
});

test("a sign-out without a network is told later", async () => {
  await app.firstUser(server(), await issueCode(unique()));
  network.behave("OFFLINE");
  await app.signOut();
  assert.match(words(), /next in reach/);
  assert.equal(await userExists(), false);
});

test("a device in a folder, and a store of one's own", async () => {
  const user = unique();
  const tablet = await deviceInFolder(path.join(folder, "own"), server());
  await tablet.createUser({ authCode: await issueCode(user) });
  assert.equal((await userOf(user))?.installs[0]?.model, "Example One");
  const forgetful = new Handfast(
    memoryDevice({ http: new FetchHttpClient(), vault: new MemoryVault() }),
  );
  await forgetful.initialize({ platformUrl: server() });
  const authCode = await issueCode(user);
  assert.equal((await forgetful.createUser({ authCode })).restored, true);
  await forgetful.reset();
  assert.equal(await forgetful.userExists(), false);
});
