//! One device: its parts outlive the SDK that is made over them.

use std::path::Path;
use std::sync::Arc;

use sdk_ffi::{
    AppFacts, DeviceFacts, DeviceHome, DeviceKey as _, FileVault, FormFactor, Handfast,
    InitializeError, InitializeOptions, Platform, SoftwareDeviceKey, Vault as _,
};

use crate::hosts::{FaultyVault, Heard, Network, WrongClock};

const HOST_CALL_LIMIT_MILLIS: u32 = 10_000;

pub(crate) struct Device {
    facts: DeviceFacts,
    pub(crate) network: Arc<Network>,
    pub(crate) vault: Arc<FaultyVault>,
    keys: Arc<SoftwareDeviceKey>,
    clock: Arc<WrongClock>,
    pub(crate) heard: Arc<Heard>,
    pub(crate) sdk: Arc<Handfast>,
    listens: bool,
    pub(crate) token: String,
}

impl Device {
    pub(crate) fn new(folder: &Path, facts: DeviceFacts, clock_offset_seconds: i64) -> Self {
        let home = DeviceHome::open(folder.to_str().unwrap().to_owned()).unwrap();
        let network = Arc::new(Network::new());
        let vault = Arc::new(FaultyVault::new(FileVault::new(Arc::clone(&home))));
        let keys = SoftwareDeviceKey::new(home);
        let clock = Arc::new(WrongClock(clock_offset_seconds));
        Self {
            sdk: made(&network, &vault, &keys, &clock),
            facts,
            network,
            vault,
            keys,
            clock,
            heard: Arc::default(),
            listens: false,
            token: String::new(),
        }
    }

    pub(crate) fn restart(&mut self) {
        self.sdk = made(&self.network, &self.vault, &self.keys, &self.clock);
        self.listens = false;
    }

    pub(crate) fn reinstall(&mut self) {
        self.vault.files.delete().unwrap();
        for name in self.keys.names().unwrap() {
            self.keys.delete(name).unwrap();
        }
        self.restart();
    }

    pub(crate) fn initialize(
        &mut self,
        platform_url: String,
        creation_deadline_millis: u32,
    ) -> Result<(), InitializeError> {
        self.sdk.initialize(InitializeOptions {
            platform_url,
            app: AppFacts {
                bundle_id: None,
                version: None,
            },
            device: self.facts.clone(),
            platform: Platform::Other,
            creation_deadline_millis,
        })?;
        if !self.listens {
            let listener = Arc::clone(&self.heard);
            self.sdk.add_status_listener(listener).unwrap();
            self.listens = true;
        }
        Ok(())
    }
}

fn made(
    network: &Arc<Network>,
    vault: &Arc<FaultyVault>,
    keys: &Arc<SoftwareDeviceKey>,
    clock: &Arc<WrongClock>,
) -> Arc<Handfast> {
    Handfast::new(
        Arc::clone(network) as _,
        Arc::clone(vault) as _,
        Arc::clone(keys) as _,
        Some(Arc::clone(clock) as _),
        HOST_CALL_LIMIT_MILLIS,
    )
}

/// The form factor of a scenario's name for it.
pub(crate) fn form_factor(name: &str) -> FormFactor {
    match name {
        "PHONE" => FormFactor::Phone,
        "TABLET" => FormFactor::Tablet,
        "OTHER" => FormFactor::Other,
        _ => panic!("no form factor: {name}"),
    }
}
