//! A database that is looked at and nothing else.

use std::path::Path;

use handfast_storage::StorageError;
use handfast_storage::verification::{Finding, Invariant};
use rusqlite::Connection;

use crate::connection::{absolute, open_reader};
use crate::errors::storage_error;
use crate::readers::in_snapshot;
use crate::{schema, verify};

/// A database that is looked at and nothing else: it is neither made nor
/// upgraded, and others may use it at the same time.
#[derive(Debug)]
pub struct SqliteVerification {
    connection: Connection,
    path: Box<Path>,
}

impl SqliteVerification {
    /// Opens the file at `path`, which must be there.
    pub fn open(path: &Path) -> Result<Self, StorageError> {
        let path = absolute(path).into_boxed_path();
        let connection = open_reader(&path).map_err(|error| storage_error(error, &path))?;
        schema::check(&connection, &path)?;
        schema::check_upgraded(&connection, &path)?;
        Ok(Self { connection, path })
    }

    /// Whether an invariant holds of all that is stored, as it is now. Blocks
    /// for as long as reading it all takes.
    pub fn check(&self, invariant: Invariant) -> Result<Finding, StorageError> {
        in_snapshot(&self.connection, |connection| {
            verify::check(connection, invariant)
        })
        .map_err(|error| storage_error(error, &self.path))
    }
}
