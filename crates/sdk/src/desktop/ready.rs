//! The ports of a computer, put together.

use std::path::Path;
use std::sync::Arc;

use crate::desktop::{
    DesktopHome, FileVault, HomeError, OsEntropy, SoftwareKeys, SystemClock, UreqClient,
};
use crate::driver::Handfast;
use crate::ports::Ports;

/// The ports of the device that lives in `home`.
pub fn ports(home: &Arc<DesktopHome>) -> Ports {
    Ports {
        http: Arc::new(UreqClient::new()),
        vault: Arc::new(FileVault::new(Arc::clone(home))),
        keys: Arc::new(SoftwareKeys::new(Arc::clone(home), Arc::new(OsEntropy))),
        clock: Arc::new(SystemClock::new()),
        entropy: Arc::new(OsEntropy),
    }
}

impl Handfast {
    /// The SDK of the device that lives in the folder `home`, which is made
    /// when it is not there.
    pub fn on_desktop(home: impl AsRef<Path>) -> Result<Self, HomeError> {
        let home = Arc::new(DesktopHome::open(home.as_ref())?);
        Ok(Self::new(ports(&home)))
    }
}
