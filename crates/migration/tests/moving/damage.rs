//! Damage on the way is found; damage done between two runs is made good.

use handfast_migration::MigrationError;
use handfast_storage::{Storage, StorageErrorKind};
use handfast_storage_postgres::PostgresStorage;

use crate::world::{World, changes, everything};

/// Changes what is written behind the back of who writes it.
const MEDDLE: &str = "CREATE FUNCTION meddle() RETURNS trigger LANGUAGE plpgsql AS \
     $$ BEGIN NEW.model := NEW.model || '?'; RETURN NEW; END $$; \
     CREATE TRIGGER meddle BEFORE INSERT OR UPDATE ON install \
     FOR EACH ROW EXECUTE FUNCTION meddle()";

/// Loses what is written.
const LOSE: &str = "CREATE FUNCTION lose() RETURNS trigger LANGUAGE plpgsql AS \
     $$ BEGIN RETURN NULL; END $$; \
     CREATE TRIGGER lose BEFORE INSERT ON deletion FOR EACH ROW EXECUTE FUNCTION lose()";

#[tokio::test]
async fn what_did_not_arrive_as_it_was_is_found_and_nothing_is_switched_over() {
    let world = World::with_history().await;
    drop(world.node().await);
    let client = world.client().await;
    client.batch_execute(MEDDLE).await.unwrap();
    client.batch_execute(LOSE).await.unwrap();
    let found = world.try_to_move().await.unwrap_err();
    assert_eq!(
        found.to_string().split(':').next(),
        Some("install, deletion")
    );
    assert!(matches!(found, MigrationError::Different { .. }));
    drop(world.embedded());
    let refused = PostgresStorage::open(world.options()).await.unwrap_err();
    assert_eq!(refused.kind, StorageErrorKind::Incomplete);
    let repair = "DROP TRIGGER meddle ON install; DROP TRIGGER lose ON deletion";
    client.batch_execute(repair).await.unwrap();
    world.finish().await;
}

#[tokio::test]
async fn damage_done_between_two_runs_is_made_good() {
    let world = World::with_history().await;
    let server = world.embedded();
    world.rehearse().await;
    let damage = "UPDATE users SET external_id = external_id || '?' WHERE external_id < 'c'; \
         DELETE FROM event WHERE administrative; \
         UPDATE api_key SET scopes = 0, name = 'other'; \
         UPDATE install SET closure = 0, device_identity = NULL WHERE closure = 2; \
         UPDATE installation SET last_platform_key = 99; \
         UPDATE active_device SET slot = 7, count = count + 1; \
         INSERT INTO deletion SELECT app_id, 'nobody', 0 FROM app";
    world.client().await.batch_execute(damage).await.unwrap();
    let before = everything(&*server).await;
    server.close().await;
    let (written, removed) = changes(&world.finish().await);
    assert!(written > 0 && removed > 0);
    assert_eq!(everything(&world.node().await).await, before);
}

#[tokio::test]
async fn a_row_of_the_source_that_belongs_to_nothing_is_named() {
    let world = World::with_history().await;
    let damage = "INSERT INTO user_metadata VALUES (randomblob(16), '{\"a\":\"1\"}')";
    world.connect().execute_batch(damage).unwrap();
    let refused = world.try_to_move().await.unwrap_err();
    let MigrationError::SourceDamaged { table } = refused else {
        panic!("{refused}");
    };
    assert_eq!(table, "user_metadata");
}

#[tokio::test]
async fn no_text_of_a_fault_holds_what_was_to_be_written() {
    let world = World::with_history().await;
    let damage = "UPDATE user SET external_id = 'a' || char(0) || 'secret' \
         WHERE external_id = 'ada'";
    world.connect().execute_batch(damage).unwrap();
    let refused = world.try_to_move().await.unwrap_err();
    let texts = format!("{refused} {refused:?}");
    assert!(
        texts.contains("users") && !texts.contains("secret"),
        "{texts}"
    );
}
