//! Moves an embedded installation to PostgreSQL: `handfast migrate`.
//!
//! There is one mechanism for copying, resuming and catching up. The source is
//! walked in pages; each page is compared with what the target has under the
//! same keys, and only what differs is written (`copy`). Then the target is
//! walked, and what the source does not have is removed. So a run that was cut
//! off is simply run again, and a run beside a serving node is completed by a
//! short one after the node was stopped.
//!
//! The run that has the source to itself also finishes: it reads both sides once
//! more, compares their checksums, marks the source as moved, and opens the
//! target for nodes, in this order. At no moment may both be served.
//!
//! `tables` says what is carried, once; every statement is made from it.

mod admission;
mod check;
mod checksum;
mod copy;
#[cfg(test)]
mod coverage;
mod error;
mod migration;
mod page;
mod progress;
mod report;
mod source;
mod statements;
mod table;
mod tables;
mod target;
mod value;

pub use checksum::Checksum;
pub use error::MigrationError;
pub use migration::Migration;
pub use progress::{Position, Progress, Step};
pub use report::{Outcome, Report, TableReport};
