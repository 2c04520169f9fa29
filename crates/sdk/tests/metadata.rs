//! The user's metadata, changed from its device.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod support;

use std::collections::BTreeMap;

use handfast_sdk::protocol::ErrorCode;
use handfast_sdk::protocol::domain::InstallId;
use handfast_sdk::protocol::domain::install::InstallState;
use handfast_sdk::{DisabledReason, MetadataReason};
use support::{Fault, World, problem};

fn fields(pairs: &[(&str, &str)]) -> BTreeMap<String, String> {
    pairs
        .iter()
        .map(|(key, value)| ((*key).to_owned(), (*value).to_owned()))
        .collect()
}

#[test]
fn fields_are_added_changed_and_removed() {
    let world = World::new();
    let (sdk, _) = world.start_with_user("alice");
    let first = fields(&[("plan", "gold"), ("town", "Bern")]);
    assert_eq!(sdk.add_user_metadata_fields(first.clone()).unwrap(), first);
    let after = sdk
        .add_user_metadata_fields(fields(&[("plan", "silver")]))
        .unwrap();
    assert_eq!(after, fields(&[("plan", "silver"), ("town", "Bern")]));
    let after = sdk.remove_user_metadata_field("plan").unwrap();
    assert_eq!(after, fields(&[("town", "Bern")]));
    sdk.remove_user_metadata_field("plan")
        .expect("gone already");
    assert_eq!(world.platform.metadata("alice"), after);
}

#[test]
fn a_lost_answer_is_asked_for_again() {
    let world = World::new();
    let (sdk, _) = world.start_with_user("alice");
    world.platform.next(Fault::LoseAnswer);
    let wanted = fields(&[("plan", "gold")]);
    assert_eq!(
        sdk.add_user_metadata_fields(wanted.clone()).unwrap(),
        wanted
    );
}

#[test]
fn limits_are_checked_before_anything_is_sent() {
    let world = World::new();
    let (sdk, _) = world.start_with_user("alice");
    world.platform.forget_seen();
    let long = "x".repeat(501);
    for bad in [
        fields(&[("", "x")]),
        fields(&[(&long, "x")]),
        fields(&[("x", &long)]),
    ] {
        let error = sdk.add_user_metadata_fields(bad).unwrap_err();
        assert_eq!(error.reason, MetadataReason::FieldInvalid);
        assert!(error.details.contains("characters"), "{error}");
    }
    assert!(world.platform.seen().is_empty());
}

#[test]
fn each_failure_has_its_reason_and_reaches_the_status() {
    use MetadataReason::{
        FieldInvalid, InstallDeactivated, InstallStandby, NetworkError, ServerError,
        UserDisabledRemotely,
    };
    type Spoil = fn(&World, InstallId);
    let deactivated = Some(DisabledReason::InstallDeactivated);
    #[rustfmt::skip]
    let table: [(&str, Spoil, MetadataReason, Option<DisabledReason>); 7] = [
        ("offline",     |world, _| world.platform.set_offline(true),                           NetworkError,         None),
        ("disabled",    |world, _| world.platform.set_enabled("alice", false),                 UserDisabledRemotely, Some(DisabledReason::UserDisabled)),
        ("deactivated", |world, id| world.platform.enter(id, InstallState::Deactivated, None), InstallDeactivated,   deactivated),
        ("deleted",     |world, _| world.platform.delete_user("alice"),                        InstallDeactivated,   Some(DisabledReason::UserDeleted)),
        ("standby",     |world, id| world.platform.enter(id, InstallState::Standby, None),     InstallStandby,       Some(DisabledReason::InstallStandby)),
        ("too many",    |world, _| world.platform.next(Fault::Answer(problem(ErrorCode::FieldInvalid))), FieldInvalid, None),
        ("refused",     |world, _| world.platform.next(Fault::Answer(problem(ErrorCode::RouteNotFound))), ServerError, None),
    ];
    for (what, spoil, reason, disabled) in table {
        let world = World::new();
        let (sdk, created) = world.start_with_user("alice");
        spoil(&world, created.install_id);
        let error = sdk
            .add_user_metadata_fields(fields(&[("a", "b")]))
            .unwrap_err();
        assert_eq!(error.reason, reason, "{what}");
        assert!(error.details.contains(' '), "{what}");
        let status = sdk.status().unwrap().unwrap();
        assert_eq!(status.disabled_reason, disabled, "{what}");
        assert_eq!(status.remotely_enabled, disabled.is_none(), "{what}");
    }
}

#[test]
fn there_is_no_metadata_without_a_user() {
    let error = World::new()
        .start()
        .remove_user_metadata_field("a")
        .unwrap_err();
    assert_eq!(error.reason, MetadataReason::NoUser);
}
