//! What the platform does by itself, once a minute.

use std::sync::Arc;
use std::time::Duration;

use handfast_app::{Application, RetentionPolicy};
use tokio::time::MissedTickBehavior;
use tokio_util::sync::CancellationToken;

const INTERVAL: Duration = Duration::from_secs(60);

/// Maintains the platform until it stops.
pub(super) async fn run(
    application: Arc<Application>,
    policy: RetentionPolicy,
    stopping: CancellationToken,
) {
    let mut interval = tokio::time::interval(INTERVAL);
    interval.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        tokio::select! {
            () = stopping.cancelled() => return,
            _ = interval.tick() => {}
        }
        maintain(&application, &policy, &stopping).await;
    }
}

/// Batches follow one another for as long as there is something to remove;
/// requests are served in between.
async fn maintain(
    application: &Application,
    policy: &RetentionPolicy,
    stopping: &CancellationToken,
) {
    let mut removed = 0;
    while !stopping.is_cancelled() {
        match application.maintain(policy).await {
            Ok(pruned) if pruned.total() == 0 => break,
            Ok(pruned) => removed += pruned.total(),
            Err(error) => {
                tracing::warn!(%error, "maintenance failed; it is tried again in a minute");
                break;
            }
        }
    }
    if removed > 0 {
        tracing::info!(removed, "removed what is no longer needed");
    }
}
