// Walks every page as operators do, at each width, and looks at each in both
// colour schemes; and what is essential without scripts. Each walk has a server
// of its own.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { activity, noActivity } from "./activity.mjs";
import { audit } from "./audit.mjs";
import { startChromium } from "./chromium.mjs";
import { configuration } from "./configuration.mjs";
import { firstRun } from "./first_run.mjs";
import { keyboard } from "./keyboard.mjs";
import { keys } from "./keys.mjs";
import { startPlatform } from "./platform.mjs";
import { quickStart } from "./quick_start.mjs";
import { roles } from "./roles.mjs";
import { settings } from "./settings.mjs";
import { signingIn } from "./signing_in.mjs";
import { users } from "./users.mjs";
import { Visit } from "./visit.mjs";

const PHONE = 390;
const DESKTOP = 1280;
const POINTS = {
  "first run": firstRun,
  "signing in": signingIn,
  roles,
  "no activity": noActivity,
  keys,
  users,
  activity,
  configuration,
  audit,
  "quick start": quickStart,
  keyboard,
  settings,
};
const ESSENTIALS = ["first run", "signing in", "keys", "users", "activity", "configuration", "audit", "quick start"];
const MOST_TIME = { timeout: 180_000 };

let browser;
before(async () => {
  browser = await startChromium();
});
after(() => browser?.close());

describe("the dashboard", { concurrency: 2 }, () => {
  for (const width of [PHONE, DESKTOP]) {
    test(`${width} pixels wide`, (context) => walk(context, Object.keys(POINTS), { width, scripts: true }));
  }
  for (const width of [PHONE, DESKTOP]) {
    test(`${width} pixels wide, without scripts`, (context) => walk(context, ESSENTIALS, { width, scripts: false }));
  }
});

// One point after the other, each from where the last one ended.
async function walk(context, points, manner) {
  const platform = await startPlatform();
  let visit;
  try {
    visit = await Visit.begin(browser, { platform, ...manner });
    for (const point of points) {
      await context.test(point, MOST_TIME, () => take(POINTS[point], visit, point));
      if (visit.failed) return;
    }
    assert.deepEqual(visit.faults, []);
  } finally {
    // Both end whatever became of the other: a server that is left keeps the tests from ending.
    await Promise.allSettled([visit?.end(), platform.stop()]);
  }
}

// A point that ran out of time fails the walk too, although nothing is thrown here.
async function take(step, visit, point) {
  visit.failed = true;
  try {
    await step(visit);
    visit.failed = false;
  } catch (error) {
    // A browser that is gone has no picture, and says less than the error.
    await visit.picture(`failed at ${point}`).catch(() => {});
    throw error;
  }
}
