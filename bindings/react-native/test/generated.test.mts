// What is written by a command is as that command writes it.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { root } from "./support/files.mjs";

const NPM = "run npm --prefix bindings/react-native run";

async function script<Names>(name: string): Promise<Names> {
  const file = path.join(root, "scripts", name);
  return (await import(pathToFileURL(file).href)) as Names;
}

test("the generated bindings are of the same surface as those of Swift", async () => {
  const { surface, SURFACE } = await script<{
    surface: () => string;
    SURFACE: string;
  }>("surface.mjs");
  const kept = readFileSync(path.join(root, SURFACE), "utf8");
  assert.equal(kept, surface(), `${NPM} generate`);
});

test("the summary of the API says what an app can use", async () => {
  const { summary, SUMMARY } = await script<{
    summary: () => string;
    SUMMARY: string;
  }>("summary.mjs");
  assert.equal(readFileSync(SUMMARY, "utf8"), summary(), `${NPM} api`);
});
