//! Everything arrives.

use handfast_storage::verification::Invariant;
use handfast_storage::{Storage, StorageErrorKind};
use handfast_storage_postgres::PostgresStorage;
use handfast_storage_sqlite::{SqliteOptions, SqliteStorage};

use crate::world::{ODD, World, apps, changes, everything};

#[tokio::test]
async fn everything_arrives_as_it_was() {
    let world = World::with_history().await;
    let store = world.embedded();
    let app = apps(&*store).await[0];
    world.join(&*store, app, ODD, "odd").await;
    let before = everything(&*store).await;
    store.close().await;
    let report = world.finish().await;
    for table in &report.tables {
        assert!(table.rows > 0, "{table:?}");
        assert_eq!(table.written, table.rows, "{table:?}");
        assert_eq!(table.checksum.as_ref().unwrap().rows, table.rows);
    }
    let node = world.node().await;
    assert_eq!(everything(&node).await, before);
    for invariant in Invariant::ALL {
        let finding = node.verify(*invariant).await.unwrap();
        assert!(finding.holds(), "{invariant:?}: {finding:?}");
    }
}

#[tokio::test]
async fn a_lost_answer_can_still_be_asked_for_and_a_spent_code_stays_spent() {
    let world = World::with_history().await;
    let store = world.embedded();
    let app = apps(&*store).await[0];
    let attempt = world.attempt(world.code(app, "gus"), "gus");
    store.redeem_code(attempt.clone()).await.unwrap();
    store.close().await;
    world.finish().await;
    let node = world.node().await;
    let again = node.redeem_code(attempt.clone()).await.unwrap();
    assert!(again.is_repeat);
    let stolen = world.attempt(attempt.statement, "gus");
    node.redeem_code(stolen).await.unwrap_err();
    world.join(&node, app, "gus", "another").await;
}

#[tokio::test]
async fn the_number_of_a_forgotten_platform_key_is_not_given_again() {
    let world = World::with_history().await;
    let forget = "DELETE FROM platform_key WHERE number = 3";
    world.connect().execute_batch(forget).unwrap();
    world.finish().await;
    let client = world.client().await;
    let last = client.query_one("SELECT last_platform_key FROM installation", &[]);
    let last: i64 = last.await.unwrap().get(0);
    assert_eq!(last, 3);
}

#[tokio::test]
async fn a_second_run_writes_nothing() {
    let world = World::with_history().await;
    let reader = world.embedded();
    assert!(changes(&world.rehearse().await).0 > 0);
    assert_eq!(changes(&world.rehearse().await), (0, 0));
    reader.close().await;
    assert_eq!(changes(&world.finish().await), (0, 0));
}

#[tokio::test]
async fn only_a_finished_target_and_only_an_unfinished_source_are_served() {
    let world = World::with_history().await;
    let server = world.embedded();
    world.rehearse().await;
    let refused = PostgresStorage::open(world.options()).await.unwrap_err();
    assert_eq!(refused.kind, StorageErrorKind::Incomplete);
    server.close().await;
    drop(world.embedded());
    world.finish().await;
    let refused = SqliteStorage::open(SqliteOptions::new(world.file())).unwrap_err();
    assert_eq!(refused.kind, StorageErrorKind::Moved);
    let database = world.url.replace("handfast@", "");
    assert!(refused.to_string().contains(&database), "{refused}");
    drop(world.node().await);
}
