// Which surface of the core the generated bindings are of. Making them takes
// minutes where the generator has to be built first; those of Swift are made
// and compared quickly, so their digest tells whether ours are of the same.

import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const here = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const swift = path.join(
  here,
  "../swift/Sources/HandfastCore/HandfastCore.swift",
);

/** Where the digest is kept. */
export const SURFACE = "src/generated/surface.sha256";

/** The digest of the surface as it is now. */
export function surface() {
  const digest = createHash("sha256").update(fs.readFileSync(swift));
  return `${digest.digest("hex")}\n`;
}
