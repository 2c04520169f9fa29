// 2. Signing in, with a second factor too; sessions; and a limit to attempts.
import assert from "node:assert/strict";
import { OWNER, PASSWORD } from "./first_run.mjs";
import { totp } from "./totp.mjs";

const NEW_PASSWORD = "seven owls under a quiet harbour";
const MOST_ATTEMPTS = 12;

export async function signingIn(visit) {
  visit.secrets.add(NEW_PASSWORD);
  const other = await visit.anotherWindow();
  await wrongThenRight(other);
  await sessions(visit, other);
  await newPassword(visit);
  const { secret, codes } = await secondFactor(visit);
  await byCode(other, secret);
  await byRecoveryCode(other, codes[0]);
  await turnOff(visit, codes.length - 1);
  await limited(other);
  await visit.open("/dashboard/account");
  await visit.page.getByRole("heading", { name: "Your account" }).waitFor();
}

async function typePassword({ page }, password) {
  await page.getByLabel("E-mail address").fill(OWNER.email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
}

async function signOut({ page }) {
  await page.getByRole("button", { name: "Sign out", exact: true }).click();
  await page.getByRole("heading", { name: "Sign in" }).waitFor();
}

// Whoever signs in gets to where they wanted to go.
async function wrongThenRight(other) {
  const { page } = other;
  await other.open(`${other.app}/settings`);
  await page.getByRole("heading", { name: "Sign in" }).waitFor();
  await other.look("sign-in");
  await typePassword(other, "not the password");
  await other.refused("The e-mail address or the password is wrong");
  assert.equal(await page.getByLabel("E-mail address").inputValue(), OWNER.email);
  await other.look("sign-in-refused");
  await typePassword(other, PASSWORD);
  await page.getByRole("heading", { level: 1, name: "Settings" }).waitFor();
}

async function sessions(visit, other) {
  const { page } = visit;
  await page.getByRole("link", { name: OWNER.name }).click();
  const rows = page.getByRole("region", { name: "Sessions" }).locator("tbody tr");
  await rows.nth(1).waitFor();
  assert.equal(await rows.count(), 2);
  await visit.look("account");
  await page.getByRole("button", { name: "Sign out there" }).click();
  await rows.nth(1).waitFor({ state: "detached" });
  await other.open("/dashboard");
  await other.page.getByRole("heading", { name: "Sign in" }).waitFor();
}

async function newPassword(visit) {
  const { page } = visit;
  const change = async (current, next, again = next) => {
    await page.getByLabel("Current password").fill(current);
    await page.getByLabel("New password", { exact: true }).fill(next);
    await page.getByLabel("New password again").fill(again);
    await visit.press("Change password");
  };
  await change("not the password", NEW_PASSWORD);
  await visit.refused("Current password");
  await change(PASSWORD, "1qaz2wsx3edc");
  await visit.refused("is known from breaches");
  await change(PASSWORD, NEW_PASSWORD, PASSWORD);
  await visit.refused("is not the same as the new password");
  await visit.look("account-refused");
  await change(PASSWORD, NEW_PASSWORD);
  await page.getByText("Your password is changed").waitFor();
}

async function secondFactor(visit) {
  const { page } = visit;
  await page.getByRole("link", { name: "Add a second factor" }).click();
  await page.getByRole("img", { name: "QR code" }).waitFor();
  const secret = await page.locator("input[name=secret]").inputValue();
  visit.secrets.add(secret);
  assert.equal((await page.locator("code.mono").textContent()).replaceAll(" ", ""), secret);
  await visit.look("second-factor");
  await page.getByLabel("The code that it shows now").fill("abcdef");
  await visit.press("Turn on");
  await page.locator(".problem").waitFor();
  assert.equal(await page.locator("input[name=secret]").inputValue(), secret);
  await visit.look("second-factor-refused");
  await page.getByLabel("The code that it shows now").fill(totp(secret));
  await page.getByRole("button", { name: "Turn on" }).click();
  const shown = await page.locator("#codes").textContent();
  const codes = shown.trim().split("\n");
  assert.equal(codes.length, 10);
  for (const code of codes) visit.secrets.add(code);
  await visit.look("recovery-codes");
  await page.getByRole("link", { name: "I have kept them" }).click();
  await page.getByText("10 recovery codes are left").waitFor();
  await visit.look("account-with-second-factor");
  return { secret, codes };
}

async function typeCode(other, code) {
  await typePassword(other, NEW_PASSWORD);
  await other.page.getByRole("heading", { name: "One more step" }).waitFor();
  await other.page.getByLabel("Code").fill(code);
  await other.page.getByRole("button", { name: "Sign in" }).click();
}

// A code is good once.
async function byCode(other, secret) {
  const { page } = other;
  const code = totp(secret, 1);
  await typeCode(other, code);
  await page.getByRole("heading", { level: 1, name: "Apps" }).waitFor();
  await signOut(other);
  await typeCode(other, code);
  await other.refused("The code is wrong, or was used already");
  await other.look("sign-in-code");
  await page.getByRole("link", { name: "Start again" }).click();
}

async function byRecoveryCode(other, code) {
  const { page } = other;
  await typeCode(other, code);
  await page.getByRole("heading", { level: 1, name: "Apps" }).waitFor();
  await signOut(other);
  await typeCode(other, code);
  await other.refused("The code is wrong, or was used already");
}

async function turnOff(visit, left) {
  const { page } = visit;
  await visit.open("/dashboard/account");
  await page.getByText(`${left} recovery codes are left`).waitFor();
  await page.getByLabel("Your password, to turn it off").fill("not the password");
  await visit.press("Turn off");
  await page.locator("#factor-more").waitFor();
  await page.getByLabel("Your password, to turn it off").fill(NEW_PASSWORD);
  await page.getByRole("button", { name: "Turn off" }).click();
  await page.getByRole("link", { name: "Add a second factor" }).waitFor();
}

// Somebody who goes on guessing is told to wait; who is in stays in.
async function limited(other) {
  const alert = other.page.getByRole("alert");
  await other.open("/dashboard/sign-in");
  for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt += 1) {
    await typePassword(other, `guess number ${attempt}`);
    await alert.waitFor();
    if ((await alert.textContent()).includes("Too many attempts")) {
      await other.refused("Try again in");
      return other.look("sign-in-limited");
    }
  }
  assert.fail(`${MOST_ATTEMPTS} wrong passwords were looked at`);
}
