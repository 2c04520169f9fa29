// 6. What was done in 24 hours, 30 days and a year: in pictures, with the numbers
// of each below it.
import assert from "node:assert/strict";

export async function noActivity(visit) {
  await visit.open(`${visit.app}/activity`);
  await visit.page.getByRole("heading", { name: "Nothing was counted yet" }).waitFor();
  await visit.look("no-activity");
}

export async function activity(visit) {
  const { page } = visit;
  await visit.open(`${visit.app}/activity`);
  for (const [period, pieces] of [["24 hours", 24], ["30 days", 30], ["12 months", 12]]) {
    await page.getByRole("link", { name: period }).click();
    await page.locator("[aria-current=true]").filter({ hasText: period }).waitFor();
    await charts(visit, pieces);
    await visit.look(`activity-${pieces}`);
  }
  await page.locator("#users summary, .chart summary").first().click();
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
