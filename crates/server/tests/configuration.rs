//! Configuration: what wins, and what is wrong with it.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod support;

use std::fs;

use serde_json::Value;
use support::{Outcome, Place, outcome};

const CHECK: &[&str] = &["config", "check", "--json"];

fn key<'a>(explanation: &'a Value, name: &str) -> &'a Value {
    let keys = explanation["keys"].as_array().unwrap();
    keys.iter().find(|key| key["key"] == name).unwrap()
}

fn file(place: &Place, text: &str) -> String {
    let file = place.path("handfast.toml");
    fs::write(&file, text).unwrap();
    file.display().to_string()
}

fn check(place: &Place, text: &str) -> Outcome {
    let file = file(place, text);
    place.run(&["config", "check", "--config", &file])
}

#[test]
fn flags_win_over_the_environment_over_the_file_over_the_defaults() {
    let place = Place::new();
    let file = file(
        &place,
        "listen = '127.0.0.1:1'\npublic_url = 'https://file.example'\n\
         [limits]\nbody_limit = 10000\nmax_connections = 5\n",
    );
    let mut command = place.command(CHECK);
    command.args(["--config", &file, "--listen", "127.0.0.1:3"]);
    command.env("HANDFAST_LISTEN", "127.0.0.1:2");
    command.env("HANDFAST_PUBLIC_URL", "https://environment.example");
    command.env("HANDFAST_LIMITS_MAX_CONNECTIONS", "6");
    let explanation = outcome(&mut command).json();
    let in_file = format!("{file}: limits.body_limit");
    #[rustfmt::skip]
    let table = [
        ("listen", "127.0.0.1:3", "flag", "flag --listen"),
        ("public_url", "https://environment.example", "environment", "environment variable HANDFAST_PUBLIC_URL"),
        ("limits.max_connections", "6", "environment", "environment variable HANDFAST_LIMITS_MAX_CONNECTIONS"),
        ("limits.body_limit", "10000", "file", &in_file),
        ("shutdown_grace", "30s", "default", "default"),
    ];
    for (name, value, source, place) in table {
        let key = key(&explanation, name);
        assert_eq!(key["value"], value, "{name}");
        assert_eq!(key["source"], source, "{name}");
        assert_eq!(key["place"], place, "{name}");
    }
    assert_eq!(explanation["faults"], serde_json::json!([]));
}

#[test]
fn the_file_is_found_where_configuration_belongs() {
    let place = Place::new();
    let folder = place.path(".config/handfast");
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("handfast.toml"), "shutdown_grace = '5s'").unwrap();
    let explanation = place.run(CHECK).json();
    assert_eq!(key(&explanation, "shutdown_grace")["value"], "5s");
    let mut command = place.command(CHECK);
    let named = place.path("other.toml");
    fs::write(&named, "shutdown_grace = '6s'").unwrap();
    let explanation = outcome(command.env("HANDFAST_CONFIG", named)).json();
    assert_eq!(key(&explanation, "shutdown_grace")["value"], "6s");
}

#[test]
fn paths_in_the_file_count_from_the_file() {
    let place = Place::new();
    let folder = place.path("etc");
    fs::create_dir(&folder).unwrap();
    fs::write(folder.join("handfast.toml"), "data_dir = 'data'").unwrap();
    let mut command = place.command(&["app", "create", "--name", "Acme"]);
    command.args(["--config", "etc/handfast.toml"]);
    command.env_remove("HANDFAST_DATA_DIR");
    assert_eq!(outcome(&mut command).code, 0);
    assert!(folder.join("data/handfast.db").exists());
}

#[test]
fn without_a_word_the_data_is_where_data_belongs() {
    let place = Place::new();
    let mut command = place.command(CHECK);
    let explanation = outcome(command.env_remove("HANDFAST_DATA_DIR")).json();
    let expected = place.path(".local/share/handfast").display().to_string();
    assert_eq!(key(&explanation, "data_dir")["value"], *expected);
    let mut command = place.command(CHECK);
    command.env_remove("HANDFAST_DATA_DIR").env_remove("HOME");
    let outcome = outcome(&mut command);
    assert_eq!(outcome.code, 1);
    assert!(outcome.stderr.contains("data_dir"), "{}", outcome.stderr);
}

