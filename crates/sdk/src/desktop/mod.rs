//! Ports for a computer with files and sockets of its own.
//!
//! One home folder holds one device: its state, its keys and a lock that keeps
//! a second process out.

mod home;
#[cfg(feature = "desktop")]
mod http;
mod keys;
mod private_file;
#[cfg(feature = "desktop")]
mod ready;
mod vault;

pub use home::{DesktopHome, HomeError};
#[cfg(feature = "desktop")]
pub use http::UreqClient;
pub use keys::SoftwareKeys;
#[cfg(feature = "desktop")]
pub use ready::ports;
pub use vault::FileVault;

pub use crate::system::{OsEntropy, SystemClock};
