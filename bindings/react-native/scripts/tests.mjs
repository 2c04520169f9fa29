// Builds the package with its tests and measurements, and runs programs.

import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const here = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/** Runs a program of Node.js, and ends as it ends unless all is well. */
export function node(...args) {
  const { status } = spawnSync(process.execPath, args, {
    cwd: here,
    stdio: "inherit",
  });
  if (status !== 0) process.exit(status ?? 1);
}

/** Makes `dist`, and `build` of what is beside the package. */
export function build() {
  fs.rmSync(path.join(here, "build"), { recursive: true, force: true });
  node("scripts/build.mjs");
  node("node_modules/typescript/bin/tsc", "-p", "tsconfig.test.json");
}
