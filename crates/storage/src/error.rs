//! Faults of a store, kept apart from refusals of a rule.

use std::error::Error;

use handfast_domain::Refusal;

/// What kind of fault a store has, and so what can be done about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum StorageErrorKind {
    /// Not reachable, or shutting down. Try again.
    Unavailable,
    /// More is waiting than may wait. Try again later.
    Overloaded,
    /// The disk is full.
    Full,
    /// The files or the database may not be written.
    ReadOnly,
    /// The data is damaged, or not Handfast's.
    Corrupt,
    /// The data was written by a newer Handfast.
    NewerSchema,
    /// The data was moved to another store, which has it now.
    Moved,
    /// The data is being moved into this store and is not all here yet.
    Incomplete,
    /// A fault in the store's own code.
    Internal,
}

/// A fault of a store. Its text is for operators and never holds what was
/// stored.
#[derive(Debug, thiserror::Error)]
#[error("{message}")]
pub struct StorageError {
    /// The kind of fault.
    pub kind: StorageErrorKind,
    /// What happened, and the cure where there is one.
    pub message: String,
    /// What it came from.
    #[source]
    pub cause: Option<Box<dyn Error + Send + Sync>>,
}

impl StorageError {
    /// A fault with its explanation.
    pub fn new(kind: StorageErrorKind, message: impl Into<String>) -> Self {
        Self {
            kind,
            message: message.into(),
            cause: None,
        }
    }

    /// The same fault with what it came from.
    #[must_use]
    pub fn caused_by(mut self, cause: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        self.cause = Some(cause.into());
        self
    }
}

/// Why a transaction did not happen.
#[derive(Debug, thiserror::Error)]
pub enum Rejection {
    /// A rule says no.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// The store is at fault.
    #[error(transparent)]
    Failed(#[from] StorageError),
}
