//! What `init_state` answers, without a wait for the lock: a host may ask
//! while its store is written, or while its store hangs.

use std::sync::Arc;
use std::sync::atomic::{AtomicU8, Ordering};

use crate::answer::InitState;

/// Where the SDK stands; changed under the lock alone. Clones share it.
#[derive(Clone, Default)]
pub(super) struct SharedInitState(Arc<AtomicU8>);

impl SharedInitState {
    pub(super) fn get(&self) -> InitState {
        match self.0.load(Ordering::SeqCst) {
            0 => InitState::NotInitialized,
            1 => InitState::InitInProgress,
            2 => InitState::Initialized,
            _ => InitState::Resetting,
        }
    }

    pub(super) fn set(&self, state: InitState) {
        let number = match state {
            InitState::NotInitialized => 0,
            InitState::InitInProgress => 1,
            InitState::Initialized => 2,
            InitState::Resetting => 3,
        };
        self.0.store(number, Ordering::SeqCst);
    }
}
