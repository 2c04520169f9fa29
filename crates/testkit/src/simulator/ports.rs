//! The ports of a simulated device: its memory outlives its crashes.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use handfast_app::ports::{Clock as _, Entropy as _};
use handfast_domain::Timestamp;
use handfast_sdk::async_trait;
use handfast_sdk::ports::{
    Clock, DeviceKeys, Entropy, EntropyFailure, HttpClient, HttpFailure, HttpRequest, HttpResponse,
    KeyFailure, Ports, PublicCoordinates, Vault, VaultFailure,
};
use p256::ecdsa::signature::Signer;
use p256::ecdsa::{Signature, SigningKey};

use crate::clock::ManualClock;
use crate::entropy::SeededEntropy;
use crate::simulator::network::Network;

/// What a device is made of.
pub(crate) struct Hardware {
    network: Arc<Network>,
    clock: Arc<ManualClock>,
    chance: Arc<SeededEntropy>,
    blob: Mutex<Option<Vec<u8>>>,
    keys: Mutex<BTreeMap<String, SigningKey>>,
    /// The process was killed: nothing that it still does is kept.
    is_dead: AtomicBool,
}

impl Hardware {
    pub(crate) fn new(
        network: Arc<Network>,
        clock: Arc<ManualClock>,
        chance: Arc<SeededEntropy>,
    ) -> Self {
        Self {
            network,
            clock,
            chance,
            blob: Mutex::default(),
            keys: Mutex::default(),
            is_dead: AtomicBool::new(false),
        }
    }

    pub(crate) fn ports(self: &Arc<Self>) -> Ports {
        Ports {
            http: Arc::clone(self) as _,
            vault: Arc::clone(self) as _,
            keys: Arc::clone(self) as _,
            clock: Arc::clone(self) as _,
            entropy: Arc::clone(self) as _,
        }
    }

    pub(crate) fn is_dead(&self) -> bool {
        self.is_dead.load(Ordering::SeqCst)
    }

    pub(crate) fn revive(&self) {
        self.is_dead.store(false, Ordering::SeqCst);
    }

    /// Every now and then the process is killed just here.
    fn may_die(&self) {
        if self.chance.next().is_multiple_of(40) {
            self.is_dead.store(true, Ordering::SeqCst);
        }
    }
}

#[async_trait]
impl HttpClient for Hardware {
    async fn send(&self, request: &HttpRequest) -> Result<HttpResponse, HttpFailure> {
        if self.is_dead() {
            return Err(HttpFailure::Timeout);
        }
        let answer = self.network.exchange(request);
        self.may_die();
        answer
    }
}

impl Vault for Hardware {
    fn load(&self) -> Result<Option<Vec<u8>>, VaultFailure> {
        Ok(self.blob.lock().unwrap().clone())
    }

    fn store(&self, blob: &[u8]) -> Result<(), VaultFailure> {
        self.may_die();
        if self.is_dead() {
            return Err(dead());
        }
        *self.blob.lock().unwrap() = Some(blob.to_vec());
        Ok(())
    }

    fn delete(&self) -> Result<(), VaultFailure> {
        if self.is_dead() {
            return Err(dead());
        }
        *self.blob.lock().unwrap() = None;
        Ok(())
    }
}

fn dead() -> VaultFailure {
    VaultFailure::Unavailable {
        details: "the process was killed".to_owned(),
    }
}

impl DeviceKeys for Hardware {
    fn create(&self, name: &str) -> Result<(), KeyFailure> {
        let mut secret = [1; 32];
        self.chance.fill(&mut secret[8..]);
        let key = SigningKey::from_slice(&secret).unwrap();
        let mut keys = self.keys.lock().unwrap();
        if !self.is_dead() {
            keys.entry(name.to_owned()).or_insert(key);
        }
        Ok(())
    }

    fn public(&self, name: &str) -> Result<PublicCoordinates, KeyFailure> {
        let keys = self.keys.lock().unwrap();
        let point = keys.get(name).ok_or(KeyFailure::NotFound)?;
        let point = point.verifying_key().to_sec1_point(false);
        Ok(PublicCoordinates {
            x: (*point.x().unwrap()).into(),
            y: (*point.y().unwrap()).into(),
        })
    }

    fn sign(&self, name: &str, message: &[u8]) -> Result<[u8; 64], KeyFailure> {
        let keys = self.keys.lock().unwrap();
        let signature: Signature = keys.get(name).ok_or(KeyFailure::NotFound)?.sign(message);
        Ok(signature.to_bytes().into())
    }

    fn delete(&self, name: &str) -> Result<(), KeyFailure> {
        if !self.is_dead() {
            self.keys.lock().unwrap().remove(name);
        }
        Ok(())
    }

    fn names(&self) -> Result<Vec<String>, KeyFailure> {
        Ok(self.keys.lock().unwrap().keys().cloned().collect())
    }
}

#[async_trait]
impl Clock for Hardware {
    fn now(&self) -> Timestamp {
        self.clock.now()
    }

    fn monotonic(&self) -> Duration {
        Duration::from_millis(u64::try_from(self.clock.now().as_millis()).unwrap())
    }

    async fn wait(&self, duration: Duration) {
        self.clock.advance(duration);
    }
}

impl Entropy for Hardware {
    fn fill(&self, bytes: &mut [u8]) -> Result<(), EntropyFailure> {
        self.chance.fill(bytes);
        Ok(())
    }
}
