//! Another process, or another store in this one, on the same file.

use std::sync::Arc;
use std::thread;
use std::time::Duration;

use handfast_domain::Refusal;
use handfast_storage::{Rejection, Storage};
use tokio::task::JoinSet;
use tokio::time::timeout;

use crate::world::{APP, Place, World, external_id, join, phone};

/// Generous: that it is within a second is settled by how often is looked.
const PATIENCE: Duration = Duration::from_secs(20);

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn facts_that_another_process_changes_are_noticed_without_a_command() {
    let (place, world) = (Place::new(), World::new());
    let (here, there) = (place.open(), place.open());
    let before = here.facts_generation();
    let (app, event) = world.app();
    there.create_app(app.clone(), event).await.unwrap();
    let noticed = async {
        while here.facts_generation() == before {
            tokio::task::yield_now().await;
        }
    };
    timeout(PATIENCE, noticed).await.unwrap();
    let facts = here.facts().await.unwrap();
    assert_eq!(facts.apps.len(), 1);
    assert_eq!(facts.apps[0].id, app.id);
}

#[tokio::test]
async fn whoever_looks_finds_what_another_process_has_committed() {
    let (place, world) = (Place::new(), World::new());
    let (here, there) = (place.open(), place.open());
    let before = here.facts_generation();
    let (app, event) = world.app();
    there.create_app(app, event).await.unwrap();
    here.look_for_changes().await.unwrap();
    assert!(here.facts_generation() > before);
    here.close().await;
    assert!(here.look_for_changes().await.is_err());
}

#[tokio::test]
async fn own_creations_are_not_taken_for_changes_of_the_facts() {
    let (place, world) = (Place::new(), World::new());
    let store = place.open();
    let before = store.facts_generation();
    for number in 0..20 {
        join(&*store, &world, &number.to_string()).await;
    }
    assert_eq!(store.facts_generation(), before);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_code_offered_to_two_stores_at_once_is_redeemed_once() {
    let (place, world) = (Place::new(), World::new());
    let stores = [place.open(), place.open()];
    let mut racing = JoinSet::new();
    for _ in 0..50 {
        let attempt = world.attempt("ada", phone("a"));
        for (number, store) in stores.iter().enumerate() {
            let store = Arc::clone(store);
            let mut attempt = world.by_another_key(attempt.clone());
            attempt.device = phone(&number.to_string());
            racing.spawn(async move { store.redeem_code(attempt).await });
        }
    }
    let mut redeemed = 0;
    for answer in racing.join_all().await {
        match answer {
            Ok(_) => redeemed += 1,
            Err(Rejection::Refused(Refusal::AuthCodeAlreadyUsed)) => {}
            Err(other) => panic!("{other:?}"),
        }
    }
    assert_eq!(redeemed, 50);
    let ada = external_id("ada");
    let [user, seen_there] = [
        stores[0].user_by_external_id(APP, &ada).await.unwrap(),
        stores[1].user_by_external_id(APP, &ada).await.unwrap(),
    ];
    assert_eq!(user.as_ref().unwrap().installs.len(), 50);
    assert_eq!(user, seen_there);
}

#[test]
fn stores_that_make_the_file_at_once_all_open_it() {
    let place = Place::new();
    thread::scope(|scope| {
        for _ in 0..6 {
            scope.spawn(|| drop(place.open()));
        }
    });
}
