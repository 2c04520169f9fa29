// The native parts, as far as a computer can tell: codegen makes the specs of
// the Turbo Modules, and clang takes the C++.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, test } from "node:test";
import { root } from "./support/files.mjs";

const require = createRequire(import.meta.url);
const folder = mkdtempSync(path.join(tmpdir(), "handfast-native-"));
after(() => rmSync(folder, { recursive: true, force: true }));

interface Codegen {
  generate(options: object, config: object): boolean;
}

test("codegen makes specs of the Turbo Modules, which the native parts fit", () => {
  const { combineSchemasInFileList } =
    require("@react-native/codegen/lib/cli/combine/combine-js-to-schema") as {
      combineSchemasInFileList(
        files: string[],
        platform: null,
        not: RegExp,
      ): object;
    };
  const generators =
    require("@react-native/codegen/lib/generators/RNCodegen") as Codegen;
  const specs = ["NativeHandfastCore.ts", "NativeHandfastDevice.ts"];
  const files = specs.map((name) => path.join(root, "src/native", name));
  const options = {
    libraryName: "HandfastSpec",
    schema: combineSchemasInFileList(files, null, /^$/),
    outputDirectory: folder,
    packageName: "dev.handfast.reactnative",
    assumeNonnull: false,
    useLocalIncludePaths: true,
  };
  const made = { generators: ["modulesAndroid", "modulesIOS", "modulesCxx"] };
  assert.ok(generators.generate(options, made));

  const java = "dev/handfast/reactnative";
  const spec = readFileSync(
    path.join(folder, "java", java, "NativeHandfastDeviceSpec.java"),
    "utf8",
  );
  const kotlin = readFileSync(
    path.join(root, "android/src/main/java", java, "HandfastDeviceModule.kt"),
    "utf8",
  );
  const wanted = [...spec.matchAll(/abstract \w+ (\w+)\((.*)\)/g)];
  assert.equal(wanted.length, 9);
  for (const [, name, given = ""] of wanted) {
    const named = given.replace(/String (\w+)/g, "$1: String");
    const override = `override fun ${name}(${named}): WritableMap`;
    assert.ok(kotlin.includes(override), override);
  }
  const header = readFileSync(
    path.join(folder, "HandfastSpec/HandfastSpec.h"),
    "utf8",
  );
  const module = readFileSync(path.join(root, "ios/HandfastDevice.mm"), "utf8");
  const [, protocol = ""] = header.split("@protocol NativeHandfastDeviceSpec");
  const methods = protocol.split("@end")[0]?.match(/^- [^;]+/gm) ?? [];
  assert.equal(methods.length, 9);
  const oneLine = (text: string) => text.replaceAll(/\s+/g, " ");
  for (const method of methods) {
    assert.ok(oneLine(module).includes(`${oneLine(method)} {`), method);
  }
});

test("clang takes the C++ of the core's Turbo Module", () => {
  const headers = [
    "cpp",
    "cpp/generated",
    "node_modules/react-native/ReactCommon",
    "node_modules/react-native/ReactCommon/jsi",
    "node_modules/react-native/ReactCommon/callinvoker",
    "node_modules/uniffi-bindgen-react-native/cpp/includes",
  ];
  const included = headers.flatMap((header) => ["-I", header]);
  for (const file of ["handfast-core.cpp", "generated/handfast_core.cpp"]) {
    const asked = ["-std=c++20", "-fsyntax-only", ...included, `cpp/${file}`];
    execFileSync("clang++", asked, { cwd: root });
  }
});
