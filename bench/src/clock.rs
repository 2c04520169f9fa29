//! Real time, which is what a benchmark measures.

use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use handfast_domain::Timestamp;

/// Now, for measuring spans.
#[expect(clippy::disallowed_methods, reason = "a benchmark measures real time")]
pub(crate) fn instant() -> Instant {
    Instant::now()
}

/// Now, for data.
#[expect(clippy::disallowed_methods, reason = "a benchmark measures real time")]
pub(crate) fn now() -> Timestamp {
    let since = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .unwrap_or_default();
    Timestamp::from_millis(i64::try_from(since.as_millis()).unwrap_or(i64::MAX))
}

/// Waits for real, to keep a pace.
#[expect(clippy::disallowed_methods, reason = "a paced load waits for real")]
pub(crate) fn wait_until(moment: Instant) {
    let left = moment.saturating_duration_since(instant());
    if left > Duration::ZERO {
        std::thread::sleep(left);
    }
}
