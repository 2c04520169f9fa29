//! Ports for a computer with files and sockets of its own.
//!
//! One home folder holds one device: its state, its keys and a lock that keeps
//! a second process out.

mod home;
mod http;
mod keys;
mod private_file;
mod vault;

use std::path::Path;
use std::sync::Arc;

pub use home::{DesktopHome, HomeError};
pub use http::UreqClient;
pub use keys::SoftwareKeys;
pub use vault::FileVault;

pub use crate::system::{OsEntropy, SystemClock};

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
