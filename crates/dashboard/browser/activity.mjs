// 6. Which devices are active now, and what was done in 24 hours, 30 days and a
// year: in pictures, with the numbers of each below it.
import assert from "node:assert/strict";

export async function noActivity(visit) {
  await visit.open(`${visit.app}/activity`);
  await visit.page.getByText("No device of this app is active.").waitFor();
  await visit.page.getByRole("heading", { name: "Nothing was counted yet" }).waitFor();
  await visit.look("no-activity");
}

// A phone of another user than the one that was deleted before.
async function stayActive(visit) {
  const answer = await visit.ask("POST", "/users/auth-code", { body: { external_id: "customer-7342" } });
  const { authentication_code: code } = await answer.json();
  const device = ["--form-factor", "phone", "--model", "Pixel 9", "--platform", "android"];
  await visit.platform.device("active-phone", "create-user", "--server", visit.platform.url, "--code", code, ...device);
}

export async function activity(visit) {
  const { page } = visit;
  await stayActive(visit);
  await visit.open(`${visit.app}/activity`);
  for (const [period, pieces] of [["24 hours", 24], ["30 days", 30], ["12 months", 12]]) {
    await page.getByRole("link", { name: period }).click();
    await page.locator("[aria-current=true]").filter({ hasText: period }).waitFor();
    await page.locator("#active-now strong").filter({ hasText: "1 device" }).waitFor();
    await charts(visit, pieces);
    await visit.look(`activity-${pieces}`);
  }
  await page.locator("#users summary").click();
  await page.getByRole("region", { name: /in numbers/ }).first().waitFor();
  await visit.look("activity-in-numbers");
}

async function charts({ page }, pieces) {
  const drawn = page.locator("figure.chart").filter({ has: page.locator("svg[role=img]") });
  const count = await drawn.count();
  assert.ok(count >= 5, `${count} charts`);
  for (const chart of await drawn.all()) {
    const table = chart.locator("details table");
    assert.equal(await table.count(), 1, "a chart without its table");
    if (await chart.locator("svg.columns").count()) {
      assert.equal(await table.locator("tbody tr").count(), pieces);
    }
  }
  const users = drawn.filter({ has: page.getByRole("heading", { name: "Users", exact: true }) });
  await users.locator(".legend li").first().waitFor();
}
