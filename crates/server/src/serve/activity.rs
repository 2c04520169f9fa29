//! Writing down what was counted, every few seconds.

use std::sync::Arc;

use handfast_app::{ACTIVITY_WRITTEN_EVERY, Application};
use tokio::time::MissedTickBehavior;
use tokio_util::sync::CancellationToken;

/// Writes until the server stops; what is counted after that is written as the
/// application closes.
pub(super) async fn run(application: Arc<Application>, stopping: CancellationToken) {
    let mut interval = tokio::time::interval(ACTIVITY_WRITTEN_EVERY);
    interval.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        tokio::select! {
            () = stopping.cancelled() => return,
            _ = interval.tick() => {}
        }
        if let Err(error) = application.write_activity().await {
            tracing::warn!(%error, "activity is not written down; it is tried again");
        }
    }
}
