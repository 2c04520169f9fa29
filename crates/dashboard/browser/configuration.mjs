// 7. The SDK configuration: typed, refused where it is wrong, looked at as an
// install would get it, published, compared and brought back.
import assert from "node:assert/strict";

const LOUD = { settings: { enabled: true, status_interval_s: 60, log_level: "loud" } };
const FIRST = { settings: { enabled: true, status_interval_s: 60, log_level: "info", theme: "calm" } };
const SECOND = {
  settings: { ...FIRST.settings, status_interval_s: 600 },
  overrides: [{ platform: "ios", sdk_version: ">=0.3, <0.5", settings: { log_level: "debug", theme: null } }],
};

const written = (document) => JSON.stringify(document, null, 2);

export async function configuration(visit) {
  const { page } = visit;
  await page.goto(`${visit.app}/configuration`);
  await page.getByRole("heading", { name: "Nothing published yet" }).waitFor();
  await visit.look("no-configuration");
  await refusals(visit);
  await publish(visit, FIRST, "Ask every minute", 1);
  await preview(visit);
  await publish(visit, SECOND, "iOS is looked at closely", 2);
  await versions(visit);
}

async function type({ page }, document, note) {
  await page.getByLabel("Document", { exact: true }).fill(document);
  await page.getByLabel("Note").fill(note);
}

// What is wrong stands at the document, and what was typed stays.
async function refusals(visit) {
  const { page } = visit;
  const wrong = {
    '{\n  "settings": {"enabled": true,}\n}': "Line 2, column 32: trailing comma.",
    [written(LOUD)]: "settings.log_level: must be one of off, error, warn, info, debug.",
    [written({ ...FIRST, overrides: [{ platform: "iOS", settings: {} }] })]: "overrides[0].platform: must be one of",
  };
  for (const [document, problem] of Object.entries(wrong)) {
    await type(visit, document, "a note");
    await page.getByRole("button", { name: "Publish" }).click();
    await page.locator("#document-more.problem").filter({ hasText: problem }).waitFor();
    assert.equal(await page.getByLabel("Document", { exact: true }).inputValue(), document);
    assert.equal(await page.getByLabel("Note").inputValue(), "a note");
  }
  await visit.look("configuration-refused");
}

async function publish(visit, document, note, number) {
  const { page } = visit;
  await type(visit, written(document), note);
  await page.getByRole("button", { name: "Publish" }).click();
  await page.getByRole("link", { name: `version ${number}`, exact: true }).waitFor();
  await page.getByText(note).first().waitFor();
  await visit.look(`configuration-${number}`);
}

// By what is typed, before anybody gets it.
async function preview(visit) {
  const { page } = visit;
  const shown = page.locator("pre[aria-labelledby=previewed]");
  await type(visit, written(SECOND), "");
  for (const [platform, level, theme] of [["android", "info", "calm"], ["ios", "debug", undefined]]) {
    await page.getByLabel("Platform").selectOption(platform);
    await page.getByLabel("SDK version").fill("0.4.1");
    await page.getByRole("button", { name: "Preview" }).click();
    await shown.filter({ hasText: `"log_level": "${level}"` }).waitFor();
    const settings = JSON.parse(await shown.textContent());
    assert.deepEqual([settings.log_level, settings.theme, settings.status_interval_s], [level, theme, 600]);
  }
  await visit.look("configuration-preview");
}

async function versions(visit) {
  const { page } = visit;
  await page.getByRole("link", { name: "All versions" }).click();
  await page.getByRole("heading", { name: "Versions" }).waitFor();
  await visit.look("configuration-versions");
  await page.getByRole("link", { name: "Version 2" }).click();
  const changes = page.getByRole("region", { name: "What changed" });
  await changes.locator(".removed").filter({ hasText: '"status_interval_s": 60' }).waitFor();
  await changes.locator(".added").filter({ hasText: '"status_interval_s": 600' }).waitFor();
  assert.equal(await page.getByRole("button", { name: "Roll back" }).count(), 0, "the version in force is there already");
  await page.getByRole("link", { name: "Versions" }).click();
  await page.getByRole("link", { name: "Version 1" }).click();
  await page.getByRole("button", { name: "Roll back to this version" }).waitFor();
  await visit.look("configuration-version");
  await page.getByRole("button", { name: "Roll back to this version" }).click();
  await page.getByRole("link", { name: "version 3", exact: true }).waitFor();
  const document = JSON.parse(await page.getByLabel("Document", { exact: true }).inputValue());
  assert.deepEqual(document.settings, FIRST.settings);
}
