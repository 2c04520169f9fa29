// Looks at a page: at whether it fits its window, at what its source gives away,
// at whether anything moved while it was loaded, and with axe. The last two take
// scripts.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
// Half of what counts as good (https://web.dev/articles/cls).
const MOST_SHIFT = 0.05;

export async function inspect(page, name, { scripts = true } = {}) {
  await page.waitForLoadState();
  const { wide, comments } = await page.evaluate(measure);
  if (wide > 0) throw new Error(`${name} is ${wide} pixels wider than its window`);
  if (comments.length > 0) throw new Error(`${name} has comments in its source: ${comments.join(" | ")}`);
  if (!scripts) return;
  const shifts = await page.evaluate(layoutShifts);
  const sum = shifts.reduce((sum, shift) => sum + shift.value, 0);
  if (sum > MOST_SHIFT) throw new Error(`${name} shifts by ${sum}: ${JSON.stringify(shifts)}`);
  await page.evaluate(AXE);
  await examine(page, name, { type: "tag", values: RULES });
}

// Looks at the colours alone, of a page that was inspected in others.
export function inspectColours(page, name) {
  return examine(page, name, { type: "rule", values: ["color-contrast"] });
}

async function examine(page, name, runOnly) {
  const options = { runOnly, resultTypes: ["violations"], preload: false };
  const { violations } = await page.evaluate((options) => axe.run(document, options), options);
  if (violations.length === 0) return;
  const told = violations.map((violation) => `${violation.id}: ${violation.nodes.map((node) => node.html).join(" | ")}`);
  throw new Error(`axe on ${name}:\n${told.join("\n")}`);
}

// From here on shifts count anew, which taking a picture causes too.
export function forgetShifts(page) {
  return page.evaluate(() => {
    window.shiftsSince = performance.now();
  });
}

function measure() {
  const comments = [];
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_COMMENT);
  while (walker.nextNode()) comments.push(walker.currentNode.data);
  return { wide: document.documentElement.scrollWidth - window.innerWidth, comments };
}

// What moved without anybody having touched the page, once it is drawn.
async function layoutShifts() {
  await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  const observer = new PerformanceObserver(() => {});
  observer.observe({ type: "layout-shift", buffered: true });
  const shifts = observer.takeRecords();
  observer.disconnect();
  return shifts
    .filter((shift) => !shift.hadRecentInput && shift.startTime > (window.shiftsSince ?? 0))
    .map((shift) => ({
      value: shift.value,
      moved: shift.sources.map(({ node, previousRect, currentRect }) => {
        const element = node?.nodeType === Node.ELEMENT_NODE ? node : node?.parentElement;
        return `${element?.outerHTML.slice(0, 80)} ${previousRect.y} to ${currentRect.y}`;
      }),
    }));
}
