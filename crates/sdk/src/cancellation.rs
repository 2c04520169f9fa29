//! A signal that ends waiting early.

use std::future::Future;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use event_listener::Event;

use crate::race::unless;

/// Tells calls under way that a reset took their user away. Clones share one
/// signal; once given, it stays given.
#[derive(Clone, Debug, Default)]
pub(crate) struct Cancellation {
    signal: Arc<Signal>,
}

#[derive(Debug, Default)]
struct Signal {
    given: AtomicBool,
    changed: Event,
}

impl Cancellation {
    /// A signal not given yet.
    pub(crate) fn new() -> Self {
        Self::default()
    }

    /// Gives the signal and wakes everyone who waits.
    pub(crate) fn cancel(&self) {
        self.signal.given.store(true, Ordering::SeqCst);
        self.signal.changed.notify(usize::MAX);
    }

    /// Whether the signal was given.
    pub(crate) fn is_cancelled(&self) -> bool {
        self.signal.given.load(Ordering::SeqCst)
    }

    /// What `work` comes to, or nothing when the signal is given first.
    pub(crate) async fn unless_given<T>(&self, work: impl Future<Output = T>) -> Option<T> {
        unless(work, self.given()).await
    }

    /// Waits for the signal.
    pub(crate) async fn given(&self) {
        while !self.is_cancelled() {
            let changed = self.signal.changed.listen();
            // Given since it was looked at, it wakes nobody any more.
            if !self.is_cancelled() {
                changed.await;
            }
        }
    }
}
