//! Removing what is no longer needed.
//!
//! Every kind is found at the beginning of an index in the order of time, so a
//! batch costs what it removes, however much there is to keep; freed pages are
//! used again.

use handfast_storage::retention::{Pruned, Retention};
use rusqlite::Connection;

use crate::errors::Outcome;
use crate::{events, installs, platform_keys, users};

/// Removes one batch, the kinds in turn until it is full.
pub(crate) fn prune(connection: &Connection, retention: &Retention) -> Outcome<Pruned> {
    let mut left = retention.batch;
    let installs = installs::prune(connection, retention.closed_installs_before, left)?;
    left = less(left, installs);
    let events = events::prune(connection, retention.events_before, left)?;
    left = less(left, events);
    let deletions = users::prune_deletions(connection, retention.deletions_before, left)?;
    Ok(Pruned {
        installs,
        events,
        deletions,
        platform_keys: platform_keys::forget(connection, retention.now)?,
    })
}

fn less(left: u32, removed: u64) -> u32 {
    left.saturating_sub(u32::try_from(removed).unwrap_or(u32::MAX))
}
