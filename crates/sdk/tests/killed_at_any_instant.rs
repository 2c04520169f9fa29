//! Killed after each single effect, the SDK comes back with a whole user or
//! none, and is never stuck.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod support;

use handfast_sdk::blocking::Handfast;
use handfast_sdk::protocol::domain::install::InstallState;
use handfast_sdk::{CreateUserReason, PendingFarewell};
use support::{Fault, Fuse, World, code};

/// More effects than any of the stories below has.
const MANY: u32 = 60;

/// Tells `story` again and again, killing the process after 0, 1, 2… effects,
/// until it comes to its end alive; then checks what `afterwards` checks.
/// Answers how often it was killed.
fn killed_after_each_effect(
    before: impl Fn(&World),
    story: impl Fn(&Handfast),
    afterwards: impl Fn(&World, u32),
) -> u32 {
    for effects in 0..MANY {
        let world = World::new();
        before(&world);
        let fuse = Fuse::after(effects);
        story(&world.start_with(&fuse));
        let lived = !fuse.is_blown();
        afterwards(&world, effects);
        if lived {
            return effects;
        }
    }
    panic!("the story has no end");
}

/// The device and the platform agree on who is here.
fn assert_whole_user(world: &World, sdk: &Handfast, external_id: &str) {
    let status = sdk.status().unwrap().expect("a whole user");
    assert_eq!(status.user_id, world.platform.user_id(external_id));
    assert_eq!(
        world.platform.active_installs(external_id),
        [status.install_id]
    );
    sdk.request_user_access_token().expect("may act");
    assert_eq!(sdk.refresh_status().unwrap(), status);
}

#[test]
fn a_creation_is_finished_with_the_same_code() {
    let kills = killed_after_each_effect(
        |_| {},
        |sdk| drop(sdk.create_user(code("alice"))),
        |world, effects| {
            let sdk = world.start();
            if !sdk.user_exists() {
                sdk.create_user(code("alice")).expect("starts again");
            }
            assert_whole_user(world, &sdk, "alice");
            assert_eq!(world.platform.installs().len(), 1, "after {effects}");
            assert_eq!(world.disk.key_names().len(), 1, "after {effects}");
        },
    );
    // Attempt stored, key made, sent, answered, user stored.
    assert_eq!(kills, 5);
}

#[test]
fn a_creation_is_resumed_without_the_caller_knowing_the_code() {
    killed_after_each_effect(
        |_| {},
        |sdk| drop(sdk.create_user(code("alice"))),
        |world, _| {
            let sdk = world.start();
            let was_stored = sdk.user_creation_pending().unwrap();
            let resumed = sdk.resume_user_creation().unwrap();
            assert_eq!(resumed.is_some(), was_stored);
            if was_stored || sdk.user_exists() {
                assert_whole_user(world, &sdk, "alice");
            } else {
                assert_eq!(world.platform.installs().len(), 0);
            }
        },
    );
}

#[test]
fn a_creation_can_be_given_up_for_a_new_code() {
    killed_after_each_effect(
        |_| {},
        |sdk| drop(sdk.create_user(code("alice#1"))),
        |world, effects| {
            let sdk = world.start();
            if !sdk.user_exists() {
                sdk.create_user(code("alice#2")).expect("starts anew");
            }
            assert_whole_user(world, &sdk, "alice");
            assert_eq!(world.disk.key_names().len(), 1, "after {effects}");
        },
    );
}

#[test]
fn a_creation_whose_first_answer_was_lost_is_finished_all_the_same() {
    killed_after_each_effect(
        |world| world.platform.next(Fault::LoseAnswer),
        |sdk| drop(sdk.create_user(code("alice"))),
        |world, _| {
            let sdk = world.start();
            if !sdk.user_exists() {
                sdk.create_user(code("alice")).expect("starts again");
            }
            assert_whole_user(world, &sdk, "alice");
            assert_eq!(world.platform.installs().len(), 1);
        },
    );
}

