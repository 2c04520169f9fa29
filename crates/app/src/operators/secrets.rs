//! Secrets that are drawn at random and kept only as a hash.

use data_encoding::BASE64URL_NOPAD;
use handfast_domain::Sensitive;
use handfast_domain::operator::SecretHash;
use sha2::{Digest, Sha256};

use crate::ports::{Entropy, draw};

/// 256 random bits as text, for a link or a cookie.
pub(super) fn draw_secret(entropy: &dyn Entropy) -> Sensitive<String> {
    Sensitive::new(BASE64URL_NOPAD.encode(&draw::<32>(entropy)))
}

/// What is kept of a secret. It is too long to be guessed, so a plain hash does.
pub(super) fn hash(secret: &str) -> SecretHash {
    SecretHash::from_bytes(Sha256::digest(secret.as_bytes()).into())
}
