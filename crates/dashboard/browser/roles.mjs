// 3. Who is invited sees what the role allows, and nothing of other apps.
import assert from "node:assert/strict";
import { join, overAfterUse } from "./first_run.mjs";

const PASSWORDS = { viewer: "four kites over wet gravel", developer: "eleven spoons in cold thunder" };
const SECTIONS = ["quick-start", "users", "activity", "keys", "configuration", "configuration/versions", "audit", "settings"];

export async function roles(visit) {
  const otherApp = await makeOtherApp(visit);
  const viewer = await invite(visit, "viewer", { name: "Vera", email: "vera@example.com" });
  await looksAlone(viewer);
  const developer = await invite(visit, "developer", { name: "Dan", email: "dan@example.com" });
  await staysInHisApp(developer, otherApp);
  await givenAndTaken(visit, viewer, otherApp);
  await withdrawn(visit);
  await removed(visit, developer);
}

async function makeOtherApp(visit) {
  const { page } = visit;
  await visit.open("/dashboard/apps/new");
  await page.getByLabel("Name").fill("Acme staging");
  await page.getByLabel("Sandbox").check();
  await page.getByRole("button", { name: "Make the app" }).click();
  await page.getByRole("heading", { level: 1, name: "Quick start" }).waitFor();
  const address = new URL(page.url()).pathname.replace(/\/quick-start$/, "");
  await visit.open("/dashboard");
  await page.getByRole("link", { name: "Acme staging" }).waitFor();
  await visit.look("apps");
  return address;
}

async function makeLink(visit, role, note) {
  const { page } = visit;
  await visit.open("/dashboard/operators");
  const form = page.locator("form[action$='/invite']");
  await form.getByLabel("For whom").fill(note);
  await form.getByLabel("Role").selectOption(role);
  await form.getByLabel("Where").selectOption({ label: "Acme production" });
  await form.getByRole("button", { name: "Make a link" }).click();
  const link = await page.locator("#link").textContent();
  await visit.look(`operators-invited-${role}`);
  return link;
}

// Invites somebody, who joins in a window of their own.
async function invite(visit, role, who) {
  const link = await makeLink(visit, role, who.name);
  const other = await visit.anotherWindow();
  other.secrets.add(PASSWORDS[role]);
  assert.equal(await other.open(link), 200);
  await other.page.getByText(`You are invited as ${role} of Acme production`).waitFor();
  await other.look(`join-${role}`);
  await join(other, who, PASSWORDS[role]);
  await other.page.getByRole("button", { name: "Join" }).click();
  await other.page.getByRole("link", { name: "Acme production" }).waitFor();
  await other.look(`apps-of-${role}`);
  if (role === "viewer") await overAfterUse(visit, link);
  return other;
}

// A viewer sees each page without the forms that would be refused, and is
// refused when sending one by hand.
async function looksAlone(viewer) {
  const { page, app } = viewer;
  const installation = page.getByRole("navigation", { name: "Installation" });
  assert.equal(await installation.getByRole("link", { name: "Operators" }).count(), 0);
  assert.equal(await page.getByRole("link", { name: "New app" }).count(), 0);
  for (const section of SECTIONS) {
    assert.equal(await viewer.open(`${app}/${section}`), 200);
    const may = { users: ["Find"], configuration: ["Preview"], audit: ["Show"] }[section] ?? [];
    const shown = page.locator("main").getByRole("button").filter({ visible: true });
    const buttons = (await shown.allTextContents()).filter((name) => name !== "Copy");
    assert.deepEqual(buttons, may, `buttons that a viewer sees on ${section}`);
    if (section !== "configuration/versions") await viewer.look(`${section}-of-viewer`);
  }
  const forbidden = ["keys", "settings", "configuration", "configuration/versions/1/roll-back", "quick-start/code"];
  for (const path of forbidden) {
    assert.equal(await viewer.send(`${app}/${path}`, { name: "x", scope: "user.link" }), 403, path);
  }
  for (const path of ["operators", "apps/new", "audit"]) {
    assert.equal(await viewer.open(`/dashboard/${path}`), 403, path);
  }
  await page.getByRole("heading", { name: "Not allowed" }).waitFor();
  await viewer.look("not-allowed");
}

async function staysInHisApp(developer, otherApp) {
  const { page, app } = developer;
  assert.equal(await page.getByRole("link", { name: "Acme staging" }).count(), 0);
  assert.equal(await developer.open(`${app}/keys`), 200);
  await page.getByRole("button", { name: "Make the key" }).waitFor();
  for (const section of ["", ...SECTIONS.map((section) => `/${section}`), "/audit/export"]) {
    assert.equal(await developer.open(otherApp + section), 404, section);
  }
  await page.getByRole("heading", { name: "Not found" }).waitFor();
  await developer.look("not-found");
  await developer.open("/dashboard");
  for (const path of ["keys", "users", "configuration", "settings", "quick-start/code"]) {
    assert.equal(await developer.send(`${otherApp}/${path}`, { name: "x" }), 404, path);
  }
  assert.equal(await developer.send(`${app}/settings`, { name: "x" }), 403);
}

// What a role allows changes with it, for who is signed in too.
async function givenAndTaken(visit, viewer, otherApp) {
  const { page } = visit;
  await visit.open("/dashboard/operators");
  const form = page.locator("form").filter({ has: page.getByRole("button", { name: "Give" }) });
  await form.getByLabel("Who").selectOption({ label: "Vera" });
  await form.getByLabel("Role").selectOption("developer");
  await form.getByLabel("Where").selectOption({ label: "Acme staging" });
  await form.getByRole("button", { name: "Give" }).click();
  const takeAway = page.getByRole("button", { name: "Take away: developer of Acme staging from Vera" });
  await takeAway.waitFor();
  await visit.look("operators");
  assert.equal(await viewer.open(`${otherApp}/keys`), 200);
  await takeAway.click();
  await takeAway.waitFor({ state: "detached" });
  assert.equal(await viewer.open(`${otherApp}/keys`), 404);
}

async function withdrawn(visit) {
  const { page } = visit;
  const link = await makeLink(visit, "owner", "Olga");
  await page.getByRole("row").filter({ hasText: "Olga" }).getByRole("button", { name: "Withdraw" }).click();
  await page.getByRole("heading", { name: "Open invitations" }).waitFor({ state: "detached" });
  await overAfterUse(visit, link);
}

async function removed(visit, developer) {
  const { page } = visit;
  await page.getByRole("link", { name: "Remove Dan" }).click();
  await page.getByRole("heading", { name: "Remove Dan?" }).waitFor();
  await visit.look("operator-remove");
  await page.getByRole("button", { name: "Remove Dan" }).click();
  await page.getByRole("link", { name: "Remove Dan" }).waitFor({ state: "detached" });
  await developer.open("/dashboard");
  await developer.page.getByRole("heading", { name: "Sign in" }).waitFor();
}
