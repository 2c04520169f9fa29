//! Trying again what others were faster at.

use std::future::Future;
use std::time::Duration;

use handfast_storage::Rejection;

use crate::connection::Connections;
use crate::errors::{self, Fault, Outcome};

/// How often a transaction is tried in all.
const ATTEMPTS: u32 = 20;

/// The longest pause between two tries, in milliseconds.
const LONGEST_PAUSE: u64 = 64;

/// Runs a whole transaction, again and again while it loses races, and answers
/// as the trait does. Nothing of an attempt that is repeated was committed.
pub(crate) async fn run<T, Work>(
    connections: &Connections,
    work: impl Fn() -> Work,
) -> Result<T, Rejection>
where
    Work: Future<Output = Outcome<T>>,
{
    let _accepted = connections.accept().await;
    let mut attempt = 1;
    let failure = loop {
        match work().await {
            Ok(answer) => return Ok(answer),
            Err(Fault::Refused(refusal)) => return Err(refusal.into()),
            Err(Fault::Raced) if attempt == ATTEMPTS => break errors::crowded(),
            Err(Fault::Lost(failure)) if attempt == ATTEMPTS => break failure,
            Err(Fault::Failed(failure)) => break failure,
            Err(Fault::Raced | Fault::Lost(_)) => {}
        }
        let retry = connections.count_retry();
        if attempt > 1 {
            tokio::time::sleep(pause(attempt, retry)).await;
        }
        attempt += 1;
    };
    Err(failure.into_error(connections.database()).into())
}

/// At most twice as long as the last. Those who lost the same race are spread
/// over that time by the number of their retry, which no two have in common.
fn pause(attempt: u32, retry: u64) -> Duration {
    const GOLDEN_RATIO: u64 = 0x9E37_79B9_7F4A_7C15;
    let longest = (1 << attempt.min(16)).min(LONGEST_PAUSE);
    let spread = retry.wrapping_mul(GOLDEN_RATIO) >> 32;
    Duration::from_millis(1 + spread % longest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_grow_and_differ_among_losers() {
        let at = |attempt| {
            (0..100)
                .map(|retry| pause(attempt, retry))
                .collect::<Vec<_>>()
        };
        assert!(at(2).iter().all(|it| *it <= Duration::from_millis(4)));
        assert!(
            at(20)
                .iter()
                .all(|it| *it <= Duration::from_millis(LONGEST_PAUSE))
        );
        let mut late = at(20);
        late.sort();
        late.dedup();
        assert!(late.len() > 40, "{}", late.len());
    }
}
