//! What is removed in time, and what never is.

use std::sync::Arc;
use std::time::Duration;

use handfast_domain::activity::{ActivityKind, Hour};
use handfast_domain::event::EventKind;
use handfast_domain::platform_key::SEALING_KEY_RETENTION;
use handfast_domain::{Refusal, Timestamp};

use super::activity::{activity, count};
use super::platform_keys::rotation;
use super::staff::OWNER;
use super::stage::{BEGINNING, Stage, phone, refusal, tablet};
use crate::Storage;
use crate::operators::AuditQuery;
use crate::retention::{Pruned, Retention};

/// Keeps everything.
pub(super) fn nothing() -> Retention {
    let ever = Timestamp::from_millis(0);
    Retention {
        now: Timestamp::from_millis(BEGINNING),
        closed_installs_before: ever,
        events_before: ever,
        deletions_before: ever,
        activity_before: Hour::from_number(0),
        invitations_before: ever,
        batch: 1_000,
    }
}

pub(super) async fn prune(stage: &Stage, retention: Retention) -> Pruned {
    stage.store.prune(retention).await.unwrap()
}

pub(super) async fn only_installs_closed_long_ago_are_pruned(store: Arc<dyn Storage>) {
    let stage = Stage::new(store).await;
    let deactivated = stage.join("ada", phone("a")).await;
    let active = stage.join("ada", phone("b")).await;
    let waiting = stage.join("ada", tablet("c")).await;
    let reset = stage.join("bob", phone("d")).await;
    stage.reset(&reset).await;
    let reset_later = stage.join("cleo", phone("e")).await;
    let bound = stage.now();
    stage.reset(&reset_later).await;
    let retention = Retention {
        closed_installs_before: bound,
        ..nothing()
    };
    let pruned = prune(&stage, retention).await;
    assert_eq!((pruned.installs, pruned.total()), (2, 2));
    for gone in [&deactivated, &reset] {
        assert_eq!(stage.store.install(gone.id).await.unwrap(), None);
    }
    assert_eq!(stage.install(active.id).await, active);
    assert_eq!(stage.install(waiting.id).await, waiting);
    stage.install(reset_later.id).await;
    assert_eq!(prune(&stage, retention).await.total(), 0);
    assert_eq!(stage.user("ada").await.active_install, Some(active.id));
}

pub(super) async fn a_round_removes_a_batch_at_most(store: Arc<dyn Storage>) {
    let stage = Stage::new(store).await;
    for _ in 0..8 {
        stage.join("ada", phone("a")).await;
    }
    let user = stage.join("bob", phone("b")).await.user;
    stage.delete(user).await;
    let mut ends = Vec::new();
    for _ in 0..4 {
        ends.push(stage.invite(&[OWNER]).await.expires_at);
    }
    let hours = 0..5;
    let counts = hours.map(|hour| count(stage.app, hour, ActivityKind::CodeIssued, 1));
    stage.store.add_activity(counts.collect()).await.unwrap();
    let end = stage.now();
    let retention = Retention {
        closed_installs_before: end,
        events_before: end,
        deletions_before: end,
        activity_before: Hour::from_number(5),
        invitations_before: ends[3],
        batch: 3,
        ..nothing()
    };
    let mut sum = Pruned::default();
    loop {
        let pruned = prune(&stage, retention).await;
        assert!(pruned.total() <= 3);
        sum.installs += pruned.installs;
        sum.events += pruned.events;
        sum.deletions += pruned.deletions;
        sum.activity += pruned.activity;
        sum.invitations += pruned.invitations;
        if pruned.total() == 0 {
            break;
        }
    }
    assert_eq!((sum.installs, sum.deletions), (7, 1));
    assert_eq!((sum.activity, sum.invitations), (5, 3));
    assert!(sum.events > 8, "{sum:?}");
}

pub(super) async fn notes_of_deletions_are_pruned(store: Arc<dyn Storage>) {
    let stage = Stage::new(store).await;
    let outstanding = [stage.code("ada"), stage.code("bob")];
    let ada = stage.join("ada", phone("a")).await.user;
    let bob = stage.join("bob", phone("b")).await.user;
    stage.delete(ada).await;
    let bound = stage.now();
    stage.delete(bob).await;
    let retention = Retention {
        deletions_before: bound,
        ..nothing()
    };
    let pruned = prune(&stage, retention).await;
    assert_eq!((pruned.deletions, pruned.total()), (1, 1));
    let [ada, bob] = outstanding;
    stage.try_redeem(ada, phone("a")).await.unwrap();
    let refused = stage.try_redeem(bob, phone("b")).await;
    assert_eq!(refusal(refused), Refusal::AuthCodeUserDeleted);
}

