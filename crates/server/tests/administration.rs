//! Administration: the exact answers, and what is refused.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod support;

use std::time::Duration;

use serde_json::{Value, json};
use support::{Place, eventually, text, within};

fn names(value: &Value) -> Vec<&str> {
    value
        .as_object()
        .unwrap()
        .keys()
        .map(String::as_str)
        .collect()
}

#[test]
fn an_app_is_made_listed_shown_and_changed() {
    let place = Place::new();
    let made = place.json(&["app", "create", "--name", "Acme", "--sandbox"]);
    assert_eq!(names(&made), ["id"]);
    let id = text(&made["id"]);
    let apps = place.json(&["app", "list"]);
    assert_eq!(apps["apps"][0]["id"], *id);
    assert_eq!(apps["apps"][0]["sandbox"], true);
    let settings = json!({
        "code_lifetime_s": 300, "token_lifetime_s": 3600, "drain_window_s": 86400,
        "bundle_ids": ["com.acme"],
    });
    let changed = place.json(&[
        "app",
        "update",
        &id,
        "--code-lifetime",
        "5m",
        "--bundle-id",
        "com.acme",
    ]);
    assert_eq!(changed["settings"], settings);
    let shown = place.json(&["app", "show", &id]);
    assert_eq!(shown, changed);
    assert_eq!(
        names(&shown),
        ["created_at", "id", "name", "sandbox", "settings"]
    );
}

#[test]
fn a_key_is_shown_once() {
    let place = Place::new();
    let app = place.app();
    let made = place.json(&[
        "key",
        "create",
        "--app",
        &app,
        "--name",
        "backend",
        "--scope",
        "user.link",
        "--expires-in",
        "90d",
    ]);
    assert_eq!(names(&made), ["id", "key"]);
    assert!(text(&made["key"]).starts_with("hfk_"));
    let outcome = place.run(&["key", "list", "--app", &app, "--json"]);
    assert!(!outcome.stdout.contains(&text(&made["key"])));
    let key = &outcome.json()["keys"][0];
    assert_eq!(key["id"], made["id"]);
    assert_eq!(key["scopes"], json!(["user.link"]));
    assert_eq!(key["standing"], "active");
}

#[test]
fn people_are_told_that_a_key_is_shown_once() {
    let place = Place::new();
    let app = place.app();
    let outcome = place.run(&[
        "key",
        "create",
        "--app",
        &app,
        "--name",
        "backend",
        "--scope",
        "user.link",
    ]);
    assert_eq!(outcome.code, 0);
    assert!(outcome.stdout.starts_with("hfk_"));
    assert!(outcome.stderr.contains("shown this once"));
}

#[test]
fn a_rotated_key_has_a_successor_and_a_history() {
    let place = Place::new();
    let app = place.app();
    let old = place.key(&app);
    let new = place.json(&["key", "rotate", "--app", &app, &old.id, "--overlap", "1h"]);
    assert_eq!(names(&new), ["id", "key"]);
    place.json(&["key", "revoke", "--app", &app, &old.id]);
    let keys = place.json(&["key", "list", "--app", &app]);
    assert_eq!(keys["keys"][0]["successor"], new["id"]);
    assert_eq!(keys["keys"][0]["standing"], "revoked");
    assert_eq!(keys["keys"][1]["standing"], "active");
    let history = place.json(&["key", "history", "--app", &app]);
    let events = history["events"].as_array().unwrap();
    let kinds: Vec<&str> = events
        .iter()
        .map(|event| event["event"].as_str().unwrap())
        .collect();
    assert_eq!(
        kinds,
        ["api_key.revoked", "api_key.rotated", "api_key.created"]
    );
    assert!(text(&events[0]["actor"]).starts_with("operator:"));
}

#[test]
fn a_revoked_key_is_refused_by_a_running_server_within_a_second() {
    let place = Place::new();
    let server = place.serve();
    let app = place.app();
    let key = place.key(&app);
    server.code(&key, "customer-1");
    place.json(&["key", "revoke", "--app", &app, &key.id]);
    let answer = within(Duration::from_secs(1), "the key is refused", || {
        let (status, answer) = server.ask_for_code(&key.secret, "customer-1");
        (status == 401).then_some(answer)
    });
    assert_eq!(answer["errorCode"], "API_KEY_REVOKED");
}

#[test]
fn configurations_are_published_previewed_and_brought_back() {
    let place = Place::new();
    let app = place.app();
    let shown = place.json(&["config", "show", "--app", &app]);
    assert_eq!(shown["version"], 0);
    let mut document = shown["document"].clone();
    document["overrides"] = json!([{"platform": "ios", "settings": {"log_level": "info"}}]);
    let publish = [
        "config", "publish", "--app", &app, "-", "--note", "more", "--json",
    ];
    let published = place.run_with_input(&publish, &document.to_string()).json();
    assert_eq!(published, json!({"version": 1}));
    let preview = place.json(&["config", "preview", "--app", &app, "--platform", "ios"]);
    assert_eq!(preview["version"], 1);
    assert_eq!(preview["settings"]["log_level"], "info");
    document["settings"]["log_level"] = json!("off");
    place.run_with_input(&publish, &document.to_string()).json();
    let back = place.json(&["config", "rollback", "--app", &app, "1"]);
    assert_eq!(back, json!({"version": 3}));
    let versions = place.json(&["config", "versions", "--app", &app]);
    assert_eq!(versions["versions"][0]["note"], "back to version 1");
    let second = place.json(&["config", "show", "--app", &app, "--number", "2"]);
    assert_eq!(second["document"], document);
}

