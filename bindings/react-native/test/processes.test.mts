import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import { issueCode, sdkLibrary, server, unique } from "./support/platform.mjs";
import { root } from "./support/files.mjs";

async function run(program: string, args: string[]): Promise<string> {
  const home = mkdtempSync(path.join(tmpdir(), "handfast-app-"));
  const child = spawn(process.execPath, [program, ...args], {
    cwd: root,
    env: { PATH: process.env["PATH"], HOME: home, SDK_LIBRARY: sdkLibrary() },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let told = "";
  child.stdout.on("data", (part) => (told += String(part)));
  const [code] = (await once(child, "close")) as [number];
  rmSync(home, { recursive: true });
  assert.equal(code, 0);
  return told;
}

test("an app's process ends by itself after a reset", async () => {
  const code = await issueCode(unique());
  const program = path.join(root, "build/test/support/app.mjs");
  const told = JSON.parse(await run(program, [server(), code])) as {
    lingered: number;
  };
  const { lingered, ...rest } = told;
  assert.deepEqual(rest, {
    before: ["NOT_INITIALIZED", false, false],
    after: ["INITIALIZED", true, true],
    isSame: true,
    parts: 3,
    outcome: { farewell: "SAID" },
    empty: [false, null],
  });
  assert.ok(lingered < 3_000, `${lingered} ms`);
});

test("import and require give the same SDK", async () => {
  const told = await run("build/test/support/both.cjs", []);
  assert.deepEqual(JSON.parse(told), {
    isSameClass: true,
    isSameFunction: true,
    required: "NOT_INITIALIZED",
    imported: "NOT_INITIALIZED",
  });
});
