import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { root } from "./support/files.mjs";

test("the generated bindings are of the same surface as those of Swift", async () => {
  const script = pathToFileURL(path.join(root, "scripts/surface.mjs")).href;
  const { surface, SURFACE } = (await import(script)) as {
    surface: () => string;
    SURFACE: string;
  };
  const kept = readFileSync(path.join(root, SURFACE), "utf8");
  const cure = "run npm --prefix bindings/react-native run generate";
  assert.equal(kept, surface(), cure);
});
