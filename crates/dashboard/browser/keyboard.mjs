// 10. By keyboard alone: everything is reached in the order in which it stands,
// one sees where one is, and a key is made and revoked.
import assert from "node:assert/strict";

const MOST_STOPS = 60;

export async function keyboard(visit) {
  const { page, app } = visit;
  await page.goto(`${app}/audit`);
  await skipLink(page);
  for (const section of ["configuration", "audit", "settings"]) {
    await page.goto(`${app}/${section}`);
    await everyStop(page, section);
  }
  await madeAndRevoked(visit);
}

async function skipLink(page) {
  await page.keyboard.press("Tab");
  const skip = page.getByRole("link", { name: "Skip to content" });
  assert.ok(await skip.evaluate((link) => link === document.activeElement));
  const box = await skip.boundingBox();
  assert.ok(box.x >= 0 && box.y >= 0, "the skip link is seen once it is reached");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  assert.ok(await page.evaluate(() => document.activeElement.closest("main")), "it leads into the page");
}

// Tabs through the page once, and finds everything that can be used.
async function everyStop(page, name) {
  const expected = await page.evaluate(() => {
    document.activeElement.blur();
    const usable = document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']");
    const seen = [...usable].filter((element) => element.checkVisibility({ visibilityProperty: true }) && !element.disabled);
    seen.forEach((element, number) => element.setAttribute("data-stop", number));
    return seen.length;
  });
  const stops = [];
  while (stops.length < MOST_STOPS && stops.at(-1)?.number !== expected - 1) {
    await page.keyboard.press("Tab");
    const stop = await page.evaluate(() => {
      const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement);
      return {
        number: Number(document.activeElement.dataset.stop),
        told: document.activeElement.outerHTML.slice(0, 100),
        isSeen: outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2,
      };
    });
    assert.ok(stop.isSeen, `one does not see the focus on ${name}: ${stop.told}`);
    // The parts of a date are stops of their own.
    if (stop.number !== stops.at(-1)?.number) stops.push(stop);
  }
  assert.deepEqual(stops.map((stop) => stop.number), [...Array(expected).keys()], `the order on ${name}`);
}

async function madeAndRevoked(visit) {
  const { page, app } = visit;
  await page.goto(`${app}/keys`);
  await page.getByRole("link", { name: "Revoke worker 10" }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Revoke worker 10" }).focus();
  await page.keyboard.press("Enter");
  await page.getByLabel("Name").focus();
  await page.keyboard.type("by keyboard");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Key by keyboard" }).waitFor();
  visit.secrets.add(await page.locator("#secret").textContent());
}
