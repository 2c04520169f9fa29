// 8. The audit log: what happened, narrowed down, and as a file.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { OWNER } from "./first_run.mjs";

export async function audit(visit) {
  await ofApp(visit);
  await files(visit);
  await ofInstallation(visit);
}

async function narrow({ page }, { what = "", who = "", since = "" }) {
  await page.getByLabel("What").selectOption({ label: what || "anything" });
  await page.getByLabel("By whom").fill(who);
  await page.getByLabel("Since").fill(since);
  await page.getByRole("button", { name: "Show", exact: true }).click();
}

function entries(page) {
  return page.getByRole("region", { name: "Entries" }).locator("tbody tr");
}

async function ofApp(visit) {
  const { page } = visit;
  await page.goto(`${visit.app}/audit`);
  const all = await entries(page).count();
  await visit.look("audit");
  await narrow(visit, { what: "User deleted", who: OWNER.email });
  await page.getByRole("link", { name: "Show all" }).waitFor();
  await visit.look("audit-narrowed");
  const shown = await entries(page).count();
  assert.ok(shown > 0 && shown < all, `${shown} of ${all} entries`);
  assert.equal(await entries(page).filter({ hasText: "User deleted" }).count(), shown);
  assert.equal(await page.getByLabel("By whom").inputValue(), OWNER.email);
  await narrow(visit, { since: "2999-01-01" });
  await page.getByText("No entry fits what you chose.").waitFor();
  await visit.look("audit-empty");
  await visit.open(`${visit.app}/audit?since=yesterday`);
  await visit.refused("must be a day");
  await page.getByRole("link", { name: "Show all" }).click();
  await page.waitForURL(`**${visit.app}/audit?`);
  assert.equal(await entries(page).count(), all);
}

// Both have what the page shows, and nothing that nobody may know.
async function files(visit) {
  const lines = (await download(visit, "NDJSON")).trim().split("\n");
  const records = lines.map((line) => JSON.parse(line));
  assert.ok(records.length >= (await entries(visit.page).count()));
  const [names, ...rows] = cells(await download(visit, "CSV"));
  for (const row of rows) assert.equal(row.length, names.length);
  for (const name of ["at", "kind", "id"]) {
    const column = rows.map((row) => row[names.indexOf(name)]);
    assert.deepEqual(column, records.map((record) => record[name]));
  }
}

async function download({ page, secrets }, name) {
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name, exact: true }).click(),
  ]);
  const text = await readFile(await file.path(), "utf8");
  for (const secret of secrets) assert.ok(!text.includes(secret), `the ${name} has a secret in it`);
  return text;
}

// The rows of a CSV file (RFC 4180), each as its cells.
function cells(text) {
  const rows = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    rows.at(-1).push(quoted?.replaceAll('""', '"') ?? plain);
    if (end !== ",") rows.push([]);
  }
  return rows.filter((row) => row.length > 1);
}

async function ofInstallation(visit) {
  const { page } = visit;
  await page.getByRole("navigation", { name: "Installation" }).getByRole("link", { name: "Audit log" }).click();
  await entries(page).filter({ hasText: "Operator joined" }).first().waitFor();
  await visit.look("audit-of-installation");
}
