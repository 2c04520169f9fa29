// Builds the package, checks and compiles its tests, and runs those named, or
// all. The tests need a server: cargo xtask contract -- npm test.

import fs from "node:fs";
import path from "node:path";
import { build, here, node } from "./tests.mjs";

build();
const named = process.argv
  .slice(2)
  .map((name) => `build/test/${name}.test.mjs`);
const tests = fs
  .readdirSync(path.join(here, "build/test"))
  .filter((name) => name.includes(".test."));
node(
  "--expose-gc",
  "--test",
  "--test-concurrency=2",
  ...(named.length > 0 ? named : tests.map((name) => `build/test/${name}`)),
);
