//! Verifying an ID token (OpenID Connect Core 1.0 §3.1.3.7).

use std::time::Duration;

use handfast_domain::Timestamp;
use handfast_domain::operator::{Email, ExternalIdentity};
use jsonwebtoken::jwk::{Jwk, PublicKeyUse};
use jsonwebtoken::{Algorithm, DecodingKey, Validation};
use serde::Deserialize;
use serde_json::{Map, Value};
use subtle::ConstantTimeEq;

use crate::operators::openid::error::OpenIdError;

/// How tokens may be signed: never by a secret that both sides hold.
const ALGORITHMS: [Algorithm; 3] = [Algorithm::RS256, Algorithm::ES256, Algorithm::EdDSA];
/// How far the provider's clock may be from ours.
const LEEWAY: Duration = Duration::from_secs(60);
/// The longest name of an operator that is taken over, in characters.
const MAX_NAME: usize = 100;

/// What a token must say.
pub(super) struct Expected<'a> {
    pub(super) issuer: &'a str,
    pub(super) client_id: &'a str,
    pub(super) nonce: &'a str,
    pub(super) now: Timestamp,
}

/// By which key a token says that it is signed, and how.
#[derive(Debug)]
pub(super) struct SigningKey {
    pub(super) id: Option<String>,
    pub(super) algorithm: Algorithm,
}

/// Who somebody is, by a token that was verified.
#[derive(Debug)]
pub(super) struct Person {
    pub(super) identity: ExternalIdentity,
    pub(super) email: Email,
    pub(super) name: String,
    /// Every other claim.
    pub(super) claims: Map<String, Value>,
}

#[derive(Deserialize)]
struct Claims {
    iss: String,
    sub: String,
    aud: Value,
    azp: Option<String>,
    exp: f64,
    nonce: String,
    email: Option<String>,
    email_verified: Option<Value>,
    name: Option<String>,
    #[serde(flatten)]
    rest: Map<String, Value>,
}

/// Reads how a token is signed, if that is a way that is taken.
pub(super) fn signing_key(token: &str) -> Result<SigningKey, OpenIdError> {
    let header = jsonwebtoken::decode_header(token).map_err(|_| OpenIdError::InvalidIdToken)?;
    if !ALGORITHMS.contains(&header.alg) || header.crit.is_some() {
        return Err(OpenIdError::InvalidIdToken);
    }
    Ok(SigningKey {
        id: header.kid,
        algorithm: header.alg,
    })
}

impl SigningKey {
    /// Whether it may be this key of the provider.
    pub(super) fn may_be(&self, key: &Jwk) -> bool {
        let signs = !matches!(key.common.public_key_use, Some(PublicKeyUse::Encryption));
        let is_named = self.id.is_none() || self.id == key.common.key_id;
        let declared = key.common.key_algorithm;
        let is_of_kind = declared.is_none_or(|declared| declared == self.algorithm.into());
        signs && is_named && is_of_kind
    }
}

/// Verifies a token's signature by `key`, and what it says.
pub(super) fn verify(
    token: &str,
    key: &Jwk,
    expected: &Expected<'_>,
) -> Result<Person, OpenIdError> {
    let claims = signed_claims(token, key).ok_or(OpenIdError::InvalidIdToken)?;
    if !is_for(&claims, expected) {
        return Err(OpenIdError::InvalidIdToken);
    }
    // Some providers send the word instead of the truth value.
    let is_verified = match &claims.email_verified {
        Some(Value::Bool(is_verified)) => *is_verified,
        Some(Value::String(text)) => text == "true",
        _ => false,
    };
    let email = claims.email.as_deref().filter(|_| is_verified);
    let email = email.and_then(|email| Email::new(email).ok());
    let email = email.ok_or(OpenIdError::UnverifiedEmail)?;
    Ok(Person {
        name: name(claims.name.as_deref(), &email),
        email,
        identity: ExternalIdentity {
            issuer: claims.iss,
            subject: claims.sub,
        },
        claims: claims.rest,
    })
}

fn signed_claims(token: &str, key: &Jwk) -> Option<Claims> {
    let signing_key = signing_key(token).ok()?;
    let decoding_key = DecodingKey::from_jwk(key).ok()?;
    let mut validation = Validation::new(signing_key.algorithm);
    // What a token says is compared below, by the platform's own clock.
    validation.validate_exp = false;
    validation.validate_aud = false;
    let decoded = jsonwebtoken::decode::<Claims>(token, &decoding_key, &validation);
    decoded.ok().map(|decoded| decoded.claims)
}

fn is_for(claims: &Claims, expected: &Expected<'_>) -> bool {
    let is_ours = |audience: &Value| audience == expected.client_id;
    let audience_is_ours = match &claims.aud {
        Value::Array(audiences) => audiences.iter().any(is_ours),
        audience => is_ours(audience),
    };
    let party = claims.azp.as_deref();
    let nonce_is_ours = claims.nonce.as_bytes().ct_eq(expected.nonce.as_bytes());
    let now = expected.now.minus(LEEWAY).as_seconds() as f64;
    claims.iss == expected.issuer
        && !claims.sub.is_empty()
        && audience_is_ours
        && party.is_none_or(|party| party == expected.client_id)
        && claims.exp > now
        && bool::from(nonce_is_ours)
}

/// What colleagues read; the address, if the provider knows no name.
fn name(given: Option<&str>, email: &Email) -> String {
    let clean: String = given
        .unwrap_or_default()
        .chars()
        .filter(|char| !char.is_control())
        .take(MAX_NAME)
        .collect();
    match clean.trim() {
        "" => email.to_string(),
        name => name.to_owned(),
    }
}

#[cfg(test)]
mod tests;
