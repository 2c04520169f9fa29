//! A value that either store has in a column.

mod postgres;
mod sqlite;

use std::fmt;

/// A value, whatever a store calls its type: ids are bytes, flags are 0 or 1.
#[derive(Clone, PartialEq, Eq, Hash)]
pub(crate) enum Value {
    Null,
    Number(i64),
    Text(String),
    Bytes(Vec<u8>),
}

/// The values of a row, in the order of the table's columns.
pub(crate) type Row = Vec<Value>;

impl Value {
    /// What it takes in memory, about.
    pub(crate) const fn size(&self) -> usize {
        size_of::<Self>()
            + match self {
                Self::Null | Self::Number(_) => 0,
                Self::Text(text) => text.len(),
                Self::Bytes(bytes) => bytes.len(),
            }
    }

    /// A byte that tells the types apart, and the bytes of the value.
    pub(crate) fn encode(&self, use_bytes: impl FnOnce(u8, &[u8])) {
        match self {
            Self::Null => use_bytes(0, &[]),
            Self::Number(number) => use_bytes(1, &number.to_be_bytes()),
            Self::Text(text) => use_bytes(2, text.as_bytes()),
            Self::Bytes(bytes) => use_bytes(3, bytes),
        }
    }
}

/// Says nothing of what it is: it may be a secret.
impl fmt::Debug for Value {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Value")
    }
}
