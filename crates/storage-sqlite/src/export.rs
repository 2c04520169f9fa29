//! A database whose data is moved to another store.

use std::path::Path;

use handfast_storage::{StorageError, StorageErrorKind};
use rusqlite::Connection;

use crate::connection::{absolute, diagnose, open_alone, open_reader};
use crate::errors::storage_error;
use crate::schema;

const MOVED_TO: &str = "SELECT moved_to FROM installation";

const MARK_MOVED: &str = "UPDATE installation SET moved_to = ?1";

/// A database whose data is moved to another store. Once it was marked as moved
/// no [`SqliteStorage`](crate::SqliteStorage) opens it any more.
#[derive(Debug)]
pub struct SqliteExport {
    connection: Connection,
    path: Box<Path>,
    is_alone: bool,
}

impl SqliteExport {
    /// Opens the file at `path`, which must be there. Shuts out everybody else
    /// for as long as it lives, unless somebody has the file open: then it only
    /// reads, beside them.
    ///
    /// # Errors
    ///
    /// When the file cannot be opened, is not Handfast's, or is of another
    /// version.
    pub fn open(path: &Path) -> Result<Self, StorageError> {
        let path = absolute(path).into_boxed_path();
        let alone = open_alone(&path).map_err(|error| diagnose(error, &path))?;
        let is_alone = alone.is_some();
        let opened = alone.map_or_else(|| open_reader(&path), Ok);
        let connection = opened.map_err(|error| storage_error(error, &path))?;
        schema::check(&connection, &path)?;
        schema::check_upgraded(&connection, &path)?;
        Ok(Self {
            connection,
            path,
            is_alone,
        })
    }

    /// Whether nobody else can read or write until this is dropped.
    pub const fn is_alone(&self) -> bool {
        self.is_alone
    }

    /// The connection, for reading. Each statement sees one moment.
    pub const fn connection(&self) -> &Connection {
        &self.connection
    }

    /// Where the data was moved to, if it was.
    ///
    /// # Errors
    ///
    /// When the file cannot be read.
    pub fn moved_to(&self) -> Result<Option<String>, StorageError> {
        moved_to(&self.connection, &self.path)
    }

    /// Notes durably that the data is in `database` now.
    ///
    /// # Errors
    ///
    /// When the file cannot be written, so also when others have it open.
    pub fn mark_moved(&self, database: &str) -> Result<(), StorageError> {
        let marked = self.connection.execute(MARK_MOVED, [database]);
        marked.map(drop).map_err(|error| self.fault(error))
    }

    /// A fault of the connection, with its cure.
    pub fn fault(&self, error: rusqlite::Error) -> StorageError {
        storage_error(error, &self.path)
    }
}

/// Refuses a database whose data is elsewhere by now.
pub(crate) fn check_not_moved(connection: &Connection, path: &Path) -> Result<(), StorageError> {
    let Some(database) = moved_to(connection, path)? else {
        return Ok(());
    };
    Err(StorageError::new(
        StorageErrorKind::Moved,
        format!(
            "{}: this data was moved to {database}, which has it now. Use that database; what is \
             here is out of date.",
            path.display()
        ),
    ))
}

fn moved_to(connection: &Connection, path: &Path) -> Result<Option<String>, StorageError> {
    let found = connection.query_row(MOVED_TO, [], |row| row.get(0));
    found.map_err(|error| storage_error(error, path))
}