#[test]
fn every_fault_is_named_with_its_place_and_the_cure() {
    let place = Place::new();
    let outcome = check(
        &place,
        "listen = 'everywhere'\nlisen = 1\n[limits]\nbody_limit = 'big'\n[retention]\nevents = '1h'\n",
    );
    let sentence = outcome.sentence();
    for part in [
        "handfast.toml: listen): must be an IP address and a port",
        "handfast.toml: limits.body_limit): must be a number of bytes",
        "handfast.toml: retention.events): must be a duration",
        "lisen (",
        "listen (HANDFAST_LISTEN) is the nearest",
    ] {
        assert!(sentence.contains(part), "{part} in {sentence}");
    }
}

#[test]
fn a_server_with_a_wrong_configuration_does_not_start() {
    let place = Place::new();
    let mut command = place.command(&["serve", "--listen", "127.0.0.1:0"]);
    let outcome = outcome(command.env("HANDFAST_REQUEST_TIMEOUT", "30s"));
    let sentence = outcome.sentence();
    assert!(sentence.contains("HANDFAST_REQUEST_TIMEOUT"), "{sentence}");
    assert!(sentence.contains("limits.request_timeout"), "{sentence}");
    assert!(!place.data_dir().exists());
}

#[test]
fn what_kubernetes_puts_beside_a_service_is_no_fault() {
    let place = Place::new();
    let mut command = place.command(CHECK);
    command.env("HANDFAST_SERVICE_HOST", "10.0.0.1");
    command.env("HANDFAST_PORT_8080_TCP", "tcp://10.0.0.1:8080");
    assert_eq!(outcome(&mut command).code, 0);
}

#[test]
fn a_file_that_is_no_toml_is_named_with_the_line() {
    let place = Place::new();
    let outcome = check(&place, "listen = '127.0.0.1:1'\nmaster_key = 'secret\n");
    let sentence = outcome.sentence();
    assert!(
        sentence.contains("handfast.toml:2: this is not TOML"),
        "{sentence}"
    );
    assert!(!sentence.contains("secret"));
}

#[test]
fn a_file_that_is_not_there_is_a_fault_when_it_was_named() {
    let place = Place::new();
    let outcome = place.run(&["config", "check", "--config", "nowhere.toml"]);
    assert!(outcome.sentence().contains("nowhere.toml"));
}

#[test]
fn the_master_key_is_refused_in_the_file_and_never_shown() {
    let place = Place::new();
    let outcome = check(&place, "master_key = 'top-secret'");
    assert!(outcome.sentence().contains("master_key_file"));
    assert!(!outcome.stdout.contains("top-secret"));
    let mut command = place.command(CHECK);
    let shown = support::outcome(command.env("HANDFAST_MASTER_KEY", "top-secret"));
    assert_eq!(key(&shown.json(), "master_key")["source"], "environment");
    assert!(!shown.stdout.contains("top-secret"));
}

#[test]
fn half_a_provider_is_refused() {
    let place = Place::new();
    let outcome = check(
        &place,
        "[dashboard]\nopenid_issuer = 'https://login.example.com'\nopenid_client_id = 'handfast'\n",
    );
    let sentence = outcome.sentence();
    let expected = "dashboard.openid_client_secret (not given): is needed with dashboard.openid_issuer; \
                    set HANDFAST_DASHBOARD_OPENID_CLIENT_SECRET";
    assert!(sentence.contains(expected), "{sentence}");
    let outcome = check(&place, "[dashboard]\nopenid_roles = ['a=developer']\n");
    assert!(
        outcome
            .sentence()
            .contains("dashboard.openid_issuer (not given)")
    );
    for wrong in [
        "openid_issuer = 'http://login.example.com'",
        "openid_roles = ['a=admin']",
    ] {
        let outcome = check(&place, &format!("[dashboard]\n{wrong}\n"));
        assert!(outcome.sentence().contains("must be"), "{wrong}");
    }
}

#[test]
fn the_secret_of_the_provider_is_no_flag_and_never_shown() {
    let place = Place::new();
    let text = "[dashboard]\nopenid_issuer = 'https://login.example.com'\nopenid_client_id = 'handfast'\n\
                openid_client_secret = 'top-secret'\nopenid_roles = ['cn=a,dc=b=owner', 'c=viewer']\n";
    let outcome = check(&place, text);
    assert_eq!(outcome.code, 0, "{}", outcome.stderr);
    assert!(!outcome.stdout.contains("top-secret"));
    let outcome = place.run(&[
        "config",
        "check",
        "--dashboard-openid-client-secret",
        "top-secret",
    ]);
    assert_ne!(outcome.code, 0);
}
