//! Reset, and what the platform is owed after it.

use std::time::Duration;

use handfast_protocol::domain::{InstallId, Timestamp};

use crate::machine::effect::Effect;
use crate::machine::state::{Farewell, Stage, State};

/// How long a farewell is kept that could not be said.
pub const FAREWELL_LIFE: Duration = Duration::from_secs(30 * 24 * 60 * 60);

/// Empties the device. The install's key stays for its farewell; the key of a
/// running creation stays too, until that call has heard how it ended.
pub(super) fn reset(mut state: State, now: Timestamp) -> (State, Vec<Effect>) {
    let mut effects = vec![Effect::Persist];
    match std::mem::take(&mut state.stage) {
        Stage::NoUser | Stage::Creating { running: true, .. } => {}
        Stage::Creating { attempt, .. } => effects.push(Effect::DeleteKey(attempt.key_name)),
        Stage::HasUser(user) => state.farewells.push(Farewell {
            install_id: user.install.id,
            key_name: user.key_name,
            platform_url: user.platform_url,
            owed_since: now,
        }),
    }
    let (owed, lapsed): (Vec<_>, Vec<_>) = state
        .farewells
        .into_iter()
        .partition(|farewell| now.since(farewell.owed_since) < FAREWELL_LIFE);
    state.farewells = owed;
    effects.extend(
        lapsed
            .into_iter()
            .map(|farewell| Effect::DeleteKey(farewell.key_name)),
    );
    effects.extend([Effect::CancelCalls, Effect::ForgetTokens]);
    if !state.farewells.is_empty() {
        effects.push(Effect::SayFarewells);
    }
    (state, effects)
}

/// Nothing is owed any more for this install.
pub(super) fn settled(mut state: State, install_id: InstallId) -> (State, Vec<Effect>) {
    let (settled, owed): (Vec<_>, Vec<_>) = state
        .farewells
        .into_iter()
        .partition(|farewell| farewell.install_id == install_id);
    state.farewells = owed;
    if settled.is_empty() {
        return (state, Vec::new());
    }
    let mut effects = vec![Effect::Persist];
    effects.extend(
        settled
            .into_iter()
            .map(|farewell| Effect::DeleteKey(farewell.key_name)),
    );
    (state, effects)
}
