//! The folder of one device.

use std::fs::{File, OpenOptions, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

use crate::desktop::private_file::{PrivateFileError, make_folder};

/// The folder of one device, held by this process alone until this is dropped.
#[derive(Debug)]
pub struct DesktopHome {
    path: PathBuf,
    /// Locked as long as it is open, also across a crash.
    _lock: File,
}

/// A folder that cannot be a device's home.
#[derive(Debug, thiserror::Error)]
pub enum HomeError {
    /// Another process, or another part of this one, uses it.
    #[error(
        "the device in {0} is in use by another process; wait for it to end, or name another home"
    )]
    InUse(PathBuf),
    /// Others may get at it, or it is not a folder.
    #[error("{0}")]
    Unsafe(String),
    /// The file system failed.
    #[error("the device's home {path} cannot be used: {source}")]
    Io {
        /// The folder.
        path: PathBuf,
        /// What happened.
        source: io::Error,
    },
}

impl DesktopHome {
    /// Opens the folder, made with permissions for its owner alone when it is
    /// not there, and keeps other processes out.
    pub fn open(path: &Path) -> Result<Self, HomeError> {
        let failed = |error| match error {
            PrivateFileError::Io(source) => HomeError::Io {
                path: path.to_owned(),
                source,
            },
            unsafe_path @ PrivateFileError::Unsafe { .. } => {
                HomeError::Unsafe(unsafe_path.to_string())
            }
        };
        make_folder(path).map_err(failed)?;
        make_folder(&path.join("keys")).map_err(failed)?;
        let mut options = OpenOptions::new();
        options.write(true).create(true).truncate(false);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let lock = options
            .open(path.join("lock"))
            .map_err(|source| failed(source.into()))?;
        match lock.try_lock() {
            Ok(()) => Ok(Self {
                path: path.to_owned(),
                _lock: lock,
            }),
            Err(TryLockError::WouldBlock) => Err(HomeError::InUse(path.to_owned())),
            Err(TryLockError::Error(source)) => Err(failed(source.into())),
        }
    }

    /// The folder.
    pub fn path(&self) -> &Path {
        &self.path
    }
}
