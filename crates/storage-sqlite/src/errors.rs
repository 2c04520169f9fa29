//! The one place that turns faults of SQLite into faults of a store.

use std::path::Path;
use std::sync::Arc;

use handfast_domain::Refusal;
use handfast_storage::{Rejection, StorageError, StorageErrorKind};
use rusqlite::ErrorCode;
use rusqlite::ffi::SQLITE_IOERR_SHMSIZE;

/// Why a command did not happen: what it wrote is rolled back.
#[derive(Debug)]
pub(crate) enum Fault {
    /// A rule says no.
    Refused(Refusal),
    /// SQLite says no.
    Sqlite(rusqlite::Error),
}

/// What a command comes to.
pub(crate) type Outcome<T> = Result<T, Fault>;

impl From<Refusal> for Fault {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

impl From<rusqlite::Error> for Fault {
    fn from(error: rusqlite::Error) -> Self {
        Self::Sqlite(error)
    }
}

/// A fault of the store that more than one command may have to be told of.
#[derive(Clone, Debug)]
pub(crate) struct Failure {
    kind: StorageErrorKind,
    message: String,
    cause: Option<Arc<rusqlite::Error>>,
}

impl Failure {
    /// Names the fault of the database at `path`, with its cure. Statements
    /// bind every value, so the texts of SQLite never hold what is stored.
    pub(crate) fn new(error: rusqlite::Error, path: &Path) -> Self {
        let (kind, what) = explain(&error);
        Self {
            kind,
            message: format!("{}: {what}", path.display()),
            cause: Some(Arc::new(error)),
        }
    }

    /// A command panicked.
    pub(crate) fn panicked() -> Self {
        Self {
            kind: StorageErrorKind::Internal,
            message: "A command of the store panicked and was undone. This is a fault in Handfast."
                .to_owned(),
            cause: None,
        }
    }

    /// The fault as the trait speaks of it.
    pub(crate) fn to_error(&self) -> StorageError {
        let error = StorageError::new(self.kind, self.message.clone());
        match &self.cause {
            Some(cause) => error.caused_by(Arc::clone(cause)),
            None => error,
        }
    }
}

/// Names one fault of the database at `path`.
pub(crate) fn storage_error(error: rusqlite::Error, path: &Path) -> StorageError {
    Failure::new(error, path).to_error()
}

/// The store was closed, or is about to be.
pub(crate) fn closed() -> StorageError {
    StorageError::new(
        StorageErrorKind::Unavailable,
        "The store is shutting down. Try again.",
    )
}

/// More is waiting than may wait.
pub(crate) fn overloaded() -> StorageError {
    StorageError::new(
        StorageErrorKind::Overloaded,
        "More commands are waiting to be written than may wait. Try again in a moment.",
    )
}

/// A transaction of a command that no rule can refuse.
pub(crate) fn only_failures(rejection: Rejection) -> StorageError {
    match rejection {
        Rejection::Failed(error) => error,
        Rejection::Refused(refusal) => StorageError::new(
            StorageErrorKind::Internal,
            "A command that cannot be refused was refused. This is a fault in Handfast.",
        )
        .caused_by(refusal),
    }
}

fn explain(error: &rusqlite::Error) -> (StorageErrorKind, &'static str) {
    match error {
        rusqlite::Error::SqliteFailure(failure, _) => explain_failure(*failure),
        rusqlite::Error::FromSqlConversionFailure(..)
        | rusqlite::Error::IntegralValueOutOfRange(..)
        | rusqlite::Error::InvalidColumnType(..) => (
            StorageErrorKind::Corrupt,
            "the database holds a value that Handfast never writes. Restore it from a backup.",
        ),
        _ => INTERNAL,
    }
}

const INTERNAL: (StorageErrorKind, &str) = (
    StorageErrorKind::Internal,
    "the database refused a statement. This is a fault in Handfast.",
);

fn explain_failure(failure: rusqlite::ffi::Error) -> (StorageErrorKind, &'static str) {
    match failure.code {
        ErrorCode::DiskFull => FULL,
        // The shared-memory file cannot grow: there is no room for it.
        ErrorCode::SystemIoFailure if failure.extended_code == SQLITE_IOERR_SHMSIZE => FULL,
        ErrorCode::ReadOnly | ErrorCode::PermissionDenied => (
            StorageErrorKind::ReadOnly,
            "the database cannot be written. Handfast needs to read and write the file, the files \
             beside it that begin with its name, and the directory.",
        ),
        ErrorCode::CannotOpen => (
            StorageErrorKind::Unavailable,
            "the database cannot be opened. Handfast needs to read and write the file and the \
             directory.",
        ),
        ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => (
            StorageErrorKind::Unavailable,
            "another process has locked the database for too long. Find it (`fuser` names it) \
             and let it finish or stop it.",
        ),
        ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase => (
            StorageErrorKind::Corrupt,
            "the file is damaged, or not a database. Restore it from a backup, or choose another \
             path.",
        ),
        ErrorCode::SystemIoFailure => (
            StorageErrorKind::Unavailable,
            "the disk failed to read or write. See the system's log for faults of the disk.",
        ),
        ErrorCode::FileLockingProtocolFailed => (
            StorageErrorKind::Unavailable,
            "the file cannot be locked. Keep the database on a local disk.",
        ),
        ErrorCode::OutOfMemory => (
            StorageErrorKind::Unavailable,
            "there is not enough memory for the database.",
        ),
        _ => INTERNAL,
    }
}

const FULL: (StorageErrorKind, &str) = (
    StorageErrorKind::Full,
    "the disk is full. Make room; Handfast then carries on by itself.",
);

#[cfg(test)]
mod tests {
    use rusqlite::Connection;
    use rusqlite::ffi;

