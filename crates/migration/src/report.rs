//! What a run came to.

use crate::checksum::Checksum;

/// Whether the data has moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Others had the embedded store open. What it held while it was read is in
    /// the database; what changed since is not. They are to be stopped, and the
    /// migration is to be run once more, which will be short.
    Rehearsed,
    /// Everything is in the database, and was compared. Nodes may be started on
    /// it; the embedded store opens no more.
    Finished,
}

/// What a run came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// Whether the data has moved.
    pub outcome: Outcome,
    /// What became of each table.
    pub tables: Vec<TableReport>,
}

/// What became of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableReport {
    /// What PostgreSQL calls it.
    pub table: &'static str,
    /// How many rows were read.
    pub rows: u64,
    /// How many of these were not in the database as they are, and were written.
    pub written: u64,
    /// How many rows of the database the source no longer had.
    pub removed: u64,
    /// The checksum that both sides have, once the migration has finished.
    pub checksum: Option<Checksum>,
}
