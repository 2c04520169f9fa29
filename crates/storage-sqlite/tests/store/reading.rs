//! Looking things up while somebody writes, here or in another process.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use handfast_storage::Storage;
use handfast_storage_sqlite::{SqliteOptions, SqliteStorage};
use tokio::time::timeout;

use crate::world::{APP, Place, World, external_id, join};

/// Generous: that nobody is held up for long is settled by how often the store
/// lets go of what it holds.
const PATIENCE: Duration = Duration::from_secs(20);

async fn is_there(store: &SqliteStorage, user: &str) -> bool {
    let user = store.user_summary(APP, &external_id(user)).await;
    user.unwrap().is_some()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_was_committed_here_or_elsewhere_is_read_at_once() {
    let (place, world) = (Place::new(), World::new());
    let (here, there) = (place.open(), place.open());
    for number in 0..200 {
        let name = number.to_string();
        assert!(!is_there(&here, &name).await, "{name}");
        join(
            if number % 2 == 0 { &*here } else { &*there },
            &world,
            &name,
        )
        .await;
        assert!(is_there(&here, &name).await, "{name}");
        assert!(is_there(&there, &name).await, "{name}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_log_begins_anew_while_users_are_looked_up() {
    let (place, world) = (Place::new(), World::new());
    let store = Arc::new(
        SqliteStorage::open(SqliteOptions {
            checkpoint_pages: 100,
            ..place.options()
        })
        .unwrap(),
    );
    let is_done = Arc::new(AtomicBool::new(false));
    let (asked, ending) = (Arc::clone(&store), Arc::clone(&is_done));
    let asking = tokio::spawn(async move {
        while !ending.load(Ordering::Relaxed) {
            is_there(&asked, "0").await;
            tokio::task::yield_now().await;
        }
    });
    let mut longest = 0;
    let mut is_anew = false;
    for number in 0..20_000 {
        join(&*store, &world, &number.to_string()).await;
        let pages = store.statistics().log_pages;
        is_anew = pages < longest;
        if is_anew {
            break;
        }
        longest = pages;
    }
    is_done.store(true, Ordering::Relaxed);
    asking.await.unwrap();
    assert!(is_anew, "the log only grows: {longest} pages");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn another_process_can_empty_the_log_of_a_store_that_has_looked_things_up() {
    let (place, world) = (Place::new(), World::new());
    let store = place.open();
    join(&*store, &world, "ada").await;
    assert!(is_there(&store, "ada").await);
    let emptied = async {
        let other = place.connect();
        other.busy_timeout(Duration::ZERO).unwrap();
        let is_busy = || {
            other.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| {
                row.get::<_, bool>(0)
            })
        };
        while is_busy().unwrap() {
            tokio::task::yield_now().await;
        }
    };
    timeout(PATIENCE, emptied).await.unwrap();
    assert!(is_there(&store, "ada").await);
}
