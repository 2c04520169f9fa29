// Writes bindings/api/typescript.txt: what an app can use of the package. With
// --check, only compares. Builds the package first.

import fs from "node:fs";
import "./build.mjs";
import { SUMMARY, summary } from "./summary.mjs";

const fresh = summary();
if (!process.argv.includes("--check")) {
  fs.writeFileSync(SUMMARY, fresh);
} else if (
  !fs.existsSync(SUMMARY) ||
  fs.readFileSync(SUMMARY, "utf8") !== fresh
) {
  console.error(
    "bindings/api/typescript.txt is old; " +
      "run npm --prefix bindings/react-native run api and commit the result",
  );
  process.exitCode = 1;
}
