// The generated bindings of Node.js; `core.native.ts` takes this one's place on
// a device.

import generated from "./generated/node/handfast_core";

export * from "./generated/node/handfast_core";

let isLoaded = false;

/** Opens the library, once. */
export function load(): void {
  if (isLoaded) return;
  generated.initialize();
  isLoaded = true;
}
