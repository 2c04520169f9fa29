//! How the writer is doing, for metrics.

use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};

use crate::checkpoint::LogGauge;

/// How many sizes of group are told apart: 1, 2, up to 4, up to 8, and so on.
const BUCKETS: usize = 11;

/// How the writer is doing since the store was opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SqliteStatistics {
    /// Groups committed.
    pub commits: u64,
    /// Commands in them.
    pub commands: u64,
    /// How many groups had at most so many commands (and more than the entry
    /// before): powers of two.
    pub group_sizes: Vec<(u64, u64)>,
    /// Commands that are waiting now.
    pub waiting: usize,
    /// Pages in the write-ahead log after the last commit.
    pub log_pages: u32,
    /// How often the log was written back to the file.
    pub checkpoints: u64,
}

/// The counters behind [`SqliteStatistics`].
#[derive(Debug, Default)]
pub(crate) struct Counters {
    commits: AtomicU64,
    commands: AtomicU64,
    group_sizes: [AtomicU64; BUCKETS],
    waiting: AtomicUsize,
}

impl Counters {
    /// A command waits.
    pub(crate) fn command_waits(&self) {
        self.waiting.fetch_add(1, Ordering::Relaxed);
    }

    /// A command waits no longer.
    pub(crate) fn command_taken(&self) {
        self.waiting.fetch_sub(1, Ordering::Relaxed);
    }

    /// A group was committed.
    pub(crate) fn group_committed(&self, size: usize) {
        self.commits.fetch_add(1, Ordering::Relaxed);
        self.commands.fetch_add(size as u64, Ordering::Relaxed);
        self.group_sizes[bucket(size)].fetch_add(1, Ordering::Relaxed);
    }

    /// What was counted.
    pub(crate) fn statistics(&self, log: &LogGauge) -> SqliteStatistics {
        let group_sizes = self.group_sizes.iter().enumerate();
        SqliteStatistics {
            commits: self.commits.load(Ordering::Relaxed),
            commands: self.commands.load(Ordering::Relaxed),
            group_sizes: group_sizes
                .map(|(bucket, count)| (1 << bucket, count.load(Ordering::Relaxed)))
                .collect(),
            waiting: self.waiting.load(Ordering::Relaxed),
            log_pages: log.pages(),
            checkpoints: log.checkpoints(),
        }
    }
}

fn bucket(size: usize) -> usize {
    let exponent = size.max(1).next_power_of_two().trailing_zeros();
    (exponent as usize).min(BUCKETS - 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_fall_into_the_bucket_that_bounds_them() {
        #[rustfmt::skip]
        let table = [(1, 0), (2, 1), (3, 2), (4, 2), (5, 3), (128, 7), (129, 8), (1 << 20, BUCKETS - 1)];
        for (size, expected) in table {
            assert_eq!(bucket(size), expected, "{size}");
        }
    }
}
