// The settings of an app: errors stand at their field, and keep what was typed.
import assert from "node:assert/strict";

export async function settings(visit) {
  const { page } = visit;
  const codes = page.getByLabel("Authentication codes live");
  const bundles = page.getByLabel("Bundle ids that may redeem codes");
  await page.goto(`${visit.app}/settings`);
  await visit.look("settings");
  await codes.fill("two hours");
  await bundles.fill("com.acme.app\ncom.acme.app.beta");
  await page.getByRole("button", { name: "Save" }).click();
  await page.locator("#code_lifetime_s-more.problem").waitFor();
  assert.equal(await codes.inputValue(), "two hours");
  assert.equal(await bundles.inputValue(), "com.acme.app\ncom.acme.app.beta");
  await visit.look("settings-refused");
  await codes.fill("20");
  await bundles.fill("");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByText("Saved.").waitFor();
  assert.equal(await codes.inputValue(), "20");
  await visit.look("settings-saved");
}
