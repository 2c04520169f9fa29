//! Ports in memory, and a platform that answers at once.

use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use aws_lc_rs::signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, KeyPair};
use handfast_sdk::async_trait;
use handfast_sdk::ports::{
    DeviceKeys, HttpClient, HttpFailure, HttpRequest, HttpResponse, KeyFailure, PublicCoordinates,
    Vault, VaultFailure,
};

/// As the platform answers, with a token as long as a real one.
const CREATED: &str = include_str!("created.json");
const RESET: &str = r#"{"install_id":"ins_01jd8x3b3w8m4q2k7n5c9v6t0s","state":"reset"}"#;

/// Answers user creations and resets, whatever they say.
pub(super) struct InstantPlatform;

#[async_trait]
impl HttpClient for InstantPlatform {
    async fn send(&self, request: &HttpRequest) -> Result<HttpResponse, HttpFailure> {
        let is_creation = request.url.ends_with("/sdk/users");
        let (status, body) = if is_creation {
            (201, CREATED)
        } else {
            (200, RESET)
        };
        Ok(HttpResponse {
            status,
            headers: vec![("content-type".to_owned(), "application/json".to_owned())],
            body: body.as_bytes().to_vec(),
        })
    }
}

/// A store that forgets with its process.
#[derive(Default)]
pub(super) struct MemoryVault(Mutex<Option<Vec<u8>>>);

impl Vault for MemoryVault {
    fn load(&self) -> Result<Option<Vec<u8>>, VaultFailure> {
        Ok(lock(&self.0).clone())
    }

    fn store(&self, blob: &[u8]) -> Result<(), VaultFailure> {
        *lock(&self.0) = Some(blob.to_vec());
        Ok(())
    }

    fn delete(&self) -> Result<(), VaultFailure> {
        *lock(&self.0) = None;
        Ok(())
    }
}

/// Keys that are forgotten with their process.
#[derive(Default)]
pub(super) struct MemoryKeys(Mutex<BTreeMap<String, EcdsaKeyPair>>);

impl MemoryKeys {
    fn with<T>(
        &self,
        name: &str,
        then: impl FnOnce(&EcdsaKeyPair) -> Option<T>,
    ) -> Result<T, KeyFailure> {
        let keys = lock(&self.0);
        then(keys.get(name).ok_or(KeyFailure::NotFound)?).ok_or_else(unavailable)
    }
}

impl DeviceKeys for MemoryKeys {
    fn create(&self, name: &str) -> Result<(), KeyFailure> {
        let key = EcdsaKeyPair::generate(&ECDSA_P256_SHA256_FIXED_SIGNING);
        let key = key.map_err(|_| unavailable())?;
        lock(&self.0).entry(name.to_owned()).or_insert(key);
        Ok(())
    }

    fn public(&self, name: &str) -> Result<PublicCoordinates, KeyFailure> {
        self.with(name, |key| {
            // The point follows a byte that says how it is written.
            let (_, point) = key.public_key().as_ref().split_first()?;
            let (x, y) = point.split_at_checked(32)?;
            Some(PublicCoordinates {
                x: x.try_into().ok()?,
                y: y.try_into().ok()?,
            })
        })
    }

    fn sign(&self, name: &str, message: &[u8]) -> Result<[u8; 64], KeyFailure> {
        let random = aws_lc_rs::rand::SystemRandom::new();
        self.with(name, |key| {
            let signature = key.sign(&random, message).ok()?;
            signature.as_ref().try_into().ok()
        })
    }

    fn delete(&self, name: &str) -> Result<(), KeyFailure> {
        lock(&self.0).remove(name);
        Ok(())
    }

    fn names(&self) -> Result<Vec<String>, KeyFailure> {
        Ok(lock(&self.0).keys().cloned().collect())
    }
}

fn unavailable() -> KeyFailure {
    KeyFailure::Unavailable {
        details: "the key cannot be made or used".to_owned(),
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
