// 1. The link that the server prints makes the first owner, once.
import assert from "node:assert/strict";

export const OWNER = { name: "Ada Lovelace", email: "ada@example.com" };
export const PASSWORD = "nine hens on a blue ladder";

export async function firstRun(visit) {
  const { page, platform } = visit;
  visit.secrets.add(PASSWORD);
  await visit.open("/dashboard");
  await page.getByText("Nobody has set up this installation yet").waitFor();
  await visit.look("sign-in-before-setup");
  assert.equal(await visit.open(platform.setupLink), 200);
  await page.getByRole("heading", { name: "Set up this installation" }).waitFor();
  await visit.look("setup");
  await weakPasswords(visit);
  await visit.look("setup-refused");
  await join(visit, OWNER, PASSWORD);
  await page.getByRole("button", { name: "Set up" }).click();
  await page.getByRole("heading", { name: "No app yet" }).waitFor();
  await visit.look("no-app");
  await overAfterUse(visit, platform.setupLink);
  await makeApp(visit, "Acme production");
}

// Each is refused with its reason, and what else was typed stays.
async function weakPasswords(visit) {
  const refusals = {
    "too short": "must have at least 12 characters",
    "1qaz2wsx3edc": "is known from breaches",
    "ada@example.com": "is too easy to guess",
  };
  for (const [password, reason] of Object.entries(refusals)) {
    await join(visit, OWNER, password);
    await visit.press("Set up");
    await visit.refused(reason);
    await stays(visit);
  }
  await join(visit, OWNER, PASSWORD);
  await visit.page.getByLabel("Password again").fill(`${PASSWORD}!`);
  await visit.press("Set up");
  await visit.refused("is not the same as the password above");
  await stays(visit);
}

async function stays({ page }) {
  assert.equal(await page.getByLabel("Your name").inputValue(), OWNER.name);
  assert.equal(await page.getByLabel("E-mail address").inputValue(), OWNER.email);
  assert.equal(await page.getByLabel("Password", { exact: true }).inputValue(), "");
}

// Fills in the form behind a link.
export async function join({ page }, { name, email }, password) {
  await page.getByLabel("Your name").fill(name);
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByLabel("Password again").fill(password);
}

export async function overAfterUse(visit, link) {
  const other = await visit.anotherWindow();
  assert.equal(await other.open(link), 410);
  await other.page.getByRole("heading", { name: "This invitation is over" }).waitFor();
  await other.look("invitation-over");
  await other.context.close();
}

async function makeApp(visit, name) {
  const { page } = visit;
  await page.getByRole("link", { name: "Make the first app" }).click();
  await page.getByLabel("Name").waitFor();
  await visit.look("new-app");
  await page.getByLabel("Name").fill(" ");
  await page.getByLabel("Sandbox").check();
  await visit.press("Make the app");
  await page.locator(".problem").waitFor();
  assert.ok(await page.getByLabel("Sandbox").isChecked());
  await visit.look("new-app-refused");
  await page.getByLabel("Name").fill(name);
  await page.getByLabel("Sandbox").uncheck();
  await page.getByRole("button", { name: "Make the app" }).click();
  await page.getByRole("heading", { level: 1, name: "Quick start" }).waitFor();
  visit.app = new URL(page.url()).pathname.replace(/\/quick-start$/, "");
  await visit.look("quick-start-without-key");
}
