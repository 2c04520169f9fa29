//! Operators: the people who use the dashboard, and how they come to it.

use std::fmt;
use std::time::Duration;

use crate::id::{InvitationId, OperatorId, SessionId};
use crate::permission::{Grant, Reach, Role};
use crate::refusal::Refusal;
use crate::sensitive::Sensitive;
use crate::time::Timestamp;

/// How long an invitation, and the first one, can be accepted.
pub const INVITATION_LIFETIME: Duration = Duration::from_secs(7 * 24 * 60 * 60);
/// How long a session lives that nobody uses.
pub const SESSION_IDLE_LIMIT: Duration = Duration::from_secs(12 * 60 * 60);
/// How long a session lives at most.
pub const SESSION_LIMIT: Duration = Duration::from_secs(14 * 24 * 60 * 60);
/// The longest e-mail address, in bytes (RFC 5321 §4.5.3.1).
const MAX_EMAIL: usize = 254;

/// The SHA-256 of a secret that was drawn at random: all that a store keeps of
/// invitations, sessions and recovery codes.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct SecretHash([u8; 32]);

/// An e-mail address, in lower case: the name by which an operator signs in.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Email(String);

/// A text that is no e-mail address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not an e-mail address")]
pub struct InvalidEmail;

/// Who somebody is at an OpenID Connect provider.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ExternalIdentity {
    /// The provider's `iss`.
    pub issuer: String,
    /// Its `sub`.
    pub subject: String,
}

/// An operator, with what it takes to sign in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Operator {
    /// The operator's id.
    pub id: OperatorId,
    /// The name to sign in with.
    pub email: Email,
    /// What colleagues read.
    pub name: String,
    /// When the operator joined.
    pub created_at: Timestamp,
    /// What the operator may do, and where.
    pub grants: Vec<Grant>,
    /// The password's hash, as a PHC string. None: signs in by identity alone.
    pub password_hash: Option<Sensitive<String>>,
    /// The TOTP secret, sealed by the master key.
    pub totp: Option<Vec<u8>>,
    /// The last time step whose TOTP code was used (RFC 6238 §5.2).
    pub totp_step: u64,
    /// Recovery codes that are left.
    pub recovery_codes: Vec<SecretHash>,
    /// Who the operator is at the OpenID Connect provider.
    pub identity: Option<ExternalIdentity>,
    /// Counts changes, so that none is made on top of an unseen one.
    pub version: u32,
}

/// A link by which somebody becomes an operator, once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invitation {
    /// Its id.
    pub id: InvitationId,
    /// The hash of what stands in the link.
    pub secret: SecretHash,
    /// What whoever accepts it may do.
    pub grants: Vec<Grant>,
    /// For whom it was meant, in the inviter's words; may be empty.
    pub note: String,
    /// When it was made.
    pub created_at: Timestamp,
    /// Until when it can be accepted.
    pub expires_at: Timestamp,
}

/// One sign-in of an operator in one browser.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    /// Its id.
    pub id: SessionId,
    /// Whose it is.
    pub operator: OperatorId,
    /// The hash of what the browser holds.
    pub secret: SecretHash,
    /// When the operator signed in.
    pub created_at: Timestamp,
    /// When it was last used, to the minute.
    pub last_used_at: Timestamp,
    /// From which address the operator signed in.
    pub address: String,
    /// What the browser called itself.
    pub browser: String,
}

impl SecretHash {
    /// The hash stored as these bytes.
    pub const fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// The bytes.
    pub const fn to_bytes(self) -> [u8; 32] {
        self.0
    }
}

impl fmt::Debug for SecretHash {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("[hash]")
    }
}

