//! What may not be moved here is refused, and nothing is touched.

use handfast_migration::MigrationError;
use handfast_storage::{Storage, StorageErrorKind};

use crate::world::{World, everything};

#[tokio::test]
async fn an_installation_with_another_master_key_is_refused() {
    let world = World::with_history().await;
    let server = world.embedded();
    world.rehearse().await;
    server.close().await;
    let mut other = World::with_history().await;
    let another = "UPDATE installation SET master_key_fingerprint = zeroblob(32)";
    other.connect().execute_batch(another).unwrap();
    other.url.clone_from(&world.url);
    let refused = other.try_to_move().await.unwrap_err();
    assert!(
        matches!(refused, MigrationError::OtherInstallation { .. }),
        "{refused}"
    );
    world.finish().await;
}

#[tokio::test]
async fn another_installation_with_the_same_master_key_is_refused() {
    let world = World::with_history().await;
    let server = world.embedded();
    world.rehearse().await;
    server.close().await;
    let mut other = World::with_history().await;
    let another = "UPDATE app SET app_id = randomblob(16)";
    other.connect().execute_batch(another).unwrap();
    other.url.clone_from(&world.url);
    let refused = other.try_to_move().await.unwrap_err();
    assert!(
        matches!(refused, MigrationError::OtherInstallation { .. }),
        "{refused}"
    );
    world.finish().await;
}

#[tokio::test]
async fn a_database_on_which_a_node_was_started_is_refused() {
    let world = World::with_history().await;
    let node = world.node().await;
    node.remember_master_key([1; 32]).await.unwrap();
    let before = everything(&node).await;
    let refused = world.try_to_move().await.unwrap_err();
    assert!(
        matches!(refused, MigrationError::TargetOccupied { .. }),
        "{refused}"
    );
    assert_eq!(everything(&node).await, before);
    drop(world.embedded());
}

#[tokio::test]
async fn a_node_that_was_just_about_to_serve_cannot() {
    let world = World::with_history().await;
    let node = world.node().await;
    let server = world.embedded();
    world.rehearse().await;
    let refused = node.remember_master_key([2; 32]).await.unwrap_err();
    assert_eq!(refused.kind, StorageErrorKind::Incomplete);
    server.close().await;
    world.finish().await;
    let remembered = node.remember_master_key([2; 32]).await.unwrap();
    assert_eq!(remembered, [1; 32]);
}

#[tokio::test]
async fn a_database_that_holds_rows_is_refused() {
    let world = World::with_history().await;
    drop(world.node().await);
    let row = "INSERT INTO deletion VALUES (gen_random_uuid(), 'gus', 0)";
    world.client().await.batch_execute(row).await.unwrap();
    let refused = world.try_to_move().await.unwrap_err();
    assert!(
        matches!(refused, MigrationError::TargetOccupied { .. }),
        "{refused}"
    );
}

#[tokio::test]
async fn a_finished_migration_is_not_repeated() {
    let world = World::with_history().await;
    world.finish().await;
    let refused = world.try_to_move().await.unwrap_err();
    assert!(
        matches!(refused, MigrationError::TargetFinished { .. }),
        "{refused}"
    );
}

#[tokio::test]
async fn what_was_moved_is_not_moved_elsewhere() {
    let world = World::with_history().await;
    world.finish().await;
    let world = world.into_other_database();
    let refused = world.try_to_move().await.unwrap_err();
    assert!(
        matches!(refused, MigrationError::SourceMoved { .. }),
        "{refused}"
    );
}

#[tokio::test]
async fn a_store_that_was_never_used_is_refused() {
    let world = World::new();
    drop(world.embedded());
    let refused = world.try_to_move().await.unwrap_err();
    assert!(matches!(refused, MigrationError::SourceUnused), "{refused}");
}

#[tokio::test]
async fn a_file_that_is_not_there_is_not_made() {
    let world = World::new();
    let refused = world.try_to_move().await.unwrap_err();
    assert!(matches!(refused, MigrationError::Source(_)), "{refused}");
    assert!(!world.file().exists());
}

#[tokio::test]
async fn nobody_opens_the_store_while_it_is_finished() {
    let world = World::with_history().await;
    let file = world.file();
    let mut tried = 0;
    let mut try_to_open = |_| {
        tried += 1;
        let connection = rusqlite::Connection::open(&file).unwrap();
        connection.busy_timeout(std::time::Duration::ZERO).unwrap();
        let read = connection.query_row("SELECT count(*) FROM app", [], |row| row.get::<_, i64>(0));
        read.unwrap_err();
        std::ops::ControlFlow::Continue(())
    };
    world.migration().run(&mut try_to_open).await.unwrap();
    assert!(tried > 0);
}
