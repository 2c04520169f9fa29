//! The one table of error codes.

macro_rules! error_codes {
    ($($variant:ident = $name:literal, $status:literal, $title:literal, cause: $cause:literal, cure: $cure:literal;)*) => {
        /// A stable error code.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum ErrorCode {
            $(#[doc = $title] $variant,)*
        }

        impl ErrorCode {
            /// Every code, in the order of the docs.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// Its name on the wire.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $name,)* }
            }

            /// Its HTTP status.
            pub const fn status(self) -> u16 {
                match self { $(Self::$variant => $status,)* }
            }

            /// It in words.
            pub const fn title(self) -> &'static str {
                match self { $(Self::$variant => $title,)* }
            }

            /// How it comes about.
            pub const fn cause(self) -> &'static str {
                match self { $(Self::$variant => $cause,)* }
            }

            /// What to do about it.
            pub const fn cure(self) -> &'static str {
                match self { $(Self::$variant => $cure,)* }
            }

            /// The code of that name.
            pub fn from_name(name: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|code| code.as_str() == name)
            }
        }
    };
}

error_codes! {
    CredentialMissing = "CREDENTIAL_MISSING", 401, "No credential",
        cause: "The call carries no `Authorization: Bearer` header, or on `/sdk/…` no `DPoP` header.",
        cure: "Send the API key, the access token or the proof that the call asks for.";
    ApiKeyMalformed = "API_KEY_MALFORMED", 401, "Malformed API key",
        cause: "The key's prefix, length or checksum is wrong: it was mistyped or cut.",
        cure: "Copy the key again as it was shown when it was made.";
    ApiKeyUnknown = "API_KEY_UNKNOWN", 401, "Unknown API key",
        cause: "The key is well-formed, but this installation has none like it.",
        cure: "Check that key and server belong to the same installation, or make a new key.";
    ApiKeyRevoked = "API_KEY_REVOKED", 401, "Revoked API key",
        cause: "The key was revoked.",
        cure: "Use another key. The key's history tells who revoked it, and when.";
    ApiKeyExpired = "API_KEY_EXPIRED", 401, "Expired API key",
        cause: "The key is past its end, or its overlap after a rotation is over.",
        cure: "Use its successor, or make a new key.";
    AccessTokenInvalid = "ACCESS_TOKEN_INVALID", 401, "Invalid access token",
        cause: "The token was not signed by this installation, was changed, or is past its end.",
        cure: "Ask the SDK for a fresh token.";
    ProofInvalid = "PROOF_INVALID", 401, "Invalid device proof",
        cause: "The DPoP proof is malformed, made for another call or address, or its signature is wrong.",
        cure: "Use the SDK. If the address is refused, set `--public-url` to the address that devices see.";
    ClockSkew = "CLOCK_SKEW", 401, "The device's clock is wrong",
        cause: "The proof's `iat` is more than 5 minutes from the server's time.",
        cure: "Repeat the call with a proof made by the server's time, which is in `serverTime`.";
    AuthCodeInvalid = "AUTH_CODE_INVALID", 401, "Invalid authentication code",
        cause: "The code was not made by this installation, was changed, or was cut.",
        cure: "Hand the code to the SDK exactly as it was issued; ask for a new one.";
    AuthCodeKeyRetired = "AUTH_CODE_KEY_RETIRED", 401, "Authentication code sealed under a retired key",
        cause: "The sealing key was retired after the code was issued.",
        cure: "Ask for a new code.";
    AuthCodeRevoked = "AUTH_CODE_REVOKED", 401, "Authentication code revoked",
        cause: "The API key that asked for the code was revoked.",
        cure: "Ask for a new code with a key that is active.";
    AuthCodeUserDeleted = "AUTH_CODE_USER_DELETED", 401, "User of the authentication code deleted",
        cause: "The user was deleted after the code was issued.",
        cure: "Ask for a new code; it will create a new user.";
    InsufficientScope = "INSUFFICIENT_SCOPE", 403, "Insufficient scope",
        cause: "The API key is good, but does not have the scope that the call needs.",
        cure: "Make a key with that scope.";
    CredentialNotAllowed = "CREDENTIAL_NOT_ALLOWED", 403, "Credential of the wrong kind",
        cause: "The call does not take this kind of credential, such as an API key at `/users/me`, or a token for another user's data.",
        cure: "Use the credential that the API reference names for the call.";
    AuthCodeWrongApp = "AUTH_CODE_WRONG_APP", 403, "Authentication code of another app",
        cause: "The code was issued for an app that does not admit this bundle id.",
        cure: "Use a code of the right app, or admit the bundle id with `handfast app update --bundle-id`.";
    AuthCodeBoundToOtherKey = "AUTH_CODE_BOUND_TO_OTHER_KEY", 403, "Authentication code bound to another device key",
        cause: "The code was issued with a `dpop_jkt` that is not this device's key.",
        cure: "Ask for a code with this device's thumbprint, or without one.";
    UserDisabled = "USER_DISABLED", 403, "User disabled",
        cause: "The user was disabled, by the customer's server or by an operator.",
        cure: "Enable the user to let it act again.";
    InstallStandby = "INSTALL_STANDBY", 403, "Install on standby",
        cause: "Another device of the user is active, and a phone is preferred to a tablet.",
        cure: "Nothing: the install is promoted when the active one goes.";
    InstallDeactivated = "INSTALL_DEACTIVATED", 403, "Install deactivated",
        cause: "The user became active on another device, or the device was used for another user creation.",
        cure: "Create the user on this device anew, with a new code.";
    InstallReset = "INSTALL_RESET", 403, "Install reset",
        cause: "The install said farewell.",
        cure: "Create a user on this device anew, with a new code.";
    UserNotFound = "USER_NOT_FOUND", 404, "No such user",
        cause: "There is no such user in the app of this credential, or it was deleted.",
        cure: "Check the id, and that the credential is of the same app.";
    InstallNotFound = "INSTALL_NOT_FOUND", 404, "No such install",
        cause: "The install was deleted with its user, belongs to another key, or never was.",
        cure: "Reset the SDK and create the user anew.";
    RouteNotFound = "ROUTE_NOT_FOUND", 404, "No such address",
        cause: "Nothing answers at this path.",
        cure: "See `/docs` for every path there is.";
    MethodNotAllowed = "METHOD_NOT_ALLOWED", 405, "Method not allowed",
        cause: "The path exists, but not for this method.",
        cure: "The `Allow` header names the methods that it takes.";
    RequestTimeout = "REQUEST_TIMEOUT", 408, "Request too slow",
        cause: "The request did not arrive whole in time.",
        cure: "Repeat it; what it asked for was not done.";
    AuthCodeAlreadyUsed = "AUTH_CODE_ALREADY_USED", 409, "Authentication code already used",
        cause: "Another device key redeemed the code: it was used twice, or it leaked.",
        cure: "Ask for a new code. The platform keeps an event `auth_code.reuse` of it.";
    ActiveDeviceExists = "ACTIVE_DEVICE_EXISTS", 409, "User active on another device",
        cause: "The code was issued with `on_conflict` `refuse`, and the user is active elsewhere.",
        cure: "Ask the user, then ask for a code with `on_conflict` `replace`.";
    UserAlreadyExists = "USER_ALREADY_EXISTS", 409, "User exists already",
        cause: "The code was asked for with `intent` `create`, but the external id has a user.",
        cure: "Use `intent` `any` or `restore`.";
    AuthCodeExpired = "AUTH_CODE_EXPIRED", 410, "Authentication code expired",
        cause: "The code is past its end.",
        cure: "Ask for a new code right before it is needed.";
    BodyTooLarge = "BODY_TOO_LARGE", 413, "Body too large",
        cause: "The body is larger than the call takes.",
        cure: "Send less; the API reference names the limits.";
    UnsupportedMediaType = "UNSUPPORTED_MEDIA_TYPE", 415, "Unsupported media type",
        cause: "The body's `Content-Type` is not `application/json`.",
        cure: "Send JSON, and say so.";
    BodyMalformed = "BODY_MALFORMED", 400, "Malformed request",
        cause: "The body is not JSON, or the request is not HTTP as it should be.",
        cure: "Check the request against the API reference.";
    FieldInvalid = "FIELD_INVALID", 422, "Invalid field",
        cause: "A field is unknown, missing, of the wrong type or out of its range; `field` names it.",
        cure: "Correct the field.";
    RateLimited = "RATE_LIMITED", 429, "Too many requests",
        cause: "The key or the address sent more than it may.",
        cure: "Wait as long as `Retry-After` says.";
    InternalError = "INTERNAL_ERROR", 500, "Internal error",
        cause: "A fault of the platform.",
        cure: "Tell its operator the `requestId`.";
    Unavailable = "UNAVAILABLE", 503, "Temporarily unavailable",
        cause: "The store is away or full, or the server is overloaded or stopping.",
        cure: "Repeat the call after `Retry-After`; nothing was lost or half done.";
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn names_are_unique_and_read_back() {
        let names: HashSet<_> = ErrorCode::ALL.iter().map(|code| code.as_str()).collect();
        assert_eq!(names.len(), ErrorCode::ALL.len());
        for code in ErrorCode::ALL {
            assert_eq!(ErrorCode::from_name(code.as_str()), Some(*code));
            assert!((400..600).contains(&code.status()));
        }
    }
}
