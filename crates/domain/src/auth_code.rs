//! What an authentication code states, and its form in bytes.
//!
//! The statement is sealed (encrypted and authenticated) before it leaves the
//! server, so nothing in it can be read or changed by anyone else; sealing
//! needs a key and lives with the use cases.

use serde::{Deserialize, Serialize};

use crate::external_id::ExternalId;
use crate::id::{ApiKeyId, AppId, InstallId, UserId};
use crate::thumbprint::KeyThumbprint;
use crate::time::Timestamp;

/// What redemption does when it would displace an active device.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum OnConflict {
    /// The newcomer takes over.
    #[default]
    Replace,
    /// Redemption is refused with `ACTIVE_DEVICE_EXISTS`.
    Refuse,
}

/// What the customer's server expects of the redemption.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Intent {
    /// Create or restore, whichever it is.
    #[default]
    Any,
    /// Only create: refused when the user exists.
    Create,
    /// Only restore: refused when the user does not exist.
    Restore,
}

/// A trusted server's word, made out by an API key, that whoever redeems this
/// is the user with that external id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    /// The app of the code.
    pub app: AppId,
    /// The API key that asked for it.
    pub key: ApiKeyId,
    /// The id of the install that its redemption makes: its single use is that
    /// table's primary key.
    pub install: InstallId,
    /// When it was issued.
    pub issued_at: Timestamp,
    /// When it dies.
    pub expires_at: Timestamp,
    /// The user it restores, if there was one when it was issued.
    pub user: Option<UserId>,
    /// Whom the server vouches for.
    pub external_id: ExternalId,
    /// What to do about an active device.
    pub on_conflict: OnConflict,
    /// What is expected.
    pub intent: Intent,
    /// The only device key that may redeem it, if one was named.
    pub device_key: Option<KeyThumbprint>,
}

/// Bytes that are no statement, or of a version this build does not know.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a statement of an authentication code")]
pub struct InvalidStatement;

const VERSION: u8 = 1;
const HAS_USER: u8 = 1;
const HAS_DEVICE_KEY: u8 = 2;
const REFUSES_CONFLICT: u8 = 4;
const INTENT_SHIFT: u8 = 3;

impl Statement {
    /// The statement as bytes, ready to be sealed; at most 369 of them.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(400);
        bytes.push(VERSION);
        bytes.push(self.flags());
        bytes.extend_from_slice(&self.app.to_bytes());
        bytes.extend_from_slice(&self.key.to_bytes());
        bytes.extend_from_slice(&self.install.to_bytes());
        bytes.extend_from_slice(&self.issued_at.as_millis().to_be_bytes());
        bytes.extend_from_slice(&self.expires_at.as_millis().to_be_bytes());
        if let Some(user) = self.user {
            bytes.extend_from_slice(&user.to_bytes());
        }
        if let Some(thumbprint) = &self.device_key {
            bytes.extend_from_slice(thumbprint.as_bytes());
        }
        bytes.extend_from_slice(self.external_id.expose().as_bytes());
        bytes
    }

    /// Reads back what [`Statement::to_bytes`] wrote.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, InvalidStatement> {
        let mut reader = Reader(bytes);
        let [version, flags] = reader.take()?;
        if version != VERSION {
            return Err(InvalidStatement);
        }
        Ok(Self {
            app: AppId::from_bytes(reader.take()?),
            key: ApiKeyId::from_bytes(reader.take()?),
            install: InstallId::from_bytes(reader.take()?),
            issued_at: Timestamp::from_millis(i64::from_be_bytes(reader.take()?)),
            expires_at: Timestamp::from_millis(i64::from_be_bytes(reader.take()?)),
            user: reader
                .take_if(flags & HAS_USER != 0)?
                .map(UserId::from_bytes),
            device_key: reader
                .take_if(flags & HAS_DEVICE_KEY != 0)?
                .map(KeyThumbprint::from_bytes),
            on_conflict: if flags & REFUSES_CONFLICT == 0 {
                OnConflict::Replace
            } else {
                OnConflict::Refuse
            },
            intent: intent_from(flags >> INTENT_SHIFT)?,
            external_id: reader.rest_as_external_id()?,
        })
    }

    fn flags(&self) -> u8 {
        let user = if self.user.is_some() { HAS_USER } else { 0 };
        let device_key = if self.device_key.is_some() {
            HAS_DEVICE_KEY
        } else {
            0
        };
        let conflict = if self.on_conflict == OnConflict::Refuse {
            REFUSES_CONFLICT
        } else {
            0
        };
        let intent = match self.intent {
            Intent::Any => 0,
            Intent::Create => 1,
            Intent::Restore => 2,
        };
        user | device_key | conflict | intent << INTENT_SHIFT
    }
}

