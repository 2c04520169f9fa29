// The core's failures, in the words of this package.

import * as core from "./core";
import { HandfastError } from "./errors";
import type {
  AccessTokenErrorCode,
  CreateUserErrorCode,
  HandfastErrorCode,
  InitializeErrorCode,
  MetadataErrorCode,
  OfflineErrorCode,
  ResetErrorCode,
  StatusErrorCode,
} from "./codes";

/** One of the core's kinds of failure. */
interface Kind<Failure> {
  instanceOf(caught: unknown): caught is Failure;
}

/** How every failure of the core looks. */
interface CoreFailure {
  readonly tag: string;
  readonly inner: { readonly details: string; readonly errorCode?: string };
}

/** `AuthCodeInvalid` is `AUTH_CODE_INVALID`. */
type Screaming<Name extends string> = Name extends `${infer Head}${infer Tail}`
  ? Tail extends Uncapitalize<Tail>
    ? `${Uppercase<Head>}${Screaming<Tail>}`
    : `${Uppercase<Head>}_${Screaming<Tail>}`
  : "";

type CodeOf<Failure extends CoreFailure> = Screaming<`${Failure["tag"]}`>;

type Same<One, Other> = [One] extends [Other]
  ? [Other] extends [One]
    ? true
    : never
  : never;

// The codes that are written down for people are exactly those of the core.
const _codes: [
  Same<CodeOf<core.InitializeError>, InitializeErrorCode>,
  Same<CodeOf<core.CreateUserError>, CreateUserErrorCode>,
  Same<CodeOf<core.AccessTokenError>, AccessTokenErrorCode>,
  Same<CodeOf<core.StatusError>, StatusErrorCode>,
  Same<CodeOf<core.MetadataError>, MetadataErrorCode>,
  Same<CodeOf<core.ResetError>, ResetErrorCode>,
  Same<CodeOf<core.OfflineError>, OfflineErrorCode>,
] = [true, true, true, true, true, true, true];
void _codes;

/** Makes a call of the core, and throws what `caught` makes of its failure. */
export function calling<Failure extends CoreFailure, Answer>(
  kind: Kind<Failure>,
  call: () => Answer,
): Answer {
  try {
    return call();
  } catch (caught) {
    throw failed(kind, caught);
  }
}

/** The same for a call that answers later. */
export async function awaiting<Failure extends CoreFailure, Answer>(
  kind: Kind<Failure>,
  call: () => Promise<Answer>,
): Promise<Answer> {
  try {
    return await call();
  } catch (caught) {
    throw failed(kind, caught);
  }
}

function failed<Failure extends CoreFailure>(
  kind: Kind<Failure>,
  caught: unknown,
): HandfastError {
  if (caught instanceof HandfastError) return caught;
  if (kind.instanceOf(caught)) {
    const { details, errorCode } = caught.inner;
    return new HandfastError(screaming(caught.tag), details, errorCode ?? null);
  }
  return unexpected(caught);
}

/** What is no failure of the core: a library that cannot be loaded, an argument of the wrong type. */
export function unexpected(caught: unknown): HandfastError {
  const details = caught instanceof Error ? caught.message : "no words for it";
  return new HandfastError("UNEXPECTED_ERROR", details);
}

function screaming(tag: string): HandfastErrorCode {
  const words = tag.replaceAll(/(?<=.)(?=[A-Z])/g, "_");
  return words.toUpperCase() as HandfastErrorCode;
}
