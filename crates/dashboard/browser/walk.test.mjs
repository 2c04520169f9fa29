// Walks the dashboard as an operator does, at phone and desktop width, light and
// dark, and looks at every page on the way.
import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { inspect, openWindow, startChromium } from "./chromium.mjs";
import { startPlatform } from "./platform.mjs";

const SCREENSHOTS = process.env.SCREENSHOTS;
const PASSWORD = "nine hens on a blue ladder";

let browser;
before(async () => {
  browser = await startChromium();
  if (SCREENSHOTS) mkdirSync(SCREENSHOTS, { recursive: true });
});
after(() => browser.close());

for (const [width, scheme] of [["desktop", "light"], ["phone", "dark"]]) {
  test(`an operator's first minutes, ${width}, ${scheme}`, async () => {
    const platform = await startPlatform();
    try {
      const window = await openWindow(browser, { width, scheme, url: platform.url });
      await firstMinutes(window.page, platform, (name) => look(window.page, `${name}-${width}-${scheme}`));
      assert.deepEqual(window.faults, []);
      await window.context.close();
    } finally {
      await platform.stop();
    }
  });
}

test("the essentials work without scripts", async () => {
  const platform = await startPlatform();
  try {
    const window = await openWindow(browser, { width: "desktop", scripts: false, url: platform.url });
    await setUp(window.page, platform);
    await makeApp(window.page);
    const key = await makeKey(window.page);
    assert.match(key, /^hfk_/);
    await window.page.getByRole("link", { name: "I have copied it" }).click();
    await window.page.getByRole("link", { name: "Revoke backend" }).click();
    await window.page.getByRole("button", { name: "Revoke backend" }).click();
    await window.page.getByText("No active key").waitFor();
    await window.context.close();
  } finally {
    await platform.stop();
  }
});

async function firstMinutes(page, platform, look) {
  await page.goto(platform.setupLink);
  await look("setup");
  await setUp(page, platform);
  await look("no-app");
  await makeApp(page);
  await look("no-key");
  const key = await makeKey(page);
  await look("key-made");
  await page.getByRole("button", { name: "Copy" }).first().click();
  await page.getByRole("button", { name: "Copied" }).first().waitFor();
  await page.getByRole("link", { name: "I have copied it" }).click();
  await look("keys");
  await quickStart(page, platform, { key, look });
  await userStory(page, look);
  await section(page, "Activity");
  await look("activity");
  await configuration(page, look);
  await section(page, "Settings");
  await look("settings");
  await page.getByRole("navigation", { name: "App" }).getByRole("link", { name: "Audit log" }).click();
  await page.getByRole("region", { name: "Entries" }).waitFor();
  await look("audit");
  await ownPages(page, look);
}

async function section(page, name) {
  await page.getByRole("navigation", { name: "App" }).getByRole("link", { name }).click();
  await page.getByRole("heading", { level: 1, name }).waitFor();
}

// The page hears of the backend's first code, and plays a phone and a tablet.
async function quickStart(page, platform, { key, look }) {
  await section(page, "Quick start");
  await look("quick-start");
  const asked = await fetch(`${platform.url}/users/auth-code`, {
    method: "POST",
    headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
    body: JSON.stringify({ external_id: "user-1" }),
  });
  assert.equal(asked.status, 200);
  await page.locator("[data-line=code]").filter({ hasText: "Received" }).waitFor();
  const device = (name) => page.locator(`[data-device=${name}] [data-state]`);
  await page.getByRole("button", { name: "Ask as a phone" }).click();
  await device("phone").filter({ hasText: "active" }).waitFor();
  await page.getByRole("button", { name: "Ask as a tablet" }).click();
  await device("tablet").filter({ hasText: "standby" }).waitFor();
  await look("simulated");
  await page.locator("[data-device=phone]").getByRole("button", { name: "Reset" }).click();
  await device("phone").filter({ hasText: "no user" }).waitFor();
}

async function userStory(page, look) {
  await section(page, "Users");
  await look("users");
  await page.getByRole("textbox").fill("simulated:nobody");
  await page.getByRole("button", { name: "Find" }).click();
  await page.getByText("No user with this external id").waitFor();
  await page.getByRole("textbox").fill("simulated:carol");
  await page.getByRole("button", { name: "Find" }).click();
  await page.getByRole("heading", { name: "Devices over time" }).waitFor();
  await look("user");
  await page.getByRole("button", { name: "Disable" }).click();
  await page.getByRole("button", { name: "Enable" }).click();
  await page.getByRole("link", { name: "Delete" }).click();
  await look("user-delete");
  await page.getByRole("textbox").fill("somebody else");
  await page.getByRole("button", { name: "Delete" }).click();
  await page.locator(".problem").waitFor();
  await page.getByRole("textbox").fill("simulated:carol");
  await page.getByRole("button", { name: "Delete" }).click();
  await page.getByRole("heading", { level: 1, name: "Users" }).waitFor();
}

async function configuration(page, look) {
  await section(page, "SDK configuration");
  await look("no-configuration");
  const document = page.getByLabel("Document", { exact: true });
  await document.fill('{"settings": ');
  await page.getByRole("button", { name: "Publish" }).click();
  await page.locator(".problem").waitFor();
  for (const [version, interval] of [[1, 60], [2, 600]]) {
    await document.fill(JSON.stringify({ settings: { enabled: true, status_interval_s: interval, log_level: "info" } }, null, 2));
    await page.getByRole("button", { name: "Publish" }).click();
    await page.getByRole("link", { name: `version ${version}`, exact: true }).waitFor();
  }
  await page.getByRole("button", { name: "Preview" }).click();
  await page.getByRole("heading", { name: "would get" }).waitFor();
  await look("configuration");
  await page.getByRole("link", { name: "All versions" }).click();
  await look("configuration-versions");
  await page.getByRole("link", { name: "Version 2" }).click();
  await look("configuration-version");
}

async function ownPages(page, look) {
  await page.getByRole("link", { name: "Operators" }).click();
  await page.getByRole("button", { name: "Make a link" }).click();
  await page.getByText("It works once").waitFor();
  await look("operators");
  await page.getByRole("link", { name: "Ada", exact: true }).click();
  await look("account");
  await page.getByRole("link", { name: "Add a second factor" }).click();
  await look("second-factor");
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.getByRole("heading", { name: "Sign in" }).waitFor();
  await look("sign-in");
}

async function setUp(page, platform) {
  await page.goto(platform.setupLink);
  await page.getByLabel("Your name").fill("Ada");
  await page.getByLabel("E-mail address").fill("ada@example.com");
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.getByLabel("Password again").fill(PASSWORD);
  await page.getByRole("button", { name: "Set up" }).click();
  await page.getByRole("heading", { name: "No app yet" }).waitFor();
}

async function makeApp(page) {
  await page.getByRole("link", { name: "Make the first app" }).click();
  await page.getByLabel("Name").fill("Acme production");
  await page.getByRole("button", { name: "Make the app" }).click();
  await page.getByRole("link", { name: "API keys" }).click();
}

async function makeKey(page) {
  await page.getByLabel("Name").fill("backend");
  await page.getByRole("button", { name: "Make the key" }).click();
  return page.locator("#secret").textContent();
}

async function look(page, name) {
  await inspect(page, name);
  if (SCREENSHOTS) await page.screenshot({ path: join(SCREENSHOTS, `${name}.png`), fullPage: true });
}
