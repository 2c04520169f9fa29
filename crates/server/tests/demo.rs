//! The whole story, told by real processes.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod support;

use rustix::process::Signal;
use support::{Place, Server, eventually};

#[test]
fn every_step_of_the_story_does_what_is_promised() {
    let place = Place::new();
    let told = place.run(&["demo"]);
    assert_eq!(told.code, 0, "{}{}", told.stdout, told.stderr);
    for text in [
        "PHONE_PREFERRED",
        "SUPERSEDED",
        "INSTALL_DEACTIVATED",
        "the repeat was recognised",
        "AUTH_CODE_ALREADY_USED",
        "is promoted",
        "a user of his own",
        "Every step did what Handfast promises.",
    ] {
        assert!(
            told.stdout.contains(text),
            "{text} is not in {}",
            told.stdout
        );
    }
    assert!(!told.stdout.contains("hfk_"), "the key is shown");
}

#[test]
fn what_is_kept_runs_until_it_is_stopped() {
    let place = Place::new();
    let folder = place.path("demo");
    std::fs::create_dir(&folder).unwrap();
    let mut command = place.command(&["demo", "--keep"]);
    command.env("TMPDIR", &folder);
    let mut demo = Server::start_when(&mut command, |line| line.trim().starts_with("platform  "));
    let url = demo
        .first_line
        .split_whitespace()
        .nth(1)
        .unwrap()
        .to_owned();
    assert_eq!(support::get(&format!("{url}/healthz")).0, 200);
    demo.signal(Signal::INT);
    assert!(demo.ended().success());
    eventually("the directory is removed", || {
        std::fs::read_dir(&folder)
            .unwrap()
            .next()
            .is_none()
            .then_some(())
    });
}
