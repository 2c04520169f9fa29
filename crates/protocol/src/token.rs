//! Access tokens: JWTs (RFC 7519) signed with Ed25519 (RFC 8037).

use handfast_domain::{AppId, InstallId, UserId};
use serde::{Deserialize, Serialize};

/// The scope of a token that may only hand in what was collected before.
pub const DRAIN_SCOPE: &str = "drain";

/// The claims of an access token.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AccessTokenClaims {
    /// The platform's public address.
    pub iss: String,
    /// The user.
    pub sub: UserId,
    /// The app.
    pub aud: AppId,
    /// The install through which the user acts.
    pub ins: InstallId,
    /// When it was made, in seconds since the Unix epoch.
    pub iat: i64,
    /// When it ends, in seconds since the Unix epoch.
    pub exp: i64,
    /// [`DRAIN_SCOPE`] for a deactivated install; absent otherwise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scope: Option<String>,
}

/// A public key of `/.well-known/jwks.json` (RFC 8037 §2).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SigningJwk {
    /// `OKP`.
    pub kty: String,
    /// `Ed25519`.
    pub crv: String,
    /// The public key in unpadded base64url.
    pub x: String,
    /// The name of the key, as in a token's header.
    pub kid: String,
    /// `EdDSA`.
    pub alg: String,
    /// `sig`.
    #[serde(rename = "use")]
    pub usage: String,
}

/// The keys that verify access tokens (RFC 7517 §5).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct JwkSet {
    /// Every key that a live token may be signed with, and the next one.
    pub keys: Vec<SigningJwk>,
}
