// 5. Users: found, their devices over time, what would happen next, and what an
// operator may do to them. The devices are real SDKs.
import assert from "node:assert/strict";

const EXTERNAL_ID = "customer-7341";

export async function users(visit) {
  visit.secrets.add(EXTERNAL_ID);
  await visit.open(`${visit.app}/users`);
  await visit.look("users");
  await notFound(visit);
  const id = await lives(visit);
  await find(visit, EXTERNAL_ID);
  await told(visit);
  await find(visit, id);
  await disabled(visit);
  await deleted(visit);
}

async function find({ page, app }, wanted) {
  await page.goto(`${app}/users`);
  await page.getByLabel("External id or user id").fill(wanted);
  await page.getByRole("button", { name: "Find" }).click();
  await page.getByRole("heading", { level: 1, name: EXTERNAL_ID }).waitFor();
}

async function notFound(visit) {
  const { page } = visit;
  await page.getByLabel("External id or user id").fill("nobody");
  await page.getByRole("button", { name: "Find" }).click();
  await visit.refused("No user with this external id or user id");
  assert.equal(await page.getByLabel("External id or user id").inputValue(), "nobody");
  await visit.look("users-none");
}

async function createUser(visit, home, ...device) {
  const answer = await visit.ask("POST", "/users/auth-code", { body: { external_id: EXTERNAL_ID } });
  const { authentication_code: code } = await answer.json();
  const server = ["--server", visit.platform.url, "--code", code];
  await visit.platform.device(home, "create-user", ...server, ...device);
}

// A phone and a tablet, a second phone in the place of the first; then that is
// reset, and the tablet has its turn.
async function lives(visit) {
  await createUser(visit, "phone", "--form-factor", "phone", "--model", "iPhone 17", "--platform", "ios");
  await createUser(visit, "tablet", "--form-factor", "tablet", "--model", "Galaxy Tab S11", "--platform", "android");
  await createUser(visit, "new-phone", "--form-factor", "phone", "--model", "Pixel 9", "--platform", "android");
  await visit.platform.device("new-phone", "reset");
  const user = await (await visit.ask("GET", `/users?external_id=${EXTERNAL_ID}`)).json();
  const metadata = { plan: "family", language: "de" };
  assert.equal((await visit.ask("PATCH", `/users/${user.id}/metadata`, { body: metadata })).status, 200);
  return user.id;
}

async function told(visit) {
  const { page } = visit;
  const picture = page.getByRole("img", { name: "Devices over time" });
  const description = await picture.locator("desc").textContent();
  for (const device of ["iPhone 17 (phone)", "Galaxy Tab S11 (tablet)", "Pixel 9 (phone)"]) {
    assert.ok(description.includes(device), description);
  }
  const story = page.getByRole("list").filter({ hasText: "Created on iPhone 17" });
  for (const reason of [
    "Galaxy Tab S11 stayed on standby because a phone was active",
    "iPhone 17 was deactivated because Pixel 9 took its place",
    "Pixel 9 was reset by its app",
    "Galaxy Tab S11 was promoted from standby to active",
  ]) {
    await story.getByText(reason).waitFor();
  }
  await page.getByText("becomes active, and Galaxy Tab S11 is deactivated.").first().waitFor();
  await page.getByRole("region", { name: "Metadata" }).getByText("family").waitFor();
  await namesAreSeen(visit);
  await visit.look("user");
}

// However narrow the window, and wherever the picture is scrolled to.
async function namesAreSeen({ page, width }) {
  const region = page.getByRole("region", { name: "Devices over time" });
  for (const name of ["iPhone 17", "Galaxy Tab S11", "Pixel 9"]) {
    const box = await region.getByText(name, { exact: false }).filter({ visible: true }).first().boundingBox();
    assert.ok(box.x >= 0 && box.x + box.width <= width, `${name} is out of view: ${JSON.stringify(box)}`);
  }
}

async function disabled(visit) {
  const { page } = visit;
  await page.getByRole("button", { name: "Disable" }).click();
  await page.getByText("every device that asks is refused").waitFor();
  await visit.look("user-disabled");
  const refused = await visit.ask("POST", "/users/auth-code", { body: { external_id: EXTERNAL_ID } });
  assert.equal(refused.status, 403);
  await page.getByRole("button", { name: "Enable" }).click();
  await page.getByText("If a device asked with a code for this user").waitFor();
}

async function deleted(visit) {
  const { page } = visit;
  await page.getByRole("link", { name: "Delete this user" }).click();
  await page.getByRole("heading", { name: `Delete ${EXTERNAL_ID}?` }).waitFor();
  await page.getByLabel("External id").fill("somebody else");
  await page.getByRole("button", { name: "Delete the user" }).click();
  await visit.refused("must be typed exactly as it stands above");
  await visit.look("user-delete");
  await page.getByLabel("External id").fill(EXTERNAL_ID);
  await page.getByRole("button", { name: "Delete the user" }).click();
  await page.getByText("The user is deleted.").waitFor();
  await visit.look("user-deleted");
}
