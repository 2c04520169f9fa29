import assert from "node:assert/strict";
import { test } from "node:test";
import { Handfast, HandfastError } from "@handfast/react-native";
import type { StatusChange } from "@handfast/react-native";
import { answering, memoryDevice } from "./support/device.mjs";
import { CODE, initialized, status, willing } from "./support/stub.mjs";

/** A user whose install the platform then deactivates. */
async function displaced(): Promise<Handfast> {
  const handfast = await initialized({
    http: answering((request) =>
      request.url.endsWith("/sdk/status")
        ? status("deactivated", "SUPERSEDED")
        : willing(request),
    ),
  });
  await handfast.createUser({ authCode: CODE });
  return handfast;
}

test("a listener hears what changed, why, when and by what device", async () => {
  const handfast = await displaced();
  const heard: StatusChange[] = [];
  handfast.addStatusListener((change) => heard.push(change));
  await handfast.refreshStatus();
  await handfast.refreshStatus();
  assert.deepEqual(heard, [
    {
      type: "DEACTIVATED",
      reason: "SUPERSEDED",
      since: "2026-03-04T18:21:40.007Z",
      displacedBy: { formFactor: "PHONE", model: "Example Two" },
    },
  ]);
});

test("a listener that was removed hears nothing", async () => {
  const handfast = await displaced();
  const heard: string[] = [];
  const first = handfast.addStatusListener(() => heard.push("first"));
  handfast.addStatusListener(() => heard.push("second"));
  first.remove();
  first.remove();
  await handfast.refreshStatus();
  assert.deepEqual(heard, ["second"]);
});

test("a listener that throws harms nobody", async () => {
  const handfast = await displaced();
  const heard: string[] = [];
  handfast.addStatusListener(() => {
    throw new Error("thrown by the test");
  });
  handfast.addStatusListener((change) => heard.push(change.type));
  assert.equal((await handfast.refreshStatus()).installState, "DEACTIVATED");
  assert.deepEqual(heard, ["DEACTIVATED"]);
});

test("a listener may call the SDK", async () => {
  const handfast = await displaced();
  const answers: Array<Promise<unknown>> = [];
  handfast.addStatusListener(() => {
    answers.push(handfast.getStatus(), handfast.userExists(), handfast.reset());
  });
  await handfast.refreshStatus();
  const [known, exists, outcome] = await Promise.all(answers);
  assert.equal((known as { installState: string }).installState, "DEACTIVATED");
  assert.equal(exists, true);
  assert.deepEqual(outcome, { farewell: "SAID" });
  assert.equal(await handfast.userExists(), false);
});

test("a listener cannot be added before initialisation", () => {
  const handfast = new Handfast(memoryDevice());
  assert.throws(
    () => handfast.addStatusListener(() => {}),
    (caught) =>
      caught instanceof HandfastError && caught.code === "NOT_INITIALIZED",
  );
});
