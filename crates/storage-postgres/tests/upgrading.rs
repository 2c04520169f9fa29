//! A database of an older version is brought up to date with what is in it.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

use handfast_domain::event::EventKind;
use handfast_storage::Storage;
use handfast_storage::verification::Invariant;
use handfast_storage_postgres::{PostgresOptions, PostgresStorage};
use handfast_testkit::PostgresServer;
use tokio_postgres::types::ToSql;
use tokio_postgres::{Client, NoTls};

const FIRST: &str = include_str!("../migrations/0001_initial.sql");

const VERSION: &str = "CREATE TABLE handfast_schema \
     (id smallint NOT NULL PRIMARY KEY CHECK (id = 1), version bigint NOT NULL); \
     INSERT INTO handfast_schema VALUES (1, 1)";

const EVENT: &str = "INSERT INTO event VALUES (gen_random_uuid(), gen_random_uuid(), 0, $1, $2, \
     'platform', NULL, NULL, NULL, '{}')";

async fn connect(url: &str) -> Client {
    let (client, connection) = tokio_postgres::connect(url, NoTls).await.unwrap();
    tokio::spawn(connection);
    client
}

/// Then, what was decided about users was not administrative.
#[tokio::test]
async fn a_database_from_before_the_dashboard_is_as_a_fresh_one() {
    let server = PostgresServer::shared();
    let url = server.new_database();
    let client = connect(&url).await;
    client.batch_execute(FIRST).await.unwrap();
    client.batch_execute(VERSION).await.unwrap();
    for kind in EventKind::ALL {
        let name = kind.as_str();
        let is_newly = name.starts_with("user.") || *kind == EventKind::AuthCodeReuse;
        let was_administrative = kind.is_administrative() && !is_newly;
        let values: [&(dyn ToSql + Sync); 2] = [&name, &was_administrative];
        client.execute(EVENT, &values).await.unwrap();
    }
    let store = PostgresStorage::open(PostgresOptions::new(url)).await;
    let store = store.unwrap();
    for invariant in [Invariant::Schema, Invariant::ReadableEvents] {
        let finding = store.verify(invariant).await.unwrap();
        assert!(finding.holds(), "{invariant:?}: {finding:?}");
    }
}
