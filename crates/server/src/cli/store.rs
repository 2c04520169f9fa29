//! Commands that work on an installation.

use handfast_app::Application;

use crate::cli::runtime;
use crate::configuration::{self, StoreFlags};
use crate::failure::Failure;
use crate::installation::{self, IfMissing};

/// The address that no token of these commands is made for.
const UNUSED_URL: &str = "http://localhost";

/// Does `work` on an installation that must be there.
pub(super) fn on_existing<T>(
    flags: &StoreFlags,
    work: impl AsyncFnOnce(&Application) -> Result<T, Failure>,
) -> Result<T, Failure> {
    on_store(flags, IfMissing::Refuse, work)
}

/// Does `work` on an installation, which is made when it is not there.
pub(super) fn on_store<T>(
    flags: &StoreFlags,
    if_missing: IfMissing,
    work: impl AsyncFnOnce(&Application) -> Result<T, Failure>,
) -> Result<T, Failure> {
    let settings = configuration::load(&flags.0)?;
    runtime::block_on(async {
        let installation = installation::open(&settings, UNUSED_URL.to_owned(), if_missing).await?;
        let done = work(&installation.application).await;
        installation.application.close().await;
        done
    })
}
