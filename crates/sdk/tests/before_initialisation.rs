//! What may be called before `initialize`, and that it is quick.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod support;

use std::collections::BTreeMap;

use handfast_sdk::{
    AccessTokenReason, CreateUserReason, InitState, InitializeOptions, InitializeReason,
    MetadataReason, NotInitialized, StatusReason,
};
use support::device::Refusals;
use support::world::options;
use support::{World, code};

#[test]
fn a_few_questions_are_answered_before_initialisation() {
    let world = World::new();
    drop(world.start_with_user("alice"));
    let sdk = world.boot();
    assert_eq!(sdk.init_state(), InitState::NotInitialized);
    assert!(sdk.user_exists());
    assert!(sdk.is_user_linked());
    assert_eq!(sdk.version(), env!("CARGO_PKG_VERSION"));
}

#[test]
fn the_rest_says_that_initialisation_comes_first() {
    let world = World::new();
    drop(world.start_with_user("alice"));
    world.platform.forget_seen();
    let sdk = world.boot();
    assert_eq!(sdk.user_id(), Err(NotInitialized));
    assert_eq!(sdk.configuration(), Err(NotInitialized));
    assert_eq!(sdk.status(), Err(NotInitialized));
    assert_eq!(sdk.user_creation_pending(), Err(NotInitialized));
    assert_eq!(sdk.pending_farewells(), Err(NotInitialized));
    assert_eq!(sdk.say_pending_farewells(), Err(NotInitialized));
    let created = sdk.create_user(code("bob")).unwrap_err();
    assert_eq!(created.reason, CreateUserReason::NotInitialized);
    let resumed = sdk.resume_user_creation().unwrap_err();
    assert_eq!(resumed.reason, CreateUserReason::NotInitialized);
    let token = sdk.request_user_access_token().unwrap_err();
    assert_eq!(token.reason, AccessTokenReason::NotInitialized);
    let drain = sdk.request_drain_token().unwrap_err();
    assert_eq!(drain.reason, AccessTokenReason::NotInitialized);
    let status = sdk.refresh_status().unwrap_err();
    assert_eq!(status.reason, StatusReason::NotInitialized);
    let added = sdk.add_user_metadata_fields(BTreeMap::new()).unwrap_err();
    assert_eq!(added.reason, MetadataReason::NotInitialized);
    let removed = sdk.remove_user_metadata_field("a").unwrap_err();
    assert_eq!(removed.reason, MetadataReason::NotInitialized);
    assert!(NotInitialized.to_string().contains("initialize"));
    assert!(world.platform.seen().is_empty());
}

#[test]
fn initialisation_and_offline_answers_need_no_network() {
    let world = World::new();
    let (_, created) = world.start_with_user("alice");
    world.platform.forget_seen();
    world.platform.set_offline(true);
    let sdk = world.start();
    assert_eq!(sdk.init_state(), InitState::Initialized);
    assert_eq!(sdk.user_id(), Ok(Some(created.user_id)));
    assert!(sdk.is_user_linked());
    assert_eq!(sdk.configuration().unwrap().unwrap().version, 1);
    let status = sdk.status().unwrap().unwrap();
    assert!(status.remotely_enabled);
    assert_eq!(status.disabled_reason, None);
    assert!(world.platform.seen().is_empty());
    assert!(world.clock.waits().is_empty());
}

#[test]
fn initialising_again_takes_the_new_options() {
    let world = World::new();
    let (sdk, created) = world.start_with_user("alice");
    sdk.initialize(options()).unwrap();
    assert_eq!(sdk.user_id(), Ok(Some(created.user_id)));
    let error = sdk
        .initialize(InitializeOptions::new("not a URL"))
        .unwrap_err();
    assert_eq!(error.reason, InitializeReason::InvalidPlatformUrl);
    assert_eq!(sdk.init_state(), InitState::Initialized);
}

#[test]
fn a_store_that_is_away_is_not_taken_for_an_empty_one() {
    let world = World::new();
    let (_, created) = world.start_with_user("alice");
    world.disk.refuse(Refusals {
        load: true,
        ..Refusals::default()
    });
    let sdk = world.boot();
    let error = sdk.initialize(options()).unwrap_err();
    assert_eq!(error.reason, InitializeReason::StoreUnavailable);
    assert_eq!(sdk.init_state(), InitState::NotInitialized);
    assert_eq!(world.disk.key_names().len(), 1);
    // The keychain is unlocked.
    world.disk.refuse(Refusals::default());
    sdk.initialize(options()).unwrap();
    assert_eq!(sdk.user_id(), Ok(Some(created.user_id)));
}
