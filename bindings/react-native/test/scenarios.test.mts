import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { contract } from "./support/files.mjs";
import { Scenario } from "./support/runner.mjs";
import type { Step } from "./support/runner.mjs";

interface Contract {
  readonly scenarios: ReadonlyArray<{
    readonly name: string;
    readonly steps: readonly Step[];
  }>;
}

const { scenarios } = JSON.parse(
  readFileSync(contract("scenarios.json"), "utf8"),
) as Contract;

assert.ok(scenarios.length > 0);

for (const { name, steps } of scenarios) {
  test(name, async () => {
    const scenario = new Scenario();
    for (const [index, step] of steps.entries()) {
      try {
        await scenario.carryOut(step);
      } catch (cause) {
        const which = `step ${index + 1}, ${JSON.stringify(step)}`;
        throw new Error(`${which}: ${String(cause)}`, { cause });
      }
    }
  });
}
