//! Carries the machine's effects out through the ports.
//!
//! Each public call is a file of its own. What they share is here: one lock
//! around the state, held while it is stored and never while a call goes over
//! the network or a listener is told.

mod access_token;
mod call;
mod creation;
mod farewells;
mod guarded;
mod init_state;
mod initialization;
pub(crate) mod listeners;
mod metadata;
mod offline;
mod reset;
mod retry;
mod status;
mod token_cache;

use std::fmt;
use std::sync::atomic::AtomicI64;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use handfast_protocol::device_api::{AppFacts, DeviceFacts, SdkFacts};

use crate::answer::InitState;
use crate::cancellation::Cancellation;
use crate::machine::{Effect, Event, State, User, step};
use crate::platform_url::PlatformUrl;
use crate::ports::{Ports, VaultFailure};
use crate::stored;

/// How long a call other than user creation goes on trying.
const CALL_DEADLINE: Duration = Duration::from_secs(15);

/// The SDK: cheap to clone, callable from any thread. Calls that need the
/// network are futures, for any executor.
#[derive(Clone)]
pub struct Handfast {
    inner: Arc<Inner>,
}

pub(crate) struct Inner {
    ports: Ports,
    core: Mutex<Core>,
    init_state: init_state::SharedInitState,
    tokens: token_cache::TokenCache,
    listeners: listeners::Listeners,
    /// What to add to the device's time to get the platform's, in milliseconds.
    clock_difference: AtomicI64,
}

/// What the lock protects.
struct Core {
    phase: Phase,
    resetting: bool,
    init_state: init_state::SharedInitState,
    settings: Option<Arc<Settings>>,
    /// Absent until it was read from the store.
    state: Option<State>,
    /// Given when a reset takes the user away.
    cancellation: Cancellation,
    /// Device keys of creations under way, which a reset must leave to them.
    keys_in_use: Vec<String>,
    saying_farewells: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Phase {
    NotInitialized,
    InitInProgress,
    Initialized,
}

/// What was said at initialisation.
struct Settings {
    platform_url: PlatformUrl,
    app: AppFacts,
    device: DeviceFacts,
    sdk: SdkFacts,
    creation_deadline: Duration,
}

/// The state could not be stored, so nothing happened.
#[derive(Debug, thiserror::Error)]
enum NotStored {
    #[error(transparent)]
    Vault(#[from] VaultFailure),
    #[error("the state could not be written as JSON")]
    Encoding(#[from] serde_json::Error),
}

/// Why a call cannot be made for a user.
#[derive(Clone, Copy)]
enum NoCall {
    NotInitialized,
    NoUser,
}

impl Handfast {
    /// An SDK over these ports. Nothing is read until `initialize`.
    pub fn new(ports: Ports) -> Self {
        let init_state = init_state::SharedInitState::default();
        Self {
            inner: Arc::new(Inner {
                ports: guarded::guard(ports),
                core: Mutex::new(Core {
                    phase: Phase::NotInitialized,
                    resetting: false,
                    init_state: init_state.clone(),
                    settings: None,
                    state: None,
                    cancellation: Cancellation::new(),
                    keys_in_use: Vec::new(),
                    saying_farewells: false,
                }),
                init_state,
                tokens: token_cache::TokenCache::default(),
                listeners: listeners::Listeners::default(),
                clock_difference: AtomicI64::new(0),
            }),
        }
    }

    /// Where the SDK stands. It is told at once, whatever else goes on.
    pub fn init_state(&self) -> InitState {
        self.inner.init_state.get()
    }

    /// The version of this SDK.
    pub fn version(&self) -> &'static str {
        crate::VERSION
    }
}

impl fmt::Debug for Handfast {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Handfast({})", self.init_state().as_str())
    }
}

impl Core {
    fn enter(&mut self, phase: Phase) {
        self.phase = phase;
        self.tell_init_state();
    }

    fn set_resetting(&mut self, resetting: bool) {
        self.resetting = resetting;
        self.tell_init_state();
    }

    fn tell_init_state(&self) {
        self.init_state.set(match self.phase {
            _ if self.resetting => InitState::Resetting,
            Phase::NotInitialized => InitState::NotInitialized,
            Phase::InitInProgress => InitState::InitInProgress,
            Phase::Initialized => InitState::Initialized,
        });
    }
}

impl Inner {
    fn lock(&self) -> MutexGuard<'_, Core> {
        self.core.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Lets `event` happen, and says what is left to be done.
    fn apply(&self, event: Event) -> Result<Vec<Effect>, NotStored> {
        self.apply_to(&mut self.lock(), event)
    }

    /// Lets `event` happen under a lock held already. When the state cannot be
    /// stored, it did not happen.
    fn apply_to(&self, core: &mut Core, event: Event) -> Result<Vec<Effect>, NotStored> {
        let (next, effects) = step(core.state.clone().unwrap_or_default(), event);
        let mut left = Vec::with_capacity(effects.len());
        for effect in effects {
            match effect {
                Effect::Persist => self.persist(&next)?,
                Effect::Tell(change) => self.listeners.enqueue(change),
                other => left.push(other),
            }
        }
        core.state = Some(next);
        Ok(left)
    }

    fn persist(&self, state: &State) -> Result<(), NotStored> {
        if state.is_empty() {
            self.ports.vault.delete()?;
        } else {
            self.ports.vault.store(&stored::encode(state)?)?;
        }
        Ok(())
    }

    /// Carries out what concerns no particular caller and needs no network.
    fn run(&self, effects: Vec<Effect>) {
        for effect in effects {
            match effect {
                // A key that could not be deleted is named by nothing any
                // more: the next initialisation or reset deletes it.
                Effect::DeleteKey(name) => drop(self.ports.keys.delete(&name)),
                Effect::CancelCalls => {
                    std::mem::take(&mut self.lock().cancellation).cancel();
                    self.tokens.call_off(access_token::no_user());
                }
                Effect::ForgetTokens => self.tokens.forget(),
                Effect::Persist
                | Effect::Tell(_)
                | Effect::SayFarewells
                | Effect::EnsureKey(_)
                | Effect::SendCreation(_)
                | Effect::Answer(_) => {}
            }
        }
    }

    /// Lets an event happen that no caller asked for. When it cannot be stored
    /// it is as if the platform had not been heard, and it is heard again.
    fn learn(&self, event: Event) {
        if let Ok(effects) = self.apply(event) {
            self.run(effects);
        }
    }

    /// The user, and what ends calls made for it.
    fn user_for_call(&self) -> Result<(User, Cancellation), NoCall> {
        let core = self.lock();
        if core.phase != Phase::Initialized {
            return Err(NoCall::NotInitialized);
        }
        let user = core.state.as_ref().and_then(State::user);
        match user {
            Some(user) => Ok((user.clone(), core.cancellation.clone())),
            None => Err(NoCall::NoUser),
        }
    }

    /// Deletes every device key that nothing needs. Names are read before what
    /// is needed, so that a key made meanwhile is not among them.
    fn delete_unneeded_keys(&self, needed: impl FnOnce(&Core) -> Vec<String>) {
        let Ok(names) = self.ports.keys.names() else {
            return;
        };
        let needed = needed(&self.lock());
        for name in names.iter().filter(|name| !needed.contains(name)) {
            drop(self.ports.keys.delete(name));
        }
    }
}
