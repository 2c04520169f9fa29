//! A database of an older version is brought up to date with what is in it.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

use handfast_domain::AppId;
use handfast_domain::event::EventKind;
use handfast_storage::Storage;
use handfast_storage::operators::OperatorStorage;
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

/// Of eight users five have an active install, three of them with an SDK version.
const USERS: &str = "INSERT INTO users SELECT app_id, 'user ' || number, md5('user ' || number)::uuid, \
         CASE WHEN number <= 5 THEN md5('install ' || number)::uuid END, 0, NULL \
         FROM app, generate_series(1, 8) AS number; \
     INSERT INTO install (app_id, install_id, user_id, thumbprint, since, created_at, restored, \
         form_factor, platform, sdk_version) \
         SELECT app_id, md5('install ' || number)::uuid, md5('user ' || number)::uuid, \
         decode(repeat('00', 32), 'hex'), 0, 0, false, 1, 2, \
         CASE WHEN number <= 3 THEN '1.0.0' END FROM app, generate_series(1, 8) AS number";

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

#[tokio::test]
async fn devices_that_are_active_before_an_upgrade_are_counted_by_it() {
    let server = PostgresServer::shared();
    let url = server.new_database();
    let client = connect(&url).await;
    client.batch_execute(FIRST).await.unwrap();
    client.batch_execute(VERSION).await.unwrap();
    let app = AppId::from_bytes([1; 16]);
    let insert = "INSERT INTO app VALUES \
         ('01010101-0101-0101-0101-010101010101', 'Example', false, 0, '{}')";
    client.batch_execute(insert).await.unwrap();
    client.batch_execute(USERS).await.unwrap();
    let store = PostgresStorage::open(PostgresOptions::new(url)).await;
    let store = store.unwrap();
    let counted = store.active_devices(app).await.unwrap();
    let mut counts: Vec<_> = counted
        .into_iter()
        .map(|devices| (devices.labels.sdk_version, devices.count))
        .collect();
    counts.sort();
    assert_eq!(counts, [(None, 2), (Some("1.0.0".to_owned()), 3)]);
    let finding = store.verify(Invariant::ActiveDevices).await.unwrap();
    assert!(finding.holds(), "{finding:?}");
}
