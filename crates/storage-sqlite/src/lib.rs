//! The embedded store: one SQLite file, nothing else to run.
//!
//! Changes wait in a queue for one thread that commits them in groups and
//! answers only when they are on disk ([`SqliteStorage`], `writer`, `group`).
//! Look-ups run on the calling thread through connections that only read
//! (`readers`, `anchor`). A third thread keeps the write-ahead log short (`checkpoint`).
//!
//! The modules named after things (`users`, `installs`, `api_keys`…) hold the
//! statements; every rule they follow is the domain's.

mod active_devices;
mod activity;
mod anchor;
mod api_keys;
mod apps;
mod audit;
mod checkpoint;
mod codec;
mod command;
mod configurations;
mod connection;
mod errors;
mod events;
mod export;
mod facts;
mod grants;
mod group;
mod health;
mod installs;
mod invitations;
mod metadata;
mod operator_storage;
mod operators;
mod options;
mod patch_metadata;
mod platform_keys;
mod prune;
#[cfg(test)]
mod query_plans;
mod readers;
mod redeem_code;
mod reset_install;
mod schema;
mod sessions;
mod statistics;
mod storage;
mod user_events;
mod users;
mod verification;
mod verify;
mod writer;

pub use export::SqliteExport;
pub use options::SqliteOptions;
pub use statistics::SqliteStatistics;
pub use storage::SqliteStorage;
pub use verification::SqliteVerification;
