//! The server-to-server secret of an app.

use std::time::Duration;

use data_encoding::{Encoding, Specification};
use sha2::{Digest, Sha256};

use crate::access::Scopes;
use crate::id::{ApiKeyId, AppId};
use crate::sensitive::Sensitive;
use crate::time::Timestamp;

/// What every key begins with, so that secret scanners recognise one.
pub const PREFIX: &str = "hfk_";
/// How many keys of one app may be active at once.
pub const MAX_ACTIVE: usize = 10;
/// The longest, and the usual, life of a key.
pub const MAX_LIFETIME: Duration = Duration::from_secs(365 * 24 * 60 * 60);
/// How long a rotated key lives on unless asked otherwise.
pub const DEFAULT_OVERLAP: Duration = Duration::from_secs(24 * 60 * 60);

const RANDOM_BYTES: usize = 20;
const CHECKSUM_BYTES: usize = 4;

/// Random bytes that make one key.
pub type KeyEntropy = [u8; RANDOM_BYTES];

/// The text of a key: [`PREFIX`], then 39 lower-case letters and digits of
/// base32 (RFC 4648) for 160 random bits and a CRC-32 of them.
pub type ApiKeySecret = Sensitive<String>;

/// The SHA-256 hash of a key: all that is stored of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ApiKeyHash(pub [u8; 32]);

/// A text that cannot be a key: a typo or something else altogether.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not an API key: the prefix, the length or the checksum is wrong")]
pub struct MalformedApiKey;

/// Makes the text of a new key.
pub fn compose(entropy: KeyEntropy) -> ApiKeySecret {
    let mut bytes = entropy.to_vec();
    bytes.extend_from_slice(&crc32fast::hash(&entropy).to_be_bytes());
    Sensitive::new(format!("{PREFIX}{}", encoding().encode(&bytes)))
}

/// Checks the form and the checksum of `text` without any look-up and answers
/// with its hash.
pub fn parse(text: &str) -> Result<ApiKeyHash, MalformedApiKey> {
    let mut bytes = [0; RANDOM_BYTES + CHECKSUM_BYTES];
    let encoded = text.strip_prefix(PREFIX).ok_or(MalformedApiKey)?.as_bytes();
    let encoding = encoding();
    if encoding.decode_len(encoded.len()) != Ok(bytes.len()) {
        return Err(MalformedApiKey);
    }
    encoding
        .decode_mut(encoded, &mut bytes)
        .map_err(|_| MalformedApiKey)?;
    let (random, checksum) = bytes.split_at(RANDOM_BYTES);
    if crc32fast::hash(random).to_be_bytes() != checksum {
        return Err(MalformedApiKey);
    }
    Ok(ApiKeyHash(Sha256::digest(text).into()))
}

fn encoding() -> &'static Encoding {
    static ENCODING: std::sync::OnceLock<Encoding> = std::sync::OnceLock::new();
    ENCODING.get_or_init(|| {
        let mut specification = Specification::new();
        specification
            .symbols
            .push_str("abcdefghijklmnopqrstuvwxyz234567");
        specification
            .encoding()
            .unwrap_or(data_encoding::BASE32_NOPAD)
    })
}

/// What is known of a key, apart from its secret.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ApiKey {
    /// Its id.
    pub id: ApiKeyId,
    /// The app it speaks for.
    pub app: AppId,
    /// What its makers call it.
    pub name: String,
    /// What it may do.
    pub scopes: Scopes,
    /// When it was made.
    pub created_at: Timestamp,
    /// When it ends; brought forward when the key is rotated.
    pub expires_at: Timestamp,
    /// When it was revoked, if it was.
    pub revoked_at: Option<Timestamp>,
    /// The key that follows it, if it was rotated.
    pub successor: Option<ApiKeyId>,
    /// When it was last used, to the minute.
    pub last_used_at: Option<Timestamp>,
}

/// Where a key stands at one moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeyStanding {
    /// Good.
    Active,
    /// Past its end.
    Expired,
    /// Revoked.
    Revoked,
}

impl KeyStanding {
    /// Its name for people and scripts.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Active => "active",
            Self::Expired => "expired",
            Self::Revoked => "revoked",
        }
    }
}

