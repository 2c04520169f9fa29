//! The behaviour that every store has, on SQLite.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

use std::sync::Arc;

use handfast_storage::Storage;
use handfast_storage_sqlite::{SqliteOptions, SqliteStorage};
use tempfile::TempDir;

async fn open() -> (Arc<dyn Storage>, TempDir) {
    let directory = tempfile::tempdir().unwrap();
    let options = SqliteOptions::new(directory.path().join("handfast.db"));
    (Arc::new(SqliteStorage::open(options).unwrap()), directory)
}

handfast_storage::conformance_suite!(crate::open);
