//! What is no longer needed, and how much of it is removed at once.

use handfast_domain::Timestamp;
use handfast_domain::activity::Hour;

/// Ends of what is kept. Whatever is older may be removed.
#[derive(Clone, Copy, Debug)]
pub struct Retention {
    /// Now, for platform keys that may be forgotten.
    pub now: Timestamp,
    /// Installs closed (deactivated or reset) before this. Never less than
    /// 30 days ago, for the repetition of lost answers.
    pub closed_installs_before: Timestamp,
    /// Events that are not administrative before this.
    pub events_before: Timestamp,
    /// Notes of deleted external ids before this. Never less than the longest
    /// life of a code ago.
    pub deletions_before: Timestamp,
    /// Counted activity of the hours before this.
    pub activity_before: Hour,
    /// Invitations that could be accepted until before this.
    pub invitations_before: Timestamp,
    /// The most rows that one transaction removes.
    pub batch: u32,
}

/// What one round of pruning removed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Pruned {
    /// Installs.
    pub installs: u64,
    /// Events.
    pub events: u64,
    /// Notes of deleted external ids.
    pub deletions: u64,
    /// Counts of activity.
    pub activity: u64,
    /// Invitations.
    pub invitations: u64,
    /// Platform keys.
    pub platform_keys: u64,
}

impl Pruned {
    /// How many rows in all.
    pub const fn total(&self) -> u64 {
        self.limited() + self.platform_keys
    }

    /// How many of these count towards the limit of a round. Platform keys do
    /// not: there are only ever a few.
    pub const fn limited(&self) -> u64 {
        self.installs + self.events + self.deletions + self.activity + self.invitations
    }
}
