//! The store of many nodes: one PostgreSQL, any number of stateless servers.
//!
//! Statements that belong together are sent at once (`connection`), so that a
//! redemption costs two round trips: one that locks and reads, one that writes
//! and commits. Whoever loses a race starts again (`retry`). What nodes keep in
//! memory is counted in the database and told of by `NOTIFY` (`facts`,
//! `listener`). Where the database is, and how connections to it are encrypted,
//! is read from its URL (`address`, `encryption`).
//!
//! The modules named after things (`users`, `installs`, `api_keys`…) hold the
//! statements; every rule they follow is the domain's.

mod active_devices;
mod activity;
mod address;
mod api_keys;
mod apps;
mod audit;
mod codec;
mod configurations;
mod connection;
mod encryption;
mod errors;
mod events;
mod facts;
mod grants;
mod health;
mod import;
mod installs;
mod invitations;
mod listener;
mod metadata;
mod operator_storage;
mod operators;
mod options;
mod platform_keys;
mod prune;
mod redeem_code;
mod reset_install;
mod retry;
mod schema;
mod sessions;
mod statistics;
mod storage;
mod unconnected;
mod user_events;
mod users;
mod verification;
mod verify;

pub use import::{ImportState, PostgresImport};
pub use options::PostgresOptions;
pub use statistics::PostgresStatistics;
pub use storage::PostgresStorage;
pub use verification::{PostgresVerification, has_installation};
