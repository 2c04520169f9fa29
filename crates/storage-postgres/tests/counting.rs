//! Active devices are counted in slots, which are forgotten once they come to nothing.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

use std::sync::Arc;
use std::time::Duration;

use handfast_domain::activity::Hour;
use handfast_domain::{AppId, Timestamp};
use handfast_storage::Storage;
use handfast_storage::operators::OperatorStorage;
use handfast_storage::retention::Retention;
use handfast_storage_postgres::{PostgresOptions, PostgresStorage};
use handfast_testkit::PostgresServer;
use tokio_postgres::{Client, NoTls};

/// Of four versions the first comes to 4, the second to nothing, the third is
/// nothing, and the fourth is of another app and comes to nothing.
const SLOTS: &str = "INSERT INTO active_device VALUES \
     ('01010101-0101-0101-0101-010101010101', 2, 1, '1', 0, 7), \
     ('01010101-0101-0101-0101-010101010101', 2, 1, '1', 1, -3), \
     ('01010101-0101-0101-0101-010101010101', 2, 1, '2', 0, -2), \
     ('01010101-0101-0101-0101-010101010101', 2, 1, '2', 1, 5), \
     ('01010101-0101-0101-0101-010101010101', 2, 1, '2', 2, -3), \
     ('01010101-0101-0101-0101-010101010101', 2, 1, '3', 0, 0), \
     ('02020202-0202-0202-0202-020202020202', 2, 1, '1', 0, 1), \
     ('02020202-0202-0202-0202-020202020202', 2, 1, '1', 1, -1)";

/// Removes nothing but slots.
fn nothing() -> Retention {
    let ever = Timestamp::from_millis(0);
    Retention {
        now: ever,
        closed_installs_before: ever,
        events_before: ever,
        deletions_before: ever,
        activity_before: Hour::from_number(0),
        invitations_before: ever,
        batch: 10,
    }
}

/// A store, and a connection to its database that knows nothing of it.
struct Place {
    _server: Arc<PostgresServer>,
    url: String,
    store: PostgresStorage,
}

impl Place {
    async fn with_slots() -> Self {
        let server = PostgresServer::shared();
        let url = server.new_database();
        let store = PostgresStorage::open(PostgresOptions::new(url.clone()));
        let place = Self {
            store: store.await.unwrap(),
            url,
            _server: server,
        };
        place.connect().await.batch_execute(SLOTS).await.unwrap();
        place
    }

    async fn connect(&self) -> Client {
        let (client, connection) = tokio_postgres::connect(&self.url, NoTls).await.unwrap();
        tokio::spawn(connection);
        client
    }

    async fn slots(&self) -> i64 {
        let sql = "SELECT count(*) FROM active_device";
        self.connect()
            .await
            .query_one(sql, &[])
            .await
            .unwrap()
            .get(0)
    }

    /// How many devices are active in an app, by SDK version.
    async fn active(&self, app: u8) -> Vec<(String, u64)> {
        let devices = self.store.active_devices(AppId::from_bytes([app; 16]));
        let devices = devices.await.unwrap().into_iter();
        let mut counts: Vec<_> = devices
            .map(|devices| (devices.labels.sdk_version.unwrap(), devices.count))
            .collect();
        counts.sort();
        counts
    }
}

#[tokio::test]
async fn slots_are_added_up_and_forgotten_when_they_come_to_nothing() {
    let place = Place::with_slots().await;
    assert_eq!(place.slots().await, 8);
    let four = [("1".to_owned(), 4)];
    assert_eq!(place.active(1).await, four);
    assert_eq!(place.active(2).await, []);
    place.store.prune(nothing()).await.unwrap();
    assert_eq!(place.slots().await, 2);
    assert_eq!(place.active(1).await, four);
}

/// Somebody counts between the look for what comes to nothing and its removal.
#[tokio::test]
async fn what_is_counted_meanwhile_is_not_forgotten() {
    let place = Place::with_slots().await;
    let client = place.connect().await;
    let count = "BEGIN; UPDATE active_device SET count = count + 1 WHERE sdk_version = '2' \
         AND slot = 1";
    client.batch_execute(count).await.unwrap();
    let commit = async {
        let waits = "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' \
             AND datname = current_database()";
        while client.query_one(waits, &[]).await.unwrap().get::<_, i64>(0) == 0 {
            tokio::task::yield_now().await;
        }
        client.batch_execute("COMMIT").await.unwrap();
    };
    let commit = tokio::time::timeout(Duration::from_secs(30), commit);
    let (pruned, committed) = tokio::join!(place.store.prune(nothing()), commit);
    pruned.unwrap();
    committed.expect("the removal waits");
    let both = [("1".to_owned(), 4), ("2".to_owned(), 1)];
    assert_eq!(place.active(1).await, both);
    assert_eq!(place.slots().await, 5);
}
