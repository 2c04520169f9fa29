// Makes `dist` of `src`: CommonJS for Node.js with a wrapper for `import`, so
// that both share one SDK, and modules for Metro. For iOS it takes the keychain
// and the Secure Enclave from the Swift SDK.

import { execFileSync } from "node:child_process";
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";

const here = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const dist = path.join(here, "dist");
const write = (file, text) => fs.writeFileSync(path.join(dist, file), text);

function compile(project) {
  const tsc = path.join(here, "node_modules/typescript/bin/tsc");
  execFileSync(process.execPath, [tsc, "-p", project], {
    cwd: here,
    stdio: "inherit",
  });
}

/** What Node.js's files are called where Metro finds those of a device. */
function takeTheNativeFiles(folder) {
  for (const name of fs.readdirSync(folder)) {
    const native = /^(.*)\.native(\.d\.ts|\.js)$/.exec(name);
    if (native)
      fs.renameSync(
        path.join(folder, name),
        path.join(folder, native[1] + native[2]),
      );
  }
}

const SWIFT = [
  "Apple/InstallationMark.swift",
  "Apple/KeychainBlob.swift",
  "Apple/KeychainHome.swift",
  "Apple/KeychainKeys.swift",
  "Ports/PortValues.swift",
  "Ports/SignatureFormat.swift",
  "Support.swift",
];

function takeTheKeychain() {
  const sources = path.join(here, "../swift/Sources/Handfast");
  const folder = path.join(here, "ios/swift");
  fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(folder);
  for (const file of SWIFT) {
    fs.copyFileSync(
      path.join(sources, file),
      path.join(folder, path.basename(file)),
    );
  }
}

fs.rmSync(dist, { recursive: true, force: true });
takeTheKeychain();
compile("tsconfig.node.json");
compile("tsconfig.native.json");
takeTheNativeFiles(path.join(dist, "native"));
write("native/package.json", '{ "type": "module" }\n');

const names = Object.keys(
  createRequire(import.meta.url)(path.join(dist, "node/index.js")),
);
write(
  "index.mjs",
  `export {\n  ${names.sort().join(",\n  ")},\n} from "./node/index.js";\n`,
);
write("index.d.mts", 'export * from "./node/index.js";\n');
