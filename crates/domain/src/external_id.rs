//! The customer's own identifier for its user.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// The longest external id, in bytes of UTF-8.
pub const MAX_BYTES: usize = 255;

/// Opaque text of 1 to 255 bytes of UTF-8 without control characters, compared
/// byte for byte: never trimmed, folded or normalised. Never printed.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ExternalId(Box<str>);

/// Why a text is no external id. Never repeats the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum InvalidExternalId {
    /// It has no character at all.
    #[error("must not be empty")]
    Empty,
    /// It is longer than [`MAX_BYTES`].
    #[error("must be at most {MAX_BYTES} bytes of UTF-8, but has {0}")]
    TooLong(usize),
    /// It holds a control character (Unicode category Cc).
    #[error("must not contain control characters")]
    ControlCharacter,
}

impl ExternalId {
    /// Checks `text` and keeps it exactly as it is.
    pub fn new(text: &str) -> Result<Self, InvalidExternalId> {
        if text.is_empty() {
            return Err(InvalidExternalId::Empty);
        }
        if text.len() > MAX_BYTES {
            return Err(InvalidExternalId::TooLong(text.len()));
        }
        if text.chars().any(char::is_control) {
            return Err(InvalidExternalId::ControlCharacter);
        }
        Ok(Self(text.into()))
    }

    /// The text itself. Every call is a place to review.
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for ExternalId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("[redacted]")
    }
}

impl Serialize for ExternalId {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for ExternalId {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::new(&String::deserialize(deserializer)?).map_err(de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keeps_every_byte() {
        for text in [
            " padded ",
            "ÄÖ",
            "a\u{308}",
            "日本",
            "MiXeD",
            &"x".repeat(255),
        ] {
            assert_eq!(ExternalId::new(text).unwrap().expose(), text);
        }
    }

    #[test]
    fn refuses_what_is_no_external_id() {
        assert_eq!(ExternalId::new(""), Err(InvalidExternalId::Empty));
        assert_eq!(
            ExternalId::new(&"é".repeat(128)),
            Err(InvalidExternalId::TooLong(256))
        );
        for control in ["a\0", "a\nb", "\u{7f}", "\u{85}"] {
            assert_eq!(
                ExternalId::new(control),
                Err(InvalidExternalId::ControlCharacter)
            );
        }
    }
}
