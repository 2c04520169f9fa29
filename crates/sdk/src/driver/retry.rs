//! When to try again.

use std::time::Duration;

/// The longest one try may take.
pub(super) const TRY_TIMEOUT: Duration = Duration::from_secs(10);
/// The most tries of one call, whatever its deadline.
pub(super) const MOST_TRIES: u32 = 50;

const FIRST_DELAY: Duration = Duration::from_millis(500);
const LONGEST_DELAY: Duration = Duration::from_secs(8);

/// How long to wait after `failed` tries: doubling, with the second half left
/// to chance so that devices do not come back in step, and never less than the
/// platform asked for.
pub(super) fn delay(failed: u32, chance: u32, retry_after: Option<Duration>) -> Duration {
    let doublings = failed.saturating_sub(1).min(16);
    let whole = FIRST_DELAY
        .saturating_mul(1 << doublings)
        .min(LONGEST_DELAY);
    let half = whole / 2;
    let backed_off = half + half.mul_f64(f64::from(chance) / f64::from(u32::MAX));
    backed_off.max(retry_after.unwrap_or_default())
}

/// `Retry-After` in seconds (RFC 9110 §10.2.3). The form that names a date is
/// left alone: the device's clock may be wrong.
pub(super) fn parse_retry_after(value: Option<&str>) -> Option<Duration> {
    value?.trim().parse().ok().map(Duration::from_secs)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn delays_double_up_to_a_limit_and_obey_retry_after() {
        #[rustfmt::skip]
        let table = [
            // failed, chance,   retry after, milliseconds
            (1,        0,        None,        250),
            (1,        u32::MAX, None,        500),
            (2,        u32::MAX, None,        1_000),
            (3,        0,        None,        1_000),
            (5,        u32::MAX, None,        8_000),
            (60,       u32::MAX, None,        8_000),
            (1,        0,        Some(3),     3_000),
            (60,       u32::MAX, Some(3),     8_000),
        ];
        for (failed, chance, retry_after, milliseconds) in table {
            assert_eq!(
                delay(failed, chance, retry_after.map(Duration::from_secs)),
                Duration::from_millis(milliseconds),
                "{failed} {chance} {retry_after:?}"
            );
        }
    }

    #[test]
    fn retry_after_is_read_in_seconds() {
        assert_eq!(parse_retry_after(Some(" 7 ")), Some(Duration::from_secs(7)));
        assert_eq!(
            parse_retry_after(Some("Fri, 31 Dec 1999 23:59:59 GMT")),
            None
        );
        assert_eq!(parse_retry_after(None), None);
    }
}