#[test]
fn a_wrong_configuration_is_refused_with_its_place() {
    let place = Place::new();
    let app = place.app();
    let publish = ["config", "publish", "--app", &app, "-", "--json"];
    let document = r#"{"settings": {"enabled": 1}}"#;
    let error = place.run_with_input(&publish, document).error();
    assert_eq!(error["error"], "FIELD_INVALID");
    assert!(text(&error["message"]).starts_with("settings.enabled: "));
    let error = place.run_with_input(&publish, "{").error();
    assert_eq!(error["error"], "DOCUMENT_INVALID");
}

#[test]
fn users_are_found_disabled_enabled_and_deleted() {
    let place = Place::new();
    let server = place.serve();
    let app = place.app();
    let key = place.key(&app);
    let code = server.code(&key, "customer-1");
    let arguments = [
        "device",
        "create-user",
        "--server",
        &server.url,
        "--home",
        "phone",
        "--code",
        &code,
    ];
    let user = text(&place.json(&arguments)["user_id"]);
    let found = place.json(&["user", "find", "--app", &app, "customer-1"]);
    assert_eq!(found["id"], *user);
    assert_eq!(found["external_id"], "customer-1");
    let disabled = place.json(&["user", "disable", "--app", &app, &user]);
    assert_eq!(disabled, json!({"id": user, "enabled": false}));
    assert_eq!(
        place.json(&["user", "show", "--app", &app, &user])["enabled"],
        false
    );
    let enabled = place.json(&["user", "enable", "--app", &app, &user]);
    assert_eq!(enabled, json!({"id": user, "enabled": true}));
    let unconfirmed = place.run(&["user", "delete", "--app", &app, &user]);
    assert_eq!(unconfirmed.code, 2, "{}", unconfirmed.stderr);
    let deleted = place.json(&["user", "delete", "--app", &app, &user, "--yes"]);
    assert_eq!(deleted, json!({"id": user, "deleted": true}));
    let gone = place.run(&["user", "show", "--app", &app, &user, "--json"]);
    assert_eq!(gone.error()["error"], "USER_NOT_FOUND");
}

#[test]
fn platform_keys_are_listed_and_rotated() {
    let place = Place::new();
    place.app();
    let before = place.json(&["platform-key", "list"]);
    assert_eq!(before["platform_keys"].as_array().unwrap().len(), 2);
    let after = place.json(&[
        "platform-key",
        "rotate",
        "--purpose",
        "signing",
        "--at-once",
    ]);
    let keys = after["platform_keys"].as_array().unwrap();
    assert_eq!(keys.len(), 3);
    let retired = keys.iter().filter(|key| !key["retired_at"].is_null());
    assert!(retired.clone().all(|key| key["purpose"] == "signing"));
    assert_eq!(retired.count(), 1);
}

#[test]
fn a_server_goes_on_through_a_rotation_of_platform_keys() {
    let place = Place::new();
    let server = place.serve();
    let key = place.key(&place.app());
    let code = server.code(&key, "customer-1");
    let published = server.get("/.well-known/jwks.json").1;
    place.json(&["platform-key", "rotate"]);
    eventually("the new signing key is published", || {
        (server.get("/.well-known/jwks.json").1 != published).then_some(())
    });
    let arguments = [
        "device",
        "create-user",
        "--server",
        &server.url,
        "--home",
        "phone",
        "--code",
        &code,
    ];
    assert_eq!(place.json(&arguments)["state"], "active");
}

#[test]
fn what_is_refused_has_a_code_a_sentence_and_a_cure() {
    let place = Place::new();
    let list = ["app", "list", "--json"];
    assert_eq!(place.run(&list).error()["error"], "NO_INSTALLATION");
    assert!(!place.data_dir().exists());
    let app = place.app();
    let unknown = "app_01jd8x3b3w8m4q2k7n5c9v6t0r";
    let error = place.run(&["app", "show", unknown, "--json"]).error();
    assert_eq!(error["error"], "APP_NOT_FOUND");
    assert!(text(&error["message"]).contains("handfast app list"));
    let nameless = ["app", "create", "--name", " ", "--json"];
    assert_eq!(place.run(&nameless).error()["error"], "FIELD_INVALID");
    let long = [
        "key",
        "create",
        "--app",
        &app,
        "--name",
        "x",
        "--scope",
        "user.read",
        "--expires-in",
        "366d",
    ];
    assert!(place.run(&long).sentence().contains("one year"));
}

#[test]
fn wrong_usage_is_told_from_failure() {
    let place = Place::new();
    let app = place.app();
    for arguments in [
        vec!["nonsense"],
        vec!["app", "create"],
        vec!["app", "show", "not-an-id"],
        vec![
            "key",
            "create",
            "--app",
            &app,
            "--name",
            "x",
            "--scope",
            "user.admin",
        ],
        vec![
            "key",
            "create",
            "--app",
            &app,
            "--name",
            "x",
            "--scope",
            "user.read",
            "--expires-in",
            "soon",
        ],
        vec!["serve", "--unknown-flag"],
    ] {
        let outcome = place.run(&arguments);
        assert_eq!(outcome.code, 2, "{arguments:?}");
        assert_eq!(outcome.stdout, "");
        assert!(!outcome.stderr.is_empty());
    }
}

#[test]
fn scripts_are_told_of_wrong_usage_in_json() {
    let outcome = Place::new().run(&["key", "create", "--json"]);
    assert_eq!(outcome.code, 2);
    let error: serde_json::Value = serde_json::from_str(&outcome.stderr).unwrap();
    assert_eq!(error["error"], "USAGE");
    assert!(error["message"].as_str().unwrap().contains("--app"));
    let help = Place::new().run(&["key", "--help", "--json"]);
    assert_eq!(help.code, 0);
    assert!(help.stdout.contains("Usage: handfast key"));
}
