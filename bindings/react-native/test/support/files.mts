// Where things lie, seen from the compiled tests in build/test.

import path from "node:path";
import { fileURLToPath } from "node:url";

/** This package. */
export const root = path.resolve(
  path.dirname(fileURLToPath(import.meta.url)),
  "../../..",
);

/** A file of the contract that every language's tests run. */
export function contract(name: string): string {
  return path.resolve(root, "../contract", name);
}
