//! A clock that stands still until a test moves it.

use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Duration;

use handfast_app::ports::Clock;
use handfast_domain::Timestamp;

/// 2026-11-23T09:30:00Z.
const START: i64 = 1_795_426_200_000;

/// A clock that stands still until a test moves it.
#[derive(Debug)]
pub struct ManualClock(AtomicI64);

impl Default for ManualClock {
    fn default() -> Self {
        Self(AtomicI64::new(START))
    }
}

impl ManualClock {
    /// Lets `span` pass.
    pub fn advance(&self, span: Duration) {
        let span = i64::try_from(span.as_millis()).unwrap();
        self.0.fetch_add(span, Ordering::SeqCst);
    }

    /// Jumps back, as a clock that is set may.
    pub fn turn_back(&self, span: Duration) {
        let span = i64::try_from(span.as_millis()).unwrap();
        self.0.fetch_sub(span, Ordering::SeqCst);
    }
}

impl Clock for ManualClock {
    fn now(&self) -> Timestamp {
        Timestamp::from_millis(self.0.load(Ordering::SeqCst))
    }
}
