//! Access tokens: kept while fresh, refreshed ahead of their end, gone with
//! the right to them.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod support;

use std::time::Duration;

use handfast_sdk::AccessTokenReason;
use handfast_sdk::protocol::ErrorCode;
use handfast_sdk::protocol::domain::install::InstallState;
use support::routes::TOKEN_LIFE;
use support::{Fault, World, code, problem};

const MINUTE: Duration = Duration::from_secs(60);

#[test]
fn the_token_of_the_creation_is_used_until_five_minutes_before_its_end() {
    let world = World::new();
    let (sdk, created) = world.start_with_user("alice");
    let first = created.access_token.unwrap();
    world
        .clock
        .advance(TOKEN_LIFE - 5 * MINUTE - Duration::from_secs(1));
    assert_eq!(sdk.request_user_access_token().unwrap(), first);
    assert_eq!(world.platform.count("/sdk/token"), 0);
    world.clock.advance(Duration::from_secs(1));
    let second = sdk.request_user_access_token().unwrap();
    assert_ne!(second, first);
    assert_eq!(sdk.request_user_access_token().unwrap(), second);
    assert_eq!(world.platform.count("/sdk/token"), 1);
}

#[test]
fn a_token_that_cannot_be_refreshed_ahead_is_good_until_its_end() {
    let world = World::new();
    let (sdk, created) = world.start_with_user("alice");
    let first = created.access_token.unwrap();
    world.clock.advance(TOKEN_LIFE - MINUTE);
    world.platform.set_offline(true);
    assert_eq!(sdk.request_user_access_token().unwrap(), first);
    assert!(world.clock.waits().is_empty(), "nobody is kept waiting");
    world.clock.advance(MINUTE);
    let error = sdk.request_user_access_token().unwrap_err();
    assert_eq!(error.reason, AccessTokenReason::NetworkError);
}

#[test]
fn a_wrong_clock_does_not_shorten_or_lengthen_a_token() {
    for wrong_by in [-40_000_000, 40_000_000] {
        let world = World::new();
        world.clock.set_wrong_by(wrong_by);
        let (sdk, _) = world.start_with_user("alice");
        sdk.request_user_access_token().unwrap();
        assert_eq!(world.platform.count("/sdk/token"), 0);
        world.clock.advance(TOKEN_LIFE);
        sdk.request_user_access_token().unwrap();
        assert_eq!(world.platform.count("/sdk/token"), 1);
    }
}

#[test]
fn a_new_process_asks_for_a_token_of_its_own() {
    let world = World::new();
    let (_, created) = world.start_with_user("alice");
    let later = world.start().request_user_access_token().unwrap();
    assert_ne!(Some(later), created.access_token);
    assert_eq!(world.platform.count("/sdk/token"), 1);
}

#[test]
fn a_device_told_that_it_may_not_act_forgets_its_token() {
    let world = World::new();
    let (sdk, _) = world.start_with_user("alice");
    world.platform.set_enabled("alice", false);
    sdk.refresh_status().unwrap();
    let error = sdk.request_user_access_token().unwrap_err();
    assert_eq!(error.reason, AccessTokenReason::UserDisabledRemotely);
    world.platform.set_enabled("alice", true);
    sdk.request_user_access_token().expect("enabled again");
    assert!(sdk.status().unwrap().unwrap().remotely_enabled);
}

#[test]
fn a_promoted_install_gets_a_token_and_learns_of_its_promotion() {
    let world = World::new();
    let (sdk, created) = world.start_with_user("alice");
    world
        .platform
        .enter(created.install_id, InstallState::Standby, None);
    sdk.refresh_status().unwrap();
    let error = sdk.request_user_access_token().unwrap_err();
    assert_eq!(error.reason, AccessTokenReason::InstallStandby);
    world
        .platform
        .enter(created.install_id, InstallState::Active, None);
    sdk.request_user_access_token().unwrap();
    let status = sdk.status().unwrap().unwrap();
    assert_eq!(status.install_state, InstallState::Active);
}

#[test]
fn a_deactivated_install_hands_in_what_it_has_with_a_drain_token_alone() {
    let world = World::new();
    let (sdk, created) = world.start_with_user("alice");
    let active = sdk.request_drain_token().unwrap_err();
    assert_eq!(active.reason, AccessTokenReason::InstallNotDeactivated);

    world.platform.grant_drain();
    world
        .platform
        .enter(created.install_id, InstallState::Deactivated, None);
    world.clock.advance(TOKEN_LIFE);
    let error = sdk.request_user_access_token().unwrap_err();
    assert_eq!(error.reason, AccessTokenReason::InstallDeactivated);
    sdk.request_drain_token().expect("may drain");
    let again = sdk.request_user_access_token().unwrap_err();
    assert_eq!(again.reason, AccessTokenReason::InstallDeactivated);
}

#[test]
fn an_answer_asked_for_again_may_tell_of_an_install_that_may_not_act_any_more() {
    #[rustfmt::skip]
    let table = [
        (InstallState::Active,      false, AccessTokenReason::UserDisabledRemotely),
        (InstallState::Deactivated, true,  AccessTokenReason::InstallDeactivated),
    ];
    for (state, enabled, reason) in table {
        let world = World::new();
        let sdk = world.start();
        world.platform.next(Fault::LoseAnswer);
        let gone = Fault::Answer(problem(ErrorCode::ProofInvalid));
        world.platform.next(gone);
        sdk.create_user(code("alice")).unwrap_err();
        let install = world.platform.installs().remove(0);
        world.platform.enter(install.view.id, state, None);
        world.platform.set_enabled("alice", enabled);

        let created = sdk.create_user(code("alice")).unwrap();
        assert_eq!(created.install_id, install.view.id);
        assert_eq!(created.access_token, None);
        assert!(!sdk.status().unwrap().unwrap().remotely_enabled);
        let error = sdk.request_user_access_token().unwrap_err();
        assert_eq!(error.reason, reason);
    }
}
