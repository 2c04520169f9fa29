// The JavaScript that a device gets: Metro bundles it, and Hermes compiles the
// bundle.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, test } from "node:test";
import { root } from "./support/files.mjs";

const require = createRequire(import.meta.url);
const folder = mkdtempSync(path.join(tmpdir(), "handfast-native-"));
const write = (name: string, text: string) => {
  writeFileSync(path.join(folder, name), text);
  return path.join(folder, name);
};
after(() => rmSync(folder, { recursive: true, force: true }));

const HERMES: Record<string, string> = {
  darwin: "osx",
  linux: "linux64",
  win32: "win64",
};

interface Metro {
  loadConfig(argv: object, config: object): Promise<object>;
  runBuild(config: object, options: object): Promise<{ code: string }>;
}

/** The bundle of an app; of React Native itself it holds what we use. */
async function bundled(): Promise<string> {
  const { loadConfig, runBuild } = require("metro") as Metro;
  const preset = require.resolve("@react-native/babel-preset");
  write("babel.config.js", `module.exports = { presets: ["${preset}"] };`);
  write("package.json", "{}");
  const app = `import { createUser } from "@handfast/react-native";
    globalThis.createUser = createUser;`;
  const filePath = write(
    "react-native.js",
    "export const TurboModuleRegistry = { getEnforcing: () => ({}) };",
  );
  const config = await loadConfig(
    { cwd: folder },
    {
      projectRoot: folder,
      watchFolders: [root],
      cacheStores: [],
      maxWorkers: 1,
      reporter: { update() {} },
      resolver: {
        useWatchman: false,
        nodeModulesPaths: [path.join(root, "node_modules")],
        extraNodeModules: { "@handfast/react-native": root },
        unstable_conditionNames: ["require", "react-native"],
        resolveRequest: (
          context: { resolveRequest: (...asked: unknown[]) => unknown },
          name: string,
          platform: string,
        ) =>
          name === "react-native"
            ? { type: "sourceFile", filePath }
            : context.resolveRequest(context, name, platform),
      },
    },
  );
  const entry = write("index.js", app);
  const options = { entry, platform: "android", dev: false, minify: false };
  return (await runBuild(config, options)).code;
}

test("Metro bundles the package for a device, and Hermes compiles it", async () => {
  const code = await bundled();
  assert.match(code, /HandfastDevice/);
  assert.match(code, /NativeHandfastCore/);
  assert.doesNotMatch(code, /node:fs|@ubjs/);
  const bundle = write("bundle.js", code);
  const compiler = path.join(
    path.dirname(require.resolve("hermes-compiler")),
    "hermesc",
    `${HERMES[process.platform] ?? ""}-bin/hermesc`,
  );
  execFileSync(compiler, [
    "-emit-binary",
    "-O",
    "-w",
    "-out",
    `${bundle}.hbc`,
    bundle,
  ]);
});
