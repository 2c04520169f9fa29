import assert from "node:assert/strict";
import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, test } from "node:test";
import { Handfast, openDeviceHome, VaultFailure } from "@handfast/react-native";
import { issueCode, server, unique, userOf } from "./support/platform.mjs";

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "handfast-home-"));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("a user stays on a device that lives in a folder", async () => {
  const externalId = unique();
  const home = path.join(folder, "of", "device");
  const first = openDeviceHome(home);
  const handfast = new Handfast(first);
  await handfast.initialize({ platformUrl: server() });
  const authCode = await issueCode(externalId);
  const { userInfo, restored } = await handfast.createUser({ authCode });
  assert.equal(restored, false);
  assert.equal((await userOf(externalId))?.id, userInfo.userId);
  assert.match(userInfo.tokenId ?? "", /^ins_[0-9a-z]+\.\d+$/);
  assert.equal(userInfo.isTokenExpired, false);
  assert.ok(Date.parse(userInfo.tokenExpiryDate ?? "") > Date.now());
  first.close();

  const second = openDeviceHome(home);
  const again = new Handfast(second);
  assert.equal(await again.userExists(), true);
  await again.initialize({ platformUrl: server() });
  assert.equal(await again.getUserId(), userInfo.userId);
  const token = await again.requestUserAccessToken();
  assert.equal(token.token.split(".").length, 3);
  assert.deepEqual(await again.reset(), { farewell: "SAID" });
  second.close();
});

test("what is in the folder belongs to its owner alone", async () => {
  const device = openDeviceHome(folder);
  device.vault.store(new Uint8Array([1, 2, 3]));
  device.deviceKey.create("key-of-the-test");
  assert.deepEqual(device.vault.load(), new Uint8Array([1, 2, 3]));
  assert.deepEqual(device.deviceKey.names(), ["key-of-the-test"]);
  const signature = device.deviceKey.sign("key-of-the-test", new Uint8Array(5));
  assert.equal(signature.length, 64);
  for (const name of readdirSync(folder, { recursive: true })) {
    const { mode } = statSync(path.join(folder, String(name)));
    assert.equal(mode & 0o077, 0, String(name));
  }
  device.close();
});

test("a folder is one device's at a time", () => {
  const device = openDeviceHome(folder);
  assert.throws(
    () => openDeviceHome(folder),
    (caught) =>
      caught instanceof VaultFailure && caught.reason === "UNAVAILABLE",
  );
  device.close();
  openDeviceHome(folder).close();
});

test("a store that others could read is refused", () => {
  const device = openDeviceHome(folder);
  device.vault.store(new Uint8Array([1]));
  const [file] = readdirSync(folder).filter((name) => !name.includes("lock"));
  assert.ok(file);
  for (const name of readdirSync(folder))
    chmodSync(path.join(folder, name), 0o644);
  assert.throws(
    () => device.vault.load(),
    (caught) => caught instanceof VaultFailure && caught.reason === "UNSAFE",
  );
  device.close();
});
