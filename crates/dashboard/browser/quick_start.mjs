// 9. The quick start: lines to copy, a check that hears of the first code, and a
// phone and a tablet that the page plays.
import assert from "node:assert/strict";
import { works } from "./keys.mjs";

const BACKENDS = ["Node", "Python", "Kotlin", "Go", "Ruby", "PHP", "C#", "curl"];
const SDKS = ["Kotlin", "React Native", "Swift"];

export async function quickStart(visit) {
  const { page, scripts } = visit;
  await page.goto(`${visit.app}/quick-start`);
  await snippets(visit);
  if (scripts) await page.getByText("The two lines above are filled in as it happens").waitFor();
  await visit.look("quick-start");
  await firstCode(visit);
  if (scripts) await playedDevices(visit);
}

async function snippets({ page, app, platform }) {
  const id = app.split("/").at(-1);
  await page.locator(".facts").getByText(id).waitFor();
  for (const [part, names] of [["Language of your backend", BACKENDS], ["SDK", SDKS]]) {
    const choices = page.getByRole("navigation", { name: part, exact: true });
    for (const name of names) {
      await choices.getByRole("link", { name, exact: true }).click();
      await choices.locator("[aria-current=true]").filter({ hasText: name }).waitFor();
      const text = page.locator(part === "SDK" ? "#sdk-text" : "#backend-text");
      assert.ok((await text.textContent()).includes(platform.url), `${name} knows the address`);
    }
  }
}

// The page hears of it by itself; without scripts it knows when loaded again.
async function firstCode(visit) {
  const { page, scripts } = visit;
  await works(await page.locator("#backend-text").textContent(), { HANDFAST_API_KEY: visit.key });
  if (!scripts) await page.reload();
  await page.locator("[data-line=code].come").filter({ hasText: "Received" }).waitFor();
  await visit.look("quick-start-code");
}

async function playedDevices(visit) {
  const { page } = visit;
  const device = (name) => page.locator(`[data-device=${name}] [data-state]`);
  await page.getByLabel("Name of the simulated user").fill("carol");
  await page.getByRole("button", { name: "Ask as a phone" }).click();
  await device("phone").filter({ hasText: "active" }).waitFor();
  await page.locator("[data-line=device].come").filter({ hasText: "phone" }).waitFor();
  await page.getByRole("button", { name: "Ask as a tablet" }).click();
  await device("tablet").filter({ hasText: "standby" }).waitFor();
  await page.locator("[data-line=device]").filter({ hasText: "tablet" }).waitFor();
  await visit.look("quick-start-devices");
  await page.locator("[data-device=phone]").getByRole("button", { name: "Reset" }).click();
  await device("phone").filter({ hasText: "no user" }).waitFor();
  await page.getByText("Now the tablet is active").waitFor();
}
