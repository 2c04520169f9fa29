//! Two hundred devices that redeem codes of one user at once.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod support;

use std::collections::BTreeSet;
use std::sync::{Arc, Barrier};
use std::thread;

use serde_json::Value;
use support::phone::{Answer, Phone};
use support::{Place, Server, text};

const DEVICES: u64 = 200;

#[test]
fn two_hundred_devices_at_once_leave_one_user_with_one_active_install() {
    let place = Place::new();
    let server = Server::start(
        place
            .command(&["serve", "--listen", "127.0.0.1:0"])
            .env("HANDFAST_RATE_LIMITS_PER_ADDRESS_PER_SECOND", "0"),
    );
    let key = place.key(&place.app());
    let codes: Vec<String> = (0..DEVICES).map(|_| server.code(&key, "alice")).collect();
    let answers = redeem_at_once(&server.url, codes);

    let created = answers
        .iter()
        .filter(|(_, answer)| answer.status == 201)
        .count();
    let restored = answers
        .iter()
        .filter(|(_, answer)| answer.status == 200)
        .count();
    assert_eq!((created, restored), (1, 199));
    let users: BTreeSet<String> = answers
        .iter()
        .map(|(_, answer)| text(&answer.body["user"]["id"]))
        .collect();
    assert_eq!(users.len(), 1);

    let standing: Vec<Value> = answers
        .iter()
        .map(|(phone, answer)| {
            let install = &answer.body["install"]["id"];
            phone.status(&server.url, install).unwrap().body
        })
        .collect();
    let active: Vec<&Value> = standing
        .iter()
        .filter(|status| status["install"]["state"] == "active")
        .collect();
    assert_eq!(active.len(), 1);
    for status in &standing {
        let state = text(&status["install"]["state"]);
        let reason = &status["install"]["reason"];
        match state.as_str() {
            "active" => {}
            "standby" => assert_eq!(reason, "PHONE_PREFERRED"),
            "deactivated" => assert_eq!(reason, "SUPERSEDED"),
            other => panic!("{other}"),
        }
    }
}

fn redeem_at_once(url: &str, codes: Vec<String>) -> Vec<(Phone, Answer)> {
    let gate = Arc::new(Barrier::new(codes.len()));
    let threads: Vec<_> = (1..)
        .zip(codes)
        .map(|(seed, code)| {
            let form_factor = if seed % 2 == 0 { "phone" } else { "tablet" };
            let phone = Phone::new(seed, form_factor, &format!("device-{seed}"));
            let gate = Arc::clone(&gate);
            let url = url.to_owned();
            thread::spawn(move || {
                gate.wait();
                let answer = phone.redeem(&url, &code).unwrap();
                (phone, answer)
            })
        })
        .collect();
    threads
        .into_iter()
        .map(|thread| thread.join().unwrap())
        .collect()
}
