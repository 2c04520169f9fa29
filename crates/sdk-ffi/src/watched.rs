//! Calls of the host that end in time, whether the host answers or not.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use crate::attendants::Attendants;
use crate::reentry::Mark;

/// Watches over calls of one part of the host.
pub(crate) struct Watch {
    whose: &'static str,
    mark: Mark,
    attendants: Attendants,
    /// Without one, the host is called on the caller's own thread.
    limit: Option<Duration>,
    /// Calls that were given up and have not come back.
    lost: Arc<AtomicUsize>,
}

/// Why the host gave no answer.
pub(crate) enum NoAnswer {
    /// It did not answer in time.
    Late(String),
    /// It panicked.
    Panicked,
}

enum Progress<T> {
    UnderWay,
    Answered(Option<T>),
    GivenUp,
}

struct Meeting<T> {
    progress: Mutex<Progress<T>>,
    changed: Condvar,
}

impl Watch {
    /// Watches over the calls of `whose`, such as `the host's store`.
    pub(crate) fn new(
        whose: &'static str,
        mark: Mark,
        attendants: Attendants,
        limit: Option<Duration>,
    ) -> Self {
        Self {
            whose,
            mark,
            attendants,
            limit,
            lost: Arc::default(),
        }
    }

    /// Makes a call. While an earlier one has not come back, the host is not
    /// called at all: it would only lose another thread.
    pub(crate) fn call<T: Send + 'static>(
        &self,
        call: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T, NoAnswer> {
        let mark = self.mark;
        let call = move || catch_unwind(AssertUnwindSafe(|| mark.during(call))).ok();
        let Some(limit) = self.limit else {
            return call().ok_or(NoAnswer::Panicked);
        };
        if self.lost.load(Ordering::SeqCst) > 0 {
            let whose = self.whose;
            let details = format!("{whose} has not come back from an earlier call");
            return Err(NoAnswer::Late(details));
        }
        let meeting = Arc::new(Meeting::new());
        let theirs = Arc::clone(&meeting);
        let lost = Arc::clone(&self.lost);
        let attendant = self
            .attendants
            .take()
            .map_err(|error| NoAnswer::Late(format!("no thread to be had: {error}")))?;
        attendant.send(move || theirs.answer(call(), &lost));
        match meeting.wait(limit, &self.lost) {
            Some(answer) => {
                self.attendants.give_back(attendant);
                answer.ok_or(NoAnswer::Panicked)
            }
            None => Err(NoAnswer::Late(format!(
                "{} did not answer within {}",
                self.whose,
                in_words(limit)
            ))),
        }
    }
}

impl<T> Meeting<T> {
    fn new() -> Self {
        Self {
            progress: Mutex::new(Progress::UnderWay),
            changed: Condvar::new(),
        }
    }

    /// Nobody waits any more for an answer to a call that was given up.
    fn answer(&self, answer: Option<T>, lost: &AtomicUsize) {
        let mut progress = self.lock();
        if matches!(*progress, Progress::GivenUp) {
            lost.fetch_sub(1, Ordering::SeqCst);
            return;
        }
        *progress = Progress::Answered(answer);
        self.changed.notify_all();
    }

    fn wait(&self, limit: Duration, lost: &AtomicUsize) -> Option<Option<T>> {
        let waited = self
            .changed
            .wait_timeout_while(self.lock(), limit, |progress| {
                matches!(progress, Progress::UnderWay)
            });
        let (mut progress, _) = waited.unwrap_or_else(PoisonError::into_inner);
        match std::mem::replace(&mut *progress, Progress::GivenUp) {
            Progress::Answered(answer) => Some(answer),
            Progress::UnderWay | Progress::GivenUp => {
                lost.fetch_add(1, Ordering::SeqCst);
                None
            }
        }
    }

    fn lock(&self) -> MutexGuard<'_, Progress<T>> {
        self.progress.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn in_words(limit: Duration) -> String {
    let millis = limit.as_millis();
    if millis.is_multiple_of(1_000) {
        format!("{} s", millis / 1_000)
    } else {
        format!("{millis} ms")
    }
}
