//! An installation moves from its directory to PostgreSQL while it serves.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod support;

use rustix::process::Signal;
use support::nodes::Nodes;
use support::outcome;
use support::phone::Phone;

const MIGRATE: &[&str] = &["migrate", "sqlite-to-postgres", "--json"];

#[test]
fn an_installation_moves_while_it_serves_and_nobody_is_logged_out() {
    let nodes = Nodes::new();
    let embedded = &nodes.place;
    let key = embedded.key(&embedded.app());
    let mut server = embedded.serve();
    let code = server.code(&key, "ada");
    let ada = Phone::new(1, "phone", "a");
    let created = ada.redeem(&server.url, &code).unwrap();
    assert_eq!(created.status, 201);

    let first = outcome(&mut nodes.command(MIGRATE));
    assert!(
        first.stdout.contains(r#""outcome":"rehearsed""#),
        "{}",
        first.stdout
    );
    assert_eq!(first.error()["error"], "MIGRATION_NOT_FINISHED");
    let too_early = outcome(&mut nodes.command(&["app", "list", "--json"]));
    assert!(
        ["STORE_INCOMPLETE", "NO_INSTALLATION"]
            .contains(&too_early.error()["error"].as_str().unwrap())
    );

    let late = server.code(&key, "bob");
    server.signal(Signal::TERM);
    assert!(server.ended().success());
    let moved = nodes.json(&["migrate", "sqlite-to-postgres"]);
    assert_eq!(moved["outcome"], "finished");
    let tables = moved["tables"].as_array().unwrap();
    assert!(tables.iter().all(|table| table["checksum"].is_string()));

    let node = nodes.serve();
    let again = ada.redeem(&node.url, &code).unwrap();
    assert!(again.is_repeat, "{}", again.body);
    assert_eq!(again.body["user"], created.body["user"]);
    let bob = Phone::new(2, "phone", "b")
        .redeem(&node.url, &late)
        .unwrap();
    assert_eq!(bob.status, 201, "{}", bob.body);
    nodes.assert_verified();

    let old = embedded.run(&["app", "list", "--json"]);
    assert_eq!(old.error()["error"], "STORE_MOVED");
    let once_more = outcome(&mut nodes.command(MIGRATE));
    assert_eq!(once_more.error()["error"], "DATABASE_NOT_EMPTY");
}

#[test]
fn what_cannot_be_moved_says_why() {
    let nodes = Nodes::new();
    let nothing = outcome(&mut nodes.command(MIGRATE));
    assert_eq!(nothing.error()["error"], "NO_INSTALLATION");
    let unnamed = nodes.place.run(MIGRATE);
    assert_eq!(unnamed.code, 2, "{}", unnamed.stderr);
    nodes.app();
    nodes.place.app();
    let occupied = outcome(&mut nodes.command(MIGRATE));
    assert_eq!(occupied.error()["error"], "DATABASE_NOT_EMPTY");
}
