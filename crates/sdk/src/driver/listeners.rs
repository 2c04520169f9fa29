//! Who hears of changes, and in which order.

use std::collections::VecDeque;
use std::fmt;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};

use crate::status::{StatusChange, StatusListener};

/// The listeners, and the changes they were not told of yet.
#[derive(Default)]
pub(super) struct Listeners {
    registry: Arc<Mutex<Registry>>,
}

#[derive(Default)]
struct Registry {
    last_id: u64,
    listeners: Vec<(u64, Arc<dyn StatusListener>)>,
    waiting: VecDeque<StatusChange>,
    delivering: bool,
}

/// Names one listener. Dropping it leaves the listener in place.
#[derive(Clone)]
pub struct ListenerHandle {
    id: u64,
    registry: Weak<Mutex<Registry>>,
}

impl ListenerHandle {
    /// Takes the listener away. A change being told at this moment may still
    /// reach it.
    pub fn remove(&self) {
        if let Some(registry) = self.registry.upgrade() {
            lock(&registry).listeners.retain(|(id, _)| *id != self.id);
        }
    }
}

impl fmt::Debug for ListenerHandle {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "ListenerHandle({})", self.id)
    }
}

impl Listeners {
    pub(super) fn add(&self, listener: Arc<dyn StatusListener>) -> ListenerHandle {
        let mut registry = lock(&self.registry);
        registry.last_id += 1;
        let id = registry.last_id;
        registry.listeners.push((id, listener));
        ListenerHandle {
            id,
            registry: Arc::downgrade(&self.registry),
        }
    }

    /// Puts a change behind those that wait already.
    pub(super) fn enqueue(&self, change: StatusChange) {
        lock(&self.registry).waiting.push_back(change);
    }

    /// Tells what waits when the call ends that holds this, also when it ends
    /// in a panic or its future is dropped.
    pub(super) fn deliver_at_end(&self) -> Delivery<'_> {
        Delivery(self)
    }

    /// Tells what waits, in order, holding no lock. One thread at a time does
    /// so; a listener that calls the SDK leaves new changes to the thread that
    /// called it.
    fn deliver(&self) {
        if std::mem::replace(&mut lock(&self.registry).delivering, true) {
            return;
        }
        while let Some((change, listeners)) = self.next() {
            for listener in listeners {
                // A listener that panics must not keep the others from hearing.
                drop(catch_unwind(AssertUnwindSafe(|| {
                    listener.status_changed(&change);
                })));
            }
        }
    }

    /// What to tell next; ends the delivery when there is nothing, under the
    /// same lock, so that nothing put in meanwhile is left lying.
    fn next(&self) -> Option<(StatusChange, Vec<Arc<dyn StatusListener>>)> {
        let mut registry = lock(&self.registry);
        let Some(change) = registry.waiting.pop_front() else {
            registry.delivering = false;
            return None;
        };
        let listeners = registry
            .listeners
            .iter()
            .map(|(_, listener)| Arc::clone(listener))
            .collect();
        Some((change, listeners))
    }
}

/// Tells what waits when it is dropped.
pub(super) struct Delivery<'listeners>(&'listeners Listeners);

impl Drop for Delivery<'_> {
    fn drop(&mut self) {
        self.0.deliver();
    }
}

fn lock(registry: &Mutex<Registry>) -> MutexGuard<'_, Registry> {
    registry.lock().unwrap_or_else(PoisonError::into_inner)
}
