//! Cut off anywhere, it goes on.

use std::ops::ControlFlow;

use handfast_migration::{Migration, MigrationError, Position, Report};
use handfast_storage::Storage;

use crate::world::{World, changes, everything};

/// Runs until the observer was told so many times.
async fn run_until(migration: &Migration, told: usize) -> Result<Report, MigrationError> {
    let mut left = told;
    let mut stop = |position: Position| {
        assert!(position.done <= position.total, "{position:?}");
        left -= 1;
        match left {
            0 => ControlFlow::Break(()),
            _ => ControlFlow::Continue(()),
        }
    };
    migration.run(&mut stop).await
}

#[tokio::test]
async fn a_run_cut_off_after_any_page_is_resumed() {
    let world = World::with_history().await;
    let before = everything(&*world.embedded()).await;
    let migration = Migration {
        page_rows: 25,
        ..world.migration()
    };
    let mut told = 1;
    let report = loop {
        match run_until(&migration, told).await {
            Err(MigrationError::Interrupted) => told += 1,
            ended => break ended.unwrap(),
        }
    };
    assert!(told > 60, "{told}");
    assert_eq!(changes(&report), (0, 0));
    assert_eq!(everything(&world.node().await).await, before);
}

#[tokio::test]
async fn a_first_run_cut_off_in_the_middle_is_completed_by_the_second() {
    let world = World::with_history().await;
    let before = everything(&*world.embedded()).await;
    let interrupted = run_until(&world.migration(), 90).await.unwrap_err();
    assert!(matches!(interrupted, MigrationError::Interrupted));
    assert!(changes(&world.finish().await).0 > 0);
    assert_eq!(everything(&world.node().await).await, before);
}

#[tokio::test]
async fn a_run_cut_off_between_the_last_two_steps_is_ended_by_the_next() {
    let world = World::with_history().await;
    let server = world.embedded();
    world.rehearse().await;
    server.close().await;
    let mark = "UPDATE installation SET moved_to = 'there'";
    world.connect().execute_batch(mark).unwrap();
    assert_eq!(changes(&world.finish().await), (0, 0));
    drop(world.node().await);
}
