//! How the store is doing.

/// How the store is doing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PostgresStatistics {
    /// Connections in use now.
    pub busy: usize,
    /// Connections that are open and not in use.
    pub idle: usize,
    /// Commands that wait for a connection now.
    pub waiting: usize,
    /// How often a transaction was tried again, since the start.
    pub retries: u64,
}
