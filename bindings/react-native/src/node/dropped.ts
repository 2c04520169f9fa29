// The addon makes a function pointer of a JavaScript function that is part of a
// structure anew with every call, and never frees it; of one that is an
// argument, only once. So the function by which the core says that it does not
// want an answer any more is passed once, as the argument of a function of the
// C library that gives back what it was given, and its pointer from then on.

/** How the addon is told of that function. */
export const IDENTITY = "labs";

/** The library, as far as it is used here. */
interface Library {
  [IDENTITY](callback: (handle: bigint) => void): bigint;
}

/** An asynchronous call of this side, as the core sees it. */
interface ForeignFuture {
  readonly handle: bigint;
  readonly free: (handle: bigint) => void;
}

let pointer: bigint | undefined;

/** The same with a pointer in the place of the function, which is always the same one. */
export function withPointer(library: unknown, { handle, free }: ForeignFuture) {
  pointer ??= (library as Library)[IDENTITY](free);
  return { handle, free: pointer };
}
