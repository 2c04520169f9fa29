//! Which error codes each operation may answer with.

use handfast_protocol::ErrorCode;
use handfast_protocol::ErrorCode as E;

/// Any call may meet these.
const ALWAYS: &[ErrorCode] = &[E::InternalError, E::Unavailable];
/// A body of JSON.
const BODY: &[ErrorCode] = &[
    E::BodyMalformed,
    E::RequestTimeout,
    E::BodyTooLarge,
    E::UnsupportedMediaType,
    E::FieldInvalid,
];
/// An API key.
const API_KEY: &[ErrorCode] = &[
    E::CredentialMissing,
    E::ApiKeyMalformed,
    E::ApiKeyUnknown,
    E::ApiKeyRevoked,
    E::ApiKeyExpired,
    E::RateLimited,
];
/// An API key with a scope that is needed; a token is refused.
const SCOPED: &[ErrorCode] = &[E::InsufficientScope, E::CredentialNotAllowed];
/// An access token.
const ACCESS_TOKEN: &[ErrorCode] = &[
    E::AccessTokenInvalid,
    E::UserDisabled,
    E::InstallStandby,
    E::InstallDeactivated,
    E::InstallReset,
];
/// A device proof.
const PROOF: &[ErrorCode] = &[
    E::CredentialMissing,
    E::ProofInvalid,
    E::ClockSkew,
    E::RateLimited,
];
/// An install that a proof names.
const INSTALL: &[ErrorCode] = &[E::InstallNotFound];
/// An install that must be able to act.
const ACTING: &[ErrorCode] = &[
    E::UserDisabled,
    E::InstallStandby,
    E::InstallDeactivated,
    E::InstallReset,
];
/// A user that must exist.
const USER: &[ErrorCode] = &[E::UserNotFound];
/// A code that is redeemed.
const CODE: &[ErrorCode] = &[
    E::AuthCodeInvalid,
    E::AuthCodeKeyRetired,
    E::AuthCodeRevoked,
    E::AuthCodeUserDeleted,
    E::AuthCodeWrongApp,
    E::AuthCodeBoundToOtherKey,
    E::UserDisabled,
    E::UserNotFound,
    E::AuthCodeAlreadyUsed,
    E::ActiveDeviceExists,
    E::UserAlreadyExists,
    E::AuthCodeExpired,
];

/// The groups of one operation.
fn groups(operation_id: &str) -> &'static [&'static [ErrorCode]] {
    match operation_id {
        "issueAuthenticationCode" => &[
            API_KEY,
            SCOPED,
            BODY,
            USER,
            &[E::UserDisabled, E::UserAlreadyExists],
        ],
        "findUser" => &[API_KEY, SCOPED, USER, &[E::FieldInvalid]],
        "getUser" | "deleteUser" => &[API_KEY, SCOPED, ACCESS_TOKEN, USER],
        "getOwnUser" => &[API_KEY, ACCESS_TOKEN, &[E::CredentialNotAllowed]],
        "patchUserMetadata" => &[API_KEY, SCOPED, ACCESS_TOKEN, BODY, USER],
        "disableUser" | "enableUser" => &[API_KEY, SCOPED, USER],
        "introspectToken" => &[API_KEY, SCOPED, BODY],
        "createUser" => &[PROOF, BODY, CODE],
        "mintToken" => &[PROOF, INSTALL, ACTING],
        "patchOwnMetadata" => &[PROOF, INSTALL, ACTING, BODY],
        "getStatus" | "resetInstall" => &[PROOF, INSTALL],
        _ => &[],
    }
}

/// Every error code that an operation may answer with.
pub(crate) fn error_codes(operation_id: &str) -> impl Iterator<Item = ErrorCode> {
    groups(operation_id)
        .iter()
        .copied()
        .chain([ALWAYS])
        .flatten()
        .copied()
}
