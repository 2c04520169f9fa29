// For React Native.

export * from "./api";
