//! A disk that is full, and has room again.

use std::sync::Arc;

use handfast_domain::Timestamp;
use handfast_domain::activity::Hour;
use handfast_storage::record::InstallRecord;
use handfast_storage::retention::Retention;
use handfast_storage::{Rejection, Storage, StorageErrorKind};
use handfast_storage_sqlite::{SqliteOptions, SqliteStorage};
use tokio::task::JoinSet;

use crate::world::{Place, World, fault, phone};

fn small(place: &Place) -> Arc<SqliteStorage> {
    let options = SqliteOptions {
        max_pages: Some(80),
        ..place.options()
    };
    Arc::new(SqliteStorage::open(options).unwrap())
}

/// Creates users, one after the other, until there is no room for another.
async fn fill(store: &SqliteStorage, world: &World) -> Vec<InstallRecord> {
    let mut installs = Vec::new();
    loop {
        let name = format!("user {}", installs.len());
        let attempt = world.attempt(&name, phone(&name));
        match store.redeem_code(attempt).await {
            Ok(redeemed) => installs.push(redeemed.install),
            Err(Rejection::Failed(error)) if error.kind == StorageErrorKind::Full => {
                return installs;
            }
            Err(other) => panic!("{other:?}"),
        }
        assert!(installs.len() < 10_000, "the disk is never full");
    }
}

async fn assert_all_there(store: &SqliteStorage, installs: &[InstallRecord]) {
    for install in installs {
        let found = store.install(install.id).await.unwrap();
        assert_eq!(found.as_ref(), Some(install));
    }
}

/// Removes the events, which are most of it.
async fn make_room(store: &SqliteStorage) {
    let ever = Timestamp::from_millis(0);
    let retention = Retention {
        now: ever,
        closed_installs_before: ever,
        events_before: Timestamp::from_millis(i64::MAX >> 17),
        deletions_before: ever,
        activity_before: Hour::from_number(0),
        invitations_before: ever,
        batch: 10_000,
    };
    assert!(store.prune(retention).await.unwrap().events > 0);
}

#[tokio::test]
async fn a_full_disk_refuses_what_is_new_and_keeps_what_is_there() {
    let (place, world) = (Place::new(), World::new());
    let store = small(&place);
    let installs = fill(&store, &world).await;
    assert!(installs.len() > 10);
    assert_all_there(&store, &installs).await;
    let error = fault(store.redeem_code(world.attempt("new", phone("new"))).await);
    assert_eq!(error.kind, StorageErrorKind::Full);
    assert!(error.to_string().contains("the disk is full. Make room"));
    store.close().await;
    assert_all_there(&small(&place), &installs).await;
}

#[tokio::test]
async fn work_goes_on_by_itself_once_there_is_room() {
    let (place, world) = (Place::new(), World::new());
    let store = small(&place);
    let installs = fill(&store, &world).await;
    let attempt = world.attempt("patient", phone("patient"));
    fault(store.redeem_code(attempt.clone()).await);
    make_room(&store).await;
    let redeemed = store.redeem_code(attempt).await.unwrap();
    assert!(!redeemed.is_repeat, "what failed left nothing behind");
    assert_all_there(&store, &installs).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn of_many_at_once_those_that_are_answered_are_there_and_no_others() {
    let (place, world) = (Place::new(), World::new());
    let store = small(&place);
    let mut racing = JoinSet::new();
    for number in 0..600 {
        let store = Arc::clone(&store);
        let name = format!("user {number}");
        let attempt = world.attempt(&name, phone(&name));
        racing.spawn(async move {
            let install = attempt.statement.install;
            (install, store.redeem_code(attempt).await)
        });
    }
    let mut full = 0;
    for (install, answer) in racing.join_all().await {
        let found = store.install(install).await.unwrap();
        match answer {
            Ok(redeemed) => assert_eq!(found, Some(redeemed.install)),
            refused => {
                assert_eq!(fault(refused).kind, StorageErrorKind::Full);
                assert_eq!(found, None);
                full += 1;
            }
        }
    }
    assert!(full > 0);
    make_room(&store).await;
    store.check_health().await.unwrap();
}
