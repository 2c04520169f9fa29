// Signs in through a real OpenID Connect provider.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { startChromium } from "./chromium.mjs";
import { inspect } from "./inspect.mjs";
import { startPlatform } from "./platform.mjs";
import { CLIENT, startProvider } from "./provider.mjs";

let browser, provider, platform;
before(async () => {
  browser = await startChromium();
  provider = await startProvider();
  platform = await startPlatform({
    flags: [
      ["--dashboard-openid-issuer", provider.url],
      ["--dashboard-openid-client-id", CLIENT.id],
      ["--dashboard-openid-roles", "platform=owner, engineering=developer"],
    ].flat(),
    env: { HANDFAST_DASHBOARD_OPENID_CLIENT_SECRET: CLIENT.secret },
  });
  await provider.redirectTo(`${platform.url}/dashboard/openid/callback`);
});
after(() => Promise.allSettled([browser?.close(), platform?.stop(), provider?.stop()]));

test("somebody of a group comes in as a developer", async () => {
  const page = await signIn("dev-dana");
  await page.getByRole("link", { name: "Make the first app" }).waitFor();
  assert.equal(new URL(page.url()).pathname, "/dashboard");
  const [operator] = await platform.run("operator", "list");
  assert.equal(operator.email, "dev-dana@example.com");
  await page.context().close();

  const again = await signIn("dev-dana");
  await again.getByRole("link", { name: "dev-dana", exact: true }).click();
  await again.getByText("dev-dana@example.com").first().waitFor();
  await again.context().close();
});

test("somebody without a group is told so", async () => {
  const page = await signIn("sam");
  await page.getByText("none of your groups has a role here").waitFor();
  await inspect(page, "not signed in");
  await page.getByRole("link", { name: "Back to signing in" }).click();
  await page.getByRole("heading", { name: "Sign in" }).waitFor();
  await page.context().close();
});

test("somebody who turns back at the provider is told so", async () => {
  const page = await leave();
  await page.getByText("[ Cancel ]").click();
  await page.getByText("did not let you in").waitFor();
  await page.context().close();
});

// At the provider, in a window of its own.
async function leave() {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${platform.url}/dashboard/sign-in`);
  await inspect(page, "sign in");
  await page.getByRole("link", { name: "Sign in with your company account" }).click();
  await page.locator("input[name=login]").waitFor();
  return page;
}

async function signIn(name) {
  const page = await leave();
  await page.locator("input[name=login]").fill(name);
  await page.locator("input[name=password]").fill("any");
  await page.locator("button[type=submit]").click();
  await page.getByRole("button", { name: "Continue" }).click();
  await page.waitForURL(`${platform.url}/**`);
  return page;
}