#[test]
fn a_refused_creation_leaves_no_trace() {
    use handfast_sdk::protocol::ErrorCode;
    killed_after_each_effect(
        |world| {
            world
                .platform
                .refuse_code("alice#1", ErrorCode::AuthCodeExpired);
        },
        |sdk| drop(sdk.create_user(code("alice#1"))),
        |world, _| {
            let sdk = world.start();
            let refused = sdk.create_user(code("alice#1")).unwrap_err();
            assert_eq!(refused.reason, CreateUserReason::AuthCodeExpired);
            assert!(!sdk.user_creation_pending().unwrap());
            assert_eq!(world.disk.blob(), None);
            assert!(world.disk.key_names().is_empty());
            sdk.create_user(code("alice#2")).expect("is not stuck");
            assert_whole_user(world, &sdk, "alice");
        },
    );
}

#[test]
fn a_reset_leaves_the_user_whole_or_the_device_empty() {
    let kills = killed_after_each_effect(
        |world| drop(world.start_with_user("alice")),
        |sdk| drop(sdk.reset()),
        |world, effects| {
            let sdk = world.start();
            if sdk.user_exists() {
                assert_eq!(
                    effects, 0,
                    "only a reset that was not stored did not happen"
                );
                assert_whole_user(world, &sdk, "alice");
                sdk.reset().unwrap();
            }
            assert_eq!(sdk.user_id().unwrap(), None);
            assert_eq!(sdk.say_pending_farewells(), Ok(0));
            assert_settled(world);
        },
    );
    // Stored, said, heard, the farewell stored as settled, the key deleted.
    assert_eq!(kills, 5);
}

#[test]
fn a_reset_can_be_repeated_uninitialised_however_it_ended() {
    killed_after_each_effect(
        |world| drop(world.start_with_user("alice")),
        |sdk| drop(sdk.reset()),
        |world, _| {
            world.boot().reset().unwrap();
            assert_settled(world);
        },
    );
}

#[test]
fn a_farewell_is_said_at_the_next_chance_however_that_one_ends() {
    killed_after_each_effect(
        |world| {
            let (sdk, _) = world.start_with_user("alice#1");
            world.platform.set_offline(true);
            let outcome = sdk.reset().unwrap();
            assert_eq!(outcome.farewell, PendingFarewell::Pending);
            world.platform.set_offline(false);
        },
        |sdk| drop(sdk.create_user(code("bob#1"))),
        |world, _| {
            let sdk = world.start();
            if !sdk.user_exists() {
                sdk.create_user(code("bob#1")).expect("is not stuck");
            }
            assert_eq!(sdk.say_pending_farewells(), Ok(0));
            assert_whole_user(world, &sdk, "bob");
            assert!(world.platform.active_installs("alice").is_empty());
            assert_eq!(
                world.disk.key_names().len(),
                1,
                "the farewell's key is gone"
            );
        },
    );
}

#[test]
fn a_status_is_learnt_wholly_or_not_at_all() {
    killed_after_each_effect(
        |world| {
            let (_, created) = world.start_with_user("alice");
            world
                .platform
                .enter(created.install_id, InstallState::Deactivated, None);
        },
        |sdk| drop(sdk.refresh_status()),
        |world, _| {
            let sdk = world.start();
            let status = sdk.status().unwrap().expect("a whole user");
            assert!(matches!(
                status.install_state,
                InstallState::Active | InstallState::Deactivated
            ));
            let status = sdk.refresh_status().unwrap();
            assert_eq!(status.install_state, InstallState::Deactivated);
        },
    );
}

/// The platform knows of the reset, and the device holds nothing any more.
fn assert_settled(world: &World) {
    let [install] = &world.platform.installs()[..] else {
        panic!("one install");
    };
    assert_eq!(install.view.state, InstallState::Reset);
    assert_eq!(world.disk.blob(), None);
    assert!(world.disk.key_names().is_empty());
}
