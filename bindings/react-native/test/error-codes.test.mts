import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { HandfastError } from "@handfast/react-native";
import type { Handfast } from "@handfast/react-native";
import { answering, MemoryKeys, MemoryVault } from "./support/device.mjs";
import { contract } from "./support/files.mjs";
import { CODE, initialized, refusal, willing } from "./support/stub.mjs";

interface Row {
  readonly call: string;
  readonly error_code: string;
  readonly http_status: number;
  readonly reason: string | null;
}

const rows = JSON.parse(
  readFileSync(contract("error_codes.json"), "utf8"),
) as Row[];

const CALLS: Record<string, (handfast: Handfast) => Promise<unknown>> = {
  createUser: (handfast) => handfast.createUser({ authCode: CODE }),
  requestUserAccessToken: (handfast) => handfast.requestUserAccessToken(),
  requestDrainToken: (handfast) => handfast.requestDrainToken(),
  refreshStatus: (handfast) => handfast.refreshStatus(),
  addUserMetadataFields: (handfast) =>
    handfast.addUserMetadataFields({ plan: "gold" }),
  removeUserMetadataField: (handfast) =>
    handfast.removeUserMetadataField("plan"),
};

/** The SDK as it is after a restart: with a user, unless it is to create one. */
async function started(row: Row): Promise<Handfast> {
  const vault = new MemoryVault();
  const deviceKey = new MemoryKeys();
  if (row.call !== "createUser") {
    const before = await initialized({ vault, deviceKey });
    await before.createUser({ authCode: CODE });
  }
  const http = answering((request) =>
    isOwnCall(row.call, request.url)
      ? refusal(row.http_status, row.error_code)
      : willing(request),
  );
  return initialized({ vault, deviceKey, http });
}

function isOwnCall(call: string, url: string): boolean {
  const path: Record<string, string> = {
    createUser: "/sdk/users",
    requestUserAccessToken: "/sdk/token",
    requestDrainToken: "/sdk/token",
    refreshStatus: "/sdk/status",
  };
  return url.endsWith(path[call] ?? "/sdk/metadata");
}

test("every error code of the platform becomes its reason", async () => {
  assert.ok(rows.length > 100);
  for (const row of rows) {
    const call = CALLS[row.call];
    assert.ok(call, `an unknown call: ${row.call}`);
    const failure = await call(await started(row)).then(
      () => null,
      (caught: unknown) => caught,
    );
    const which = `${row.call} ${row.error_code}`;
    if (row.reason === null) {
      assert.equal(failure, null, which);
      continue;
    }
    assert.ok(failure instanceof HandfastError, which);
    assert.equal(failure.code, row.reason, which);
    assert.equal(failure.errorCode, row.error_code, which);
    assert.match(failure.details, /details of/, which);
    assert.equal(failure.message, `${failure.code}: ${failure.details}`);
  }
});
