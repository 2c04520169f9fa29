//! The whole platform and real SDKs under a network that loses, doubles and
//! delays, with crashes on both sides: the same story for the same seed.
//!
//! [`Simulation::step`] lets one thing happen and has the auditor look at
//! everything; [`Simulation::settle`] ends the bad weather and checks that every
//! device and the platform agree.

mod auditor;
mod device;
mod network;
mod ports;
mod workload;

use std::sync::Arc;

use tokio::runtime::Runtime;

use crate::entropy::SeededEntropy;
use crate::platform::{Platform, Tenant};
use crate::simulator::auditor::Auditor;
use crate::simulator::device::SimulatedDevice;
use crate::simulator::network::Network;

pub use crate::simulator::workload::Tally;

const DEVICES: u64 = 6;
/// Few users on few devices, so that they meet often.
pub(crate) const USERS: [&str; 4] = ["alice", "bob", "carol", "dave"];

/// One run.
pub struct Simulation {
    runtime: Arc<Runtime>,
    platform: Platform,
    tenant: Tenant,
    network: Arc<Network>,
    devices: Vec<SimulatedDevice>,
    chance: Arc<SeededEntropy>,
    auditor: Auditor,
    tally: Tally,
}

impl Simulation {
    /// The run of `seed`, about to begin.
    pub fn new(seed: u64) -> Self {
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(1)
            .enable_all()
            .build()
            .unwrap();
        let runtime = Arc::new(runtime);
        let chance = Arc::new(SeededEntropy::new(seed));
        let platform = runtime.block_on(Platform::start());
        let tenant = runtime.block_on(platform.tenant());
        let network = Arc::new(Network::new(
            Arc::clone(&runtime),
            platform.router.clone(),
            Arc::clone(&chance),
        ));
        let devices = (0..DEVICES)
            .map(|number| SimulatedDevice::new(number, &network, &platform.clock, &chance))
            .collect();
        Self {
            runtime,
            platform,
            tenant,
            network,
            devices,
            chance,
            auditor: Auditor::default(),
            tally: Tally::default(),
        }
    }

    /// Lets one thing happen, then looks at everything.
    pub fn step(&mut self) {
        workload::step(self);
        self.reboot_the_dead();
        self.audit();
    }

    /// Ends the bad weather; afterwards device and platform agree.
    pub fn settle(&mut self) {
        self.network.clear_up();
        for device in &mut self.devices {
            device.reboot();
            device.finish_what_was_begun();
        }
        self.audit();
        for device in &self.devices {
            let known = device.known();
            let stored = self
                .runtime
                .block_on(Auditor::stored(&self.platform, &known));
            device.agree(stored.as_ref());
        }
    }

    /// What happened so far.
    pub fn tally(&self) -> Tally {
        self.tally
    }

    /// The platform's process dies and comes back on the same data.
    pub(crate) fn restart_platform(&mut self) {
        let platform = self.runtime.block_on(self.platform.restarted());
        self.network.reconnect(platform.router.clone());
        self.platform = platform;
    }

    fn reboot_the_dead(&mut self) {
        for device in &mut self.devices {
            if device.is_dead() {
                self.tally.crashes += 1;
                device.reboot();
            }
        }
    }

    fn audit(&mut self) {
        let audit = self.auditor.audit(&self.platform, self.tenant.app);
        self.runtime.block_on(audit);
    }
}
