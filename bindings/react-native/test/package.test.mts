// The package as npm packs it, in a project that has nothing else.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { promisify } from "node:util";
import { root } from "./support/files.mjs";
import { issueCode, sdkLibrary, server, unique } from "./support/platform.mjs";

const folder = mkdtempSync(path.join(tmpdir(), "handfast-package-"));
const tool = (name: string) => path.join(root, "node_modules", name);
let tarball = "";

const run = async (program: string, args: string[], cwd = folder) => {
  const { PATH, HOME, npm_config_cache } = process.env;
  const env = { PATH, HOME, npm_config_cache, SDK_LIBRARY: sdkLibrary() };
  try {
    return (await promisify(execFile)(program, args, { cwd, env })).stdout;
  } catch (caught) {
    const { message, stdout } = caught as Error & { stdout: string };
    throw new Error(`${message}\n${stdout}`, { cause: caught });
  }
};
const node = (...args: string[]) => run(process.execPath, args);
const write = (name: string, text: string) =>
  writeFileSync(path.join(folder, name), text);

before(async () => {
  const pack = ["pack", "--ignore-scripts", "--json"];
  const told = await run("npm", [...pack, "--pack-destination", folder], root);
  const [{ filename }] = JSON.parse(told) as [{ filename: string }];
  tarball = path.join(folder, filename);
  write("package.json", '{ "name": "app", "private": true }');
  const quiet = ["--no-audit", "--no-fund", "--prefer-offline"];
  await run("npm", ["install", ...quiet, tarball]);
});

after(() => rmSync(folder, { recursive: true, force: true }));

const SIGN_IN = `
  const folder = mkdtempSync(join(tmpdir(), "handfast-device-"));
  const device = openDeviceHome(folder);
  setDevicePorts(device);
  const [platformUrl, authCode] = process.argv.slice(2);
  (async () => {
    await initialize({ platformUrl });
    const { userInfo } = await createUser({ authCode });
    console.log(userInfo.userId.slice(0, 4), (await reset()).farewell);
    rmSync(folder, { recursive: true });
  })();
`;
const NAMES = "createUser, initialize, openDeviceHome, reset, setDevicePorts";

for (const [way, name, head] of [
  [
    "require",
    "app.cjs",
    `const { ${NAMES} } = require("@handfast/react-native");
     const { mkdtempSync, rmSync } = require("node:fs");
     const { tmpdir } = require("node:os");
     const { join } = require("node:path");`,
  ],
  [
    "import",
    "app.mjs",
    `import { ${NAMES} } from "@handfast/react-native";
     import { mkdtempSync, rmSync } from "node:fs";
     import { tmpdir } from "node:os";
     import { join } from "node:path";`,
  ],
] as const) {
  test(`an app signs in with what it gets by ${way}`, async () => {
    write(name, head + SIGN_IN);
    const told = await node(name, server(), await issueCode(unique()));
    assert.equal(told, "usr_ SAID\n");
  });
}

const TYPED = `
  import { createUser, isHandfastError } from "@handfast/react-native";
  import type { CreatedUser, CreateUserErrorCode, HandfastError } from "@handfast/react-native";
  export async function signIn(authCode: string): Promise<string> {
    try {
      const { userInfo }: CreatedUser = await createUser({ authCode });
      const ended: boolean | null = userInfo.isTokenExpired;
      return userInfo.userId + ended;
    } catch (caught) {
      if (!isHandfastError(caught)) throw caught;
      const { code } = caught as HandfastError<CreateUserErrorCode>;
      return code === "NETWORK_ERROR" ? "later" : code;
    }
  }
  // @ts-expect-error A code is a text.
  void createUser({ authCode: 7 });
`;

for (const [as, name, options] of [
  ["modules", "typed.mts", ["--module", "node16"]],
  ["CommonJS", "typed.cts", ["--module", "node16"]],
  [
    "React Native",
    "typed.ts",
    [
      "--module",
      "esnext",
      "--moduleResolution",
      "bundler",
      "--customConditions",
      "react-native",
      // The spec of a Turbo Module names React Native's own types.
      "--skipLibCheck",
    ],
  ],
] as const) {
  test(`its types serve ${as}`, async () => {
    write(name, TYPED);
    const strict = ["--noEmit", "--strict", "--target", "es2022"];
    await node(tool("typescript/bin/tsc"), ...strict, ...options, name);
  });
}

test("its entries are what bundlers and compilers expect", async () => {
  await node(tool("publint/src/cli.js"), tarball, "--strict");
  const profile = ["--profile", "node16", "--no-color"];
  await node(tool("@arethetypeswrong/cli/dist/index.js"), tarball, ...profile);
});

test("it holds what a device builds, and nothing else", async () => {
  const told = await run("tar", ["-tzf", tarball]);
  const names = told.split("\n").map((name) => name.replace("package/", ""));
  for (const name of [
    "HandfastCore.podspec",
    "README.md",
    "android/build.gradle",
    "android/CMakeLists.txt",
    "cpp/generated/handfast_core.cpp",
    "ios/HandfastCore.mm",
    "src/native/NativeHandfastDevice.ts",
  ]) {
    assert.ok(names.includes(name), `${name} is missing`);
  }
  const strange = names.filter((name) =>
    /^(build|test|node_modules)\//.test(name),
  );
  assert.deepEqual(strange, []);
});
