//! Why a migration did not finish.

use handfast_storage::StorageError;

/// Why a migration did not finish. What it wrote stays: run again, it goes on
/// from there.
#[derive(Debug, thiserror::Error)]
pub enum MigrationError {
    /// The embedded store is at fault.
    #[error(transparent)]
    Source(StorageError),
    /// The database is at fault.
    #[error("{}", target_message(.table, .error))]
    Target {
        /// At which table, if it was at one.
        table: Option<&'static str>,
        /// The fault.
        #[source]
        error: StorageError,
    },
    /// There is nothing to move yet.
    #[error(
        "The embedded store was never used. Start `handfast serve` on the new database instead."
    )]
    SourceUnused,
    /// The data was moved elsewhere before.
    #[error("The data was moved to {database} before, which has it now.")]
    SourceMoved {
        /// Where it is.
        database: String,
    },
    /// The embedded store holds what cannot be carried.
    #[error(
        "The embedded store holds a row of {table} that belongs to nothing. See what \
         `handfast verify` says of it."
    )]
    SourceDamaged {
        /// The table.
        table: &'static str,
    },
    /// The database holds data that no migration brought.
    #[error("{database}: this database holds data already. Name an empty one.")]
    TargetOccupied {
        /// Its name.
        database: String,
    },
    /// The database holds the beginning of another installation.
    #[error(
        "{database}: another installation is being moved into this database. Name an empty one."
    )]
    OtherInstallation {
        /// Its name.
        database: String,
    },
    /// A migration into this database has finished.
    #[error(
        "{database}: a migration into this database has finished, and its data may be newer by \
         now. Name an empty one."
    )]
    TargetFinished {
        /// Its name.
        database: String,
    },
    /// What arrived is not what was sent.
    #[error(
        "{}: not the same in both stores. Nothing was switched over. Run it again, and if this \
         repeats, look for what else writes to the database.",
        .tables.join(", ")
    )]
    Different {
        /// The tables.
        tables: Vec<&'static str>,
    },
    /// The observer said stop.
    #[error("The migration was interrupted. Run it again to go on.")]
    Interrupted,
}

fn target_message(table: &Option<&'static str>, error: &StorageError) -> String {
    match table {
        Some(table) => format!("{error} Then run the migration again: it goes on at {table}."),
        None => error.to_string(),
    }
}
