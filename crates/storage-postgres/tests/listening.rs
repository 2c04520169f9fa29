//! What other nodes change is seen within a second, whatever becomes of the
//! connection that listens.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

use std::sync::Arc;
use std::time::Duration;

use handfast_storage::Storage;
use handfast_storage_postgres::{PostgresOptions, PostgresStorage};
use handfast_testkit::PostgresServer;
use tokio_postgres::{Client, NoTls};

const CHANGE: &str = "UPDATE installation SET facts_generation = facts_generation + 1";

const LISTENERS: &str = "FROM pg_stat_activity \
     WHERE datname = current_database() AND application_name = 'handfast listener'";

/// A node with one connection besides the one that listens, and somebody who may
/// do everything.
struct World {
    _server: Arc<PostgresServer>,
    node: PostgresStorage,
    other: Client,
}

impl World {
    /// The node's account has this name.
    async fn new(account: &str) -> Self {
        let server = PostgresServer::shared();
        let url = server.new_database();
        let (other, connection) = tokio_postgres::connect(&url, NoTls).await.unwrap();
        tokio::spawn(connection);
        let database = url.rsplit('/').next().unwrap();
        let grant =
            format!("CREATE ROLE {account} LOGIN; ALTER DATABASE {database} OWNER TO {account}");
        other.batch_execute(&grant).await.unwrap();
        let url = url.replace("//handfast@", &format!("//{account}@"));
        let options = PostgresOptions {
            pool_size: 1,
            ..PostgresOptions::new(url)
        };
        let world = Self {
            _server: server,
            node: PostgresStorage::open(options).await.unwrap(),
            other,
        };
        world.until_listeners_are(1).await;
        world
    }

    async fn until_listeners_are(&self, expected: i64) {
        let count = format!("SELECT count(*) {LISTENERS}");
        let look = async {
            while self
                .other
                .query_one(&count, &[])
                .await
                .unwrap()
                .get::<_, i64>(0)
                != expected
            {}
        };
        let looked = tokio::time::timeout(Duration::from_secs(30), look).await;
        looked.expect("the listeners come and go");
    }

    async fn cut(&self) {
        let cut = format!("SELECT pg_terminate_backend(pid) {LISTENERS}");
        self.other.batch_execute(&cut).await.unwrap();
    }

    async fn assert_a_change_is_seen_within_a_second(&self) {
        let before = self.node.facts_generation();
        self.other.batch_execute(CHANGE).await.unwrap();
        let look = async {
            while self.node.facts_generation() == before {
                tokio::task::yield_now().await;
            }
        };
        let looked = tokio::time::timeout(Duration::from_secs(1), look).await;
        looked.expect("seen within a second");
    }
}

#[tokio::test]
async fn a_change_that_nobody_tells_of_is_seen_within_a_second() {
    let world = World::new("hears").await;
    world.assert_a_change_is_seen_within_a_second().await;
}

#[tokio::test]
async fn a_change_is_seen_within_a_second_when_the_listener_was_just_cut() {
    let world = World::new("is_cut").await;
    world.cut().await;
    world.assert_a_change_is_seen_within_a_second().await;
    world.until_listeners_are(1).await;
    world.assert_a_change_is_seen_within_a_second().await;
}

#[tokio::test]
async fn a_change_is_seen_within_a_second_while_no_connection_can_listen() {
    let world = World::new("cannot_listen").await;
    let full = "ALTER ROLE cannot_listen CONNECTION LIMIT 1";
    world.other.batch_execute(full).await.unwrap();
    world.cut().await;
    world.until_listeners_are(0).await;
    world.assert_a_change_is_seen_within_a_second().await;
    world.assert_a_change_is_seen_within_a_second().await;
}
