//! Prefixed, time-ordered, typed ids: `usr_01jd8…`.
//!
//! Each is a ULID (<https://github.com/ulid/spec>) in lower case behind its
//! prefix: 48 bits of time, 80 random bits, and an order that is the order of
//! making, as text and as bytes.

use std::fmt;
use std::ops::Range;
use std::str::FromStr;
use std::time::Duration;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use ulid::Ulid;

use crate::time::Timestamp;

/// Random bytes that make one id.
pub type IdEntropy = [u8; 10];

/// A text that is not an id of the kind asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not an id of the form `{prefix}` and 26 lower-case letters and digits")]
pub struct InvalidId {
    prefix: &'static str,
}

macro_rules! typed_ids {
    ($($(#[$doc:meta])* $name:ident = $prefix:literal;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(Ulid);

        impl $name {
            /// What the text of every such id begins with.
            pub const PREFIX: &'static str = $prefix;

            /// A new id made at `now` from random bytes.
            pub fn new(now: Timestamp, entropy: IdEntropy) -> Self {
                Self(compose(now, entropy))
            }

            /// The id stored as these 16 bytes.
            pub const fn from_bytes(bytes: [u8; 16]) -> Self {
                Self(Ulid::from_bytes(bytes))
            }

            /// 16 bytes that sort as the ids do.
            pub const fn to_bytes(self) -> [u8; 16] {
                self.0.to_bytes()
            }

            /// When it was made, by the clock of the node that made it.
            pub fn made_at(self) -> Timestamp {
                Timestamp::from_millis(i64::try_from(self.0.timestamp_ms()).unwrap_or(i64::MAX))
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str($prefix)?;
                write_lower(self.0, formatter)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Display::fmt(self, formatter)
            }
        }

        impl FromStr for $name {
            type Err = InvalidId;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                text.strip_prefix($prefix)
                    .and_then(read_lower)
                    .map(Self)
                    .ok_or(InvalidId { prefix: $prefix })
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                String::deserialize(deserializer)?.parse().map_err(de::Error::custom)
            }
        }
    )*};
}

typed_ids! {
    /// An app: one customer's product in one environment.
    AppId = "app_";
    /// A user of one app.
    UserId = "usr_";
    /// An install: one life of the SDK on a device.
    InstallId = "ins_";
    /// An API key (its name, not its secret).
    ApiKeyId = "key_";
    /// A webhook endpoint.
    WebhookId = "whk_";
    /// An event of the audit log.
    EventId = "evt_";
    /// A person who uses the dashboard.
    OperatorId = "opr_";
    /// One sign-in of an operator in one browser.
    SessionId = "ses_";
    /// A link by which somebody becomes an operator.
    InvitationId = "inv_";
    /// One HTTP request, in answers, logs and support.
    RequestId = "req_";
}

impl AppId {
    /// Stands in events that belong to the installation and to none of its apps.
    pub const INSTALLATION: Self = Self::from_bytes([0; 16]);
}

impl EventId {
    /// The least id that an event made at `moment` can have.
    pub fn first_at(moment: Timestamp) -> Self {
        Self::new(moment, [0; 10])
    }

    /// The ids that events made at `moment` can have.
    pub fn range_at(moment: Timestamp) -> Range<Self> {
        Self::first_at(moment)..Self::first_at(moment.plus(Duration::from_millis(1)))
    }

    /// The `n`th id after this one: several events of one transaction share
    /// one draw of randomness and keep their order.
    #[must_use]
    pub const fn nth_after(self, n: u8) -> Self {
        Self(Ulid(self.0.0.wrapping_add(n as u128)))
    }
}

fn compose(now: Timestamp, entropy: IdEntropy) -> Ulid {
    let mut random = [0; 16];
    random[6..].copy_from_slice(&entropy);
    let milliseconds = u64::try_from(now.as_millis()).unwrap_or(0);
    Ulid::from_parts(milliseconds, u128::from_be_bytes(random))
}

fn write_lower(ulid: Ulid, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
    let mut buffer = [0; ulid::ULID_LEN];
    let text = ulid.array_to_str(&mut buffer);
    text.make_ascii_lowercase();
    formatter.write_str(text)
}

/// Reads the one canonical spelling, so that an id has no second name.
fn read_lower(text: &str) -> Option<Ulid> {
    let canonical = text.len() == ulid::ULID_LEN
        && text
            .bytes()
            .all(|byte| byte.is_ascii_digit() || byte.is_ascii_lowercase())
        && !text.contains(['i', 'l', 'o', 'u'])
        && text.as_bytes()[0] <= b'7';
    if !canonical {
        return None;
    }
    Ulid::from_string(text).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_it_writes() {
        let id = UserId::new(Timestamp::from_millis(1_795_426_200_120), [7; 10]);
        let text = id.to_string();
        assert!(text.starts_with("usr_"));
        assert_eq!(text.len(), 30);
        assert_eq!(text.parse(), Ok(id));
        assert_eq!(UserId::from_bytes(id.to_bytes()), id);
        assert_eq!(id.made_at(), Timestamp::from_millis(1_795_426_200_120));
    }

    #[test]
    fn sorts_by_time_as_text_and_as_bytes() {
        let early = AppId::new(Timestamp::from_millis(1_000), [255; 10]);
        let late = AppId::new(Timestamp::from_millis(1_001), [0; 10]);
        assert!(early < late);
        assert!(early.to_bytes() < late.to_bytes());
        assert!(early.to_string() < late.to_string());
    }

    #[test]
    fn refuses_other_kinds_and_other_spellings() {
        let id = UserId::new(Timestamp::from_millis(1), [1; 10]).to_string();
        assert!(id.parse::<AppId>().is_err());
        assert!(id.to_uppercase().parse::<UserId>().is_err());
        assert!(id[..29].parse::<UserId>().is_err());
        assert!("usr_8zzzzzzzzzzzzzzzzzzzzzzzzz".parse::<UserId>().is_err());
        assert!("usr_éééééééééééééé".parse::<UserId>().is_err());
    }
}
