// Builds the package with its tests and measurements, and runs programs.

import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const here = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

const BACKEND = "../../examples/backend/typescript";

/** Runs a program of Node.js, and ends as it ends unless all is well. */
export function node(...args) {
  const { status } = spawnSync(process.execPath, args, {
    cwd: here,
    stdio: "inherit",
  });
  if (status !== 0) process.exit(status ?? 1);
}

/** Makes `dist`, and `build` of what is beside the package: tests, measurements, examples. */
export function build() {
  fs.rmSync(path.join(here, "build"), { recursive: true, force: true });
  node("scripts/build.mjs");
  const tsc = "node_modules/typescript/bin/tsc";
  node(tsc, "-p", "tsconfig.test.json");
  const found = ["--typeRoots", "node_modules/@types"];
  node(tsc, "-p", BACKEND, ...found, "--outDir", "build/backend");
}
