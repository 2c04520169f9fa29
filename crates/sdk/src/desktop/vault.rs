//! The secure store as one file.

use std::path::PathBuf;
use std::sync::Arc;

use crate::desktop::home::DesktopHome;
use crate::desktop::private_file::{self, PrivateFileError};
use crate::ports::{Vault, VaultFailure};

/// Keeps the state in `state.json` of a device's home, readable by its owner
/// alone.
#[derive(Clone, Debug)]
pub struct FileVault {
    home: Arc<DesktopHome>,
}

impl FileVault {
    /// The vault of `home`.
    pub fn new(home: Arc<DesktopHome>) -> Self {
        Self { home }
    }

    fn file(&self) -> PathBuf {
        self.home.path().join("state.json")
    }
}

impl Vault for FileVault {
    fn load(&self) -> Result<Option<Vec<u8>>, VaultFailure> {
        private_file::read(&self.file()).map_err(|error| failure(&error))
    }

    fn store(&self, blob: &[u8]) -> Result<(), VaultFailure> {
        private_file::write(&self.file(), blob).map_err(|error| failure(&error))
    }

    fn delete(&self) -> Result<(), VaultFailure> {
        private_file::remove(&self.file()).map_err(|error| failure(&error))?;
        // What a crash left half written may hold a code.
        private_file::remove(&self.file().with_extension("draft")).map_err(|error| failure(&error))
    }
}

fn failure(error: &PrivateFileError) -> VaultFailure {
    let details = error.to_string();
    match error {
        PrivateFileError::Io(_) => VaultFailure::Unavailable { details },
        PrivateFileError::Unsafe { .. } => VaultFailure::Unsafe { details },
    }
}
