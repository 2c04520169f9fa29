// The generated bindings of React Native, which the Turbo Module installs when
// they are imported.

export * from "./native/HandfastCore";

/** There is nothing left to do. */
export function load(): void {}
