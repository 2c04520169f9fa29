//! Removing what is no longer needed.
//!
//! Every kind is found in an index in the order of time, so a batch costs what
//! it removes, however much there is to keep.

use handfast_storage::retention::{Pruned, Retention};

use crate::connection::{Command, Connections};
use crate::errors::Outcome;
use crate::facts::Generation;
use crate::{active_devices, activity, events, installs, invitations, platform_keys, users};

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
    let deletions = remove(connections, deletions).await?;
    let left = less(left, deletions);
    let activity = remove(
        connections,
        activity::prune(retention.activity_before, left),
    )
    .await?;
    let left = less(left, activity);
    let invitations = invitations::prune(retention.invitations_before, left);
    let invitations = remove(connections, invitations).await?;
    remove(connections, active_devices::forget()).await?;
    Ok(Pruned {
        installs,
        events,
        deletions,
        activity,
        invitations,
        platform_keys: platform_keys::forget(connections, generation, retention.now).await?,
    })
}

async fn remove(connections: &Connections, command: Command) -> Outcome<u64> {
    Ok(connections.write(command).await?.len() as u64)
}

fn less(left: u32, removed: u64) -> u32 {
    left.saturating_sub(u32::try_from(removed).unwrap_or(u32::MAX))
}
