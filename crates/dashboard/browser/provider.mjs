// A company's OpenID Connect provider: oidc-provider on a free port of this
// machine, in a process of its own. Whoever signs in types a name and any
// password; people whose name begins with "dev" are in the group "engineering".
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { fork } from "node:child_process";
import { createServer } from "node:http";
import { fileURLToPath } from "node:url";

export const CLIENT = { id: "handfast", secret: "a secret of this test" };

const FILE = fileURLToPath(import.meta.url);

// Starts it. `redirectTo` says later where it may send people back to.
export async function startProvider() {
  const child = fork(FILE, { stdio: ["ignore", "ignore", "inherit", "ipc"] });
  const [{ url }] = await once(child, "message");
  return {
    url,
    async redirectTo(address) {
      child.send({ address });
      await once(child, "message");
    },
    async stop() {
      const ended = once(child, "exit");
      child.kill();
      await ended;
    },
  };
}

async function serve() {
  const { default: Provider } = await import("oidc-provider");
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const url = `http://127.0.0.1:${server.address().port}`;
  process.on("message", ({ address }) => {
    server.on("request", makeProvider(Provider, url, address).callback());
    process.send({ ready: true });
  });
  process.on("disconnect", () => process.exit());
  process.send({ url });
}

function makeProvider(Provider, url, redirectAddress) {
  return new Provider(url, {
    clients: [{ client_id: CLIENT.id, client_secret: CLIENT.secret, redirect_uris: [redirectAddress] }],
    claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name"], groups: ["groups"] },
    scopes: ["openid", "email", "profile", "groups"],
    // Otherwise the claims would be at the userinfo endpoint alone.
    conformIdTokenClaims: false,
    cookies: { keys: [randomUUID()] },
    findAccount: (_, name) => ({ accountId: name, claims: () => claims(name) }),
  });
}

function claims(name) {
  const groups = name.startsWith("dev") ? ["engineering"] : ["sales"];
  return { sub: name, name, email: `${name}@example.com`, email_verified: true, groups };
}

if (process.argv[1] === FILE) await serve();
