// Somebody at the dashboard: a window of one width, with or without scripts, and
// what becomes known on the way.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { forgetShifts, inspect, inspectColours } from "./inspect.mjs";
import { watch } from "./watch.mjs";

const SCREENSHOTS = process.env.SCREENSHOTS;
const HEIGHT = 900;
const MOST_WAIT_MILLISECONDS = 30_000;

export class Visit {
  // Where the app is that the walk is about, once it is made, and the secret of
  // its first API key.
  app = "";
  key = "";

  static async begin(browser, manner) {
    const visit = new Visit();
    Object.assign(visit, { browser, ...manner, secrets: new Set(), faults: [], windows: [] });
    return visit.#open();
  }

  // Somebody else, or the same in another browser: nothing is shared but what
  // the walk knows.
  anotherWindow() {
    return Object.assign(new Visit(), this).#open();
  }

  async #open() {
    const origin = this.platform.url;
    this.context = await this.browser.newContext({
      baseURL: origin,
      viewport: { width: this.width, height: HEIGHT },
      colorScheme: "light",
      javaScriptEnabled: this.scripts,
      reducedMotion: "reduce",
    });
    this.context.setDefaultTimeout(MOST_WAIT_MILLISECONDS);
    watch(this.context, { origin, secrets: this.secrets, faults: this.faults });
    await this.context.grantPermissions(["clipboard-read", "clipboard-write"], { origin });
    this.page = await this.context.newPage();
    this.debugging = undefined;
    this.windows.push(this.context);
    return this;
  }

  // Ends every window that was opened on the way.
  async end() {
    await Promise.all(this.windows.map((context) => context.close()));
  }

  // Goes to an address, and gives the status of its answer.
  async open(path) {
    const answer = await this.page.goto(path);
    return answer.status();
  }

  // Goes to a page of the app by the links at its side.
  async section(name) {
    await this.page.getByRole("navigation", { name: "App" }).getByRole("link", { name }).click();
    await this.page.getByRole("heading", { level: 1, name, exact: true }).waitFor();
  }

  // Presses a button whatever the browser itself says of the form, so that the
  // server is asked.
  async press(name) {
    await this.page.evaluate(() => {
      for (const form of document.forms) form.noValidate = true;
    });
    await this.page.getByRole("button", { name, exact: true }).click();
  }

  // Waits for what is wrong, at its field or above the form.
  async refused(text) {
    await this.page.locator(".problem, [role=alert]").filter({ hasText: text }).waitFor();
  }

  // Sends a form by hand, as the page's own forms are sent.
  async send(path, fields) {
    const csrf = await this.page.locator("input[name=csrf]").first().inputValue();
    const form = new URLSearchParams({ csrf, ...fields }).toString();
    const headers = { origin: this.platform.url, "content-type": "application/x-www-form-urlencoded" };
    const answer = await this.context.request.post(path, { data: form, headers, maxRedirects: 0 });
    return answer.status();
  }

  // Asks the API, as the customer's backend does.
  ask(method, path, { key = this.key, body } = {}) {
    return fetch(this.platform.url + path, {
      method,
      headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
      body: body && JSON.stringify(body),
    });
  }

  // Looks closely at the page in each scheme, and takes its pictures.
  async look(name) {
    const { page, scripts } = this;
    const seen = `${name}-${this.width}${scripts ? "" : "-no-scripts"}`;
    await inspect(page, seen, { scripts });
    await this.picture(`${seen}-light`);
    if (!scripts) return;
    await page.emulateMedia({ colorScheme: "dark" });
    await inspectColours(page, `${seen}-dark`);
    await this.picture(`${seen}-dark`);
    await page.emulateMedia({ colorScheme: "light" });
    await forgetShifts(page);
  }

  async picture(name) {
    if (!SCREENSHOTS) return;
    mkdirSync(SCREENSHOTS, { recursive: true });
    await this.page.screenshot({ path: join(SCREENSHOTS, `${name}.png`), fullPage: true });
  }
}
