import type { InitializeOptions } from "./types";

/** What the device tells of itself, where the app does not say otherwise. */
export type Facts = Required<
  Pick<InitializeOptions, "app" | "device" | "platform">
>;
