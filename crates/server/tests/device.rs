//! A device in the terminal, against a real server.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod support;

use serde_json::Value;
use support::{Key, Place, Server, mode, text};

struct Stage {
    place: Place,
    server: Server,
    key: Key,
}

impl Stage {
    fn new() -> Self {
        let place = Place::new();
        let server = place.serve();
        let key = place.key(&place.app());
        Self { place, server, key }
    }

    fn create_user(&self, home: &str, form_factor: &str) -> Value {
        let code = self.server.code(&self.key, "customer-1");
        let arguments = [
            "device",
            "create-user",
            "--server",
            &self.server.url,
            "--home",
            home,
            "--code",
            &code,
            "--form-factor",
            form_factor,
        ];
        self.place.json(&arguments)
    }

    fn device(&self, command: &str, home: &str) -> support::Outcome {
        self.place
            .run(&["device", command, "--home", home, "--json"])
    }
}

#[test]
fn a_user_is_created_asked_for_and_reset() {
    let stage = Stage::new();
    let created = stage.create_user("phone", "phone");
    let names: Vec<&String> = created.as_object().unwrap().keys().collect();
    assert_eq!(
        names,
        [
            "access_token",
            "expires_at",
            "install_id",
            "reason",
            "restored",
            "state",
            "user_id"
        ]
    );
    assert_eq!(created["restored"], false);
    assert_eq!(created["state"], "active");
    let status = stage.device("status", "phone").json();
    assert_eq!(status["user_id"], created["user_id"]);
    assert_eq!(status["remotely_enabled"], true);
    assert_eq!(status["configuration"]["version"], 0);
    let token = stage.device("token", "phone").json();
    assert!(text(&token["access_token"]).starts_with("ey"));
    assert!(token["expires_at"].is_string());
    let reset = stage.device("reset", "phone").json();
    assert_eq!(reset["farewell"], "said");
    let error = stage.device("status", "phone").error();
    assert_eq!(error["error"], "NO_USER");
    let again = stage.create_user("phone", "phone");
    assert_eq!(again["restored"], true);
    assert_eq!(again["user_id"], created["user_id"]);
    assert_ne!(again["install_id"], created["install_id"]);
}

#[test]
fn a_second_phone_takes_over_and_a_tablet_stands_by() {
    let stage = Stage::new();
    stage.create_user("phone", "phone");
    let tablet = stage.create_user("tablet", "tablet");
    assert_eq!(tablet["state"], "standby");
    assert_eq!(tablet["reason"], "PHONE_PREFERRED");
    assert_eq!(tablet["access_token"], Value::Null);
    assert_eq!(tablet["expires_at"], Value::Null);
    stage.create_user("second-phone", "phone");
    let error = stage.device("token", "phone").error();
    assert_eq!(error["error"], "INSTALL_DEACTIVATED");
    let status = stage.device("status", "phone").json();
    assert_eq!(status["state"], "deactivated");
    assert_eq!(status["displaced_by"]["form_factor"], "phone");
}

#[test]
fn a_code_may_come_from_standard_input() {
    let stage = Stage::new();
    let code = stage.server.code(&stage.key, "customer-1");
    let arguments = [
        "device",
        "create-user",
        "--server",
        &stage.server.url,
        "--home",
        "phone",
        "--code",
        "-",
        "--json",
    ];
    let created = stage.place.run_with_input(&arguments, &format!("{code}\n"));
    assert_eq!(created.json()["state"], "active");
}

#[test]
fn failures_have_the_reason_of_the_sdk() {
    let stage = Stage::new();
    let url = stage.server.url.as_str();
    let offer = [
        "device",
        "create-user",
        "--server",
        url,
        "--home",
        "phone",
        "--json",
        "--code",
    ];
    let invalid = stage.place.run(&[&offer[..], &["not-a-code"]].concat());
    assert_eq!(invalid.error()["error"], "AUTH_CODE_INVALID");
    assert!(!invalid.stderr.contains("not-a-code"));
    stage.create_user("phone", "phone");
    let code = stage.server.code(&stage.key, "customer-1");
    let second = stage.place.run(&[&offer[..], &[&code]].concat());
    assert_eq!(second.error()["error"], "USER_ALREADY_EXISTS");
    assert!(!second.stderr.contains(&code));
}

#[test]
fn a_creation_that_met_no_server_is_finished_with_the_same_code() {
    let stage = Stage::new();
    let code = stage.server.code(&stage.key, "customer-1");
    // Nobody listens where a listener was a moment ago.
    let gone = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}", gone.local_addr().unwrap());
    drop(gone);
    let home = stage.place.path("phone");
    let arguments = [
        "device",
        "create-user",
        "--home",
        "phone",
        "--code",
        &code,
        "--json",
        "--deadline",
        "1s",
        "--server",
    ];
    let failed = stage.place.run(&[&arguments[..], &[&address]].concat());
    assert_eq!(failed.error()["error"], "NETWORK_ERROR");
    let waiting = stage.device("status", "phone").error();
    assert!(text(&waiting["message"]).contains("same code"));
    let done = stage
        .place
        .run(&[&arguments[..], &[&stage.server.url]].concat());
    assert_eq!(done.json()["restored"], false);
    assert_eq!(mode(&home), 0o700);
}

#[test]
fn the_home_remembers_server_and_device_for_its_owner_alone() {
    let stage = Stage::new();
    let created = stage.create_user("phone", "phone");
    stage.device("reset", "phone").json();
    assert_eq!(mode(&stage.place.path("phone/device.json")), 0o600);
    let code = stage.server.code(&stage.key, "customer-1");
    let arguments = ["device", "create-user", "--home", "phone", "--code", &code];
    assert_eq!(stage.place.json(&arguments)["user_id"], created["user_id"]);
}

#[test]
fn a_reset_empties_a_device_that_is_offline() {
    let stage = Stage::new();
    stage.create_user("phone", "phone");
    stage.create_user("damaged", "phone");
    let Stage { place, server, .. } = stage;
    drop(server);
    let outcome = place.run(&["device", "reset", "--home", "phone", "--json"]);
    assert_eq!(outcome.json()["farewell"], "pending");
    std::fs::write(place.path("damaged/state.json"), "{").unwrap();
    let status = place.run(&["device", "status", "--home", "damaged", "--json"]);
    assert_eq!(status.error()["error"], "STATE_CORRUPT");
    let outcome = place.run(&["device", "reset", "--home", "damaged", "--json"]);
    assert_eq!(outcome.json()["farewell"], "none");
}

#[test]
fn a_home_without_a_device_is_not_made_by_asking() {
    let place = Place::new();
    for command in ["status", "token", "reset"] {
        let outcome = place.run(&["device", command, "--home", "phone", "--json"]);
        assert_eq!(outcome.error()["error"], "NO_DEVICE", "{command}");
    }
    assert!(!place.path("phone").exists());
    let nowhere = place.run(&["device", "create-user", "--home", "phone", "--code", "x"]);
    assert_eq!(nowhere.code, 2);
}
