//! Reset: at any time, within seconds, online or not; and the farewell.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod support;

use std::sync::Arc;
use std::time::Duration;

use handfast_sdk::machine::FAREWELL_LIFE;
use handfast_sdk::ports::Clock;
use handfast_sdk::protocol::ErrorCode;
use handfast_sdk::protocol::domain::install::InstallState;
use handfast_sdk::{CreateUserReason, InitState, PendingFarewell};
use support::device::Refusals;
use support::{Fault, World, code, problem};

fn assert_said(world: &World) {
    let install = world.platform.installs().remove(0);
    assert_eq!(install.view.state, InstallState::Reset);
    assert_eq!(world.disk.blob(), None);
    assert!(world.disk.key_names().is_empty());
}

#[test]
fn online_the_farewell_is_said_at_once() {
    let world = World::new();
    let (sdk, _) = world.start_with_user("alice");
    let outcome = sdk.reset().unwrap();
    assert_eq!(outcome.farewell, PendingFarewell::Said);
    assert_eq!(sdk.init_state(), InitState::Initialized);
    assert!(!sdk.user_exists());
    assert_said(&world);
}

#[test]
fn an_empty_device_owes_nothing() {
    let world = World::new();
    let outcome = world.start().reset().unwrap();
    assert_eq!(outcome.farewell, PendingFarewell::None);
    assert!(world.platform.seen().is_empty());
}

#[test]
fn a_reset_works_uninitialised_and_leaves_the_sdk_so() {
    let world = World::new();
    drop(world.start_with_user("alice"));
    let sdk = world.boot();
    assert!(sdk.user_exists());
    assert_eq!(sdk.reset().unwrap().farewell, PendingFarewell::Said);
    assert_eq!(sdk.init_state(), InitState::NotInitialized);
    assert!(!sdk.user_exists());
    assert_said(&world);
}

#[test]
fn offline_the_farewell_is_kept_with_its_key_and_signed_when_it_is_said() {
    let world = World::new();
    let (sdk, created) = world.start_with_user("alice");
    world.platform.set_offline(true);
    assert_eq!(sdk.reset().unwrap().farewell, PendingFarewell::Pending);
    assert!(!sdk.user_exists());
    assert_eq!(sdk.pending_farewells(), Ok(1));
    assert_eq!(world.disk.key_names().len(), 1);
    assert!(world.disk.json()["user"].is_null());
    drop(sdk);

    // Weeks later, in another process: an old proof would be refused.
    world.clock.advance(Duration::from_secs(20 * 86_400));
    let sdk = world.start();
    assert!(!sdk.user_exists());
    assert_eq!(sdk.say_pending_farewells(), Ok(1), "offline yet");
    world.platform.set_offline(false);
    assert_eq!(sdk.say_pending_farewells(), Ok(0));
    let seen = world.platform.seen();
    let proof = seen.last().unwrap().proof.as_ref().unwrap();
    assert_eq!(proof.claims.ins, Some(created.install_id));
    assert_said(&world);
}

#[test]
fn the_next_user_creation_takes_the_farewell_along() {
    let world = World::new();
    let (sdk, created) = world.start_with_user("alice");
    world.platform.set_offline(true);
    sdk.reset().unwrap();
    world.platform.set_offline(false);
    sdk.create_user(code("bob")).unwrap();
    assert_eq!(sdk.pending_farewells(), Ok(0));
    let old = world.platform.install(created.install_id);
    assert_eq!(old.view.state, InstallState::Reset);
    assert_eq!(world.disk.key_names().len(), 1);
}

#[test]
fn a_farewell_promotes_the_tablet_that_stands_by() {
    use handfast_sdk::InitializeOptions;
    use handfast_sdk::protocol::domain::FormFactor;
    let phone = World::new();
    let (phone_sdk, _) = phone.start_with_user("alice#1");
    let tablet = phone.other_device();
    let sdk = tablet.boot();
    let mut options = InitializeOptions::new(support::world::URL);
    options.device.form_factor = FormFactor::Tablet;
    sdk.initialize(options).unwrap();
    let created = sdk.create_user(code("alice#2")).unwrap();
    assert_eq!(created.state, InstallState::Standby);
    assert_eq!(created.access_token, None);
    phone_sdk.reset().unwrap();
    sdk.request_user_access_token().expect("promoted");
}

#[test]
fn a_platform_that_does_not_answer_holds_a_reset_up_for_seconds_only() {
    let world = World::new();
    let (sdk, _) = world.start_with_user("alice");
    let clock = world.clock.clone();
    world
        .platform
        .on_request(move |request| clock.advance(request.timeout));
    world.platform.set_offline(true);
    let began = world.clock.monotonic();
    sdk.reset().unwrap();
    assert!(world.clock.monotonic() - began <= Duration::from_secs(5));
}

