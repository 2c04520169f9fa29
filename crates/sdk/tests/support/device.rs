//! A device: what survives its process, and the process, which can be killed.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use handfast_sdk::async_trait;
use handfast_sdk::ports::{
    DeviceKeys, Entropy, EntropyFailure, HttpClient, HttpFailure, HttpRequest, HttpResponse,
    KeyFailure, PublicCoordinates, Vault, VaultFailure,
};
use p256::ecdsa::signature::Signer;
use p256::ecdsa::{Signature, SigningKey};

use super::platform::Platform;

/// What survives a process.
#[derive(Default)]
pub struct Disk {
    inner: Mutex<Contents>,
}

#[derive(Default)]
struct Contents {
    blob: Option<Vec<u8>>,
    keys: BTreeMap<String, SigningKey>,
    refuses: Refusals,
}

/// Which of the device's own parts fail.
#[derive(Clone, Copy, Default)]
pub struct Refusals {
    pub load: bool,
    pub store: bool,
    pub delete: bool,
    pub keys: bool,
}

impl Disk {
    pub fn blob(&self) -> Option<Vec<u8>> {
        self.inner.lock().unwrap().blob.clone()
    }

    pub fn put_blob(&self, blob: &[u8]) {
        self.inner.lock().unwrap().blob = Some(blob.to_vec());
    }

    pub fn key_names(&self) -> Vec<String> {
        self.inner.lock().unwrap().keys.keys().cloned().collect()
    }

    pub fn lose_keys(&self) {
        self.inner.lock().unwrap().keys.clear();
    }

    pub fn refuse(&self, refusals: Refusals) {
        self.inner.lock().unwrap().refuses = refusals;
    }

    /// The stored state as JSON.
    pub fn json(&self) -> serde_json::Value {
        serde_json::from_slice(&self.blob().expect("something is stored")).unwrap()
    }
}

/// Ends a process after so many effects: what it does from then on has none.
pub struct Fuse {
    inner: Mutex<Burning>,
}

struct Burning {
    left: Option<u32>,
    blown: bool,
}

impl Fuse {
    pub fn never() -> Arc<Self> {
        Self::with(None)
    }

    /// Lets `effects` effects happen, and none after them.
    pub fn after(effects: u32) -> Arc<Self> {
        Self::with(Some(effects))
    }

    fn with(left: Option<u32>) -> Arc<Self> {
        Arc::new(Self {
            inner: Mutex::new(Burning { left, blown: false }),
        })
    }

    pub fn is_blown(&self) -> bool {
        self.inner.lock().unwrap().blown
    }

    /// Whether the process lives to see its next effect happen.
    fn burn(&self) -> bool {
        let mut inner = self.inner.lock().unwrap();
        match &mut inner.left {
            Some(0) => inner.blown = true,
            Some(left) => *left -= 1,
            None => {}
        }
        !inner.blown
    }
}

/// The vault, keys and wire of one process on the device.
pub struct Process {
    pub disk: Arc<Disk>,
    pub platform: Arc<Platform>,
    pub fuse: Arc<Fuse>,
}

fn dead(what: &str) -> String {
    format!("the {what} is away")
}

impl Process {
    fn vault_unless(&self, refused: bool) -> Result<(), VaultFailure> {
        if refused || !self.fuse.burn() {
            return Err(VaultFailure::Unavailable {
                details: dead("vault"),
            });
        }
        Ok(())
    }

    fn refuses(&self) -> Refusals {
        self.disk.inner.lock().unwrap().refuses
    }

    fn keys_alive(&self) -> Result<(), KeyFailure> {
        if self.refuses().keys || self.fuse.is_blown() {
            return Err(KeyFailure::Unavailable {
                details: dead("key store"),
            });
        }
        Ok(())
    }

    fn key(&self, name: &str) -> Result<SigningKey, KeyFailure> {
        self.keys_alive()?;
        let contents = self.disk.inner.lock().unwrap();
        contents.keys.get(name).cloned().ok_or(KeyFailure::NotFound)
    }

    fn key_effect(&self) -> Result<(), KeyFailure> {
        self.keys_alive()?;
        if self.fuse.burn() {
            Ok(())
        } else {
            self.keys_alive()
        }
    }
}

impl Vault for Process {
    fn load(&self) -> Result<Option<Vec<u8>>, VaultFailure> {
        if self.refuses().load || self.fuse.is_blown() {
            return Err(VaultFailure::Unavailable {
                details: dead("vault"),
            });
        }
        Ok(self.disk.blob())
    }

    fn store(&self, blob: &[u8]) -> Result<(), VaultFailure> {
        self.vault_unless(self.refuses().store)?;
        self.disk.put_blob(blob);
        Ok(())
    }

    fn delete(&self) -> Result<(), VaultFailure> {
        self.vault_unless(self.refuses().delete)?;
        self.disk.inner.lock().unwrap().blob = None;
        Ok(())
    }
}

impl DeviceKeys for Process {
    fn create(&self, name: &str) -> Result<(), KeyFailure> {
        self.key_effect()?;
        let mut contents = self.disk.inner.lock().unwrap();
        contents
            .keys
            .entry(name.to_owned())
            .or_insert_with(|| key_from(name));
        Ok(())
    }

    fn public(&self, name: &str) -> Result<PublicCoordinates, KeyFailure> {
        let point = self.key(name)?.verifying_key().to_sec1_point(false);
        let bytes = point.as_bytes();
        Ok(PublicCoordinates {
            x: bytes[1..33].try_into().unwrap(),
            y: bytes[33..].try_into().unwrap(),
        })
    }

    fn sign(&self, name: &str, message: &[u8]) -> Result<[u8; 64], KeyFailure> {
        let signature: Signature = self.key(name)?.sign(message);
        Ok(signature.to_bytes().into())
    }

    fn delete(&self, name: &str) -> Result<(), KeyFailure> {
        self.key_effect()?;
        self.disk.inner.lock().unwrap().keys.remove(name);
        Ok(())
    }

    fn names(&self) -> Result<Vec<String>, KeyFailure> {
        self.keys_alive()?;
        Ok(self.disk.key_names())
    }
}

/// Names are random, so a key made of its name is as good as a random one here.
fn key_from(name: &str) -> SigningKey {
    let mut secret = [1; 32];
    for (place, byte) in name.bytes().enumerate() {
        secret[place % 31 + 1] ^= byte.rotate_left(3);
    }
    SigningKey::from_slice(&secret).unwrap()
}

#[async_trait]
impl HttpClient for Process {
    async fn send(&self, request: &HttpRequest) -> Result<HttpResponse, HttpFailure> {
        let killed = || HttpFailure::Unreachable {
            details: dead("network"),
        };
        if !self.fuse.burn() {
            return Err(killed());
        }
        let answer = self.platform.send(request);
        // The platform did it, but the process may not live to hear of it.
        if self.fuse.burn() {
            answer
        } else {
            Err(killed())
        }
    }
}

/// Randomness that is the same in every run (SplitMix64).
pub struct SeededEntropy {
    state: Mutex<u64>,
}

impl SeededEntropy {
    pub fn new(seed: u64) -> Self {
        Self {
            state: Mutex::new(seed),
        }
    }
}

impl Entropy for SeededEntropy {
    fn fill(&self, bytes: &mut [u8]) -> Result<(), EntropyFailure> {
        let mut state = self.state.lock().unwrap();
        for byte in bytes {
            *state = state.wrapping_add(0x9E37_79B9_7F4A_7C15);
            let mut mixed = *state;
            mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
            mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
            *byte = mixed.to_le_bytes()[7];
        }
        Ok(())
    }
}
