//! What the store tells of itself, and the bounds it keeps.

use std::sync::Arc;

use handfast_storage::{Rejection, Storage, StorageErrorKind};
use handfast_storage_sqlite::{SqliteOptions, SqliteStorage};
use tokio::task::JoinSet;

use crate::world::{Place, World, join, phone};

fn open(options: SqliteOptions) -> Arc<SqliteStorage> {
    Arc::new(SqliteStorage::open(options).unwrap())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn commands_groups_and_their_sizes_are_counted() {
    let (place, world) = (Place::new(), World::new());
    let options = SqliteOptions {
        group_limit: 8,
        ..place.options()
    };
    let store = open(options);
    let mut racing = JoinSet::new();
    for number in 0..100 {
        let store = Arc::clone(&store);
        let name = number.to_string();
        let attempt = world.attempt(&name, phone(&name));
        racing.spawn(async move { store.redeem_code(attempt).await.map(|_| ()) });
    }
    for answer in racing.join_all().await {
        answer.unwrap();
    }
    let statistics = store.statistics();
    assert_eq!((statistics.commands, statistics.waiting), (100, 0));
    assert!(statistics.commits >= 100 / 8);
    let groups: u64 = statistics.group_sizes.iter().map(|(_, count)| count).sum();
    assert_eq!(groups, statistics.commits);
    let larger = statistics.group_sizes.iter().filter(|(size, _)| *size > 8);
    assert_eq!(larger.map(|(_, count)| count).sum::<u64>(), 0);
    assert!(statistics.log_pages > 0);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_log_begins_anew_while_work_goes_on() {
    let (place, world) = (Place::new(), World::new());
    let options = SqliteOptions {
        checkpoint_pages: 100,
        ..place.options()
    };
    let store = open(options);
    let mut longest = 0;
    for number in 0..20_000 {
        join(&*store, &world, &number.to_string()).await;
        let pages = store.statistics().log_pages;
        if pages < longest {
            assert!(store.statistics().checkpoints > 0);
            return;
        }
        longest = pages;
    }
    panic!("the log only grows: {longest} pages");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn more_than_may_wait_is_refused_and_what_waits_is_done() {
    let (place, world) = (Place::new(), World::new());
    let options = SqliteOptions {
        queue_length: 2,
        group_limit: 1,
        ..place.options()
    };
    let store = open(options);
    // While another process holds the file the writer waits with one command.
    let other = place.connect();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    let mut racing = JoinSet::new();
    for number in 0..10 {
        let store = Arc::clone(&store);
        let name = number.to_string();
        let attempt = world.attempt(&name, phone(&name));
        racing.spawn(async move { store.redeem_code(attempt).await });
    }
    // Those that are refused are answered at once.
    for _ in 0..7 {
        match racing.join_next().await.unwrap().unwrap() {
            Err(Rejection::Failed(error)) => {
                assert_eq!(error.kind, StorageErrorKind::Overloaded);
                assert!(error.to_string().contains("Try again"));
            }
            other => panic!("{other:?}"),
        }
    }
    other.execute_batch("ROLLBACK").unwrap();
    let done = racing.join_all().await;
    assert!(done.iter().any(Result::is_ok), "{done:?}");
    assert_eq!(store.statistics().waiting, 0);
}