pub(super) async fn keys_are_forgotten_when_nothing_needs_them(store: Arc<dyn Storage>) {
    let stage = Stage::new(store).await;
    let (first, second) = (rotation(&stage), rotation(&stage));
    let retired_at = second.rotation.older_retire_at;
    for rotation in [first, second] {
        stage.store.rotate_platform_key(rotation).await.unwrap();
    }
    let end = retired_at.plus(SEALING_KEY_RETENTION);
    let retention = |now| Retention { now, ..nothing() };
    let before = prune(&stage, retention(end.minus(Duration::from_millis(1)))).await;
    assert_eq!(before.platform_keys, 0);
    let generation = stage.store.facts_generation();
    let pruned = prune(&stage, retention(end)).await;
    assert_eq!((pruned.platform_keys, pruned.total()), (1, 1));
    assert!(stage.store.facts_generation() > generation);
    let third = rotation(&stage);
    stage.store.rotate_platform_key(third).await.unwrap();
    let facts = stage.store.facts().await.unwrap();
    let numbers: Vec<_> = facts.platform_keys.iter().map(|key| key.number).collect();
    assert_eq!(numbers, [2, 3], "numbers are not given twice");
}

pub(super) async fn an_install_outlives_what_displaced_it(store: Arc<dyn Storage>) {
    let stage = Stage::new(store).await;
    let displaced = stage.join("ada", phone("a")).await;
    let displacing = stage.join("bob", phone("a")).await;
    assert!(stage.install(displaced.id).await.displaced_by.is_some());
    stage.delete(displacing.user).await;
    assert_eq!(stage.install(displaced.id).await.displaced_by, None);
}

pub(super) async fn administrative_events_are_kept(store: Arc<dyn Storage>) {
    use EventKind::{ApiKeyCreated, AppCreated, UserDisabled};
    let stage = Stage::new(store).await;
    stage.make_key().await;
    let user = stage.join("ada", phone("a")).await.user;
    stage.disable(user).await;
    let retention = Retention {
        events_before: stage.now(),
        ..nothing()
    };
    assert_eq!(prune(&stage, retention).await.events, 2);
    let events = stage.store.audit_log(AuditQuery::newest(stage.app, 10));
    let kinds: Vec<_> = events.await.unwrap().iter().map(|it| it.kind).collect();
    assert_eq!(kinds, [UserDisabled, ApiKeyCreated, AppCreated]);
}

pub(super) async fn activity_of_long_ago_is_pruned(store: Arc<dyn Storage>) {
    use ActivityKind::{CodeIssued, UserCreated};
    let stage = Stage::new(store).await;
    let other = stage.other_app().await;
    let of = |stage: &Stage, hour| count(stage.app, hour, CodeIssued, 1);
    let kept = [of(&stage, 500_000), of(&stage, 500_001)];
    let old = [
        of(&stage, 499_999),
        count(stage.app, 499_999, UserCreated, 1),
        of(&other, 499_998),
    ];
    let counts = old.into_iter().chain(kept.clone()).collect();
    stage.store.add_activity(counts).await.unwrap();
    let retention = Retention {
        activity_before: Hour::from_number(500_000),
        ..nothing()
    };
    let pruned = prune(&stage, retention).await;
    assert_eq!((pruned.activity, pruned.total()), (3, 3));
    assert_eq!(activity(&stage, 0).await, kept);
    assert_eq!(activity(&other, 0).await, []);
    assert_eq!(prune(&stage, retention).await.total(), 0);
}

pub(super) async fn invitations_are_pruned_some_time_after_their_end(store: Arc<dyn Storage>) {
    let stage = Stage::new(store).await;
    let ended = stage.invite(&[OWNER]).await;
    let ending = stage.invite(&[OWNER]).await;
    let open = stage.invite(&[OWNER]).await;
    assert!(ended.expires_at < ending.expires_at);
    let retention = Retention {
        invitations_before: ending.expires_at,
        ..nothing()
    };
    let pruned = prune(&stage, retention).await;
    assert_eq!((pruned.invitations, pruned.total()), (1, 1));
    let found = stage.store.invitation(ended.secret).await.unwrap();
    assert_eq!(found, None);
    assert_eq!(stage.store.invitations().await.unwrap(), [open, ending]);
}
