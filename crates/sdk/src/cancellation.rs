//! A signal that ends waiting early.

use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::time::Duration;

/// Tells calls under way that a reset took their user away. Clones share one
/// signal; once given, it stays given.
#[derive(Clone, Debug, Default)]
pub struct Cancellation {
    signal: Arc<Signal>,
}

#[derive(Debug, Default)]
struct Signal {
    given: Mutex<bool>,
    changed: Condvar,
}

impl Cancellation {
    /// A signal not given yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Gives the signal and wakes everyone who waits.
    pub fn cancel(&self) {
        *self
            .signal
            .given
            .lock()
            .unwrap_or_else(PoisonError::into_inner) = true;
        self.signal.changed.notify_all();
    }

    /// Whether the signal was given.
    pub fn is_cancelled(&self) -> bool {
        *self
            .signal
            .given
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
    }

    /// Waits for `duration` of real time, or until the signal is given.
    pub fn wait_for(&self, duration: Duration) {
        let given = self
            .signal
            .given
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        drop(
            self.signal
                .changed
                .wait_timeout_while(given, duration, |given| !*given),
        );
    }
}
