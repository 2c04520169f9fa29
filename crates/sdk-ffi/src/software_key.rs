//! A store and device keys in files, for platforms that have none of their own.

use std::path::Path;
use std::sync::Arc;

use sdk::desktop::{DesktopHome, HomeError, OsEntropy, SoftwareKeys};
use sdk::ports::{DeviceKeys as _, Vault as _};
use sdk::{desktop, ports as core};

use crate::ports::{DeviceKey, KeyFailure, Vault, VaultFailure};

/// Why a folder cannot be a device's home.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error, uniffi::Error)]
pub enum HomeFailure {
    /// Another process, or another part of this one, uses it.
    #[error("{details}")]
    InUse {
        /// Which one, and what to do.
        details: String,
    },
    /// Others may get at it, or it is not a folder.
    #[error("{details}")]
    Unsafe {
        /// What is wrong and what cures it.
        details: String,
    },
    /// The file system failed.
    #[error("{details}")]
    Unavailable {
        /// What happened.
        details: String,
    },
}

/// The folder of one device, held by this process alone as long as this, or a
/// store or key over it, is alive.
#[derive(uniffi::Object)]
pub struct DeviceHome(Arc<DesktopHome>);

#[uniffi::export]
impl DeviceHome {
    /// Opens the folder, made with permissions for its owner alone when it is
    /// not there, and keeps other processes out.
    #[uniffi::constructor]
    pub fn open(folder: String) -> Result<Arc<Self>, HomeFailure> {
        let home = DesktopHome::open(Path::new(&folder)).map_err(|error| {
            let details = error.to_string();
            match error {
                HomeError::InUse(_) => HomeFailure::InUse { details },
                HomeError::Unsafe(_) => HomeFailure::Unsafe { details },
                HomeError::Io { .. } => HomeFailure::Unavailable { details },
            }
        })?;
        Ok(Arc::new(Self(Arc::new(home))))
    }
}

/// A store in one file of a device's home, readable by its owner alone.
#[derive(uniffi::Object)]
pub struct FileVault(desktop::FileVault);

#[uniffi::export]
impl FileVault {
    /// The store of `home`.
    #[uniffi::constructor]
    pub fn new(home: Arc<DeviceHome>) -> Arc<Self> {
        Arc::new(Self(desktop::FileVault::new(Arc::clone(&home.0))))
    }
}

#[uniffi::export]
impl Vault for FileVault {
    fn load(&self) -> Result<Option<Vec<u8>>, VaultFailure> {
        self.0.load().map_err(vault_failure)
    }

    fn store(&self, blob: Vec<u8>) -> Result<(), VaultFailure> {
        self.0.store(&blob).map_err(vault_failure)
    }

    fn delete(&self) -> Result<(), VaultFailure> {
        self.0.delete().map_err(vault_failure)
    }
}

fn vault_failure(failure: core::VaultFailure) -> VaultFailure {
    match failure {
        core::VaultFailure::Unavailable { details } => VaultFailure::Unavailable { details },
        core::VaultFailure::Unsafe { details } => VaultFailure::Unsafe { details },
        core::VaultFailure::Panicked => VaultFailure::HostFailed {
            details: failure.to_string(),
        },
    }
}

/// Device keys in files of a device's home, readable by their owner alone.
#[derive(uniffi::Object)]
pub struct SoftwareDeviceKey(SoftwareKeys);

#[uniffi::export]
impl SoftwareDeviceKey {
    /// The keys of `home`.
    #[uniffi::constructor]
    pub fn new(home: Arc<DeviceHome>) -> Arc<Self> {
        let keys = SoftwareKeys::new(Arc::clone(&home.0), Arc::new(OsEntropy));
        Arc::new(Self(keys))
    }
}

#[uniffi::export]
impl DeviceKey for SoftwareDeviceKey {
    fn create(&self, name: String) -> Result<(), KeyFailure> {
        self.0.create(&name).map_err(key_failure)
    }

    fn public_coordinates(&self, name: String) -> Result<Vec<u8>, KeyFailure> {
        let point = self.0.public(&name).map_err(key_failure)?;
        Ok([point.x, point.y].concat())
    }

    fn sign(&self, name: String, message: Vec<u8>) -> Result<Vec<u8>, KeyFailure> {
        let signature = self.0.sign(&name, &message).map_err(key_failure)?;
        Ok(signature.to_vec())
    }

    fn delete(&self, name: String) -> Result<(), KeyFailure> {
        self.0.delete(&name).map_err(key_failure)
    }

    fn names(&self) -> Result<Vec<String>, KeyFailure> {
        self.0.names().map_err(key_failure)
    }
}

fn key_failure(failure: core::KeyFailure) -> KeyFailure {
    match failure {
        core::KeyFailure::NotFound => KeyFailure::NotFound,
        core::KeyFailure::Unavailable { details } => KeyFailure::Unavailable { details },
        core::KeyFailure::Panicked => KeyFailure::HostFailed {
            details: failure.to_string(),
        },
    }
}
