//! Opening connections, with messages that say how to cure what is wrong.

use std::path::{Path, PathBuf};
use std::time::Duration;

use handfast_storage::{StorageError, StorageErrorKind};
use rusqlite::config::DbConfig;
use rusqlite::{Connection, ErrorCode, MAIN_DB, OpenFlags};

use crate::errors::storage_error;
use crate::{export, schema};

/// How long other processes are waited for.
const BUSY_TIMEOUT: Duration = Duration::from_secs(5);
/// More statements than any connection has, so that none is prepared twice.
const STATEMENTS: usize = 128;
/// How often switching to the write-ahead log is tried while others do the same.
const SWITCH_ATTEMPTS: usize = 50;

/// The pages that groups write, and a few above them; the others are in the
/// kernel's page cache. A larger cache is slower: it pushes everything else out
/// of the processor's own.
const WRITER_SETTINGS: &str = "PRAGMA synchronous = FULL; PRAGMA foreign_keys = OFF; \
     PRAGMA wal_autocheckpoint = 0; PRAGMA cache_size = -4096; PRAGMA temp_store = MEMORY;";

/// The inner pages of large indexes; what is below them is in the kernel's page
/// cache. The file is not mapped: what is mapped counts as memory of the server,
/// and would grow with the file.
const READER_SETTINGS: &str = "PRAGMA query_only = ON; PRAGMA cache_size = -16384; \
     PRAGMA mmap_size = 0; PRAGMA temp_store = MEMORY;";

const CHECKPOINT_SETTINGS: &str =
    "PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 0; PRAGMA cache_size = -256;";

/// Set before the first look at the file: then SQLite takes it whole, and every
/// connection that is open, even an idle one, stands in the way.
const ALONE_SETTINGS: &str = "PRAGMA locking_mode = EXCLUSIVE; PRAGMA synchronous = FULL; \
     BEGIN EXCLUSIVE; COMMIT";

/// The path by which every message names the database.
pub(crate) fn absolute(path: &Path) -> PathBuf {
    std::path::absolute(path).unwrap_or_else(|_| path.to_owned())
}

/// Opens the connection that writes, making and migrating the file.
pub(crate) fn open_writer(path: &Path, max_pages: Option<u32>) -> Result<Connection, StorageError> {
    check_place(path)?;
    let is_new = !path.exists();
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE;
    let connection = open(path, flags).map_err(|error| diagnose(error, path))?;
    if connection.is_readonly(MAIN_DB).unwrap_or(false) {
        return Err(read_only(path));
    }
    if is_new {
        restrict(path);
    }
    schema::check(&connection, path)?;
    prepare_writer(&connection, max_pages).map_err(|error| diagnose(error, path))?;
    export::check_not_moved(&connection, path)?;
    Ok(connection)
}

/// Opens a connection that shuts out every other, or none if another is open.
pub(crate) fn open_alone(path: &Path) -> Result<Option<Connection>, rusqlite::Error> {
    let connection = open(path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    connection.busy_timeout(Duration::ZERO)?;
    match connection.execute_batch(ALONE_SETTINGS) {
        Ok(()) => Ok(Some(connection)),
        Err(error) if error.sqlite_error_code() == Some(ErrorCode::DatabaseBusy) => Ok(None),
        Err(error) => Err(error),
    }
}

/// Opens a connection that only reads.
pub(crate) fn open_reader(path: &Path) -> Result<Connection, rusqlite::Error> {
    let connection = open(path, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    connection.execute_batch(READER_SETTINGS)?;
    Ok(connection)
}

/// Opens the connection that writes the log back to the file.
pub(crate) fn open_checkpointer(path: &Path) -> Result<Connection, rusqlite::Error> {
    let connection = open(path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    connection.execute_batch(CHECKPOINT_SETTINGS)?;
    Ok(connection)
}

fn open(path: &Path, flags: OpenFlags) -> Result<Connection, rusqlite::Error> {
    // Each connection stays with one thread at a time: SQLite need not lock it.
    let connection = Connection::open_with_flags(path, flags | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    connection.busy_timeout(BUSY_TIMEOUT)?;
    // Plans hold for any values. Without it SQLite plans joins and look-ups in
    // partial indexes anew for each, which costs more than carrying them out.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    connection.set_prepared_statement_cache_capacity(STATEMENTS);
    Ok(connection)
}

fn prepare_writer(connection: &Connection, max_pages: Option<u32>) -> Result<(), rusqlite::Error> {
    use_write_ahead_log(connection)?;
    connection.execute_batch(WRITER_SETTINGS)?;
    schema::migrate(connection)?;
    if let Some(pages) = max_pages {
        connection.pragma_update_and_check(None, "max_page_count", pages, |_| Ok(()))?;
    }
    Ok(())
}

/// SQLite does not wait for others when it switches; a transaction does.
fn use_write_ahead_log(connection: &Connection) -> Result<(), rusqlite::Error> {
    for _ in 1..SWITCH_ATTEMPTS {
        match switch(connection) {
            Err(error) if error.sqlite_error_code() == Some(ErrorCode::DatabaseBusy) => {
                connection.execute_batch("BEGIN IMMEDIATE; COMMIT")?;
            }
            switched => return switched,
        }
    }
    switch(connection)
}

fn switch(connection: &Connection) -> Result<(), rusqlite::Error> {
    connection.pragma_update_and_check(None, "journal_mode", "wal", |_| Ok(()))
}

fn check_place(path: &Path) -> Result<(), StorageError> {
    let unavailable = |message| Err(StorageError::new(StorageErrorKind::Unavailable, message));
    let directory = path.parent().unwrap_or(path);
    if !directory.is_dir() {
        return unavailable(format!(
            "{}: there is no directory {}. Make it, or choose another path.",
            path.display(),
            directory.display()
        ));
    }
    if path.is_dir() {
        return unavailable(format!(
            "{}: this is a directory, not a file. Choose the path of a file in it.",
            path.display()
        ));
    }
    Ok(())
}

/// What cannot be opened although its place is right may not be written.
pub(crate) fn diagnose(error: rusqlite::Error, path: &Path) -> StorageError {
    match error.sqlite_error_code() {
        Some(ErrorCode::CannotOpen | ErrorCode::PermissionDenied | ErrorCode::ReadOnly) => {
            read_only(path).caused_by(error)
        }
        _ => storage_error(error, path),
    }
}

fn read_only(path: &Path) -> StorageError {
    let directory = path.parent().unwrap_or(path);
    StorageError::new(
        StorageErrorKind::ReadOnly,
        format!(
            "{}: the database cannot be written. Give the account that runs Handfast the right to \
             read and write this file and the directory {}.",
            path.display(),
            directory.display()
        ),
    )
}

/// The database is for the account that runs Handfast alone. Where that cannot
/// be said the directory guards it.
fn restrict(path: &Path) {
    #[cfg(unix)]
    {
        use std::fs;
        use std::os::unix::fs::PermissionsExt;

        if let Err(error) = fs::set_permissions(path, fs::Permissions::from_mode(0o600)) {
            tracing::warn!(%error, "the database file cannot be restricted to its owner");
        }
    }
}
