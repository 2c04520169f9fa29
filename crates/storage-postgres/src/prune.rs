//! Removing what is no longer needed.
//!
//! Every kind is found in an index in the order of time, so a batch costs what
//! it removes, however much there is to keep.

use handfast_storage::retention::{Pruned, Retention};

use crate::connection::{Command, Connections};
use crate::errors::Outcome;
use crate::facts::Generation;
use crate::{events, installs, platform_keys, users};

/// Removes one batch, the kinds in turn until it is full.
pub(crate) async fn prune(
    connections: &Connections,
    generation: &Generation,
    retention: &Retention,
) -> Outcome<Pruned> {
    let left = retention.batch;
    let installs = installs::prune(retention.closed_installs_before, left);
    let installs = remove(connections, installs).await?;
    let left = less(left, installs);
    let events = remove(connections, events::prune(retention.events_before, left)).await?;
    let left = less(left, events);
    let deletions = users::prune_deletions(retention.deletions_before, left);
    Ok(Pruned {
        installs,
        events,
        deletions: remove(connections, deletions).await?,
        platform_keys: platform_keys::forget(connections, generation, retention.now).await?,
    })
}

async fn remove(connections: &Connections, command: Command) -> Outcome<u64> {
    Ok(connections.write(command).await?.len() as u64)
}

fn less(left: u32, removed: u64) -> u32 {
    left.saturating_sub(u32::try_from(removed).unwrap_or(u32::MAX))
}
