// A real Chromium, with nothing of it calling home.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { chromium } from "playwright-core";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

export const WIDTHS = { phone: 390, desktop: 1280 };

export function startChromium() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--disable-dev-shm-usage",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}

// A window of that width. What goes wrong in it fails the test: an error of a
// script, a request to another host, a page wider than the window.
export async function openWindow(browser, { width, scheme = "light", scripts = true, url }) {
  const context = await browser.newContext({
    viewport: { width: WIDTHS[width], height: 900 },
    colorScheme: scheme,
    javaScriptEnabled: scripts,
    // axe is put in from outside; the pages' own policy is looked at elsewhere.
    bypassCSP: scripts,
  });
  await context.grantPermissions(["clipboard-read", "clipboard-write"], { origin: url });
  const faults = [];
  const page = await context.newPage();
  page.on("pageerror", (error) => faults.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error" && !message.text().includes("Failed to load resource")) faults.push(message.text());
  });
  page.on("request", (request) => {
    if (!request.url().startsWith(url) && !request.url().startsWith("data:")) faults.push(`asks ${request.url()}`);
  });
  return { page, context, faults };
}

// Looks at a page with axe, and at whether it fits its window.
export async function inspect(page, name) {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  if (wide > 0) throw new Error(`${name} is ${wide} pixels wider than its window`);
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(() =>
    axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"] }),
  );
  if (violations.length > 0) {
    const told = violations.map((violation) => `${violation.id}: ${violation.nodes.map((node) => node.html).join(" | ")}`);
    throw new Error(`axe on ${name}:\n${told.join("\n")}`);
  }
}
