//! Sealing and opening authentication codes.
//!
//! A code is unpadded base64url of: format (1 byte), number of the sealing key
//! (4 bytes), nonce (12 bytes), the statement under AES-256-GCM-SIV (RFC 8452)
//! with its tag (16 bytes). Format and number are authenticated too. SIV keeps
//! its promises even should a nonce ever repeat.

use aws_lc_rs::aead::{AES_256_GCM_SIV, Aad, LessSafeKey, Nonce, UnboundKey};
use data_encoding::BASE64URL_NOPAD;
use handfast_domain::auth_code::Statement;
use handfast_domain::{Refusal, Sensitive};

use crate::error::AppError;

/// The longest code that is read, in characters.
const MAX_CODE: usize = 1_024;
const FORMAT: u8 = 1;
const HEADER_BYTES: usize = 5;
const NONCE_BYTES: usize = 12;
const TAG_BYTES: usize = 16;

/// One sealing key, ready for use.
pub(crate) struct SealingKey {
    number: u32,
    cipher: LessSafeKey,
}

/// A code taken apart: which key it names, and what only that key can open.
pub(crate) struct SealedCode(Vec<u8>);

impl SealingKey {
    pub(crate) fn new(number: u32, material: &[u8]) -> Result<Self, AppError> {
        let key = UnboundKey::new(&AES_256_GCM_SIV, material)
            .map_err(|_| AppError::Internal("a sealing key is not a key"))?;
        Ok(Self {
            number,
            cipher: LessSafeKey::new(key),
        })
    }

    /// Seals a statement; `nonce` is random.
    pub(crate) fn seal(
        &self,
        statement: &Statement,
        nonce: [u8; NONCE_BYTES],
    ) -> Result<Sensitive<String>, AppError> {
        let header = header(self.number);
        let mut sealed = statement.to_bytes();
        let tag = self
            .cipher
            .seal_in_place_separate_tag(
                Nonce::assume_unique_for_key(nonce),
                Aad::from(header),
                &mut sealed,
            )
            .map_err(|_| AppError::Internal("sealing a code failed"))?;
        let mut code = Vec::with_capacity(HEADER_BYTES + NONCE_BYTES + sealed.len() + TAG_BYTES);
        code.extend_from_slice(&header);
        code.extend_from_slice(&nonce);
        code.extend_from_slice(&sealed);
        code.extend_from_slice(tag.as_ref());
        Ok(Sensitive::new(BASE64URL_NOPAD.encode(&code)))
    }

    /// Opens a code that names this key.
    pub(crate) fn open(&self, code: SealedCode) -> Result<Statement, Refusal> {
        let mut bytes = code.0;
        let (head, sealed) = bytes
            .split_at_mut_checked(HEADER_BYTES + NONCE_BYTES)
            .ok_or(Refusal::AuthCodeInvalid)?;
        let nonce = Nonce::try_assume_unique_for_key(&head[HEADER_BYTES..])
            .map_err(|_| Refusal::AuthCodeInvalid)?;
        let opened = self
            .cipher
            .open_in_place(nonce, Aad::from(&head[..HEADER_BYTES]), sealed)
            .map_err(|_| Refusal::AuthCodeInvalid)?;
        Statement::from_bytes(opened).map_err(|_| Refusal::AuthCodeInvalid)
    }
}

impl SealedCode {
    /// Reads the text of a code as far as that goes without a key.
    pub(crate) fn parse(text: &str) -> Result<Self, Refusal> {
        if text.len() > MAX_CODE {
            return Err(Refusal::AuthCodeInvalid);
        }
        let bytes = BASE64URL_NOPAD
            .decode(text.as_bytes())
            .map_err(|_| Refusal::AuthCodeInvalid)?;
        if bytes.len() <= HEADER_BYTES + NONCE_BYTES + TAG_BYTES || bytes[0] != FORMAT {
            return Err(Refusal::AuthCodeInvalid);
        }
        Ok(Self(bytes))
    }

    /// The number of the key that it says it was sealed with.
    pub(crate) fn key_number(&self) -> u32 {
        self.0[1..HEADER_BYTES]
            .iter()
            .fold(0, |number, byte| number << 8 | u32::from(*byte))
    }
}

fn header(number: u32) -> [u8; HEADER_BYTES] {
    let [a, b, c, d] = number.to_be_bytes();
    [FORMAT, a, b, c, d]
}

#[cfg(test)]
mod tests {
    use handfast_domain::auth_code::{Intent, OnConflict};
    use handfast_domain::{
        ApiKeyId, AppId, ExternalId, InstallId, KeyThumbprint, Timestamp, UserId,
    };

    use super::*;

    fn statement(external_id: &str) -> Statement {
        Statement {
            app: AppId::from_bytes([1; 16]),
            key: ApiKeyId::from_bytes([2; 16]),
            install: InstallId::from_bytes([3; 16]),
            issued_at: Timestamp::from_millis(1),
            expires_at: Timestamp::from_millis(2),
            user: Some(UserId::from_bytes([4; 16])),
            external_id: ExternalId::new(external_id).unwrap(),
            on_conflict: OnConflict::Refuse,
            intent: Intent::Restore,
            device_key: Some(KeyThumbprint::from_bytes([5; 32])),
        }
    }

    fn key() -> SealingKey {
        SealingKey::new(7, &[9; 32]).unwrap()
    }

    #[test]
    fn opens_what_it_sealed() {
        let code = key().seal(&statement("alice"), [1; 12]).unwrap();
        let sealed = SealedCode::parse(code.expose()).unwrap();
        assert_eq!(sealed.key_number(), 7);
        assert_eq!(key().open(sealed), Ok(statement("alice")));
    }

    #[test]
    fn the_longest_code_is_plain_ascii_and_short_enough() {
        let code = key()
            .seal(&statement(&"x".repeat(255)), [0xff; 12])
            .unwrap();
        assert!(code.expose().len() <= MAX_CODE, "{}", code.expose().len());
        assert!(
            code.expose()
                .bytes()
                .all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_')
        );
        assert!(!code.expose().contains("alice"));
    }

    #[test]
    fn changing_any_bit_of_any_byte_is_noticed() {
        let code = key().seal(&statement("alice"), [1; 12]).unwrap();
        let bytes = BASE64URL_NOPAD.decode(code.expose().as_bytes()).unwrap();
        for position in 0..bytes.len() {
            for bit in 0..8 {
                let mut tampered = bytes.clone();
                tampered[position] ^= 1 << bit;
                let text = BASE64URL_NOPAD.encode(&tampered);
                let opened = SealedCode::parse(&text).and_then(|sealed| key().open(sealed));
                assert_eq!(
                    opened,
                    Err(Refusal::AuthCodeInvalid),
                    "byte {position}, bit {bit}"
                );
            }
        }
    }

    #[test]
    fn another_key_opens_nothing() {
        let code = key().seal(&statement("alice"), [1; 12]).unwrap();
        let other = SealingKey::new(7, &[8; 32]).unwrap();
        let sealed = SealedCode::parse(code.expose()).unwrap();
        assert_eq!(other.open(sealed), Err(Refusal::AuthCodeInvalid));
    }

    #[test]
    fn what_is_no_code_is_refused() {
        for text in [
            "",
            "a",
            "AQ",
            "not a code",
            &"A".repeat(2_000),
            "AQAAAAf+/=",
        ] {
            assert!(SealedCode::parse(text).is_err());
        }
    }
}
