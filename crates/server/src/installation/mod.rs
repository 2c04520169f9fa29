//! One installation: its data, and the master key that seals it.

mod data_dir;
mod master_key;
mod store;
mod verification;

use std::sync::Arc;

use handfast_app::{Application, Parts};

pub(crate) use self::store::{Store, existing_sqlite};
pub(crate) use self::verification::Verification;
use crate::configuration::Settings;
use crate::failure::Failure;
use crate::installation::store::Location;
use crate::system::{SystemClock, SystemEntropy};

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
    pub(crate) store: Store,
}

/// Opens the installation that the settings name. `public_url` is the address
/// that devices see.
pub(crate) async fn open(
    settings: &Settings,
    public_url: String,
    if_missing: IfMissing,
) -> Result<Installation, Failure> {
    let location = Location::of(settings);
    let is_there = location.has_installation().await?;
    if if_missing == IfMissing::Refuse && !is_there {
        return Err(location.no_installation());
    }
    let sealed = is_there.then_some(&location);
    let master_key = master_key::obtain(settings, sealed)?;
    let store = location.open().await?;
    let application = Application::start(Parts {
        storage: store.storage(),
        clock: Arc::new(SystemClock),
        entropy: Arc::new(SystemEntropy),
        master_key,
        public_url,
    })
    .await?;
    Ok(Installation {
        application: Arc::new(application),
        store,
    })
}
