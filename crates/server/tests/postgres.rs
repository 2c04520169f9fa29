//! Servers that share a PostgreSQL database.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod support;

use std::sync::Arc;
use std::time::Duration;

use handfast_testkit::PostgresServer;
use serde_json::json;
use support::nodes::Nodes;
use support::phone::Phone;
use support::{Key, Place, Server, eventually, outcome, text, within};

fn refused_within_a_second(servers: &[Server], key: &Key) {
    within(
        Duration::from_secs(1),
        "the key is refused everywhere",
        || {
            let refused = |server: &Server| server.ask_for_code(&key.secret, "ada").0 == 401;
            servers.iter().all(refused).then_some(())
        },
    );
}

#[test]
fn a_code_of_one_node_is_redeemed_at_another() {
    let nodes = Nodes::new();
    let key = nodes.key(&nodes.app());
    let (one, other) = (nodes.serve(), nodes.serve());
    let code = one.code(&key, "ada");
    let answer = Phone::new(1, "phone", "a")
        .redeem(&other.url, &code)
        .unwrap();
    assert_eq!(answer.status, 201, "{}", answer.body);
    let again = Phone::new(1, "phone", "a")
        .redeem(&other.url, &code)
        .unwrap();
    assert!(again.is_repeat);
    nodes.assert_verified();
}

#[test]
fn a_key_that_is_revoked_is_refused_by_every_node_within_a_second() {
    let nodes = Nodes::new();
    let app = nodes.app();
    let key = nodes.key(&app);
    let servers = [nodes.serve(), nodes.serve()];
    for server in &servers {
        server.code(&key, "ada");
    }
    nodes.json(&["key", "revoke", "--app", &app, &key.id]);
    refused_within_a_second(&servers, &key);
}

#[test]
fn a_key_that_is_revoked_is_refused_within_a_second_when_no_node_hears_of_it() {
    let nodes = Nodes::new();
    let app = nodes.app();
    let key = nodes.key(&app);
    let servers = [nodes.serve(), nodes.serve()];
    for server in &servers {
        server.code(&key, "ada");
    }
    nodes.cut_listeners(servers.len());
    nodes.json(&["key", "revoke", "--app", &app, &key.id]);
    refused_within_a_second(&servers, &key);
}

#[test]
fn a_user_that_is_disabled_is_refused_by_every_node_at_once() {
    let nodes = Nodes::new();
    let app = nodes.app();
    let key = nodes.key(&app);
    let servers = [nodes.serve(), nodes.serve()];
    let code = servers[0].code(&key, "ada");
    let kept = servers[1].code(&key, "ada");
    let created = Phone::new(1, "phone", "a").redeem(&servers[0].url, &code);
    let user = text(&created.unwrap().body["user"]["id"]);
    nodes.json(&["user", "disable", "--app", &app, &user]);
    for server in &servers {
        assert_eq!(server.ask_for_code(&key.secret, "ada").0, 403);
        let refused = Phone::new(2, "phone", "b").redeem(&server.url, &kept);
        assert_eq!(refused.unwrap().status, 403);
    }
}

#[test]
fn a_node_with_another_master_key_is_refused() {
    let nodes = Nodes::new();
    nodes.app();
    let mut other = nodes.command(&["app", "list"]);
    other.env("HANDFAST_MASTER_KEY", "A".repeat(43));
    let refused = outcome(&mut other);
    assert!(
        refused.sentence().contains("master key"),
        "{}",
        refused.stderr
    );
    let mut without = nodes.command(&["app", "list"]);
    without.env("HANDFAST_DATA_DIR", nodes.place.path("empty"));
    let refused = outcome(&mut without);
    assert!(
        refused.sentence().contains("is missing"),
        "{}",
        refused.stderr
    );
    assert!(!nodes.place.path("empty").exists());
}

#[test]
fn a_database_that_goes_away_and_comes_back_loses_nothing() {
    let nodes = Nodes::on(Arc::new(PostgresServer::start_new()));
    let key = nodes.key(&nodes.app());
    let server = nodes.serve();
    let code = server.code(&key, "ada");
    let kept = server.code(&key, "bob");
    let ada = Phone::new(1, "phone", "a");
    assert_eq!(ada.redeem(&server.url, &code).unwrap().status, 201);
    nodes.postgres.stop();
    eventually("readiness turns red", || {
        (server.get("/readyz").0 == 503).then_some(())
    });
    let refused = Phone::new(2, "phone", "b")
        .redeem(&server.url, &kept)
        .unwrap();
    assert_eq!(refused.status, 503, "{}", refused.body);
    assert_eq!(server.get("/healthz").0, 200);
    nodes.postgres.start();
    eventually("readiness turns green", || {
        (server.get("/readyz").0 == 200).then_some(())
    });
    let answer = Phone::new(2, "phone", "b")
        .redeem(&server.url, &kept)
        .unwrap();
    assert_eq!(answer.status, 201, "{}", answer.body);
    assert!(ada.redeem(&server.url, &code).unwrap().is_repeat);
    nodes.assert_verified();
}

#[test]
fn what_cannot_be_reached_is_said_without_the_password() {
    let place = Place::new();
    let mut command = place.command(&["app", "list"]);
    let url = "postgres://handfast:hunter2@127.0.0.1:1/nowhere";
    command.env("HANDFAST_DATABASE_URL", url);
    let refused = outcome(&mut command);
    let sentence = refused.sentence();
    assert!(
        sentence.contains("postgres://127.0.0.1:1/nowhere"),
        "{sentence}"
    );
    assert!(!sentence.contains("hunter2"), "{sentence}");
    let mut check = place.command(&["config", "check", "--json"]);
    check.env("HANDFAST_DATABASE_URL", url);
    let shown = outcome(&mut check).stdout;
    assert!(!shown.contains("hunter2"), "{shown}");
    let mut wrong = place.command(&["app", "list"]);
    wrong.env("HANDFAST_DATABASE_URL", "mysql://hunter2");
    let refused = outcome(&mut wrong);
    assert!(
        refused.sentence().contains("database.url"),
        "{}",
        refused.stderr
    );
    assert!(!refused.stderr.contains("hunter2"));
}

#[test]
fn a_database_without_handfast_is_left_as_it_is() {
    let nodes = Nodes::new();
    for arguments in [&["verify"][..], &["app", "list"]] {
        let refused = outcome(&mut nodes.command(&[arguments, &["--json"]].concat()));
        assert_eq!(refused.error()["error"], json!("NO_INSTALLATION"));
    }
}
