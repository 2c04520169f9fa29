//! A platform that brings a store of its own.

use std::error::Error;
use std::sync::{Arc, Mutex, PoisonError};

use handfast_sdk::blocking::Handfast;
use handfast_sdk::desktop::{self, DesktopHome};
use handfast_sdk::ports::{Ports, Vault, VaultFailure};

// ANCHOR: vault
/// Forgets everything when the process ends: for tests of an app.
#[derive(Default)]
struct MemoryVault {
    blob: Mutex<Option<Vec<u8>>>,
}

impl MemoryVault {
    fn put(&self, blob: Option<Vec<u8>>) {
        *self.blob.lock().unwrap_or_else(PoisonError::into_inner) = blob;
    }
}

impl Vault for MemoryVault {
    fn load(&self) -> Result<Option<Vec<u8>>, VaultFailure> {
        let blob = self.blob.lock().unwrap_or_else(PoisonError::into_inner);
        Ok(blob.clone())
    }

    fn store(&self, blob: &[u8]) -> Result<(), VaultFailure> {
        self.put(Some(blob.to_vec()));
        Ok(())
    }

    fn delete(&self) -> Result<(), VaultFailure> {
        self.put(None);
        Ok(())
    }
}
// ANCHOR_END: vault

fn main() -> Result<(), Box<dyn Error>> {
    let folder = std::env::temp_dir().join("handfast-own-ports");
    // ANCHOR: ports
    let home = Arc::new(DesktopHome::open(&folder)?);
    let sdk = Handfast::new(Ports {
        vault: Arc::new(MemoryVault::default()),
        ..desktop::ports(&home)
    });
    // ANCHOR_END: ports
    drop(sdk);
    Ok(())
}
