//! What is stored: read years later, refused when newer, survived when damaged.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod support;

use handfast_sdk::machine::Stage;
use handfast_sdk::protocol::domain::install::InstallState;
use handfast_sdk::stored::{self, Unreadable};
use handfast_sdk::{CreateUserReason, DisabledReason, InitState, InitializeReason};
use support::world::options;
use support::{Fault, World, code};

const V1: &[u8] = include_bytes!("fixtures/state-v1.json");
const V1_CREATING: &[u8] = include_bytes!("fixtures/state-v1-creating.json");
const V2: &[u8] = include_bytes!("fixtures/state-v2.json");

fn json(bytes: &[u8]) -> serde_json::Value {
    serde_json::from_slice(bytes).unwrap()
}

#[test]
fn version_1_still_reads() {
    let world = World::new();
    world.disk.put_blob(V1);
    let sdk = world.start();
    let status = sdk.status().unwrap().unwrap();
    assert_eq!(status.user_id.to_string(), "usr_01jd8x3b3w8m4q2k7n5c9v6t0r");
    assert_eq!(status.install_state, InstallState::Standby);
    assert_eq!(status.disabled_reason, Some(DisabledReason::InstallStandby));
    let configuration = sdk.configuration().unwrap().unwrap();
    assert_eq!(configuration.version, 4);
    assert_eq!(
        json(configuration.settings.get().as_bytes())["theme"],
        "dark"
    );
    assert_eq!(world.disk.blob().unwrap(), V1, "reading writes nothing");
}

#[test]
fn version_1_is_lifted_to_the_present_one() {
    let state = stored::decode(V1).unwrap();
    let written = json(&stored::encode(&state).unwrap());
    let mut expected = json(V1);
    expected["version"] = stored::VERSION.into();
    expected["farewells"] = serde_json::json!([]);
    expected["user"]["deleted"] = false.into();
    assert_eq!(written, expected);
}

#[test]
fn a_creation_begun_by_version_1_is_finished_and_written_as_the_present_version() {
    let world = World::new();
    world.disk.put_blob(V1_CREATING);
    let sdk = world.start();
    let created = sdk.resume_user_creation().unwrap().unwrap();
    assert_eq!(created.user_id, world.platform.user_id("alice"));
    assert_eq!(world.disk.json()["version"], stored::VERSION);
}

#[test]
fn the_present_version_is_written_as_its_fixture_says() {
    let state = stored::decode(V2).unwrap();
    assert_eq!(json(&stored::encode(&state).unwrap()), json(V2));
    assert_eq!(json(V2)["version"], stored::VERSION);
}

#[test]
fn a_newer_version_is_refused_and_left_as_it_is() {
    let newer = br#"{"version":3,"wonders":["unheard of"]}"#;
    assert_eq!(stored::decode(newer), Err(Unreadable::Newer(3)));
    let world = World::new();
    drop(world.start_with_user("alice"));
    let keys = world.disk.key_names();
    world.disk.put_blob(newer);

    let sdk = world.boot();
    let error = sdk.initialize(options()).unwrap_err();
    assert_eq!(error.reason, InitializeReason::StateNewer);
    assert!(error.details.contains("newer version"), "{error}");
    assert_eq!(sdk.init_state(), InitState::NotInitialized);
    assert!(!sdk.user_exists());
    let refused = sdk.create_user(code("bob")).unwrap_err();
    assert_eq!(refused.reason, CreateUserReason::NotInitialized);
    assert_eq!(world.disk.blob().unwrap(), newer);
    assert_eq!(world.disk.key_names(), keys);
}

#[test]
fn damaged_bytes_are_told_of_and_cured_by_a_reset() {
    let half = &V2[..V2.len() / 2];
    let both = {
        let mut both = json(V1);
        both["attempt"] = json(V1_CREATING)["attempt"].clone();
        both.to_string().into_bytes()
    };
    let damaged: [&[u8]; 8] = [
        b"",
        b"{}",
        b"null",
        b"\xff\xfe",
        br#"{"version":0}"#,
        br#"{"version":2,"attempt":null,"user":null}"#,
        half,
        &both,
    ];
    for bytes in damaged {
        assert_eq!(stored::decode(bytes), Err(Unreadable::Corrupt));
        let world = World::new();
        world.disk.put_blob(bytes);
        let sdk = world.boot();
        assert!(!sdk.user_exists());
        assert!(!sdk.is_user_linked());
        let error = sdk.initialize(options()).unwrap_err();
        assert_eq!(error.reason, InitializeReason::StateCorrupt);
        assert!(error.details.contains("reset"), "{error}");
        assert_eq!(world.disk.blob().unwrap(), bytes, "kept for whoever looks");

        sdk.reset().unwrap();
        assert_eq!(world.disk.blob(), None);
        sdk.initialize(options()).unwrap();
        sdk.create_user(code("alice")).expect("not bricked");
    }
}

#[test]
fn whatever_is_cut_off_reads_as_damaged() {
    for end in 0..V2.trim_ascii_end().len() {
        assert_eq!(
            stored::decode(&V2[..end]),
            Err(Unreadable::Corrupt),
            "{end}"
        );
    }
}

#[test]
fn a_creation_under_way_is_stored_as_one_that_waits() {
    let world = World::new();
    let sdk = world.start();
    world.platform.next(Fault::Panic);
    sdk.create_user(code("alice")).unwrap_err();
    let state = stored::decode(&world.disk.blob().unwrap()).unwrap();
    assert!(matches!(
        state.stage,
        Stage::Creating { running: false, .. }
    ));
}

#[test]
fn neither_tokens_nor_spent_codes_are_stored() {
    let world = World::new();
    let (_, created) = world.start_with_user("alice#secret");
    let stored = String::from_utf8(world.disk.blob().unwrap()).unwrap();
    assert!(!stored.contains("alice#secret"));
    let token = created.access_token.unwrap();
    assert!(!stored.contains(token.token.expose()));
}

#[test]
fn keys_that_nothing_needs_are_deleted_at_initialisation() {
    let world = World::new();
    drop(world.start_with_user("alice"));
    let stored = world.disk.blob().unwrap();
    let sdk = world.start();
    sdk.reset().unwrap();
    sdk.create_user(code("bob")).unwrap();
    let needed = world.disk.key_names();
    // As if the store had lost bob's user while his key stayed.
    world.disk.put_blob(&stored);
    world.start();
    assert_eq!(needed.len(), 1);
    assert!(world.disk.key_names().is_empty());
}
