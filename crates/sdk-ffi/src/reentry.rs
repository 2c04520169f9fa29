//! Finds out a host that calls the SDK while the SDK calls the host.

use std::cell::RefCell;
use std::sync::atomic::{AtomicU64, Ordering};

thread_local! {
    /// On whose behalf the host is called on this thread.
    static UNDER_WAY: RefCell<Vec<u64>> = const { RefCell::new(Vec::new()) };
}

static LAST_MARK: AtomicU64 = AtomicU64::new(0);

/// One SDK. Clones are the same one.
#[derive(Clone, Copy)]
pub(crate) struct Mark(u64);

/// The host called the SDK from within a call that it has to answer first.
#[derive(Clone, Copy)]
pub(crate) struct Reentered;

impl Reentered {
    pub(crate) const DETAILS: &'static str =
        "the host called the SDK from within its own store, device key or clock";
}

impl Mark {
    pub(crate) fn new() -> Self {
        Self(LAST_MARK.fetch_add(1, Ordering::Relaxed))
    }

    /// Makes a call of the host on behalf of this SDK.
    pub(crate) fn during<T>(self, call: impl FnOnce() -> T) -> T {
        UNDER_WAY.with_borrow_mut(|marks| marks.push(self.0));
        let _unmark = Unmark;
        call()
    }

    /// Refuses a call that the host makes on a thread on which it is called.
    pub(crate) fn check(self) -> Result<(), Reentered> {
        if UNDER_WAY.with_borrow(|marks| marks.contains(&self.0)) {
            Err(Reentered)
        } else {
            Ok(())
        }
    }
}

struct Unmark;

impl Drop for Unmark {
    fn drop(&mut self) {
        UNDER_WAY.with_borrow_mut(Vec::pop);
    }
}
