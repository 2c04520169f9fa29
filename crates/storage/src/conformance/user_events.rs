//! The story of one user.

use std::sync::Arc;

use handfast_domain::event::{Actor, Event, EventKind, Initiator};
use handfast_domain::install::StateReason;
use handfast_domain::metadata::MetadataPatch;
use handfast_domain::{InstallId, UserId};
use serde_json::json;

use super::pruning::{nothing, prune};
use super::stage::{Stage, phone, tablet};
use crate::Storage;
use crate::administration::MetadataChange;
use crate::operators::AuditQuery;
use crate::retention::Retention;

type Told = (EventKind, Option<InstallId>);

async fn story(stage: &Stage, user: UserId) -> Vec<Event> {
    let told = stage.store.user_events(stage.app, user).await.unwrap();
    assert!(told.is_sorted_by_key(|event| event.id));
    assert!(told.iter().all(|event| event.user == Some(user)));
    assert!(told.iter().all(|event| event.app == stage.app));
    told
}

fn told(story: &[Event]) -> Vec<Told> {
    let events = story.iter();
    events.map(|event| (event.kind, event.install)).collect()
}

async fn enable(stage: &Stage, user: UserId) {
    let enabling = stage.store.set_user_enabled(stage.change(user), true);
    enabling.await.unwrap();
}

pub(super) async fn the_whole_story_of_a_user_is_told(store: Arc<dyn Storage>) {
    let stage = Stage::new(store).await;
    let first = stage.join("ada", phone("a")).await;
    stage.join("bob", phone("z")).await;
    let second = stage.join("ada", phone("b")).await;
    let standby = stage.join("ada", tablet("c")).await;
    stage.reset(&second).await;
    let ada = first.user;
    stage.disable(ada).await;
    enable(&stage, ada).await;
    let story = story(&stage, ada).await;
    let [first, second, standby] = [first.id, second.id, standby.id];
    #[rustfmt::skip]
    let expected = [
        (EventKind::UserCreated,        Some(first)),
        (EventKind::InstallActivated,   Some(first)),
        (EventKind::UserRestored,       Some(second)),
        (EventKind::InstallDeactivated, Some(first)),
        (EventKind::InstallActivated,   Some(second)),
        (EventKind::UserRestored,       Some(standby)),
        (EventKind::InstallStandby,     Some(standby)),
        (EventKind::InstallReset,       Some(second)),
        (EventKind::InstallActivated,   Some(standby)),
        (EventKind::UserDisabled,       None),
        (EventKind::UserEnabled,        None),
    ];
    assert_eq!(told(&story), expected);
    let actors: Vec<_> = story.iter().map(|event| event.actor.clone()).collect();
    assert_eq!(actors[..2], [Actor::Install(first), Actor::Install(first)]);
    assert_eq!(actors[3], Actor::Install(second));
    assert_eq!(actors[8], Actor::Install(second));
    assert_eq!(actors[9], Actor::Operator("tester".into()));
    let superseded = json!({"reason": StateReason::Superseded, "by": second});
    assert_eq!(story[3].details, superseded);
    assert_eq!(story[6].details["reason"], json!(StateReason::PhonePreferred));
    assert_eq!(story[8].details, json!({"reason": StateReason::Promoted}));
}

pub(super) async fn two_who_share_a_device_have_each_their_story(store: Arc<dyn Storage>) {
    let stage = Stage::new(store).await;
    let adas = stage.join("ada", phone("shared")).await;
    let heir = stage.join("ada", tablet("a")).await;
    let bobs = stage.join("bob", phone("shared")).await;
    let ada = story(&stage, adas.user).await;
    let displaced = [
        (EventKind::InstallDeactivated, Some(adas.id)),
        (EventKind::InstallActivated, Some(heir.id)),
    ];
    assert_eq!(told(&ada)[4..], displaced);
    assert_eq!(ada[4].details["by"], json!(bobs.id));
    let created = [
        (EventKind::UserCreated, Some(bobs.id)),
        (EventKind::InstallActivated, Some(bobs.id)),
    ];
    assert_eq!(told(&story(&stage, bobs.user).await), created);
}

pub(super) async fn no_story_crosses_from_app_to_app(store: Arc<dyn Storage>) {
    let stage = Stage::new(store).await;
    let other = stage.other_app().await;
    let here = stage.join("ada", phone("a")).await.user;
    let there = other.join("ada", phone("a")).await.user;
    stage.disable(here).await;
    assert_eq!(story(&stage, here).await.len(), 3);
    assert_eq!(story(&other, there).await.len(), 2);
    assert_eq!(story(&other, here).await, []);
    assert_eq!(story(&stage, there).await, []);
}

pub(super) async fn what_no_moment_leads_to_is_told_too(store: Arc<dyn Storage>) {
    let stage = Stage::new(store).await;
    let code = stage.code("ada");
    let redeemed = stage.try_redeem(code.clone(), phone("a")).await.unwrap();
    let (ada, install) = (redeemed.install.user, redeemed.install.id);
    stage.try_redeem(code, phone("b")).await.unwrap_err();
    for (actor, plan) in [(Actor::Install(install), "pro"), (Actor::Platform, "free")] {
        let mut change = stage.change(ada);
        change.origin.initiator = Initiator::from_nowhere(actor);
        let patch = MetadataPatch::from([("plan".to_owned(), Some(plan.to_owned()))]);
        let change = MetadataChange { change, patch };
        stage.store.patch_metadata(change).await.unwrap();
    }
    stage.join("bob", phone("z")).await;
    let kinds: Vec<_> = told(&story(&stage, ada).await)[2..].iter().map(|it| it.0).collect();
    use EventKind::{AuthCodeReuse, UserMetadataChanged};
    let all = [AuthCodeReuse, UserMetadataChanged, UserMetadataChanged];
    assert_eq!(kinds, all);
    let log = stage.store.audit_log(AuditQuery::newest(stage.app, 2)).await.unwrap();
    let kinds: Vec<_> = log.iter().map(|event| event.kind).collect();
    assert_eq!(kinds, [UserMetadataChanged, AuthCodeReuse]);
    assert_eq!(log[0].actor, Actor::Platform);
}

pub(super) async fn what_was_decided_of_a_user_outlives_it(store: Arc<dyn Storage>) {
    use EventKind::{UserDeleted, UserDisabled, UserEnabled};
    let stage = Stage::new(store).await;
    let ada = stage.join("ada", phone("a")).await.user;
    stage.disable(ada).await;
    enable(&stage, ada).await;
    let retention = Retention {
        events_before: stage.now(),
        ..nothing()
    };
    assert!(prune(&stage, retention).await.events > 0);
    let decided: [Told; 2] = [(UserDisabled, None), (UserEnabled, None)];
    assert_eq!(told(&story(&stage, ada).await), decided);
    stage.delete(ada).await;
    let decided = [decided.as_slice(), &[(UserDeleted, None)]].concat();
    assert_eq!(told(&story(&stage, ada).await), decided);
}
