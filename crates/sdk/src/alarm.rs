//! Waiting for a span of real time without a runtime.

use std::future::Future;
use std::pin::Pin;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll, Waker};
use std::thread;
use std::time::Duration;

/// Is ready after a span of time. The thread that sees to that begins with the
/// first poll and ends with the span, or at once when this is dropped. Without
/// a thread to be had the span is over at once: a call then ends too soon
/// rather than never.
pub(crate) struct Alarm {
    span: Duration,
    set: Option<Arc<Shared>>,
}

#[derive(Default)]
struct Shared {
    state: Mutex<State>,
    dropped: Condvar,
}

#[derive(Default)]
struct State {
    is_over: bool,
    is_dropped: bool,
    waker: Option<Waker>,
}

impl Alarm {
    pub(crate) const fn after(span: Duration) -> Self {
        Self { span, set: None }
    }
}

impl Future for Alarm {
    type Output = ();

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<()> {
        if let Some(shared) = &self.set {
            let mut state = shared.lock();
            if state.is_over {
                return Poll::Ready(());
            }
            state.waker = Some(context.waker().clone());
            return Poll::Pending;
        }
        let shared = Arc::<Shared>::default();
        shared.lock().waker = Some(context.waker().clone());
        let (span, theirs) = (self.span, Arc::clone(&shared));
        let thread = thread::Builder::new()
            .name("handfast-alarm".to_owned())
            .spawn(move || theirs.ring_after(span));
        if thread.is_err() {
            return Poll::Ready(());
        }
        self.set = Some(shared);
        Poll::Pending
    }
}

impl Drop for Alarm {
    fn drop(&mut self) {
        if let Some(shared) = &self.set {
            shared.lock().is_dropped = true;
            shared.dropped.notify_all();
        }
    }
}

impl Shared {
    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn ring_after(&self, span: Duration) {
        let waited = self
            .dropped
            .wait_timeout_while(self.lock(), span, |state| !state.is_dropped);
        let (mut state, _) = waited.unwrap_or_else(PoisonError::into_inner);
        if state.is_dropped {
            return;
        }
        state.is_over = true;
        let waker = state.waker.take();
        drop(state);
        if let Some(waker) = waker {
            waker.wake();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_alarm_rings_after_its_span() {
        pollster::block_on(Alarm::after(Duration::from_millis(1)));
    }

    #[test]
    fn the_thread_of_a_dropped_alarm_ends_long_before_its_span() {
        let mut alarm = Alarm::after(Duration::from_secs(3_600));
        let mut context = Context::from_waker(Waker::noop());
        assert!(Pin::new(&mut alarm).poll(&mut context).is_pending());
        let shared = Arc::downgrade(alarm.set.as_ref().unwrap());
        drop(alarm);
        // The thread holds what they share until it ends.
        while shared.strong_count() > 0 {
            thread::yield_now();
        }
    }
}
