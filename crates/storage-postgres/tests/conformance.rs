//! The behaviour that every store has, on a real PostgreSQL.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

use std::sync::Arc;

use handfast_storage::Storage;
use handfast_storage_postgres::{PostgresOptions, PostgresStorage};
use handfast_testkit::PostgresServer;

async fn open() -> (Arc<dyn Storage>, Arc<PostgresServer>) {
    let server = PostgresServer::shared();
    let options = PostgresOptions::new(server.new_database());
    let store = PostgresStorage::open(options).await.unwrap();
    (Arc::new(store), server)
}

handfast_storage::conformance_suite!(crate::open);
