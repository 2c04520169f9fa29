//! The end of a store leaves one tidy file with everything that was answered.

use std::sync::Arc;

use handfast_domain::InstallId;
use handfast_storage::Storage;
use handfast_storage_sqlite::SqliteStorage;
use tokio::task::JoinSet;

use crate::world::{Place, World, phone};

/// Asks for many creations at once, and answers with those that come to be.
fn begin(store: &Arc<SqliteStorage>, world: &World) -> JoinSet<Option<InstallId>> {
    let mut racing = JoinSet::new();
    for number in 0..200 {
        let store = Arc::clone(store);
        let name = format!("user {number}");
        let attempt = world.attempt(&name, phone(&name));
        racing.spawn(async move {
            let redeemed = store.redeem_code(attempt).await;
            redeemed.ok().map(|redeemed| redeemed.install.id)
        });
    }
    racing
}

async fn assert_holds(place: &Place, answered: Vec<InstallId>) {
    let store = place.open();
    for install in answered {
        assert!(store.install(install).await.unwrap().is_some());
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_was_answered_before_the_end_is_in_the_file() {
    let (place, world) = (Place::new(), World::new());
    let store = place.open();
    let mut racing = begin(&store, &world);
    // Some are done, some wait, some are yet to be asked for.
    let first = racing.join_next().await.unwrap().unwrap();
    store.close().await;
    let mut answered = racing.join_all().await;
    answered.push(first);
    drop(store);
    assert_holds(&place, answered.into_iter().flatten().collect()).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_store_that_is_dropped_ends_as_one_that_is_closed() {
    let (place, world) = (Place::new(), World::new());
    let store = place.open();
    let answered = begin(&store, &world).join_all().await;
    drop(store);
    let answered: Vec<_> = answered.into_iter().flatten().collect();
    assert_eq!(answered.len(), 200);
    let log = place.directory.path().join("handfast.db-wal");
    assert!(!log.exists(), "the log was written back");
    assert_holds(&place, answered).await;
}
