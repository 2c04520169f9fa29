// Writes what uniffi-bindgen-react-native makes of the core's library; with
// --check, only compares. The generator is built once by cargo, into
// UBRN_TARGET_DIR or the workspace's target folder.

import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { adapted, RUNTIME } from "./adapt.mjs";
import { surface, SURFACE } from "./surface.mjs";

const here = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const workspace = path.resolve(here, "../..");
const target = process.env.CARGO_TARGET_DIR ?? path.join(workspace, "target");
const generatorTarget =
  process.env.UBRN_TARGET_DIR ?? path.join(target, "ubrn");
const isCheck = process.argv.includes("--check");

// What is kept, by where the generator leaves it. The Android build file, the
// manifest and the package class are written by hand instead.
const KEPT = [
  "src/generated/node/handfast_core.ts",
  "src/generated/node/handfast_core-ffi.ts",
  "src/generated/native/handfast_core.ts",
  "src/generated/native/handfast_core-ffi.ts",
  "src/native/HandfastCore.ts",
  "src/native/NativeHandfastCore.ts",
  "cpp/generated/handfast_core.hpp",
  "cpp/generated/handfast_core.cpp",
  "cpp/handfast-core.h",
  "cpp/handfast-core.cpp",
  "ios/HandfastCore.h",
  "ios/HandfastCore.mm",
  "android/CMakeLists.txt",
  "android/cpp-adapter.cpp",
  "android/src/main/java/dev/handfast/reactnative/HandfastCoreModule.kt",
  "HandfastCore.podspec",
];

function run(program, args, cwd) {
  execFileSync(program, args, { cwd, stdio: ["ignore", "inherit", "inherit"] });
}

/** The generator, built from its npm package with the versions that are locked here. */
function generator() {
  const source = path.join(here, "node_modules", RUNTIME);
  fs.copyFileSync(
    path.join(here, "scripts/ubrn.lock"),
    path.join(source, "Cargo.lock"),
  );
  run(
    "cargo",
    [
      "build",
      "--quiet",
      "--locked",
      "--package",
      RUNTIME,
      "--target-dir",
      generatorTarget,
    ],
    source,
  );
  return path.join(generatorTarget, "debug", RUNTIME);
}

/** A debug build: generators read names that a small library does not have. */
function library() {
  if (process.env.SDK_LIBRARY) return path.resolve(process.env.SDK_LIBRARY);
  run(
    "cargo",
    [
      "build",
      "--quiet",
      "--package",
      "handfast-sdk-ffi",
      "--target-dir",
      target,
    ],
    workspace,
  );
  const name = { darwin: "libhandfast_sdk.dylib", win32: "handfast_sdk.dll" }[
    process.platform
  ];
  return path.join(target, "debug", name ?? "libhandfast_sdk.so");
}

/** Runs the generator in a folder of its own, laid out as this one. */
function generate(project) {
  const ubrn = generator();
  const source = ["--library", library(), "--no-format"];
  fs.copyFileSync(
    path.join(here, "package.json"),
    path.join(project, "package.json"),
  );
  const config = fs.readFileSync(path.join(here, "ubrn.config.yaml"), "utf8");
  fs.writeFileSync(
    path.join(project, "ubrn.config.yaml"),
    config
      .replace("directory: ../..", `directory: ${workspace}`)
      .replace(/^noOverwrite:[^]*/m, ""),
  );
  const into = (folder) => path.join(project, folder);
  // The generator asks cargo about the crate, so it runs where that is.
  const napi = ["--ts-dir", into("src/generated/node"), "--lib-colocated"];
  run(ubrn, ["generate", "napi", "bindings", ...source, ...napi], workspace);
  const jsi = [
    "--ts-dir",
    into("src/generated/native"),
    "--cpp-dir",
    into("cpp/generated"),
  ];
  run(ubrn, ["generate", "jsi", "bindings", ...source, ...jsi], workspace);
  run(
    ubrn,
    [
      "generate",
      "jsi",
      "turbo-module",
      "--config",
      "ubrn.config.yaml",
      "handfast_core",
    ],
    project,
  );
}

function keep(project) {
  const differing = KEPT.filter((file) => {
    const made = fs.readFileSync(path.join(project, file), "utf8");
    return keepFile(file, adapted(file, made));
  });
  if (keepFile(SURFACE, surface())) differing.push(SURFACE);
  for (const file of differing)
    console.log(`${isCheck ? "differs" : "wrote"}: ${file}`);
  if (isCheck && differing.length > 0) {
    console.error("run: npm --prefix bindings/react-native run generate");
    process.exitCode = 1;
  }
}

/** Keeps a file, and answers whether it was another one. */
function keepFile(file, fresh) {
  const kept = path.join(here, file);
  if (fs.existsSync(kept) && fs.readFileSync(kept, "utf8") === fresh)
    return false;
  if (!isCheck) {
    fs.mkdirSync(path.dirname(kept), { recursive: true });
    fs.writeFileSync(kept, fresh);
  }
  return true;
}

const project = fs.mkdtempSync(path.join(os.tmpdir(), "handfast-generate-"));
try {
  generate(project);
  keep(project);
} finally {
  fs.rmSync(project, { recursive: true });
}
