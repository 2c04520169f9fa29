//! A host in memory.

use std::collections::{BTreeMap, BTreeSet};
use std::future::pending;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex, Weak};

use async_trait::async_trait;
use handfast_sdk::{
    DeviceKey, Handfast, HttpClient, HttpFailure, HttpRequest, HttpResponse, KeyFailure, Vault,
    VaultFailure,
};
use sdk::protocol::ErrorCode;

use super::gate::Gate;
use super::platform;

/// Something that the host does with the SDK.
type Within = Arc<dyn Fn(&Arc<Handfast>) + Send + Sync>;

/// What a call of the host does before it does what it should.
#[derive(Clone)]
pub enum Act {
    /// Throws something that the SDK does not know.
    Throws,
    /// Panics, as hosts written in Rust may.
    Panics,
    /// Does not come back before the gate is opened.
    Hangs,
    /// Calls the SDK.
    Calls(Within),
}

/// A host in memory.
#[derive(Default)]
pub struct Host {
    pub gate: Gate,
    pub configuration: AtomicU32,
    blob: Mutex<Option<Vec<u8>>>,
    keys: Mutex<BTreeSet<String>>,
    acts: Mutex<BTreeMap<&'static str, Act>>,
    problem: Mutex<Option<ErrorCode>>,
    sdk: Mutex<Weak<Handfast>>,
    requests: AtomicU32,
}

impl Host {
    pub fn new() -> Arc<Self> {
        Arc::default()
    }

    pub fn knows(&self, sdk: &Arc<Handfast>) {
        *self.sdk.lock().unwrap() = Arc::downgrade(sdk);
    }

    /// From now on the call of this name acts so.
    pub fn when(&self, call: &'static str, act: Act) {
        self.acts.lock().unwrap().insert(call, act);
    }

    pub fn calls(
        &self,
        call: &'static str,
        within: impl Fn(&Arc<Handfast>) + Send + Sync + 'static,
    ) {
        self.when(call, Act::Calls(Arc::new(within)));
    }

    /// From now on everything works.
    pub fn behave(&self) {
        self.acts.lock().unwrap().clear();
        self.gate.open();
    }

    /// From now on the platform refuses every request so.
    pub fn refuse_with(&self, error: ErrorCode) {
        *self.problem.lock().unwrap() = Some(error);
    }

    pub fn requests(&self) -> u32 {
        self.requests.load(Ordering::SeqCst)
    }

    /// Whether the call is to throw.
    fn act(&self, call: &'static str) -> bool {
        let act = self.acts.lock().unwrap().get(call).cloned();
        match act {
            None => false,
            Some(Act::Throws) => true,
            Some(Act::Panics) => panic!("the host panics on purpose"),
            Some(Act::Hangs) => {
                self.gate.pass();
                false
            }
            Some(Act::Calls(within)) => {
                let sdk = self.sdk.lock().unwrap().upgrade().unwrap();
                within(&sdk);
                false
            }
        }
    }

    fn vault(&self, call: &'static str) -> Result<(), VaultFailure> {
        if self.act(call) {
            return Err(uniffi::UnexpectedUniFFICallbackError::new("a secret").into());
        }
        Ok(())
    }

    fn key(&self, call: &'static str) -> Result<(), KeyFailure> {
        if self.act(call) {
            return Err(uniffi::UnexpectedUniFFICallbackError::new("a secret").into());
        }
        Ok(())
    }
}

#[async_trait]
impl HttpClient for Host {
    async fn send(&self, request: HttpRequest) -> Result<HttpResponse, HttpFailure> {
        self.requests.fetch_add(1, Ordering::SeqCst);
        let hangs = matches!(self.acts.lock().unwrap().get("send"), Some(Act::Hangs));
        if hangs {
            pending::<()>().await;
        }
        if self.act("send") {
            return Err(uniffi::UnexpectedUniFFICallbackError::new("a secret").into());
        }
        let problem = *self.problem.lock().unwrap();
        Ok(match problem {
            Some(error) => platform::problem(error),
            None => platform::answer(&request, self.configuration.load(Ordering::SeqCst)),
        })
    }
}

impl Vault for Host {
    fn load(&self) -> Result<Option<Vec<u8>>, VaultFailure> {
        self.vault("load")?;
        Ok(self.blob.lock().unwrap().clone())
    }

    fn store(&self, blob: Vec<u8>) -> Result<(), VaultFailure> {
        self.vault("store")?;
        *self.blob.lock().unwrap() = Some(blob);
        Ok(())
    }

    fn delete(&self) -> Result<(), VaultFailure> {
        self.vault("delete")?;
        *self.blob.lock().unwrap() = None;
        Ok(())
    }
}

/// The platform behind this host takes any signature.
impl DeviceKey for Host {
    fn create(&self, name: String) -> Result<(), KeyFailure> {
        self.key("create")?;
        self.keys.lock().unwrap().insert(name);
        Ok(())
    }

    fn public_coordinates(&self, name: String) -> Result<Vec<u8>, KeyFailure> {
        self.key("public_coordinates")?;
        match self.keys.lock().unwrap().contains(&name) {
            true => Ok(vec![7; 64]),
            false => Err(KeyFailure::NotFound),
        }
    }

    fn sign(&self, _: String, _: Vec<u8>) -> Result<Vec<u8>, KeyFailure> {
        self.key("sign")?;
        Ok(vec![7; 64])
    }

    fn delete(&self, name: String) -> Result<(), KeyFailure> {
        self.key("delete_key")?;
        self.keys.lock().unwrap().remove(&name);
        Ok(())
    }

    fn names(&self) -> Result<Vec<String>, KeyFailure> {
        self.key("names")?;
        Ok(self.keys.lock().unwrap().iter().cloned().collect())
    }
}
