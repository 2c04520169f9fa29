// A Handfast of its own for each test: the real server on a free port, with its
// data in a temporary folder.
import { spawn, execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

const BINARY = process.env.SERVER_BINARY;
if (!BINARY) throw new Error("SERVER_BINARY must name the server: run `cargo xtask browser`");

// `flags` are added to the command, `env` to the environment.
export async function startPlatform({ flags = [], env = {} } = {}) {
  const folder = mkdtempSync(join(tmpdir(), "handfast-browser-"));
  const dataDir = join(folder, "data");
  const command = ["serve", "--data-dir", dataDir, "--listen", "127.0.0.1:0", "--log-filter", "error", ...flags];
  const server = spawn(BINARY, command, {
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, ...env },
  });
  const lines = createInterface({ input: server.stdout })[Symbol.asyncIterator]();
  const url = (await nextLine(lines)).replace("listening on ", "");
  const setupLink = (await nextLine(lines)).replace("set up this installation: ", "");
  return {
    url,
    setupLink,
    run: (...command) => JSON.parse(execFileSync(BINARY, [...command, "--data-dir", dataDir, "--json"])),
    async stop() {
      const ended = new Promise((resolve) => server.once("exit", resolve));
      server.kill("SIGTERM");
      await ended;
      rmSync(folder, { recursive: true });
    },
  };
}

async function nextLine(lines) {
  const { value, done } = await lines.next();
  if (done) throw new Error("the server ended before it said where it listens");
  return value;
}
