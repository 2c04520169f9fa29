// Builds the package, checks and compiles its tests, and runs those named, or
// all. The tests need a server: cargo xtask contract -- npm test.

import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const here = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

function node(...args) {
  const { status } = spawnSync(process.execPath, args, {
    cwd: here,
    stdio: "inherit",
  });
  if (status !== 0) process.exit(status ?? 1);
}

fs.rmSync(path.join(here, "build"), { recursive: true, force: true });
node("scripts/build.mjs");
node("node_modules/typescript/bin/tsc", "-p", "tsconfig.test.json");
const named = process.argv
  .slice(2)
  .map((name) => `build/test/${name}.test.mjs`);
const tests = fs
  .readdirSync(path.join(here, "build/test"))
  .filter((name) => name.includes(".test."));
node(
  "--expose-gc",
  "--test",
  ...(named.length > 0 ? named : tests.map((name) => `build/test/${name}`)),
);
