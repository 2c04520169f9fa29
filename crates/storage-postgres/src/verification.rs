//! A database that is looked at and nothing else.

use handfast_storage::verification::{Finding, Invariant};
use handfast_storage::{Rejection, StorageError};

use crate::connection::Connections;
use crate::errors::{Outcome, only_failures};
use crate::options::PostgresOptions;
use crate::{platform_keys, retry, schema, verify};

/// A database that is looked at and nothing else: it is neither made nor
/// upgraded, and others may use it at the same time.
#[derive(Debug)]
pub struct PostgresVerification {
    connections: Connections,
}

impl PostgresVerification {
    /// Opens a database in which Handfast's tables must be.
    ///
    /// # Errors
    ///
    /// When the database cannot be reached, refuses the account, or its tables
    /// are not there or of another version.
    pub async fn open(options: PostgresOptions) -> Result<Self, StorageError> {
        let connections = Connections::new(&options)?;
        schema::check(&connections).await?;
        Ok(Self { connections })
    }

    /// Whether an invariant holds of all that is stored, as it is now.
    ///
    /// # Errors
    ///
    /// When the database cannot be read.
    pub async fn check(&self, invariant: Invariant) -> Result<Finding, StorageError> {
        look(&self.connections, || {
            verify::verify(&self.connections, invariant)
        })
        .await
    }
}

/// Whether an installation is there: one that remembers its master key. Makes
/// nothing.
///
/// # Errors
///
/// When the database cannot be reached or refuses the account.
pub async fn has_installation(options: &PostgresOptions) -> Result<bool, StorageError> {
    let connections = Connections::new(options)?;
    look(&connections, || async {
        Ok(schema::exists(&connections).await?
            && platform_keys::has_master_key(&connections).await?)
    })
    .await
}

async fn look<T, Work>(
    connections: &Connections,
    work: impl Fn() -> Work,
) -> Result<T, StorageError>
where
    Work: Future<Output = Outcome<T>>,
{
    let looked: Result<T, Rejection> = retry::run(connections, work).await;
    looked.map_err(only_failures)
}