impl Email {
    /// Checks the form that every provider agrees on: one `@` with something
    /// before it and a dotted or local name behind it, no spaces or controls.
    pub fn new(text: &str) -> Result<Self, InvalidEmail> {
        let text = text.trim();
        let (local, domain) = text.rsplit_once('@').ok_or(InvalidEmail)?;
        let is_wrong = |part: &str| {
            part.is_empty()
                || part
                    .chars()
                    .any(|char| char.is_whitespace() || char.is_control())
        };
        if text.len() > MAX_EMAIL || is_wrong(local) || is_wrong(domain) || local.contains('@') {
            return Err(InvalidEmail);
        }
        Ok(Self(text.to_lowercase()))
    }

    /// The address.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Email {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl Operator {
    /// Takes the second factor away, with the codes that stand in for it.
    pub fn lose_second_factor(&mut self) {
        self.totp = None;
        self.recovery_codes.clear();
    }

    /// Whether the operator may do everything, everywhere.
    pub fn owns_installation(&self) -> bool {
        self.grants.contains(&Grant {
            reach: Reach::Installation,
            role: Role::Owner,
        })
    }
}

/// Refuses to take the last owner away: `owners` own the installation, and
/// `leaving` is about to own it no longer.
pub fn check_owner_left(owners: &[OperatorId], leaving: OperatorId) -> Result<(), Refusal> {
    if owners == [leaving] {
        return Err(Refusal::LastOwner);
    }
    Ok(())
}

impl Invitation {
    /// Whether it can still be accepted.
    pub fn is_open(&self, now: Timestamp) -> bool {
        now < self.expires_at
    }
}

impl Session {
    /// Whether it still lets its operator in.
    pub fn is_alive(&self, now: Timestamp) -> bool {
        now < self.created_at.plus(SESSION_LIMIT)
            && now < self.last_used_at.plus(SESSION_IDLE_LIMIT)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn session(created_at: Timestamp, last_used_at: Timestamp) -> Session {
        Session {
            id: SessionId::from_bytes([1; 16]),
            operator: OperatorId::from_bytes([1; 16]),
            secret: SecretHash::from_bytes([0; 32]),
            created_at,
            last_used_at,
            address: String::new(),
            browser: String::new(),
        }
    }

    #[test]
    fn e_mail_addresses_are_told_from_other_texts() {
        assert_eq!(
            Email::new(" Ada@Example.com ").map(|email| email.to_string()),
            Ok("ada@example.com".to_owned())
        );
        for wrong in [
            "",
            "ada",
            "@example.com",
            "ada@",
            "a da@example.com",
            "a@b@c",
        ] {
            assert_eq!(Email::new(wrong), Err(InvalidEmail), "{wrong}");
        }
    }

    #[test]
    fn sessions_end_when_unused_and_in_any_case() {
        let start = Timestamp::from_seconds(1_000_000);
        let used = start.plus(Duration::from_secs(60));
        assert!(session(start, used).is_alive(used.plus(SESSION_IDLE_LIMIT).minus(MOMENT)));
        assert!(!session(start, used).is_alive(used.plus(SESSION_IDLE_LIMIT)));
        let end = start.plus(SESSION_LIMIT);
        assert!(session(start, end.minus(MOMENT)).is_alive(end.minus(MOMENT)));
        assert!(!session(start, end.minus(MOMENT)).is_alive(end));
    }

    const MOMENT: Duration = Duration::from_millis(1);

    #[test]
    fn an_owner_leaves_when_another_is_left() {
        let [ada, bob] = [1, 2].map(|number| OperatorId::from_bytes([number; 16]));
        assert_eq!(check_owner_left(&[ada], ada), Err(Refusal::LastOwner));
        assert_eq!(check_owner_left(&[ada, bob], ada), Ok(()));
        assert_eq!(check_owner_left(&[ada], bob), Ok(()));
        assert_eq!(check_owner_left(&[], ada), Ok(()));
    }

    #[test]
    fn a_hash_is_not_printed() {
        assert_eq!(format!("{:?}", SecretHash::from_bytes([7; 32])), "[hash]");
    }
}