    use super::*;

    fn explained(error: rusqlite::Error) -> StorageError {
        storage_error(error, Path::new("/data/handfast.db"))
    }

    #[test]
    fn faults_are_named_with_their_cure() {
        use StorageErrorKind::{Corrupt, Full, Internal, ReadOnly, Unavailable};

        #[rustfmt::skip]
        let table = [
            (ffi::SQLITE_FULL,          Full,        "Make room"),
            (ffi::SQLITE_IOERR_SHMSIZE, Full,        "Make room"),
            (ffi::SQLITE_READONLY,      ReadOnly,    "needs to read and write"),
            (ffi::SQLITE_PERM,          ReadOnly,    "needs to read and write"),
            (ffi::SQLITE_CANTOPEN,      Unavailable, "needs to read and write"),
            (ffi::SQLITE_BUSY,          Unavailable, "stop it"),
            (ffi::SQLITE_LOCKED,        Unavailable, "stop it"),
            (ffi::SQLITE_CORRUPT,       Corrupt,     "backup"),
            (ffi::SQLITE_NOTADB,        Corrupt,     "backup"),
            (ffi::SQLITE_IOERR_FSYNC,   Unavailable, "faults of the disk"),
            (ffi::SQLITE_PROTOCOL,      Unavailable, "local disk"),
            (ffi::SQLITE_NOMEM,         Unavailable, "memory"),
            (ffi::SQLITE_CONSTRAINT,    Internal,    "a fault in Handfast"),
        ];
        for (code, kind, cure) in table {
            let error = explained(rusqlite::Error::SqliteFailure(ffi::Error::new(code), None));
            assert_eq!(error.kind, kind, "{code}");
            let text = error.to_string();
            assert!(text.starts_with("/data/handfast.db: "), "{text}");
            assert!(text.contains(cure), "{text}");
        }
    }

    #[test]
    fn a_database_that_only_reads_says_so() {
        let connection = Connection::open_in_memory().unwrap();
        connection
            .execute_batch("CREATE TABLE t (n); PRAGMA query_only = ON")
            .unwrap();
        let error = connection.execute("INSERT INTO t VALUES (1)", []);
        assert_eq!(
            explained(error.unwrap_err()).kind,
            StorageErrorKind::ReadOnly
        );
    }

    #[test]
    fn no_text_of_a_fault_holds_what_was_to_be_stored() {
        let connection = Connection::open_in_memory().unwrap();
        connection
            .execute_batch("CREATE TABLE t (name TEXT PRIMARY KEY, number INTEGER) STRICT")
            .unwrap();
        let insert = || {
            let values = ("a secret", "a secret");
            connection.execute("INSERT INTO t VALUES (?1, length(?2))", values)
        };
        insert().unwrap();
        let twice = insert().unwrap_err();
        let wrong = connection.execute("INSERT INTO t VALUES ('b', ?1)", ["a secret"]);
        for error in [twice, wrong.unwrap_err()] {
            let error = explained(error);
            let texts = format!("{error} {error:?}");
            assert!(!texts.contains("secret"), "{texts}");
        }
    }
}
