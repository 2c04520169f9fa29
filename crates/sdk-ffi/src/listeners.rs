//! Listeners of the host, each of which can only harm itself.

use std::collections::VecDeque;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{self, Sender};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

use crate::ports::HostFailure;
use crate::status::StatusChange;

/// Hears of changes. It may call the SDK. What it throws is dropped.
#[uniffi::export(with_foreign)]
pub trait StatusListener: Send + Sync {
    /// Something changed, and is stored already.
    fn status_changed(&self, change: StatusChange) -> Result<(), HostFailure>;
}

/// Names one listener. Dropping it leaves the listener in place.
#[derive(uniffi::Object)]
pub struct ListenerHandle(pub(crate) sdk::ListenerHandle);

#[uniffi::export]
impl ListenerHandle {
    /// Takes the listener away. A change being told at this moment may still
    /// reach it.
    pub fn remove(&self) {
        self.0.remove();
    }
}

/// Tells a listener on the caller's own thread.
pub(crate) struct ToldDirectly(pub(crate) Arc<dyn StatusListener>);

impl sdk::StatusListener for ToldDirectly {
    fn status_changed(&self, change: &sdk::StatusChange) {
        tell(&*self.0, change.clone().into());
    }
}

/// Tells a listener on a thread of its own, in order. A call is kept waiting
/// for it no longer than the limit, and not at all by one that still has
/// something older to hear.
pub(crate) struct ToldApart {
    host: Arc<dyn StatusListener>,
    limit: Duration,
    queue: Arc<Mutex<Queue>>,
}

#[derive(Default)]
struct Queue {
    waiting: VecDeque<Change>,
    is_telling: bool,
}

/// A change, and who waits until it was told.
struct Change {
    change: StatusChange,
    _told: Sender<()>,
}

impl ToldApart {
    pub(crate) fn new(host: Arc<dyn StatusListener>, limit: Duration) -> Self {
        Self {
            host,
            limit,
            queue: Arc::default(),
        }
    }
}

impl sdk::StatusListener for ToldApart {
    fn status_changed(&self, change: &sdk::StatusChange) {
        let (told, end) = mpsc::channel();
        let mut queue = lock(&self.queue);
        queue.waiting.push_back(Change {
            change: change.clone().into(),
            _told: told,
        });
        if queue.is_telling {
            return;
        }
        queue.is_telling = true;
        drop(queue);
        let (host, theirs) = (Arc::clone(&self.host), Arc::clone(&self.queue));
        let thread = thread::Builder::new()
            .name("handfast-listener".to_owned())
            .spawn(move || tell_all(&*host, &theirs));
        match thread {
            // The sender is dropped once the change was told.
            Ok(_) => drop(end.recv_timeout(self.limit)),
            Err(_) => tell_all(&*self.host, &self.queue),
        }
    }
}

fn tell_all(host: &dyn StatusListener, queue: &Mutex<Queue>) {
    while let Some(next) = next(queue) {
        tell(host, next.change.clone());
    }
}

/// What to tell next; under the same lock ends the telling when there is
/// nothing.
fn next(queue: &Mutex<Queue>) -> Option<Change> {
    let mut queue = lock(queue);
    let next = queue.waiting.pop_front();
    queue.is_telling = next.is_some();
    next
}

fn tell(host: &dyn StatusListener, change: StatusChange) {
    // Neither a failure nor a panic of a listener is anyone else's matter.
    drop(catch_unwind(AssertUnwindSafe(|| {
        host.status_changed(change)
    })));
}

fn lock(queue: &Mutex<Queue>) -> MutexGuard<'_, Queue> {
    queue.lock().unwrap_or_else(PoisonError::into_inner)
}
