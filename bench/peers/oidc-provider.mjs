// oidc-provider. A backend that is trusted asks a route of ours for an
// authorization code of somebody who has consented before, made by the
// provider's own model; the code is exchanged at the provider's token endpoint.

import { generateKeyPairSync, randomUUID, timingSafeEqual } from "node:crypto";

import Provider from "oidc-provider";

import { makeAdapter } from "./adapter.mjs";
import { CODE_SECONDS, PEOPLE, codeExchange, serve } from "./peer.mjs";

const CLIENT = { id: "app", secret: "a secret of this benchmark" };
const BACKEND = Buffer.from(`Bearer ${randomUUID()}`);
const REDIRECT = "https://app.example.com/signed-in";
const SCOPE = "openid";
const LIFETIMES = {
  AccessToken: 3_600,
  AuthorizationCode: CODE_SECONDS,
  Grant: 86_400,
  IdToken: 3_600,
};

serve(async (url) => {
  const provider = new Provider(url, {
    adapter: makeAdapter(),
    clients: [
      {
        client_id: CLIENT.id,
        client_secret: CLIENT.secret,
        redirect_uris: [REDIRECT],
        id_token_signed_response_alg: "EdDSA",
        token_endpoint_auth_method: "client_secret_post",
      },
    ],
    enabledJWA: { idTokenSigningAlgValues: ["EdDSA"] },
    jwks: { keys: [signingKey()] },
    cookies: { keys: [randomUUID()] },
    features: { devInteractions: { enabled: false } },
    findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id }) }),
    interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
    ttl: LIFETIMES,
  });
  const grants = await consent(provider);
  provider.use(issueRoute(provider, grants));
  return { listener: provider.callback(), calls: calls([...grants.keys()]) };
});

function signingKey() {
  const { privateKey } = generateKeyPairSync("ed25519");
  return { ...privateKey.export({ format: "jwk" }), kid: "signing", use: "sig", alg: "EdDSA" };
}

/** Everybody has consented before: their grants are there. */
async function consent(provider) {
  const grants = new Map();
  for (let number = 0; number < PEOPLE; number += 1) {
    const accountId = `person-${number}`;
    const grant = new provider.Grant({ accountId, clientId: CLIENT.id });
    grant.addOIDCScope(SCOPE);
    grants.set(accountId, await grant.save());
  }
  return grants;
}

function issueRoute(provider, grants) {
  return async (context, next) => {
    const [, route, accountId] = context.path.split("/");
    if (context.method !== "POST" || route !== "issue") {
      return next();
    }
    context.assert(isBackend(context.get("authorization")), 401);
    const grantId = grants.get(accountId);
    context.assert(grantId, 404);
    const code = new provider.AuthorizationCode({
      accountId,
      client: await provider.Client.find(CLIENT.id),
      grantId,
      gty: "authorization_code",
      redirectUri: REDIRECT,
      scope: SCOPE,
    });
    context.body = { code: await code.save() };
  };
}

function isBackend(authorization) {
  const said = Buffer.from(authorization);
  return said.length === BACKEND.length && timingSafeEqual(said, BACKEND);
}

function calls(people) {
  return {
    issue: people.map((person) => ({
      method: "POST",
      path: `/issue/${person}`,
      headers: { authorization: BACKEND.toString() },
    })),
    code: '"code":"',
    exchange: codeExchange("/token", CLIENT, REDIRECT),
    session: '"id_token":"',
  };
}
