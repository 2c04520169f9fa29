// For Node.js.

export * from "./api";
export { openDeviceHome } from "./device";
export type { DeviceHome } from "./device";
