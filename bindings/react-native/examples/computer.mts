// Devices of Node.js, and parts of one's own. The documentation shows the parts.

// ANCHOR: home
import { Handfast, openDeviceHome } from "@handfast/react-native";

export async function deviceInFolder(
  folder: string,
  platformUrl: string,
): Promise<Handfast> {
  const handfast = new Handfast(openDeviceHome(folder));
  await handfast.initialize({
    platformUrl,
    device: { formFactor: "TABLET", model: "Example One" },
  });
  return handfast;
}
// ANCHOR_END: home

// ANCHOR: port
import type { Vault } from "@handfast/react-native";

/** Forgets everything when the process ends: for tests of an app. */
export class MemoryVault implements Vault {
  #blob: Uint8Array | null = null;

  load(): Uint8Array | null {
    return this.#blob;
  }

  store(blob: Uint8Array): void {
    this.#blob = blob;
  }

  delete(): void {
    this.#blob = null;
  }
}
// ANCHOR_END: port
