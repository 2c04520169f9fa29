import { decode } from "./base64";

/**
 * A token that acts for the user. Printing it or turning it into JSON shows
 * everything but the token itself.
 */
export class UserAccessToken {
  readonly #token: string;
  /** Names the token. It is not the token. Null when the token does not tell. */
  readonly tokenId: string | null;
  /** When it ends, by the platform's clock (ISO 8601, UTC). */
  readonly tokenExpiryDate: string;
  /** Whether it had ended by the device's clock when this was made. */
  readonly isTokenExpired: boolean;

  /** @internal */
  constructor(token: string, expiresAtMillis: number) {
    this.#token = token;
    this.tokenId = nameOf(token);
    this.tokenExpiryDate = new Date(expiresAtMillis).toISOString();
    this.isTokenExpired = Date.now() >= expiresAtMillis;
  }

  /** A JWT for `Authorization: Bearer`. It is a secret: do not log it. */
  get token(): string {
    return this.#token;
  }
}

/**
 * The token's `jti`, or else its install and the second it was made in: the
 * platform makes no two different tokens for one install in one second.
 */
function nameOf(token: string): string | null {
  const { jti, ins, iat } = claimsOf(token);
  if (typeof jti === "string") return jti;
  return typeof ins === "string" && typeof iat === "number"
    ? `${ins}.${iat}`
    : null;
}

function claimsOf(token: string): Record<string, unknown> {
  try {
    const claims: unknown = JSON.parse(
      String.fromCharCode(...decode(token.split(".")[1] ?? "")),
    );
    return typeof claims === "object" && claims !== null
      ? (claims as Record<string, unknown>)
      : {};
  } catch {
    return {};
  }
}
