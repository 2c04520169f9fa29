//! Removing what is no longer needed.
//!
//! Every kind is found at the beginning of an index in the order of time, so a
//! batch costs what it removes, however much there is to keep; freed pages are
//! used again. Only among events do others stand before it, which are kept: a
//! reader looks where it begins. What is removed lies scattered, so it goes in
//! slices, between which others have their turn.

use std::ops::Range;

use handfast_domain::EventId;
use handfast_storage::retention::{Pruned, Retention};
use rusqlite::Connection;

use crate::errors::Outcome;
use crate::{activity, events, installs, invitations, platform_keys, users};

/// The most rows that one command removes: a few milliseconds of the writer.
const SLICE: u32 = 50;

/// One round of pruning, slice by slice.
pub(crate) struct Round {
    retention: Retention,
    pruned: Pruned,
    left: u32,
    is_over: bool,
}

impl Round {
    /// Nothing is removed yet.
    pub(crate) fn new(retention: Retention) -> Self {
        Self {
            left: retention.batch,
            retention,
            pruned: Pruned::default(),
            is_over: false,
        }
    }

    /// What the next command is to remove, if there may be more.
    pub(crate) fn next_slice(&self) -> Option<Retention> {
        (!self.is_over).then(|| Retention {
            batch: self.left.min(SLICE),
            ..self.retention
        })
    }

    /// Counts what it removed. One that was not full was the last.
    pub(crate) fn removed(&mut self, slice: Pruned) {
        let rows = slice.limited();
        let was_full = rows >= u64::from(self.left.min(SLICE));
        self.left = less(self.left, rows);
        self.is_over = !was_full || self.left == 0;
        self.pruned.installs += slice.installs;
        self.pruned.events += slice.events;
        self.pruned.deletions += slice.deletions;
        self.pruned.activity += slice.activity;
        self.pruned.invitations += slice.invitations;
        self.pruned.platform_keys += slice.platform_keys;
    }

    /// What the round removed in all.
    pub(crate) const fn pruned(&self) -> Pruned {
        self.pruned
    }
}

/// Removes one slice, the kinds in turn until it is full.
pub(crate) fn prune(
    connection: &Connection,
    retention: &Retention,
    prunable: &Range<EventId>,
) -> Outcome<Pruned> {
    let mut left = retention.batch;
    let installs = installs::prune(connection, retention.closed_installs_before, left)?;
    left = less(left, installs);
    let events = events::prune(connection, prunable, left)?;
    left = less(left, events);
    let deletions = users::prune_deletions(connection, retention.deletions_before, left)?;
    left = less(left, deletions);
    let activity = activity::prune(connection, retention.activity_before, left)?;
    left = less(left, activity);
    let invitations = invitations::prune(connection, retention.invitations_before, left)?;
    Ok(Pruned {
        installs,
        events,
        deletions,
        activity,
        invitations,
        platform_keys: platform_keys::forget(connection, retention.now)?,
    })
}

fn less(left: u32, removed: u64) -> u32 {
    left.saturating_sub(u32::try_from(removed).unwrap_or(u32::MAX))
}
