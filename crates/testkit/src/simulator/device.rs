//! A device with the real SDK.

use std::sync::Arc;

use handfast_app::record::InstallRecord;
use handfast_domain::{FormFactor, InstallId, Platform, UserId};
use handfast_protocol::device_api::DeviceFacts;
use handfast_sdk::blocking::Handfast;
use handfast_sdk::{CreateUserOptions, InitializeOptions};

use crate::clock::ManualClock;
use crate::entropy::SeededEntropy;
use crate::platform::PUBLIC_URL;
use crate::simulator::network::Network;
use crate::simulator::ports::Hardware;

/// A device with the real SDK.
pub(crate) struct SimulatedDevice {
    hardware: Arc<Hardware>,
    sdk: Handfast,
    facts: DeviceFacts,
}

/// What a device takes itself for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Known {
    pub(crate) user: UserId,
    pub(crate) install: InstallId,
}

impl SimulatedDevice {
    pub(crate) fn new(
        number: u64,
        network: &Arc<Network>,
        clock: &Arc<ManualClock>,
        chance: &Arc<SeededEntropy>,
    ) -> Self {
        let hardware = Hardware::new(Arc::clone(network), Arc::clone(clock), Arc::clone(chance));
        let hardware = Arc::new(hardware);
        let form_factors = [FormFactor::Phone, FormFactor::Tablet, FormFactor::Other];
        let facts = DeviceFacts {
            form_factor: form_factors[usize::try_from(number % 3).unwrap()],
            id: Some(format!("device-{number}")),
            ..DeviceFacts::default()
        };
        let mut device = Self {
            sdk: Handfast::new(hardware.ports()),
            hardware,
            facts,
        };
        device.reboot();
        device
    }

    pub(crate) fn is_dead(&self) -> bool {
        self.hardware.is_dead()
    }

    /// The process starts anew from what is stored.
    pub(crate) fn reboot(&mut self) {
        self.hardware.revive();
        self.sdk = Handfast::new(self.hardware.ports());
        let options = InitializeOptions {
            device: self.facts.clone(),
            platform: Platform::Ios,
            ..InitializeOptions::new(PUBLIC_URL)
        };
        self.sdk.initialize(options).unwrap();
    }

    /// Offers a code; answers whether there is a user now, by its own account.
    pub(crate) fn create_user(&self, code: &str) -> Option<Known> {
        let created = self.sdk.create_user(CreateUserOptions::new(code)).ok()?;
        Some(Known {
            user: created.user_id,
            install: created.install_id,
        })
    }

    pub(crate) fn resume(&self) {
        // Whatever comes of it is seen by the auditor.
        let _ = self.sdk.resume_user_creation();
    }

    pub(crate) fn refresh_status(&self) {
        let _ = self.sdk.refresh_status();
    }

    pub(crate) fn request_token(&self) {
        let _ = self.sdk.request_user_access_token();
    }

    /// A reset always ends with an empty device.
    pub(crate) fn reset(&self) {
        let reset = self.sdk.reset();
        if !self.is_dead() {
            reset.unwrap();
            assert!(!self.sdk.user_exists());
        }
    }

    /// Goes on, in calm weather, until nothing is left to do.
    pub(crate) fn finish_what_was_begun(&self) {
        self.hardware.revive();
        for _ in 0..10 {
            self.resume();
            self.refresh_status();
            self.hardware.revive();
        }
        for _ in 0..10 {
            let _ = self.sdk.say_pending_farewells();
            self.hardware.revive();
        }
        assert_eq!(self.sdk.pending_farewells().unwrap(), 0);
    }

    /// What the device takes itself for.
    pub(crate) fn known(&self) -> Option<Known> {
        let status = self.sdk.status().unwrap()?;
        Some(Known {
            user: status.user_id,
            install: status.install_id,
        })
    }

    /// The device and the platform say the same of the device's install.
    pub(crate) fn agree(&self, stored: Option<&InstallRecord>) {
        let status = self.sdk.status().unwrap();
        match (status, stored) {
            (None, _) => assert!(!self.sdk.user_exists()),
            (Some(status), Some(record)) => {
                assert_eq!(status.user_id, record.user);
                assert_eq!(status.install_state, record.state);
                assert_eq!(status.state_reason, record.reason);
            }
            // Its user was deleted: it was told that it may not act.
            (Some(status), None) => assert!(!status.remotely_enabled),
        }
    }
}
