// Builds the package and measures it, beside a server: cargo xtask contract --
// npm --prefix bindings/react-native run bench [CYCLES].

import { build, node } from "./tests.mjs";

build();
node("build/bench/creation.mjs");
node("--expose-gc", "build/bench/memory.mjs", ...process.argv.slice(2));
