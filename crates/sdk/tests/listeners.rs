//! Status listeners: each change told once, in order, come what may.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod support;

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use handfast_sdk::blocking::Handfast;
use handfast_sdk::protocol::domain::FormFactor;
use handfast_sdk::protocol::domain::install::{InstallState, StateReason};
use handfast_sdk::{NotInitialized, StatusChange};
use support::routes::TOKEN_LIFE;
use support::{World, code};

type Heard = Arc<Mutex<Vec<StatusChange>>>;

fn listen(sdk: &Handfast) -> Heard {
    let heard = Heard::default();
    let notes = Arc::clone(&heard);
    sdk.add_status_listener(Arc::new(move |change: &StatusChange| {
        notes.lock().unwrap().push(change.clone());
    }))
    .unwrap();
    heard
}

/// What was heard since the last time this was asked.
fn take(heard: &Heard) -> Vec<String> {
    let changes = std::mem::take(&mut *heard.lock().unwrap());
    changes.iter().map(word).collect()
}

fn word(change: &StatusChange) -> String {
    match change {
        StatusChange::Deactivated { .. } => "deactivated".to_owned(),
        StatusChange::PutOnStandby { .. } => "standby".to_owned(),
        StatusChange::Promoted => "promoted".to_owned(),
        StatusChange::UserDisabled => "disabled".to_owned(),
        StatusChange::UserEnabled => "enabled".to_owned(),
        StatusChange::UserDeleted => "deleted".to_owned(),
        StatusChange::ConfigurationChanged { version } => format!("v{version}"),
    }
}

#[test]
fn each_change_is_told_once_and_in_order() {
    let world = World::new();
    let (sdk, created) = world.start_with_user("alice");
    let heard = listen(&sdk);
    let platform = &world.platform;
    let enter = |state| platform.enter(created.install_id, state, None);
    #[rustfmt::skip]
    let story: [(&dyn Fn(), &[&str]); 9] = [
        (&|| {},                                            &[]),
        (&|| platform.publish(2, r#"{"enabled":false}"#),   &["v2"]),
        (&|| platform.publish(3, "{}"),                     &["v3"]),
        (&|| platform.set_enabled("alice", false),          &["disabled"]),
        (&|| platform.set_enabled("alice", true),           &["enabled"]),
        (&|| enter(InstallState::Standby),                  &["standby"]),
        (&|| enter(InstallState::Active),                   &["promoted"]),
        (&|| enter(InstallState::Deactivated),              &["deactivated"]),
        (&|| platform.delete_user("alice"),                 &["deleted"]),
    ];
    for (act, expected) in story {
        act();
        sdk.refresh_status().unwrap();
        assert_eq!(take(&heard), expected);
        sdk.refresh_status().unwrap();
        assert!(take(&heard).is_empty(), "told twice");
    }
}

#[test]
fn a_deactivated_device_is_told_why_when_and_by_what() {
    let world = World::new();
    let (sdk, created) = world.start_with_user("alice");
    let heard = listen(&sdk);
    let reason = Some(StateReason::Superseded);
    let tell = |ask: &dyn Fn(&Handfast)| {
        world
            .platform
            .enter(created.install_id, InstallState::Deactivated, reason);
        ask(&sdk);
    };
    // A refusal alone does not say it all: the status is asked for.
    tell(&|sdk| {
        sdk.add_user_metadata_fields(BTreeMap::from([("a".to_owned(), "b".to_owned())]))
            .unwrap_err();
    });
    let changes = heard.lock().unwrap().clone();
    let [
        StatusChange::Deactivated {
            reason,
            since,
            displaced_by,
        },
    ] = &changes[..]
    else {
        panic!("{changes:?}");
    };
    assert_eq!(*reason, Some(StateReason::Superseded));
    assert_eq!(*since, world.clock.true_time());
    let by = displaced_by.as_ref().unwrap();
    assert_eq!(by.form_factor, FormFactor::Phone);
    assert_eq!(
        sdk.status().unwrap().unwrap().displaced_by.as_ref(),
        Some(by)
    );
}

#[test]
fn a_refused_token_tells_the_listeners_too() {
    let world = World::new();
    let (sdk, created) = world.start_with_user("alice");
    let heard = listen(&sdk);
    world.clock.advance(TOKEN_LIFE);
    world
        .platform
        .enter(created.install_id, InstallState::Standby, None);
    sdk.request_user_access_token().unwrap_err();
    assert_eq!(take(&heard), ["standby"]);
    world.platform.delete_user("alice");
    sdk.request_user_access_token().unwrap_err();
    assert_eq!(take(&heard), ["deleted"]);
}

#[test]
fn listeners_survive_a_reset_and_hear_of_the_next_user() {
    let world = World::new();
    let (sdk, _) = world.start_with_user("alice");
    let heard = listen(&sdk);
    sdk.reset().unwrap();
    sdk.create_user(code("bob")).unwrap();
    world.platform.set_enabled("bob", false);
    sdk.refresh_status().unwrap();
    assert_eq!(take(&heard), ["disabled"]);
}

#[test]
fn a_listener_that_is_taken_away_hears_no_more() {
    let world = World::new();
    let (sdk, _) = world.start_with_user("alice");
    let heard = Heard::default();
    let notes = Arc::clone(&heard);
    let handle = sdk
        .add_status_listener(Arc::new(move |change: &StatusChange| {
            notes.lock().unwrap().push(change.clone());
        }))
        .unwrap();
    let stays = listen(&sdk);
    handle.remove();
    handle.remove();
    world.platform.publish(2, "{}");
    sdk.refresh_status().unwrap();
    assert!(take(&heard).is_empty());
    assert_eq!(take(&stays), ["v2"]);
}

#[test]
fn a_listener_that_panics_harms_nothing() {
    let world = World::new();
    let (sdk, _) = world.start_with_user("alice");
    sdk.add_status_listener(Arc::new(|_: &StatusChange| panic!("a listener's fault")))
        .unwrap();
    let heard = listen(&sdk);
    for version in 2..4 {
        world.platform.publish(version, "{}");
        sdk.refresh_status().unwrap();
    }
    assert_eq!(take(&heard), ["v2", "v3"]);
}

#[test]
fn a_listener_may_call_the_sdk() {
    let world = World::new();
    let (sdk, created) = world.start_with_user("alice");
    let heard = Heard::default();
    let (notes, within) = (Arc::clone(&heard), sdk.clone());
    sdk.add_status_listener(Arc::new(move |change: &StatusChange| {
        notes.lock().unwrap().push(change.clone());
        let status = within.refresh_status().unwrap();
        if status.install_state == InstallState::Deactivated {
            within.reset().unwrap();
        }
    }))
    .unwrap();
    world.platform.publish(2, "{}");
    world
        .platform
        .enter(created.install_id, InstallState::Deactivated, None);
    drop(sdk.refresh_status());
    assert_eq!(take(&heard), ["deactivated", "v2"]);
    assert!(!sdk.user_exists());
}

#[test]
fn listeners_are_added_after_initialisation_alone() {
    let world = World::new();
    let sdk = world.boot();
    let early = sdk.add_status_listener(Arc::new(|_: &StatusChange| {}));
    assert_eq!(early.err(), Some(NotInitialized));
}