#[test]
fn only_a_word_on_the_install_settles_a_farewell() {
    #[rustfmt::skip]
    let table = [
        // answer                       still owed
        (ErrorCode::InstallNotFound,    0),
        (ErrorCode::UserNotFound,       0),
        (ErrorCode::InstallReset,       0),
        (ErrorCode::InstallDeactivated, 0),
        (ErrorCode::ClockSkew,          1),
        (ErrorCode::ProofInvalid,       1),
        (ErrorCode::RouteNotFound,      1),
        (ErrorCode::RateLimited,        1),
        (ErrorCode::Unavailable,        1),
        (ErrorCode::InternalError,      1),
    ];
    for (answer, owed) in table {
        let world = World::new();
        let (sdk, _) = world.start_with_user("alice");
        world.platform.next(Fault::Answer(problem(answer)));
        sdk.reset().unwrap();
        assert_eq!(sdk.pending_farewells(), Ok(owed), "{answer:?}");
        assert_eq!(world.disk.key_names().len(), owed, "{answer:?}");
    }
}

#[test]
fn a_farewell_that_never_gets_through_keeps_no_other_waiting() {
    let world = World::new();
    let (sdk, alice) = world.start_with_user("alice");
    let platform = Arc::downgrade(&world.platform);
    let time = world.clock.true_time();
    world.platform.on_request(move |request| {
        let proof = support::proof::check(request, time).unwrap();
        if proof.claims.ins == Some(alice.install_id) {
            let refused = Fault::Answer(problem(ErrorCode::ProofInvalid));
            platform.upgrade().unwrap().next(refused);
        }
    });
    assert_eq!(sdk.reset().unwrap().farewell, PendingFarewell::Pending);
    let bob = sdk.create_user(code("bob")).unwrap();
    sdk.reset().unwrap();
    assert_eq!(sdk.pending_farewells(), Ok(1));
    let state = |id| world.platform.install(id).view.state;
    assert_eq!(state(alice.install_id), InstallState::Active);
    assert_eq!(state(bob.install_id), InstallState::Reset);
}

#[test]
fn a_farewell_too_old_is_given_up_after_a_last_try() {
    let world = World::new();
    let (sdk, _) = world.start_with_user("alice");
    world.platform.set_offline(true);
    sdk.reset().unwrap();
    world.clock.advance(FAREWELL_LIFE);
    assert_eq!(sdk.say_pending_farewells(), Ok(0));
    assert!(world.disk.key_names().is_empty());
    assert_eq!(world.disk.blob(), None);
}

#[test]
fn a_full_store_cannot_keep_a_device_from_being_emptied() {
    let world = World::new();
    let (sdk, _) = world.start_with_user("alice");
    world.platform.set_offline(true);
    world.disk.refuse(Refusals {
        store: true,
        ..Refusals::default()
    });
    assert_eq!(sdk.reset().unwrap().farewell, PendingFarewell::Pending);
    assert_eq!(world.disk.blob(), None);
    assert!(!sdk.user_exists());
    // The farewell lives as long as this process.
    world.platform.set_offline(false);
    assert_eq!(sdk.say_pending_farewells(), Ok(0));
    assert_said(&world);
}

#[test]
fn a_store_that_cannot_be_emptied_keeps_its_user() {
    let world = World::new();
    let (sdk, _) = world.start_with_user("alice");
    world.disk.refuse(Refusals {
        store: true,
        delete: true,
        ..Refusals::default()
    });
    sdk.reset().unwrap_err();
    assert!(sdk.user_exists());
    sdk.request_user_access_token().expect("as it was");
    world.disk.refuse(Refusals::default());
    sdk.reset().unwrap();
    assert_said(&world);
}

#[test]
fn after_a_reset_the_attempt_that_waited_is_gone() {
    let world = World::new();
    let sdk = world.start();
    world.platform.set_offline(true);
    let error = sdk.create_user(code("alice")).unwrap_err();
    assert_eq!(error.reason, CreateUserReason::NetworkError);
    assert_eq!(sdk.user_creation_pending(), Ok(true));
    sdk.reset().unwrap();
    assert_eq!(sdk.user_creation_pending(), Ok(false));
    assert_eq!(sdk.resume_user_creation().unwrap(), None);
    assert_eq!(world.disk.blob(), None);
    assert!(world.disk.key_names().is_empty());
}
