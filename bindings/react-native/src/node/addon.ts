// What the generated bindings for Node.js call the library through: the addon
// of uniffi-bindgen-react-native for this machine, and the library itself.

import { existsSync } from "node:fs";
import { join } from "node:path";

/** The addon's one class, as far as the bindings use it. */
interface NativeModuleClass {
  open(path: string): { register(definitions: object): object };
}

/** The name by which npm packages of addons tell machines apart. */
function machine(): string {
  const { platform, arch } = process;
  if (platform === "linux") {
    const header = (process.report?.getReport() as { header?: object }).header;
    const isGnu = header !== undefined && "glibcVersionRuntime" in header;
    return `linux-${arch}-${isGnu ? "gnu" : "musl"}`;
  }
  return platform === "win32" ? `win32-${arch}-msvc` : `${platform}-${arch}`;
}

/** The class through which a library is opened. */
export function UniffiNativeModule(): NativeModuleClass {
  const name = `@ubjs/node-${machine()}`;
  try {
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    return (require(name) as { UniffiNativeModule: NativeModuleClass })
      .UniffiNativeModule;
  } catch (cause) {
    throw new Error(`the package ${name} is needed: npm install ${name}`, {
      cause,
    });
  }
}

/** Where the core's library is: `SDK_LIBRARY` says it, or it comes with this package. */
export function libraryPath(): string {
  const told = process.env["SDK_LIBRARY"];
  if (told) return told;
  const names: Partial<Record<NodeJS.Platform, string>> = {
    darwin: "libhandfast_sdk.dylib",
    win32: "handfast_sdk.dll",
  };
  const name = names[process.platform] ?? "libhandfast_sdk.so";
  const bundled = join(__dirname, "../../../lib", machine(), name);
  if (!existsSync(bundled)) {
    throw new Error(
      `there is no ${bundled}; set SDK_LIBRARY to the path of ${name}`,
    );
  }
  return bundled;
}

/** How the bindings name the types of the library's functions. */
export const FfiType = {
  UInt8: { tag: "UInt8" },
  Int8: { tag: "Int8" },
  UInt16: { tag: "UInt16" },
  Int16: { tag: "Int16" },
  UInt32: { tag: "UInt32" },
  Int32: { tag: "Int32" },
  UInt64: { tag: "UInt64" },
  Int64: { tag: "Int64" },
  Float32: { tag: "Float32" },
  Float64: { tag: "Float64" },
  Handle: { tag: "Handle" },
  RustBuffer: { tag: "RustBuffer" },
  ForeignBytes: { tag: "ForeignBytes" },
  RustCallStatus: { tag: "RustCallStatus" },
  VoidPointer: { tag: "VoidPointer" },
  Void: { tag: "Void" },
  Callback: (name: string) => ({ tag: "Callback", name }),
  Struct: (name: string) => ({ tag: "Struct", name }),
  Reference: (inner: object) => ({ tag: "Reference", inner }),
  MutReference: (inner: object) => ({ tag: "MutReference", inner }),
} as const;
