//! Pruning takes turns with everything else.

use handfast_domain::Timestamp;
use handfast_domain::activity::Hour;
use handfast_storage::Storage;
use handfast_storage::retention::Retention;

use crate::world::{Place, World, join};

#[tokio::test]
async fn a_large_batch_is_removed_by_several_commands() {
    let (place, world) = (Place::new(), World::new());
    let store = place.open();
    for _ in 0..=120 {
        join(&*store, &world, "ada").await;
    }
    let ever = Timestamp::from_millis(0);
    let retention = Retention {
        now: ever,
        closed_installs_before: world.now(),
        events_before: ever,
        deletions_before: ever,
        activity_before: Hour::from_number(0),
        invitations_before: ever,
        batch: 500,
    };
    let before = store.statistics().commands;
    let pruned = store.prune(retention).await.unwrap();
    assert_eq!((pruned.installs, pruned.total()), (120, 120));
    assert_eq!(store.statistics().commands - before, 3);
}
