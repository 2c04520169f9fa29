//! Telling the platform that installs are no more.

use std::time::Duration;

use crate::cancellation::Cancellation;
use crate::driver::call::{Call, CallFailure};
use crate::driver::status::standing_of;
use crate::driver::{Handfast, Inner};
use crate::failure::NotInitialized;
use crate::machine::{Event, FAREWELL_LIFE, Farewell, StandingRefusal};
use crate::ports::HttpMethod;

/// How long all farewells together may keep a caller waiting.
const FAREWELLS_DEADLINE: Duration = Duration::from_secs(5);

impl Handfast {
    /// Tells the platform of the resets that it does not know of yet, and
    /// answers how many are still owed. Every call that reached the platform
    /// does so by itself; this is for a device that is empty and stays so.
    pub async fn say_pending_farewells(&self) -> Result<usize, NotInitialized> {
        self.pending_farewells()?;
        self.inner.say_farewells().await;
        self.pending_farewells()
    }
}

impl Inner {
    /// Says what is owed, oldest first, once each. What does not get through
    /// stays owed and keeps no other from being said. One thread at a time
    /// does so.
    pub(super) async fn say_farewells(&self) {
        let owed = {
            let mut core = self.lock();
            let owed = match &core.state {
                Some(state) => state.farewells.clone(),
                None => return,
            };
            if owed.is_empty() || core.saying_farewells {
                return;
            }
            core.saying_farewells = true;
            owed
        };
        let _saying = Saying(self);
        let started = self.ports.clock.monotonic();
        for farewell in owed {
            let elapsed = self.ports.clock.monotonic().saturating_sub(started);
            let remaining = FAREWELLS_DEADLINE.saturating_sub(elapsed);
            if remaining.is_zero() {
                return;
            }
            if self.settle(&farewell, remaining).await {
                self.learn(Event::FarewellSettled {
                    install_id: farewell.install_id,
                });
            }
        }
    }

    /// Whether nothing is owed any more: it was said, the install is closed
    /// already, nobody can say it, or it was owed for too long.
    async fn settle(&self, farewell: &Farewell, deadline: Duration) -> bool {
        let call = Call {
            method: HttpMethod::Post,
            path: "/sdk/reset",
            platform_url: &farewell.platform_url,
            key_name: &farewell.key_name,
            install_id: Some(farewell.install_id),
            if_none_match: None,
            body: None,
            deadline,
            tries: 1,
            heard_out: Duration::ZERO,
        };
        let settled = match self.exchange(&call, &Cancellation::new()).await {
            Ok(_) | Err(CallFailure::KeyMissing) => true,
            // Another refusal, such as of a wrong clock or of a proof, is no
            // word on the install.
            Err(failure) => matches!(
                standing_of(&failure),
                Some(StandingRefusal::Deleted | StandingRefusal::Deactivated)
            ),
        };
        settled || self.ports.clock.now().since(farewell.owed_since) >= FAREWELL_LIFE
    }
}

struct Saying<'inner>(&'inner Inner);

impl Drop for Saying<'_> {
    fn drop(&mut self) {
        self.0.lock().saying_farewells = false;
    }
}
