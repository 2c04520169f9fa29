// A Handfast of its own for each test: the real server on a free port, with its
// data in a temporary folder.
import { spawn, execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { promisify } from "node:util";

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
    // A command on the server's data.
    run: (...command) => run([...command, "--data-dir", dataDir]),
    // A device with the real SDK; each home is another.
    device: (home, ...command) => run(["device", ...command, "--home", join(folder, home)]),
    async stop() {
      const ended = new Promise((resolve) => server.once("exit", resolve));
      server.kill("SIGTERM");
      await ended;
      rmSync(folder, { recursive: true });
    },
  };
}

async function run(command) {
  const { stdout } = await promisify(execFile)(BINARY, [...command, "--json"]);
  return JSON.parse(stdout);
}

async function nextLine(lines) {
  const { value, done } = await lines.next();
  if (done) throw new Error("the server ended before it said where it listens");
  return value;
}