const fn intent_from(bits: u8) -> Result<Intent, InvalidStatement> {
    match bits {
        0 => Ok(Intent::Any),
        1 => Ok(Intent::Create),
        2 => Ok(Intent::Restore),
        _ => Err(InvalidStatement),
    }
}

struct Reader<'bytes>(&'bytes [u8]);

impl Reader<'_> {
    fn take<const N: usize>(&mut self) -> Result<[u8; N], InvalidStatement> {
        let (head, tail) = self.0.split_first_chunk().ok_or(InvalidStatement)?;
        self.0 = tail;
        Ok(*head)
    }

    fn take_if<const N: usize>(
        &mut self,
        present: bool,
    ) -> Result<Option<[u8; N]>, InvalidStatement> {
        present.then(|| self.take()).transpose()
    }

    fn rest_as_external_id(&self) -> Result<ExternalId, InvalidStatement> {
        let text = std::str::from_utf8(self.0).map_err(|_| InvalidStatement)?;
        ExternalId::new(text).map_err(|_| InvalidStatement)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn statement(external_id: &str) -> Statement {
        Statement {
            app: AppId::from_bytes([1; 16]),
            key: ApiKeyId::from_bytes([2; 16]),
            install: InstallId::from_bytes([3; 16]),
            issued_at: Timestamp::from_millis(1),
            expires_at: Timestamp::from_millis(600_001),
            user: None,
            external_id: ExternalId::new(external_id).unwrap(),
            on_conflict: OnConflict::Replace,
            intent: Intent::Any,
            device_key: None,
        }
    }

    #[test]
    fn the_longest_statement_has_a_bounded_size() {
        let longest = Statement {
            user: Some(UserId::from_bytes([4; 16])),
            device_key: Some(KeyThumbprint::from_bytes([5; 32])),
            ..statement(&"x".repeat(255))
        };
        assert_eq!(longest.to_bytes().len(), 369);
    }

    #[test]
    fn other_versions_and_cut_statements_are_refused() {
        let bytes = statement("alice").to_bytes();
        for length in 0..67 {
            assert_eq!(
                Statement::from_bytes(&bytes[..length]),
                Err(InvalidStatement)
            );
        }
        let mut newer = bytes;
        newer[0] = 2;
        assert_eq!(Statement::from_bytes(&newer), Err(InvalidStatement));
    }

    proptest! {
        #[test]
        fn reads_what_it_writes(
            external_id in "[a-zA-Z0-9 :äß日]{1,60}",
            user in proptest::option::of(any::<[u8; 16]>()),
            device_key in proptest::option::of(any::<[u8; 32]>()),
            refuse in any::<bool>(),
            intent in 0u8..3,
        ) {
            let statement = Statement {
                user: user.map(UserId::from_bytes),
                device_key: device_key.map(KeyThumbprint::from_bytes),
                on_conflict: if refuse { OnConflict::Refuse } else { OnConflict::Replace },
                intent: intent_from(intent).unwrap(),
                ..statement(&external_id)
            };
            prop_assert_eq!(Statement::from_bytes(&statement.to_bytes()), Ok(statement));
        }

        #[test]
        fn no_bytes_make_it_panic(bytes in proptest::collection::vec(any::<u8>(), 0..500)) {
            let _ = Statement::from_bytes(&bytes);
        }
    }
}
