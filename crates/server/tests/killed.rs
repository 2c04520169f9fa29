//! The server is killed under load, again and again: every creation that was
//! answered is there afterwards, none is half there, no code is redeemed twice,
//! no user has two active installs, and every other invariant holds as well.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod support;

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;

use handfast_testkit::SeededEntropy;
use rustix::process::Signal;
use serde_json::Value;
use support::phone::{Answer, Phone};
use support::{Key, Place, Server, eventually};

const KILLS: u64 = 50;
const CALLERS: u64 = 6;
const USERS_A_ROUND: u64 = 5;
const SEED: u64 = 20_261_123;

/// A code, the device that offered it, and the answer if there was one.
struct Attempt {
    phone: Phone,
    code: String,
    answer: Option<Answer>,
}

#[test]
fn nothing_that_was_answered_is_lost_when_the_server_is_killed() {
    let place = Place::new();
    let entropy = Arc::new(SeededEntropy::new(SEED));
    let mut server = start(&place);
    let key = Arc::new(place.key(&place.app()));
    let mut answered = 0;
    for round in 0..KILLS {
        let attempts = kill_under_load(&mut server, &key, round, &entropy);
        server = start(&place);
        answered += attempts
            .iter()
            .filter(|attempt| attempt.answer.is_some())
            .count();
        for attempt in &attempts {
            check(&server, attempt);
        }
        check_users(&server, &key, round);
    }
    assert!(answered > 100, "only {answered} creations were answered");
    drop(server);
    place.json(&["verify"]);
}

fn start(place: &Place) -> Server {
    let mut command = place.command(&["serve", "--listen", "127.0.0.1:0"]);
    for limit in ["PER_ADDRESS_PER_SECOND", "PER_KEY_PER_SECOND"] {
        command.env(format!("HANDFAST_RATE_LIMITS_{limit}"), "0");
    }
    Server::start(&mut command)
}

/// Lets callers create users until a number of them were answered that differs
/// from round to round, and kills the server in the middle of the next ones.
fn kill_under_load(
    server: &mut Server,
    key: &Arc<Key>,
    round: u64,
    entropy: &Arc<SeededEntropy>,
) -> Vec<Attempt> {
    let answered = Arc::new(AtomicU64::new(0));
    let callers: Vec<_> = (0..CALLERS)
        .map(|_| {
            let url = server.url.clone();
            let key = Arc::clone(key);
            let entropy = Arc::clone(entropy);
            let answered = Arc::clone(&answered);
            thread::spawn(move || create_users(&url, &key, round, &entropy, &answered))
        })
        .collect();
    let enough = entropy.next() % 40;
    eventually("enough was answered", || {
        (answered.load(Ordering::SeqCst) >= enough).then_some(())
    });
    server.signal(Signal::KILL);
    server.ended();
    callers
        .into_iter()
        .flat_map(|caller| caller.join().unwrap())
        .collect()
}

/// Creates users until the server is gone.
fn create_users(
    url: &str,
    key: &Key,
    round: u64,
    entropy: &SeededEntropy,
    answered: &AtomicU64,
) -> Vec<Attempt> {
    let mut attempts = Vec::new();
    loop {
        let draw = entropy.next();
        let user = user_name(round, draw % USERS_A_ROUND);
        let Some(code) = support::ask_for_code(url, &key.secret, &user) else {
            return attempts;
        };
        let form_factor = if draw & 64 == 0 { "phone" } else { "tablet" };
        let device_id = format!("device-{}", (draw >> 8) % 12);
        let phone = Phone::new(draw >> 1, form_factor, &device_id);
        let answer = phone.redeem(url, &code);
        let is_gone = answer.is_none();
        answered.fetch_add(1, Ordering::SeqCst);
        attempts.push(Attempt {
            phone,
            code,
            answer,
        });
        if is_gone {
            return attempts;
        }
    }
}

/// What was answered is there; what was not can be asked for again; the code is
/// spent either way.
fn check(server: &Server, attempt: &Attempt) {
    let again = attempt.phone.redeem(&server.url, &attempt.code).unwrap();
    assert!(matches!(again.status, 200 | 201), "{}", again.body);
    if let Some(answer) = &attempt.answer {
        assert!(matches!(answer.status, 200 | 201), "{}", answer.body);
        assert!(again.is_repeat);
        assert_eq!(again.status, answer.status);
        assert_eq!(again.body["user"], answer.body["user"]);
        assert_eq!(again.body["install"]["id"], answer.body["install"]["id"]);
    }
    let thief = Phone::new(u64::MAX, "phone", "thief");
    let refused = thief.redeem(&server.url, &attempt.code).unwrap();
    assert_eq!(refused.body["errorCode"], "AUTH_CODE_ALREADY_USED");
}

fn check_users(server: &Server, key: &Key, round: u64) {
    for number in 0..USERS_A_ROUND {
        let path = format!("/users?external_id={}", user_name(round, number));
        let (status, user) = server.get_with(&path, &key.secret);
        if status == 404 {
            continue;
        }
        let installs = user["installs"].as_array().unwrap();
        let active: Vec<&Value> = installs
            .iter()
            .filter(|install| install["state"] == "active")
            .map(|install| &install["id"])
            .collect();
        match user["active_install_id"].as_str() {
            Some(id) => assert_eq!(active, [id]),
            None => assert!(active.is_empty()),
        }
    }
}

fn user_name(round: u64, number: u64) -> String {
    format!("round-{round}-user-{number}")
}
