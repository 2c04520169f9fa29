//! Wakes the host once for each time that it polls.
//!
//! A host with one thread may keep whoever wakes it waiting until that thread
//! is free, as Node.js does with the thread of an alarm, and UniFFI holds a lock
//! of the call meanwhile. A second wake-up of the same call, on the host's own
//! thread, would wait for that lock, and the lock for that thread: for ever. It
//! is not needed either: the poll that the first one leads to sees everything
//! that happened before.

use std::future::{Future, poll_fn};
use std::pin::pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Wake, Waker};

/// What `call` comes to. Whoever polls it is woken once for each poll.
pub(crate) async fn woken_once<T>(call: impl Future<Output = T>) -> T {
    let mut call = pin!(call);
    let bell = Arc::<Bell>::default();
    let ours = Waker::from(Arc::clone(&bell));
    poll_fn(move |context| {
        *bell.host() = Some(context.waker().clone());
        call.as_mut().poll(&mut Context::from_waker(&ours))
    })
    .await
}

/// Rings once each time that it was given a host.
#[derive(Default)]
struct Bell {
    host: Mutex<Option<Waker>>,
}

impl Bell {
    fn host(&self) -> MutexGuard<'_, Option<Waker>> {
        self.host.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Wake for Bell {
    fn wake(self: Arc<Self>) {
        self.wake_by_ref();
    }

    fn wake_by_ref(self: &Arc<Self>) {
        // Nothing of ours is locked while the host takes its time.
        let host = self.host().take();
        if let Some(host) = host {
            host.wake();
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::task::Poll;

    use super::*;

    /// Counts how often it is woken.
    #[derive(Default)]
    struct Host(AtomicUsize);

    impl Wake for Host {
        fn wake(self: Arc<Self>) {
            self.0.fetch_add(1, Ordering::SeqCst);
        }
    }

    #[test]
    fn a_host_is_woken_once_for_each_poll() {
        let host = Arc::<Host>::default();
        let waker = Waker::from(Arc::clone(&host));
        let mut context = Context::from_waker(&waker);
        let mut kept = Vec::new();
        let mut call = pin!(woken_once(poll_fn(|context| {
            kept.push(context.waker().clone());
            if kept.len() < 3 {
                kept.iter().for_each(Waker::wake_by_ref);
                return Poll::Pending;
            }
            Poll::Ready(())
        })));
        for polls in 1..3 {
            assert!(call.as_mut().poll(&mut context).is_pending());
            assert_eq!(host.0.load(Ordering::SeqCst), polls);
        }
        assert!(call.as_mut().poll(&mut context).is_ready());
    }
}
