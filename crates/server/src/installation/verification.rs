//! Looking at the data of an installation and nothing else: without its master
//! key, and beside whoever uses it.

use handfast_app::StorageError;
use handfast_app::verification::{Finding, Invariant};
use handfast_storage_postgres::PostgresVerification;
use handfast_storage_sqlite::SqliteVerification;

use crate::configuration::Settings;
use crate::failure::Failure;
use crate::installation::store::Location;

/// Data that is open to be looked at.
pub(crate) enum Verification {
    /// A SQLite file.
    Sqlite(SqliteVerification),
    /// A PostgreSQL database.
    Postgres(PostgresVerification),
}

impl Verification {
    /// Opens the data that the settings name.
    pub(crate) async fn open(settings: &Settings) -> Result<Self, Failure> {
        let location = Location::of(settings);
        if !location.has_installation().await? {
            return Err(location.no_installation());
        }
        Ok(match &location {
            Location::DataDir { database, .. } => Self::Sqlite(SqliteVerification::open(database)?),
            Location::Postgres(options) => {
                Self::Postgres(PostgresVerification::open((*options).clone()).await?)
            }
        })
    }

    /// Whether the invariant holds, as of one moment.
    pub(crate) async fn check(&self, invariant: Invariant) -> Result<Finding, StorageError> {
        match self {
            Self::Sqlite(verification) => verification.check(invariant),
            Self::Postgres(verification) => verification.check(invariant).await,
        }
    }
}
