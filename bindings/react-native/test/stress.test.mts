import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import path from "node:path";
import { test } from "node:test";
import { promisify } from "node:util";
import { root } from "./support/files.mjs";

const run = promisify(execFile);
const program = path.join(root, "build/test/support/stress.mjs");
/** Far beyond what it takes: a process that stands still never ends. */
const LIMIT = 120_000;

for (const [name, work] of [
  ["answers that are late", "late"],
  ["answers that get lost", "losing"],
  ["listeners that call the SDK", "moving"],
  ["answers at the last moment", "lastMoment"],
] as const) {
  test(`many devices at once get by with ${name}`, async () => {
    const options = { timeout: LIMIT, killSignal: "SIGKILL" } as const;
    const { stdout } = await run(process.execPath, [program, work], options);
    assert.equal(stdout, "ended\n");
  });
}
