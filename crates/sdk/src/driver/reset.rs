//! `reset`: always ends with an empty device, online or not.

use crate::answer::{PendingFarewell, ResetOutcome};
use crate::driver::{Core, Handfast, Inner, NotStored, Phase};
use crate::failure::{Failure, ResetError, ResetReason};
use crate::machine::{Effect, Event, step};

impl Handfast {
    /// Empties the device. May be called at any time, also uninitialised; the
    /// SDK stays as initialised as it was. A user creation under way ends with
    /// `SDK_RESET_IN_PROGRESS`. The platform is told now, or when it is next
    /// in reach; only the key for that farewell is kept until then.
    pub async fn reset(&self) -> Result<ResetOutcome, ResetError> {
        let inner = &*self.inner;
        let _delivery = inner.listeners.deliver_at_end();
        let resetting = Resetting::begin(inner)?;
        inner.load_what_can_be_loaded();
        let effects = match inner.apply(Event::Reset {
            now: inner.ports.clock.now(),
        }) {
            Ok(effects) => effects,
            Err(failure) => inner.reset_without_storing(&failure)?,
        };
        let owes_farewell = effects.contains(&Effect::SayFarewells);
        inner.run(effects);
        inner.delete_unneeded_keys(needed_keys);
        inner.say_farewells().await;
        let outcome = ResetOutcome {
            farewell: match inner.lock().state.as_ref() {
                _ if !owes_farewell => PendingFarewell::None,
                Some(state) if !state.farewells.is_empty() => PendingFarewell::Pending,
                _ => PendingFarewell::Said,
            },
        };
        drop(resetting);
        Ok(outcome)
    }
}

/// The keys that a reset must leave: for farewells, and for creations that
/// have not heard yet that they are cancelled.
fn needed_keys(core: &Core) -> Vec<String> {
    let of_state = core.state.iter().flat_map(|state| state.key_names());
    of_state
        .map(str::to_owned)
        .chain(core.keys_in_use.iter().cloned())
        .collect()
}

impl Inner {
    /// Uninitialised, the state is read from the store; what cannot be read is
    /// as good as empty, because it is about to be.
    fn load_what_can_be_loaded(&self) {
        if self.lock().state.is_some() {
            return;
        }
        let loaded = self.load().unwrap_or_default();
        self.lock().state = Some(loaded);
    }

    /// The state after the reset could not be stored. Emptying the store may
    /// still do; the farewell then lives as long as this process.
    fn reset_without_storing(&self, failure: &NotStored) -> Result<Vec<Effect>, ResetError> {
        let mut core = self.lock();
        self.ports.vault.delete().map_err(|_| {
            Failure::new(
                ResetReason::UnexpectedError,
                format!("the store could not be emptied: {failure}"),
            )
        })?;
        let now = self.ports.clock.now();
        let (next, effects) = step(core.state.take().unwrap_or_default(), Event::Reset { now });
        core.state = Some(next);
        Ok(effects)
    }
}

/// Only one reset at a time, and none while the SDK initialises.
struct Resetting<'inner>(&'inner Inner);

impl<'inner> Resetting<'inner> {
    fn begin(inner: &'inner Inner) -> Result<Self, ResetError> {
        let mut core = inner.lock();
        if core.phase == Phase::InitInProgress {
            return Err(Failure::new(
                ResetReason::InitInProgress,
                "the SDK initialises at this moment; reset it when that has ended",
            ));
        }
        if core.resetting {
            return Err(Failure::new(
                ResetReason::ResetInProgress,
                "another reset is under way",
            ));
        }
        core.set_resetting(true);
        Ok(Self(inner))
    }
}

impl Drop for Resetting<'_> {
    fn drop(&mut self) {
        let mut core = self.0.lock();
        core.set_resetting(false);
        if core.phase == Phase::NotInitialized {
            // Initialisation reads the store anew.
            core.state = None;
        }
    }
}
