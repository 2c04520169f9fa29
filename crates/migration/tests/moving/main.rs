//! Embedded installations with a history, moved to a real PostgreSQL.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod arriving;
mod catching_up;
mod damage;
mod refusing;
mod resuming;
mod world;
