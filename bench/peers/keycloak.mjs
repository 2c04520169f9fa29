// Sets up a Keycloak that is running. A code is issued to a browser that is
// signed in, and exchanged by the client's backend.

import { setTimeout } from "node:timers/promises";

import { CODE_SECONDS, PEOPLE, announce, codeExchange } from "./peer.mjs";

const url = process.argv[3];
const REALM = `${url}/admin/realms/bench`;
const OPENID = "/realms/bench/protocol/openid-connect";
const CLIENT = { id: "app", secret: "a secret of this benchmark" };
const REDIRECT = "https://app.example.com/signed-in";
const MINUTES = 5;
const PASSWORD = "a password of this benchmark";

await prepare(await started());
const cookies = [];
for (let number = 0; number < PEOPLE; number += 1) {
  cookies.push(await signIn(name(number)));
}
announce(url, calls(cookies));

/** Waits until the administrator is there, and returns a token of theirs. */
async function started() {
  const end = Date.now() + MINUTES * 60_000;
  for (;;) {
    try {
      return await administer();
    } catch (error) {
      if (Date.now() > end) {
        throw new Error(`Keycloak did not start within ${MINUTES} minutes`, { cause: error });
      }
      await setTimeout(250);
    }
  }
}

async function administer() {
  const body = new URLSearchParams({
    grant_type: "password",
    client_id: "admin-cli",
    username: process.env.KC_BOOTSTRAP_ADMIN_USERNAME,
    password: process.env.KC_BOOTSTRAP_ADMIN_PASSWORD,
  });
  const answer = await fetch(`${url}/realms/master/protocol/openid-connect/token`, {
    method: "POST",
    body,
  });
  return (await succeeded(answer).json()).access_token;
}

async function prepare(token) {
  await create(token, `${url}/admin/realms`, {
    realm: "bench",
    enabled: true,
    sslRequired: "none",
    accessCodeLifespan: CODE_SECONDS,
    defaultSignatureAlgorithm: "EdDSA",
  });
  await create(token, `${REALM}/components`, {
    name: "signing",
    providerId: "eddsa-generated",
    providerType: "org.keycloak.keys.KeyProvider",
    config: { priority: ["100"] },
  });
  await create(token, `${REALM}/clients`, {
    clientId: CLIENT.id,
    secret: CLIENT.secret,
    redirectUris: [REDIRECT],
  });
  for (let number = 0; number < PEOPLE; number += 1) {
    await create(token, `${REALM}/users`, {
      username: name(number),
      email: `${name(number)}@example.com`,
      emailVerified: true,
      firstName: "Person",
      lastName: `${number}`,
      enabled: true,
      credentials: [{ type: "password", value: PASSWORD }],
    });
  }
}

async function create(token, place, body) {
  const answer = await fetch(place, {
    method: "POST",
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  succeeded(answer);
}

/** Signs somebody in as a browser does, and returns the browser's cookies. */
async function signIn(username) {
  const form = succeeded(await fetch(`${url}${authorization()}`));
  const page = await form.text();
  const action = page.match(/action="([^"]+)"/)[1].replaceAll("&amp;", "&");
  const answer = await fetch(action, {
    method: "POST",
    headers: { cookie: cookiesOf(form) },
    body: new URLSearchParams({ username, password: PASSWORD }),
  });
  const cookies = cookiesOf(succeeded(answer));
  if (!cookies.includes("KEYCLOAK_IDENTITY=")) {
    throw new Error(`${username} could not sign in`);
  }
  return cookies;
}

function cookiesOf(answer) {
  const cookies = answer.headers.getSetCookie().map((cookie) => cookie.split(";")[0]);
  return cookies.filter((cookie) => !cookie.endsWith("=")).join("; ");
}

function succeeded(answer) {
  if (!answer.ok) {
    throw new Error(`${answer.url} answered ${answer.status}`);
  }
  return answer;
}

function authorization() {
  const query = new URLSearchParams({
    client_id: CLIENT.id,
    redirect_uri: REDIRECT,
    response_mode: "form_post",
    response_type: "code",
    scope: "openid",
  });
  return `${OPENID}/auth?${query}`;
}

function name(number) {
  return `person-${number}`;
}

function calls(cookies) {
  return {
    issue: cookies.map((cookie) => ({
      method: "GET",
      path: authorization(),
      headers: { cookie },
    })),
    code: 'NAME="code" VALUE="',
    exchange: codeExchange(`${OPENID}/token`, CLIENT, REDIRECT),
    session: '"access_token":"',
  };
}
