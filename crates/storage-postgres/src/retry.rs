//! Trying again what others were faster at.

use std::future::Future;
use std::time::Duration;

use handfast_storage::Rejection;

use crate::connection::Connections;
use crate::errors::{self, Fault, Outcome};

/// How often a transaction is tried in all.
const ATTEMPTS: u32 = 10;

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
        // At once the first time, then a little later each time.
        tokio::time::sleep(Duration::from_millis(u64::from(attempt - 1))).await;
        attempt += 1;
    };
    Err(failure.into_error(connections.database()).into())
}
