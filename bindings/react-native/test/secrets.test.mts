import assert from "node:assert/strict";
import { test } from "node:test";
import { inspect } from "node:util";
import { answering } from "./support/device.mjs";
import {
  CODE,
  created,
  INSTALL,
  initialized,
  TOKEN,
  unsigned,
  USER,
  willing,
} from "./support/stub.mjs";

/** Everything that a log could make of a value. */
function shown(value: unknown): string {
  const options = { depth: Infinity, showHidden: true, getters: false };
  return [
    inspect(value, options),
    JSON.stringify(value) ?? "",
    String(value),
    JSON.stringify({ ...(value as object) }),
  ].join("\n");
}

test("nothing that the SDK hands out shows a code, a token or a key", async () => {
  const handfast = await initialized();
  const made = await handfast.createUser({ authCode: CODE });
  const token = await handfast.requestUserAccessToken();
  assert.equal(token.token, TOKEN);
  const again = await handfast
    .createUser({ authCode: CODE })
    .catch((caught) => caught);
  const all = [handfast, made, token, again, await handfast.getStatus()];
  for (const text of all.map(shown)) {
    assert.ok(!text.includes(TOKEN) && !text.includes(TOKEN.slice(-12)), text);
    assert.ok(!text.includes(CODE), text);
  }
});

test("a failure shows no code, and nothing of what was sent", async () => {
  let sent = "";
  const handfast = await initialized({
    http: answering((request) => {
      sent =
        request.headers.find(([name]) => name.toLowerCase() === "dpop")?.[1] ??
        "";
      return {
        status: 418,
        headers: [],
        body: request.body ?? new Uint8Array(),
      };
    }),
  });
  const failure = await handfast
    .createUser({ authCode: CODE })
    .catch((caught) => caught);
  assert.ok(sent.length > 100);
  assert.ok(!shown(failure).includes(CODE));
  assert.ok(!shown(failure).includes(sent.slice(-20)));
});

test("a token is named by its jti, or else by its install and its second", async () => {
  const table = [
    [unsigned({ jti: "tok_1", ins: INSTALL, iat: 7 }), "tok_1"],
    [
      unsigned({
        ins: INSTALL,
        iat: 1_772_355_600,
        iss: "https://münchen.example",
      }),
      `${INSTALL}.1772355600`,
    ],
    [unsigned({ sub: USER }), null],
    ["no token at all", null],
    ["a.b", null],
  ] as const;
  for (const [token, tokenId] of table) {
    const http = answering((request) =>
      request.url.endsWith("/sdk/users") ? created(token) : willing(request),
    );
    const { userInfo } = await (
      await initialized({ http })
    ).createUser({ authCode: CODE });
    assert.equal(userInfo.tokenId, tokenId);
    assert.equal(userInfo.isTokenExpired, false);
  }
});

test("without a token, what tells of it is null", async () => {
  const http = answering((request) =>
    request.url.endsWith("/sdk/users") ? created(null) : willing(request),
  );
  const made = await (
    await initialized({ http })
  ).createUser({ authCode: CODE });
  assert.deepEqual(made, {
    userInfo: {
      userId: USER,
      tokenId: null,
      tokenExpiryDate: null,
      isTokenExpired: null,
    },
    installId: INSTALL,
    restored: false,
    installState: "STANDBY",
    stateReason: "PHONE_PREFERRED",
  });
});
