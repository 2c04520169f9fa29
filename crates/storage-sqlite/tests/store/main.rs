//! What the embedded store does beyond what every store does: its file, its
//! disk, other processes, and being killed.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod closing;
mod full_disk;
mod killing;
mod opening;
mod other_processes;
mod pruning;
mod reading;
mod statistics;
mod verifying;
mod world;
