//! The one place that turns faults of PostgreSQL into faults of a store.

use std::error::Error;
use std::fmt;

use deadpool_postgres::{PoolError, TimeoutType};
use handfast_domain::Refusal;
use handfast_storage::{Rejection, StorageError, StorageErrorKind};
use tokio_postgres::error::SqlState;

use crate::unconnected;

/// Why a transaction did not happen: what it wrote is rolled back.
#[derive(Debug)]
pub(crate) enum Fault {
    /// A rule says no.
    Refused(Refusal),
    /// Others were faster: to be tried again.
    Raced,
    /// The connection was cut before anything could be committed: to be tried
    /// again with another.
    Lost(Failure),
    /// PostgreSQL says no.
    Failed(Failure),
}

/// What a transaction comes to.
pub(crate) type Outcome<T> = Result<T, Fault>;

impl From<Refusal> for Fault {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

/// A fault of the store, with its cure.
#[derive(Debug)]
pub(crate) struct Failure {
    kind: StorageErrorKind,
    what: &'static str,
    cause: Option<Cause>,
}

impl Failure {
    /// The fault as the trait speaks of it.
    pub(crate) fn into_error(self, database: &str) -> StorageError {
        let error = StorageError::new(self.kind, format!("{database}: {}", self.what));
        match self.cause {
            Some(cause) => error.caused_by(cause),
            None => error,
        }
    }
}

/// What PostgreSQL said, without the values that its texts may quote.
#[derive(Debug)]
struct Cause(String);

impl fmt::Display for Cause {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl Error for Cause {}

impl Cause {
    fn new(error: &tokio_postgres::Error) -> Self {
        let Some(database_error) = error.as_db_error() else {
            return Self(error.to_string());
        };
        let state = database_error.code().code();
        Self(match database_error.constraint() {
            Some(constraint) => format!("SQLSTATE {state}, constraint {constraint}"),
            None => format!("SQLSTATE {state}"),
        })
    }
}

/// Whether what failed could have been committed nonetheless.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stage {
    /// Nothing was to be committed yet.
    Before,
    /// The commit was under way.
    Committing,
}

/// Names the fault of a statement.
pub(crate) fn fault(error: &tokio_postgres::Error, stage: Stage) -> Fault {
    let Some(state) = error.code() else {
        return without_state(error, stage);
    };
    let races = [
        SqlState::T_R_SERIALIZATION_FAILURE,
        SqlState::T_R_DEADLOCK_DETECTED,
        SqlState::UNIQUE_VIOLATION,
    ];
    if races.contains(state) {
        return Fault::Raced;
    }
    let (kind, what) = explain(state);
    let is_cut = [
        SqlState::ADMIN_SHUTDOWN,
        SqlState::CRASH_SHUTDOWN,
        SqlState::IDLE_IN_TRANSACTION_SESSION_TIMEOUT,
    ]
    .contains(state);
    let failure = failure(kind, what, Some(Cause::new(error)));
    if is_cut && stage == Stage::Before {
        Fault::Lost(failure)
    } else {
        Fault::Failed(failure)
    }
}

fn without_state(error: &tokio_postgres::Error, stage: Stage) -> Fault {
    let cause = Some(Cause::new(error));
    let is_cut = error.is_closed()
        || error
            .source()
            .is_some_and(|cause| cause.is::<std::io::Error>());
    if !is_cut {
        return Fault::Failed(failure(INTERNAL.0, INTERNAL.1, cause));
    }
    let lost = failure(AWAY.0, AWAY.1, cause);
    if stage == Stage::Before {
        Fault::Lost(lost)
    } else {
        Fault::Failed(lost)
    }
}

/// Names the fault of making a connection.
pub(crate) fn connect_fault(error: &tokio_postgres::Error) -> Failure {
    let explained = match error.code() {
        Some(state) => Some(explain(state)).filter(|(kind, _)| *kind != StorageErrorKind::Internal),
        None => unconnected::explain(error),
    };
    let (kind, what) = explained.unwrap_or(AWAY);
    failure(kind, what, Some(Cause::new(error)))
}

/// Names the fault of taking a connection from the pool.
pub(crate) fn pool_fault(error: &PoolError) -> Fault {
    Fault::Failed(match error {
        PoolError::Timeout(TimeoutType::Wait) => failure(
            StorageErrorKind::Overloaded,
            "every connection is busy. Try again in a moment.",
            None,
        ),
        PoolError::Backend(error) => connect_fault(error),
        PoolError::Closed => closed(),
        PoolError::Timeout(_) | PoolError::NoRuntimeSpecified | PoolError::PostCreateHook(_) => {
            failure(AWAY.0, AWAY.1, None)
        }
    })
}

/// The database holds what Handfast never writes. Says nothing of it.
pub(crate) fn corrupt() -> Fault {
    Fault::Failed(failure(
        StorageErrorKind::Corrupt,
        "the database holds a value that Handfast never writes. Restore it from a backup.",
        None,
    ))
}

/// What is being moved into the database is not all there yet.
pub(crate) fn incomplete() -> Fault {
    Fault::Failed(failure(
        StorageErrorKind::Incomplete,
        "an embedded store is being moved into this database, and not all of it is here yet. Stop \
         the embedded server and run `handfast migrate sqlite-to-postgres` until it says that it \
         has finished.",
        None,
    ))
}

/// A value that cannot be written.
pub(crate) fn unwritable() -> Fault {
    Fault::Failed(failure(INTERNAL.0, INTERNAL.1, None))
}

/// The database does not answer.
pub(crate) fn silent() -> Failure {
    failure(AWAY.0, AWAY.1, None)
}

/// The store was closed, or is about to be.
pub(crate) fn closed() -> Failure {
    failure(
        StorageErrorKind::Unavailable,
        "the store is shutting down. Try again.",
        None,
    )
}

/// Others were faster too often.
pub(crate) fn crowded() -> Failure {
    failure(
        StorageErrorKind::Overloaded,
        "too many change the same at once. Try again in a moment.",
        None,
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

const fn failure(kind: StorageErrorKind, what: &'static str, cause: Option<Cause>) -> Failure {
    Failure { kind, what, cause }
}

const INTERNAL: (StorageErrorKind, &str) = (
    StorageErrorKind::Internal,
    "the database refused a statement. This is a fault in Handfast.",
);

const AWAY: (StorageErrorKind, &str) = (
    StorageErrorKind::Unavailable,
    "the database does not answer. Once it does, a server carries on by itself.",
);

/// Every host that could be reached is a standby.
pub(crate) const READ_ONLY: (StorageErrorKind, &str) = (
    StorageErrorKind::ReadOnly,
    "the database cannot be written: it is a standby, or set to be read only. Name the primary, or \
     every host of the cluster.",
);

/// What is wrong, by the class of the state and, where it matters, the state.
fn explain(state: &SqlState) -> (StorageErrorKind, &'static str) {
    use StorageErrorKind::{Corrupt, Full, Internal, Overloaded, ReadOnly, Unavailable};

    let code = state.code();
    match (code.get(..2).unwrap_or(code), code) {
        (_, "53100") => (
            Full,
            "the database's disk is full. Make room; a server then carries on by itself.",
        ),
        (_, "53300") => (
            Overloaded,
            "the database accepts no more connections. Raise its `max_connections`, or let each \
             node keep fewer.",
        ),
        (_, "25006") => READ_ONLY,
        (_, "42501") => (
            ReadOnly,
            "the database's account may not do this. Make it the owner of Handfast's tables.",
        ),
        (_, "55P03" | "57014") => (
            Overloaded,
            "the database took too long and was interrupted. Try again in a moment.",
        ),
        (_, "3D000") => (Unavailable, "there is no such database. Create it."),
        ("28", _) => (
            Unavailable,
            "the database refuses the account or its password. Correct the URL.",
        ),
        ("08" | "53" | "57" | "58", _) => AWAY,
        ("XX", "XX001" | "XX002") => (
            Corrupt,
            "the database is damaged. Restore it from a backup.",
        ),
        _ => (Internal, INTERNAL.1),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn faults_are_named_with_their_cure() {
        use StorageErrorKind::{Corrupt, Full, Internal, Overloaded, ReadOnly, Unavailable};

        #[rustfmt::skip]
        let table = [
            ("53100", Full,        "Make room"),
            ("53300", Overloaded,  "max_connections"),
            ("25006", ReadOnly,    "Name the primary"),
            ("42501", ReadOnly,    "owner"),
            ("55P03", Overloaded,  "Try again"),
            ("57014", Overloaded,  "Try again"),
            ("3D000", Unavailable, "Create it"),
            ("28P01", Unavailable, "Correct the URL"),
            ("57P01", Unavailable, "carries on by itself"),
            ("57P03", Unavailable, "carries on by itself"),
            ("08006", Unavailable, "carries on by itself"),
            ("XX001", Corrupt,     "backup"),
            ("42601", Internal,    "fault in Handfast"),
        ];
        for (code, kind, cure) in table {
            let (explained, what) = explain(&SqlState::from_code(code));
            assert_eq!(explained, kind, "{code}");
            assert!(what.contains(cure), "{code}: {what}");
        }
    }
}
