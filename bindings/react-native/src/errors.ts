import type { HandfastErrorCode } from "./codes";

/** Every failure of the SDK. It holds no code, token or key. */
export class HandfastError<
  Code extends HandfastErrorCode = HandfastErrorCode,
> extends Error {
  /** The reason: a stable text, the same on every platform. */
  readonly code: Code;
  /** What went wrong, for people. */
  readonly details: string;
  /** The platform's error code, when it was the platform that refused. */
  readonly errorCode: string | null;

  constructor(code: Code, details: string, errorCode: string | null = null) {
    super(`${code}: ${details}`);
    this.name = "HandfastError";
    this.code = code;
    this.details = details;
    this.errorCode = errorCode;
  }
}

/** Whether something that was caught is a failure of the SDK. */
export function isHandfastError(caught: unknown): caught is HandfastError {
  return caught instanceof HandfastError;
}
