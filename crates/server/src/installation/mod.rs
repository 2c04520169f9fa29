//! One installation: a data directory, its database, its master key.

mod data_dir;
mod master_key;

use std::path::Path;
use std::sync::Arc;

use handfast_app::{Application, Parts};
use handfast_storage_sqlite::{SqliteOptions, SqliteStorage, SqliteVerification};

use crate::configuration::Settings;
use crate::failure::Failure;
use crate::system::{SystemClock, SystemEntropy};

const DATABASE: &str = "handfast.db";

/// What to do where there is no installation yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum IfMissing {
    /// Make one.
    Make,
    /// Refuse: who asks about an installation expects one.
    Refuse,
}

/// An open installation.
pub(crate) struct Installation {
    /// The platform.
    pub(crate) application: Arc<Application>,
    /// The store beneath it, for metrics.
    pub(crate) storage: Arc<SqliteStorage>,
}

/// Opens the installation that the settings name. `public_url` is the address
/// that devices see.
pub(crate) async fn open(
    settings: &Settings,
    public_url: String,
    if_missing: IfMissing,
) -> Result<Installation, Failure> {
    let database = settings.data_dir.join(DATABASE);
    if if_missing == IfMissing::Refuse && !database.exists() {
        return Err(no_installation(&settings.data_dir));
    }
    data_dir::prepare(&settings.data_dir)?;
    let master_key = master_key::obtain(settings, &database)?;
    let storage = Arc::new(SqliteStorage::open(options(&database))?);
    let application = Application::start(Parts {
        storage: storage.clone(),
        clock: Arc::new(SystemClock),
        entropy: Arc::new(SystemEntropy),
        master_key,
        public_url,
    })
    .await?;
    Ok(Installation {
        application: Arc::new(application),
        storage,
    })
}

/// Opens the data of an installation to look at it and nothing else: without
/// its master key, and beside whoever uses it.
pub(crate) fn verification(settings: &Settings) -> Result<SqliteVerification, Failure> {
    let database = settings.data_dir.join(DATABASE);
    if !database.exists() {
        return Err(no_installation(&settings.data_dir));
    }
    Ok(SqliteVerification::open(&database)?)
}

/// One reader for each thread that answers requests.
fn options(database: &Path) -> SqliteOptions {
    let threads = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    SqliteOptions {
        reader_count: threads,
        ..SqliteOptions::new(database)
    }
}

fn no_installation(data_dir: &Path) -> Failure {
    let directory = data_dir.display();
    Failure::new(
        "NO_INSTALLATION",
        format!(
            "There is no Handfast data in {directory}. Name its directory with --data-dir, or make \
             it with `handfast serve --data-dir {directory}` or `handfast app create --data-dir \
             {directory}`."
        ),
    )
}
