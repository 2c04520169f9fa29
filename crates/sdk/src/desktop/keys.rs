//! Device keys in software, for machines without hardware to hold them.

use std::fmt;
use std::fs;
use std::path::PathBuf;
use std::sync::Arc;

use ecdsa::hazmat::sign_prehashed_rfc6979;
use p256::elliptic_curve::sec1::ToSec1Point;
use p256::{NistP256, SecretKey};
use sha2::{Digest, Sha256};

use crate::desktop::home::DesktopHome;
use crate::desktop::private_file;
use crate::ports::{DeviceKeys, Entropy, KeyFailure, PublicCoordinates};

const EXTENSION: &str = "key";

/// Keeps each key in a file under `keys` of a device's home, readable by its
/// owner alone.
#[derive(Clone)]
pub struct SoftwareKeys {
    home: Arc<DesktopHome>,
    entropy: Arc<dyn Entropy>,
}

impl SoftwareKeys {
    /// The keys of `home`, made from `entropy`.
    pub fn new(home: Arc<DesktopHome>, entropy: Arc<dyn Entropy>) -> Self {
        Self { home, entropy }
    }

    fn file(&self, name: &str) -> Result<PathBuf, KeyFailure> {
        let plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
        if name.is_empty() || name.len() > 100 || !name.bytes().all(plain) {
            return Err(unavailable(
                "the name of a key has letters, digits and - alone",
            ));
        }
        let file = self.home.path().join("keys").join(name);
        Ok(file.with_extension(EXTENSION))
    }

    fn load(&self, name: &str) -> Result<SecretKey, KeyFailure> {
        let secret = private_file::read(&self.file(name)?).map_err(unavailable)?;
        SecretKey::from_slice(&secret.ok_or(KeyFailure::NotFound)?)
            .map_err(|_| unavailable("the key's file is damaged"))
    }

    /// Any 32 bytes below the order of the curve are a key, and all but one in
    /// four thousand million are below it.
    fn draw(&self) -> Result<SecretKey, KeyFailure> {
        loop {
            let mut secret = [0; 32];
            self.entropy.fill(&mut secret).map_err(unavailable)?;
            if let Ok(key) = SecretKey::from_slice(&secret) {
                return Ok(key);
            }
        }
    }
}

impl fmt::Debug for SoftwareKeys {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "SoftwareKeys({})", self.home.path().display())
    }
}

impl DeviceKeys for SoftwareKeys {
    fn create(&self, name: &str) -> Result<(), KeyFailure> {
        match self.load(name) {
            Ok(_) => Ok(()),
            Err(KeyFailure::NotFound) => {
                let secret = self.draw()?.to_bytes();
                private_file::write(&self.file(name)?, &secret).map_err(unavailable)
            }
            Err(failure) => Err(failure),
        }
    }

    fn public(&self, name: &str) -> Result<PublicCoordinates, KeyFailure> {
        let point = self.load(name)?.public_key().to_sec1_point(false);
        let coordinates = point
            .x()
            .zip(point.y())
            .ok_or_else(|| unavailable("the key has no point"))?;
        Ok(PublicCoordinates {
            x: (*coordinates.0).into(),
            y: (*coordinates.1).into(),
        })
    }

    fn sign(&self, name: &str, message: &[u8]) -> Result<[u8; 64], KeyFailure> {
        let key = self.load(name)?.to_nonzero_scalar();
        let digest = Sha256::digest(message);
        // Unlike `SigningKey`, this does not work out the public key each time.
        let (signature, _) = sign_prehashed_rfc6979::<NistP256, Sha256>(&key, &digest, &[]);
        Ok(signature.to_bytes().into())
    }

    fn delete(&self, name: &str) -> Result<(), KeyFailure> {
        let file = self.file(name)?;
        private_file::remove(&file).map_err(unavailable)?;
        private_file::remove(&file.with_extension("draft")).map_err(unavailable)
    }

    fn names(&self) -> Result<Vec<String>, KeyFailure> {
        let mut names = Vec::new();
        for entry in fs::read_dir(self.home.path().join("keys")).map_err(unavailable)? {
            let path = entry.map_err(unavailable)?.path();
            // Drafts left by a crash are named too, so that they are deleted.
            if let Some(name) = path.file_stem().and_then(|stem| stem.to_str()) {
                names.push(name.to_owned());
            }
        }
        Ok(names)
    }
}

fn unavailable(error: impl fmt::Display) -> KeyFailure {
    KeyFailure::Unavailable {
        details: error.to_string(),
    }
}