impl ApiKey {
    /// Where the key stands at `now`. Revocation outlives expiry.
    pub fn standing(&self, now: Timestamp) -> KeyStanding {
        if self.revoked_at.is_some() {
            KeyStanding::Revoked
        } else if self.expires_at <= now {
            KeyStanding::Expired
        } else {
            KeyStanding::Active
        }
    }
}

/// A key that may not be made so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum InvalidKey {
    /// It would do nothing.
    #[error("a key needs at least one scope")]
    NoScope,
    /// Its life would be empty or longer than [`MAX_LIFETIME`].
    #[error("a key must expire within one year from now")]
    Lifetime,
}

/// Checks what a new key is asked to be.
pub fn check_new(scopes: Scopes, lifetime: Duration) -> Result<(), InvalidKey> {
    if scopes.is_empty() {
        return Err(InvalidKey::NoScope);
    }
    if lifetime.is_zero() || lifetime > MAX_LIFETIME {
        return Err(InvalidKey::Lifetime);
    }
    Ok(())
}

/// When a key that is rotated at `now` ends: after the overlap, never later
/// than it would have ended anyway.
pub fn end_after_rotation(key: &ApiKey, now: Timestamp, overlap: Duration) -> Timestamp {
    key.expires_at.min(now.plus(overlap))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::access::Scope;

    #[test]
    fn reads_what_it_makes() {
        let secret = compose([42; 20]);
        assert!(secret.expose().starts_with(PREFIX));
        assert_eq!(secret.expose().len(), 43);
        let expected = ApiKeyHash(Sha256::digest(secret.expose()).into());
        assert_eq!(parse(secret.expose()), Ok(expected));
    }

    #[test]
    fn any_single_typo_is_told_without_a_look_up() {
        let secret = compose([42; 20]);
        for position in 0..secret.expose().len() {
            let mut typo = secret.expose().clone().into_bytes();
            typo[position] = if typo[position] == b'a' { b'b' } else { b'a' };
            let typo = String::from_utf8(typo).unwrap();
            assert_eq!(parse(&typo), Err(MalformedApiKey), "at {position}");
        }
        for text in ["", "hfk_", "Bearer", "hfk_é"] {
            assert_eq!(parse(text), Err(MalformedApiKey));
        }
    }

    #[test]
    fn a_key_is_active_until_it_expires_or_is_revoked() {
        let mut key = ApiKey {
            id: ApiKeyId::from_bytes([1; 16]),
            app: AppId::from_bytes([2; 16]),
            name: "production".into(),
            scopes: Scopes::from_iter([Scope::UserLink]),
            created_at: Timestamp::from_millis(0),
            expires_at: Timestamp::from_millis(10),
            revoked_at: None,
            successor: None,
            last_used_at: None,
        };
        assert_eq!(key.standing(Timestamp::from_millis(9)), KeyStanding::Active);
        assert_eq!(
            key.standing(Timestamp::from_millis(10)),
            KeyStanding::Expired
        );
        let overlap = Duration::from_millis(3);
        assert_eq!(
            end_after_rotation(&key, Timestamp::from_millis(2), overlap),
            Timestamp::from_millis(5)
        );
        assert_eq!(
            end_after_rotation(&key, Timestamp::from_millis(8), overlap),
            Timestamp::from_millis(10)
        );
        key.revoked_at = Some(Timestamp::from_millis(5));
        assert_eq!(
            key.standing(Timestamp::from_millis(6)),
            KeyStanding::Revoked
        );
    }

    #[test]
    fn a_new_key_needs_a_scope_and_at_most_a_year() {
        let scopes = Scopes::from_iter([Scope::UserLink]);
        assert_eq!(check_new(scopes, MAX_LIFETIME), Ok(()));
        assert_eq!(
            check_new(Scopes::default(), MAX_LIFETIME),
            Err(InvalidKey::NoScope)
        );
        assert_eq!(
            check_new(scopes, MAX_LIFETIME + Duration::from_secs(1)),
            Err(InvalidKey::Lifetime)
        );
        assert_eq!(check_new(scopes, Duration::ZERO), Err(InvalidKey::Lifetime));
    }
}
