// What every peer's server does besides being the product.

import { writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";

/** Where the peer may keep its data. */
export const folder = process.argv[2];

/** How many people are signed in. */
export const PEOPLE = 64;

/** How long a code lives, in seconds: longer than any run. */
export const CODE_SECONDS = 3_600;

/** Listens, prepares the product for that address, and says so. */
export function serve(prepare) {
  let answer;
  const server = createServer((request, response) => answer(request, response));
  server.listen(0, "127.0.0.1", async () => {
    const url = `http://127.0.0.1:${server.address().port}`;
    try {
      const { listener, calls } = await prepare(url);
      answer = listener;
      announce(url, calls);
    } catch (error) {
      console.log(error.message);
      process.exit(1);
    }
  });
}

/** Says how the peer is called, and then that it listens. */
export function announce(url, calls) {
  writeFileSync(join(folder, "calls.json"), JSON.stringify(calls));
  console.log(`listening on ${url}`);
}

/** How an authorization code is exchanged at a token endpoint (RFC 6749, 4.1.3). */
export function codeExchange(path, client, redirectUri) {
  const body = new URLSearchParams({
    grant_type: "authorization_code",
    client_id: client.id,
    client_secret: client.secret,
    redirect_uri: redirectUri,
  });
  return {
    method: "POST",
    path,
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: `${body}&code={code}`,
  };
}
