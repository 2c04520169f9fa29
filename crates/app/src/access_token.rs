//! Making and checking access tokens: JWTs signed with Ed25519.

use aws_lc_rs::signature::{ED25519, Ed25519KeyPair, KeyPair, UnparsedPublicKey};
use data_encoding::BASE64URL_NOPAD;
use handfast_domain::{Sensitive, Timestamp};
use handfast_protocol::token::{AccessTokenClaims, SigningJwk};
use serde::Deserialize;

use crate::error::{AppError, CredentialError};

const MAX_TOKEN: usize = 4_096;

/// One signing key, ready for use: parsed once, not for each token.
pub(crate) struct SigningKey {
    /// The token header up to and with its dot: the same for every token.
    encoded_header: String,
    pair: Ed25519KeyPair,
    jwk: SigningJwk,
}

impl SigningKey {
    pub(crate) fn new(number: u32, seed: &[u8]) -> Result<Self, AppError> {
        let pair = Ed25519KeyPair::from_seed_unchecked(seed)
            .map_err(|_| AppError::Internal("a signing key is not a key"))?;
        let kid = kid(number);
        let header = format!(r#"{{"typ":"JWT","alg":"EdDSA","kid":"{kid}"}}"#);
        let jwk = SigningJwk {
            kty: "OKP".to_owned(),
            crv: "Ed25519".to_owned(),
            x: BASE64URL_NOPAD.encode(pair.public_key().as_ref()),
            kid,
            alg: "EdDSA".to_owned(),
            usage: "sig".to_owned(),
        };
        Ok(Self {
            encoded_header: BASE64URL_NOPAD.encode(header.as_bytes()) + ".",
            pair,
            jwk,
        })
    }

    /// The public half.
    pub(crate) const fn jwk(&self) -> &SigningJwk {
        &self.jwk
    }

    /// Signs the claims.
    pub(crate) fn sign(&self, claims: &AccessTokenClaims) -> Result<Sensitive<String>, AppError> {
        let claims = serde_json::to_vec(claims)
            .map_err(|_| AppError::Internal("claims cannot be written as JSON"))?;
        let mut token = String::with_capacity(self.encoded_header.len() + claims.len() * 2 + 88);
        token.push_str(&self.encoded_header);
        BASE64URL_NOPAD.encode_append(&claims, &mut token);
        let signature = self.pair.sign(token.as_bytes());
        token.push('.');
        BASE64URL_NOPAD.encode_append(signature.as_ref(), &mut token);
        Ok(Sensitive::new(token))
    }

    /// Checks a token that names this key.
    fn verify(&self, signing_input: &str, signature: &[u8]) -> bool {
        UnparsedPublicKey::new(&ED25519, self.pair.public_key().as_ref())
            .verify(signing_input.as_bytes(), signature)
            .is_ok()
    }
}

/// The name of a signing key in tokens and in the key set.
pub(crate) fn kid(number: u32) -> String {
    format!("s{number}")
}

/// Checks a token's form, key, signature, issuer and end, and reads its claims.
pub(crate) fn verify<'key>(
    text: &str,
    issuer: &str,
    now: Timestamp,
    find_key: impl FnOnce(&str) -> Option<&'key SigningKey>,
) -> Result<AccessTokenClaims, CredentialError> {
    #[derive(Deserialize)]
    struct Header {
        alg: String,
        kid: String,
    }
    let invalid = CredentialError::AccessTokenInvalid;
    if text.len() > MAX_TOKEN {
        return Err(invalid);
    }
    let parts = text
        .rsplit_once('.')
        .and_then(|(signing_input, signature)| {
            let (header, claims) = signing_input.split_once('.')?;
            let header: Header = serde_json::from_slice(&decode(header)?).ok()?;
            Some((signing_input, header, decode(claims)?, decode(signature)?))
        });
    let Some((signing_input, header, claims, signature)) = parts else {
        return Err(invalid);
    };
    let verified = header.alg == "EdDSA"
        && find_key(&header.kid).is_some_and(|key| key.verify(signing_input, &signature));
    let claims: AccessTokenClaims = match serde_json::from_slice(&claims) {
        Ok(claims) if verified => claims,
        _ => return Err(invalid),
    };
    if claims.iss != issuer || claims.exp <= now.as_seconds() {
        return Err(invalid);
    }
    Ok(claims)
}

fn decode(text: &str) -> Option<Vec<u8>> {
    BASE64URL_NOPAD.decode(text.as_bytes()).ok()
}

#[cfg(test)]
mod tests {
    use handfast_domain::{AppId, InstallId, UserId};
    use jsonwebtoken::jwk::Jwk;
    use jsonwebtoken::{Algorithm, DecodingKey, Validation};

    use super::*;

    fn claims(exp: i64) -> AccessTokenClaims {
        AccessTokenClaims {
            iss: "https://id.example".into(),
            sub: UserId::from_bytes([1; 16]),
            aud: AppId::from_bytes([2; 16]),
            ins: InstallId::from_bytes([3; 16]),
            iat: 0,
            exp,
            scope: None,
        }
    }

    fn key() -> SigningKey {
        SigningKey::new(1, &[7; 32]).unwrap()
    }

    fn check(token: &str, now_seconds: i64) -> Result<AccessTokenClaims, CredentialError> {
        let key = key();
        verify(
            token,
            "https://id.example",
            Timestamp::from_seconds(now_seconds),
            |kid| (kid == "s1").then_some(&key),
        )
    }

    #[test]
    fn another_implementation_verifies_it_through_the_key_set() {
        let far = 32_503_680_000;
        let token = key().sign(&claims(far)).unwrap();
        let jwk: Jwk = serde_json::from_value(serde_json::to_value(key().jwk()).unwrap()).unwrap();
        let mut validation = Validation::new(Algorithm::EdDSA);
        validation.set_audience(&[AppId::from_bytes([2; 16]).to_string()]);
        let decoded = jsonwebtoken::decode::<AccessTokenClaims>(
            token.expose(),
            &DecodingKey::from_jwk(&jwk).unwrap(),
            &validation,
        )
        .unwrap();
        assert_eq!(decoded.claims, claims(far));
        assert_eq!(decoded.header.kid.as_deref(), Some("s1"));
    }

    #[test]
    fn a_token_is_good_until_its_end() {
        let token = key().sign(&claims(100)).unwrap();
        assert_eq!(check(token.expose(), 99), Ok(claims(100)));
        assert_eq!(
            check(token.expose(), 100),
            Err(CredentialError::AccessTokenInvalid)
        );
    }

    #[test]
    fn changing_any_character_is_noticed() {
        let token = key().sign(&claims(100)).unwrap().into_exposed();
        for position in 0..token.len() {
            let mut changed = token.clone().into_bytes();
            changed[position] = if changed[position] == b'A' {
                b'Q'
            } else {
                b'A'
            };
            let changed = String::from_utf8(changed).unwrap();
            assert!(check(&changed, 1).is_err(), "at {position}");
        }
    }

    #[test]
    fn unsigned_tokens_and_other_algorithms_are_refused() {
        let body = BASE64URL_NOPAD.encode(&serde_json::to_vec(&claims(100)).unwrap());
        for header in [
            r#"{"alg":"none","kid":"s1"}"#,
            r#"{"alg":"HS256","kid":"s1"}"#,
            "{}",
        ] {
            let header = BASE64URL_NOPAD.encode(header.as_bytes());
            assert!(check(&format!("{header}.{body}."), 1).is_err());
        }
    }
}
