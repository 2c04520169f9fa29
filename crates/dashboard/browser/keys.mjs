// 4. API keys: made, shown once, used, rotated, revoked; ten at most; and a
// word in time before one ends.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { promisify } from "node:util";

const MOST = 10;

export async function keys(visit) {
  const { page } = visit;
  await page.goto(`${visit.app}/keys`);
  await page.getByRole("heading", { name: "No active key" }).waitFor();
  await visit.look("no-key");
  await withoutScope(visit);
  visit.key = await make(visit);
  await shownOnce(visit);
  await lastUse(visit);
  const successor = await rotate(visit);
  await revoke(visit, successor);
  await full(visit);
}

async function withoutScope(visit) {
  const { page } = visit;
  await page.getByLabel("Name").fill("backend production");
  await page.getByLabel("user.link").uncheck();
  await page.getByLabel("Lives for").selectOption("90");
  await page.getByRole("button", { name: "Make the key" }).click();
  await page.locator("fieldset .problem").waitFor();
  assert.equal(await page.getByLabel("Name").inputValue(), "backend production");
  assert.equal(await page.getByLabel("Lives for").inputValue(), "90");
  await visit.look("key-refused");
}

// Each scope says what it allows.
async function make(visit) {
  const { page } = visit;
  await page.getByText("Delete users, for good.").waitFor();
  for (const scope of ["user.link", "user.read", "user.write"]) await page.getByLabel(scope).check();
  await page.getByRole("button", { name: "Make the key" }).click();
  const secret = await page.locator("#secret").textContent();
  assert.match(secret, /^hfk_/);
  visit.secrets.add(secret);
  await visit.look("key-made");
  await copies(visit, "secret", secret);
  const line = await page.locator("#curl").textContent();
  await copies(visit, "curl", line);
  await works(line);
  return secret;
}

async function copies({ page, scripts }, source, text) {
  const button = page.locator(`[data-copy=${source}]`);
  if (!scripts) return assert.equal(await button.isVisible(), false);
  await button.click();
  await button.filter({ hasText: "Copied" }).waitFor();
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), text);
}

// The line that is shown, in a shell.
export async function works(line, env = {}) {
  const { stdout } = await promisify(execFile)("sh", ["-c", line], { env: { ...process.env, ...env } });
  assert.ok(JSON.parse(stdout).authentication_code, stdout);
}

async function shownOnce({ page, key }) {
  await page.getByRole("link", { name: "I have copied it" }).click();
  await page.getByRole("region", { name: "Active keys" }).waitFor();
  assert.ok(!(await page.content()).includes(key));
}

function rowOf({ page }, text) {
  return page.getByRole("region", { name: "Active keys" }).getByRole("row").filter({ hasText: text });
}

async function lastUse(visit) {
  await visit.send(`${visit.app}/keys`, { name: "support tool", scope: "user.read", days: "365" });
  await visit.page.reload();
  // Made and used: the latter is known by the minute.
  await rowOf(visit, "backend production").getByText(/^(just now|1 minute ago)$/).nth(1).waitFor();
  await rowOf(visit, "support tool").getByText("never").waitFor();
  await visit.look("keys");
}

// Both work until the old one ends.
async function rotate(visit) {
  const { page } = visit;
  await page.getByRole("link", { name: "Rotate support tool" }).click();
  await page.getByRole("heading", { name: "Rotate support tool" }).waitFor();
  await visit.look("key-rotate");
  await page.getByLabel("The old key goes on for").selectOption("72");
  await page.getByRole("button", { name: "Rotate support tool" }).click();
  await page.getByText("The key it follows ends in 3 days").waitFor();
  const secret = await page.locator("#secret").textContent();
  visit.secrets.add(secret);
  assert.equal(await page.locator("#curl").count(), 0, "a key that may not ask for codes has no line that does");
  await visit.look("key-rotated");
  await page.getByRole("link", { name: "I have copied it" }).click();
  await rowOf(visit, "rotated").filter({ hasText: "support tool" }).getByText(/^in [23] days$/).waitFor();
  await visit.look("keys-rotated");
  assert.equal((await visit.ask("GET", "/users?external_id=nobody", { key: secret })).status, 404);
  return secret;
}

async function revoke(visit, secret) {
  const { page } = visit;
  const fresh = rowOf(visit, "support tool").filter({ has: page.getByRole("link", { name: "Rotate support tool" }) });
  await fresh.getByRole("link", { name: "Revoke support tool" }).click();
  await page.getByRole("heading", { name: "Revoke support tool?" }).waitFor();
  await visit.look("key-revoke");
  await page.getByRole("button", { name: "Revoke support tool" }).click();
  await fresh.waitFor({ state: "detached" });
  assert.equal((await visit.ask("GET", "/users?external_id=nobody", { key: secret })).status, 401);
  await page.getByText("Keys that ended (1)").click();
  await page.getByRole("region", { name: "Keys that ended" }).getByText("revoked").waitFor();
  const history = page.getByRole("region", { name: "History of keys" });
  for (const what of ["made", "rotated", "revoked"]) await history.getByText(what, { exact: true }).first().waitFor();
}

// The page counts before the limit is met, and has no form once it is.
async function full(visit) {
  const { page, app } = visit;
  const days = [13, 6];
  for (let number = 3; number <= MOST; number += 1) {
    await page.goto(`${app}/keys`);
    await page.getByText(`${number - 1} of ${MOST} are in use`).waitFor();
    const fields = { name: `worker ${number}`, scope: "user.read", days: days.pop() ?? 30 };
    assert.equal(await visit.send(`${app}/keys`, fields), 200);
  }
  await page.reload();
  await page.getByText(`The app has ${MOST} active keys`).waitFor();
  assert.equal(await page.getByRole("button", { name: "Make the key" }).count(), 0);
  await page.locator(".banner.bad").filter({ hasText: "worker 3" }).waitFor();
  await page.locator(".banner.warn").filter({ hasText: "worker 4" }).waitFor();
  await visit.look("keys-full");
  assert.equal(await visit.send(`${app}/keys`, { name: "one more", scope: "user.read", days: "30" }), 422);
}
