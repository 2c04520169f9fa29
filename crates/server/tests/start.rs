//! Starting a server: the first time, again, and where it cannot.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod support;

use std::fs;
use std::net::TcpListener;

use support::*;

const SERVE: &[&str] = &["serve", "--listen", "127.0.0.1:0"];

#[test]
fn the_first_start_makes_everything_for_its_owner_alone() {
    let place = Place::new();
    let server = place.serve();
    assert!(
        server
            .first_line
            .starts_with("listening on http://127.0.0.1:")
    );
    assert_eq!(mode(&place.data_dir()), 0o700);
    assert_eq!(mode(&place.data_dir().join("handfast.db")), 0o600);
    assert_eq!(mode(&place.data_dir().join("master.key")), 0o600);
    assert_eq!(server.get("/healthz").0, 200);
    assert_eq!(server.get("/readyz").0, 200);
}

#[test]
fn the_second_start_goes_on_with_what_the_first_one_made() {
    let place = Place::new();
    let mut first = place.serve();
    let key = fs::read(place.data_dir().join("master.key")).unwrap();
    let keys = first.get("/.well-known/jwks.json").1;
    first.signal(rustix::process::Signal::TERM);
    assert!(first.ended().success());
    let second = place.serve();
    assert_eq!(fs::read(place.data_dir().join("master.key")).unwrap(), key);
    assert_eq!(second.get("/.well-known/jwks.json").1, keys);
}

#[test]
fn two_servers_may_serve_the_same_data() {
    let place = Place::new();
    let (one, other) = (place.serve(), place.serve());
    let key = place.key(&place.app());
    one.code(&key, "customer-1");
    other.code(&key, "customer-1");
}

#[test]
fn metrics_tell_of_the_store() {
    let place = Place::new();
    let server = place.serve();
    let metrics = server.get("/metrics").1;
    for name in [
        "handfast_build_info",
        "handfast_store_commits_total",
        "handfast_store_waiting_commands",
    ] {
        assert!(metrics.contains(name), "{name}");
    }
}

#[test]
fn a_port_that_is_taken_is_named_with_the_cure() {
    let place = Place::new();
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap().to_string();
    let outcome = place.run(&["serve", "--listen", &address]);
    assert!(outcome.sentence().contains(&address));
    assert!(outcome.sentence().contains("--listen"));
    assert_eq!(outcome.stdout, "");
}

#[test]
fn another_master_key_is_refused() {
    let place = Place::new();
    place.app();
    let other = data_encoding::BASE64URL_NOPAD.encode(&[7; 32]);
    let mut command = place.command(SERVE);
    let outcome = outcome(command.env("HANDFAST_MASTER_KEY", &other));
    assert!(outcome.sentence().contains("master key is not the one"));
    assert!(!outcome.stderr.contains(&other));
}

#[test]
fn a_master_key_from_the_environment_needs_no_file() {
    let place = Place::new();
    let key = data_encoding::BASE64URL_NOPAD.encode(&[7; 32]);
    let mut command = place.command(SERVE);
    let _server = Server::start(command.env("HANDFAST_MASTER_KEY", key));
    assert!(!place.data_dir().join("master.key").exists());
}

#[test]
fn a_master_key_that_is_missing_is_not_made_anew() {
    let place = Place::new();
    place.app();
    fs::remove_file(place.data_dir().join("master.key")).unwrap();
    let outcome = place.run(SERVE);
    assert!(outcome.sentence().contains("restore it from a backup"));
    assert!(!place.data_dir().join("master.key").exists());
}

#[test]
fn a_master_key_that_others_may_read_is_refused() {
    let place = Place::new();
    place.app();
    set_mode(&place.data_dir().join("master.key"), 0o640);
    assert!(place.run(SERVE).sentence().contains("chmod 600"));
}

#[test]
fn a_damaged_master_key_is_refused_and_not_shown() {
    let place = Place::new();
    place.app();
    let file = place.data_dir().join("master.key");
    fs::write(&file, "half-a-secret\n").unwrap();
    let outcome = place.run(SERVE);
    assert!(outcome.sentence().contains("base64url"));
    assert!(!outcome.stderr.contains("half-a-secret"));
}

#[test]
fn a_damaged_database_is_refused() {
    let place = Place::new();
    place.app();
    let database = place.data_dir().join("handfast.db");
    fs::write(&database, vec![b'x'; 8_192]).unwrap();
    assert!(place.run(SERVE).sentence().contains("backup"));
}

#[test]
fn a_database_of_a_newer_version_is_refused() {
    let place = Place::new();
    place.app();
    let database = rusqlite::Connection::open(place.data_dir().join("handfast.db")).unwrap();
    database.pragma_update(None, "user_version", 9_999).unwrap();
    drop(database);
    assert!(place.run(SERVE).sentence().contains("newer Handfast"));
}

#[test]
fn a_data_directory_that_cannot_be_made_is_named_with_the_cure() {
    let place = Place::new();
    fs::write(place.path("file"), "").unwrap();
    let outcome = place.run(&[SERVE, &["--data-dir", "file/data"]].concat());
    assert!(outcome.sentence().contains("file/data"));
    assert!(outcome.sentence().contains("--data-dir"));
}
