// better-auth with its one-time tokens. A token is issued to somebody who is
// signed in, and exchanged for that session.

import { betterAuth } from "better-auth";
import { getMigrations } from "better-auth/db/migration";
import { toNodeHandler } from "better-auth/node";
import { oneTimeToken } from "better-auth/plugins/one-time-token";

import { openDatabase } from "./database.mjs";
import { CODE_SECONDS, PEOPLE, serve } from "./peer.mjs";

serve(async (url) => {
  const auth = betterAuth({
    baseURL: url,
    secret: "a secret of this benchmark, and of no other place",
    database: openDatabase(),
    emailAndPassword: { enabled: true },
    plugins: [oneTimeToken({ expiresIn: CODE_SECONDS / 60 })],
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
  });
  const { runMigrations } = await getMigrations(auth.options);
  await runMigrations();
  return { listener: toNodeHandler(auth), calls: await calls(auth) };
});

async function calls(auth) {
  const issue = [];
  for (let number = 0; number < PEOPLE; number += 1) {
    issue.push({
      method: "GET",
      path: "/api/auth/one-time-token/generate",
      headers: { cookie: await signUp(auth, number) },
    });
  }
  return {
    issue,
    code: '"token":"',
    exchange: {
      method: "POST",
      path: "/api/auth/one-time-token/verify",
      headers: { "content-type": "application/json" },
      body: '{"token":"{code}"}',
    },
    session: '"token":"',
  };
}

async function signUp(auth, number) {
  const { headers } = await auth.api.signUpEmail({
    body: {
      name: `Person ${number}`,
      email: `person-${number}@example.com`,
      password: "a password of this benchmark",
    },
    returnHeaders: true,
  });
  const cookies = headers.getSetCookie().map((cookie) => cookie.split(";")[0]);
  return cookies.join("; ");
}
