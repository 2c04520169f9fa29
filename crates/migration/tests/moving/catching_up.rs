//! What happens between two runs is brought over by the second.

use handfast_storage::Storage;

use crate::world::{World, apps, changes, everything, user};

#[tokio::test]
async fn what_happened_since_the_first_run_is_brought_over() {
    let world = World::with_history().await;
    let server = world.embedded();
    world.rehearse().await;
    let app = apps(&*server).await[1];
    let [ada, emil] = [
        user(&*server, app, "ada").await.id,
        user(&*server, app, "emil").await.id,
    ];
    let disabling = server.set_user_enabled(world.change(app, ada), false);
    disabling.await.unwrap();
    server.delete_user(world.change(app, emil)).await.unwrap();
    world.join(&*server, app, "bob", "new").await;
    world.join(&*server, app, "gus", "gus").await;
    let before = everything(&*server).await;
    server.close().await;
    let (written, removed) = changes(&world.finish().await);
    assert!(written > 0 && written < 30, "{written}");
    // The user and its install: its metadata had been removed before.
    assert_eq!(removed, 2);
    assert_eq!(everything(&world.node().await).await, before);
}

#[tokio::test]
async fn a_device_that_changes_hands_between_two_runs_changes_hands() {
    let world = World::with_history().await;
    let server = world.embedded();
    let app = apps(&*server).await[0];
    // The older code is redeemed later: its install comes first in every walk.
    let older = world.code(app, "gus");
    world.join(&*server, app, "ada", "shared").await;
    world.rehearse().await;
    let attempt = world.attempt(older, "shared");
    server.redeem_code(attempt).await.unwrap();
    world.rehearse().await;
    let before = everything(&*server).await;
    server.close().await;
    world.finish().await;
    assert_eq!(everything(&world.node().await).await, before);
}

#[tokio::test]
async fn a_user_made_anew_under_its_name_takes_the_place_of_the_first() {
    let world = World::with_history().await;
    let server = world.embedded();
    world.rehearse().await;
    let app = apps(&*server).await[0];
    let first = user(&*server, app, "ada").await.id;
    server.delete_user(world.change(app, first)).await.unwrap();
    world.join(&*server, app, "ada", "new").await;
    let before = everything(&*server).await;
    server.close().await;
    world.finish().await;
    let node = world.node().await;
    assert_ne!(user(&node, app, "ada").await.id, first);
    assert_eq!(everything(&node).await, before);
}
