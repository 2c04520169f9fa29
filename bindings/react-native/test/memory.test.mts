import assert from "node:assert/strict";
import { test } from "node:test";
import { setImmediate } from "node:timers/promises";
import {
  createAndReset,
  growth,
  makeAndThrowAway,
  threadsOfTheSdk,
} from "./support/cycles.mjs";

const CYCLES = 250;
/** What a cycle may leave on the heap: less than one forgotten callback. */
const HEAP_PER_CYCLE = 400;
const RESIDENT_PER_CYCLE = 32 * 1024;

for (const [name, cycles] of [
  ["creating and resetting", createAndReset],
  ["making SDKs and throwing them away", makeAndThrowAway],
] as const) {
  test(`${name} does not let the memory grow`, async () => {
    const grown = await growth(() => cycles(CYCLES));
    assert.ok(grown.heap < CYCLES * HEAP_PER_CYCLE, `heap: ${grown.heap}`);
    assert.ok(
      grown.resident < CYCLES * RESIDENT_PER_CYCLE,
      `resident: ${grown.resident}`,
    );
  });
}

test("no thread of the SDK is left after a reset", async () => {
  await createAndReset(3);
  const deadline = performance.now() + 5_000;
  while (threadsOfTheSdk().length > 0) {
    assert.ok(performance.now() < deadline, threadsOfTheSdk().join());
    await setImmediate();
  }
});
