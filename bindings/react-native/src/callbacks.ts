// What the generated bindings take in the place of their runtime's own class.

import { FfiConverterObjectWithCallbacks } from "uniffi-bindgen-react-native";

/**
 * Passes objects that this side implements to the core. The runtime's class
 * does so with an argument, but not with one that may be left out.
 */
export class CallbackConverter<
  Port,
> extends FfiConverterObjectWithCallbacks<Port> {
  protected override lowerHandle(port: Port): bigint {
    if (this.factory.isConcreteType(port)) return super.lowerHandle(port);
    return this.lower(port, (length) => new Uint8Array(length));
  }
}
