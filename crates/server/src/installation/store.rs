//! Where the data of an installation is: in a directory, or in PostgreSQL.

use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use handfast_storage::Storage;
use handfast_storage_postgres::{PostgresOptions, PostgresStorage};
use handfast_storage_sqlite::{SqliteOptions, SqliteStorage};

use crate::configuration::Settings;
use crate::failure::Failure;
use crate::installation::data_dir;

const DATABASE: &str = "handfast.db";

/// An open store.
#[derive(Clone)]
pub(crate) enum Store {
    /// A SQLite file, of this process.
    Sqlite(Arc<SqliteStorage>),
    /// A PostgreSQL database, of any number of processes.
    Postgres(Arc<PostgresStorage>),
}

impl Store {
    /// As the platform sees it.
    pub(super) fn storage(&self) -> Arc<dyn Storage> {
        match self {
            Self::Sqlite(storage) => storage.clone(),
            Self::Postgres(storage) => storage.clone(),
        }
    }
}

/// Where the settings say that the data is, or is to be.
pub(super) enum Location<'settings> {
    /// The file of that name in the data directory.
    DataDir {
        directory: &'settings Path,
        database: PathBuf,
    },
    /// PostgreSQL.
    Postgres(&'settings PostgresOptions),
}

impl<'settings> Location<'settings> {
    /// The one that the settings name.
    pub(super) fn of(settings: &'settings Settings) -> Self {
        match &settings.database {
            Some(options) => Self::Postgres(options),
            None => Self::DataDir {
                directory: &settings.data_dir,
                database: settings.data_dir.join(DATABASE),
            },
        }
    }

    /// Whether an installation is there. Makes nothing.
    pub(super) async fn has_installation(&self) -> Result<bool, Failure> {
        Ok(match self {
            Self::DataDir { database, .. } => database.exists(),
            Self::Postgres(options) => handfast_storage_postgres::has_installation(options).await?,
        })
    }

    /// Opens it, or makes it where there is none.
    pub(super) async fn open(&self) -> Result<Store, Failure> {
        Ok(match self {
            Self::DataDir {
                directory,
                database,
            } => {
                data_dir::prepare(directory)?;
                Store::Sqlite(Arc::new(SqliteStorage::open(sqlite_options(database))?))
            }
            Self::Postgres(options) => {
                let storage = PostgresStorage::open((*options).clone()).await?;
                Store::Postgres(Arc::new(storage))
            }
        })
    }

    /// The failure of whoever expected an installation there.
    pub(super) fn no_installation(&self) -> Failure {
        let message = match self {
            Self::DataDir { directory, .. } => {
                let directory = directory.display();
                format!(
                    "There is no Handfast data in {directory}. Name its directory with --data-dir \
                     or its database with --database-url, or make it with `handfast serve \
                     --data-dir {directory}` or `handfast app create --data-dir {directory}`."
                )
            }
            Self::Postgres(_) => format!(
                "There is no Handfast data in {self}. Name its database with --database-url, or \
                 make it with `handfast serve` or `handfast app create`."
            ),
        };
        Failure::new("NO_INSTALLATION", message)
    }
}

impl fmt::Display for Location<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::DataDir { database, .. } => write!(formatter, "{}", database.display()),
            Self::Postgres(options) => {
                let name = options.database_name();
                formatter.write_str(name.as_deref().unwrap_or("the database"))
            }
        }
    }
}

/// The SQLite file in a data directory, which must be there.
pub(crate) fn existing_sqlite(directory: &Path) -> Result<PathBuf, Failure> {
    let database = directory.join(DATABASE);
    if database.exists() {
        return Ok(database);
    }
    let location = Location::DataDir {
        directory,
        database,
    };
    Err(location.no_installation())
}

/// One reader for each thread that answers requests.
fn sqlite_options(database: &Path) -> SqliteOptions {
    let threads = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    SqliteOptions {
        reader_count: threads,
        ..SqliteOptions::new(database)
    }
}
