//! What happens next.

use std::time::Duration;

use handfast_domain::ExternalId;

use crate::simulator::{Simulation, USERS};

/// How often things happened.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// User creations that a device was told of.
    pub creations: u32,
    /// Resets.
    pub resets: u32,
    /// Users that were deleted.
    pub deletions: u32,
    /// Devices that were killed in the middle of something.
    pub crashes: u32,
    /// Restarts of the platform.
    pub restarts: u32,
}

pub(crate) fn step(simulation: &mut Simulation) {
    match simulation.chance.next() % 100 {
        0..35 => create_user(simulation),
        35..50 => pick(simulation).refresh_status(),
        50..60 => pick(simulation).request_token(),
        60..70 => {
            simulation.tally.resets += 1;
            pick(simulation).reset();
        }
        70..80 => simulation.network.deliver_delayed(),
        80..85 => pick(simulation).resume(),
        85..90 => pass_time(simulation),
        90..93 => delete_user(simulation),
        93..97 => switch_user(simulation),
        _ => {
            simulation.tally.restarts += 1;
            simulation.restart_platform();
        }
    }
}

fn draw(simulation: &Simulation, count: usize) -> usize {
    let count = u64::try_from(count).unwrap();
    usize::try_from(simulation.chance.next() % count).unwrap()
}

fn pick(simulation: &Simulation) -> &super::SimulatedDevice {
    &simulation.devices[draw(simulation, simulation.devices.len())]
}

fn pick_user(simulation: &Simulation) -> &'static str {
    USERS[draw(simulation, USERS.len())]
}

/// A device offers a code; what it is told must be what is stored.
fn create_user(simulation: &mut Simulation) {
    let name = pick_user(simulation);
    let issue = simulation.platform.issue(&simulation.tenant, name);
    let issued = simulation.runtime.block_on(issue);
    // A disabled user gets none.
    let Some(code) = issued.json["authentication_code"].as_str() else {
        return;
    };
    let created = pick(simulation).create_user(code);
    if let Some(known) = created {
        simulation.tally.creations += 1;
        let install = simulation.platform.storage.install(known.install);
        let install = simulation.runtime.block_on(install).unwrap().unwrap();
        assert_eq!(install.user, known.user);
    }
}

fn pass_time(simulation: &Simulation) {
    let seconds = simulation.chance.next() % (2 * 60 * 60);
    simulation
        .platform
        .clock
        .advance(Duration::from_secs(seconds));
}

fn delete_user(simulation: &mut Simulation) {
    let Some(path) = user_path(simulation) else {
        return;
    };
    simulation.tally.deletions += 1;
    let call = simulation.platform.call("DELETE", &path);
    let call = call.bearer(&simulation.tenant.key).send();
    simulation.runtime.block_on(call).expect(200);
}

fn switch_user(simulation: &Simulation) {
    let Some(path) = user_path(simulation) else {
        return;
    };
    // Enabled twice as often as disabled.
    let verb = ["disable", "enable", "enable"][draw(simulation, 3)];
    let call = simulation
        .platform
        .call("POST", &format!("{path}/{verb}"))
        .bearer(&simulation.tenant.key)
        .send();
    simulation.runtime.block_on(call).expect(200);
}

fn user_path(simulation: &Simulation) -> Option<String> {
    let external_id = ExternalId::new(pick_user(simulation)).unwrap();
    let app = simulation.tenant.app;
    let found = simulation
        .platform
        .app
        .find_user_as_operator(app, &external_id);
    let user = simulation.runtime.block_on(found).ok()?;
    Some(format!("/users/{}", user.id))
}
