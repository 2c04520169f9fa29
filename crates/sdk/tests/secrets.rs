//! Nothing public shows a code, a token or a key.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod support;

use std::fmt::Debug;
use std::sync::{Arc, Mutex};

use handfast_sdk::machine::{Event, Order, State, step};
use handfast_sdk::ports::HttpRequest;
use handfast_sdk::protocol::ErrorCode;
use handfast_sdk::protocol::domain::Sensitive;
use handfast_sdk::{CreatedUser, stored};
use support::clock::BEGINNING;
use support::routes::json;
use support::{Fault, Fuse, World, code, problem};

const CODE: &str = "alice#very-secret-code";

/// `thing` as a log would show it, plain and pretty.
fn shown(thing: &impl Debug) -> String {
    format!("{thing:?}{thing:#?}")
}

fn assert_hides(thing: &impl Debug, secrets: &[&str]) {
    let shown = shown(thing);
    for secret in secrets {
        assert!(!shown.contains(secret), "{shown}");
    }
}

fn token_of(created: &CreatedUser) -> String {
    let token = created.access_token.as_ref().unwrap();
    token.token.expose().clone()
}

#[test]
fn what_the_caller_holds_shows_no_code_and_no_token() {
    let world = World::new();
    let sdk = world.start();
    assert_hides(&code(CODE), &[CODE]);
    let created = sdk.create_user(code(CODE)).unwrap();
    let token = token_of(&created);
    let secrets = [CODE, token.as_str()];
    assert_hides(&created, &secrets);
    assert_hides(&created.access_token, &secrets);
    assert_hides(&sdk.request_user_access_token(), &secrets);
    assert_hides(&sdk, &secrets);
    assert_hides(&sdk.status(), &secrets);
    assert_hides(&world.ports(&Fuse::never()), &secrets);
}

#[test]
fn the_state_and_what_happens_to_it_show_no_code() {
    let order = Event::CreateUser(Order {
        authentication_code: Sensitive::new(CODE.to_owned()),
        platform_url: support::world::URL.parse().unwrap(),
        key_name: "key".to_owned(),
        now: BEGINNING,
    });
    assert_hides(&order, &[CODE]);
    let (state, effects) = step(State::default(), order);
    assert_hides(&state, &[CODE]);
    assert_hides(&effects, &[CODE]);
    let read = stored::decode(&stored::encode(&state).unwrap()).unwrap();
    assert_hides(&read, &[CODE]);
}

#[test]
fn requests_and_responses_show_neither_body_nor_headers() {
    let world = World::new();
    let requests: Arc<Mutex<Vec<HttpRequest>>> = Arc::default();
    let kept = Arc::clone(&requests);
    world
        .platform
        .on_request(move |request| kept.lock().unwrap().push(request.clone()));
    let created = world.start().create_user(code(CODE)).unwrap();
    let request = requests.lock().unwrap().remove(0);
    let proof = support::proof::header(&request, "dpop").unwrap();
    let body = String::from_utf8(request.body.clone().unwrap()).unwrap();
    assert!(body.contains(CODE));
    assert!(!request.url.contains(CODE));
    assert_hides(&request, &[CODE, proof]);
    let token = token_of(&created);
    let response = json(200, &serde_json::json!({ "token": token }));
    assert_hides(&response, &[&token]);
}

#[test]
fn failures_show_no_code() {
    let answers = [
        Fault::LoseRequest,
        Fault::TimeOut,
        Fault::Panic,
        Fault::Answer(problem(ErrorCode::AuthCodeExpired)),
        Fault::Answer(problem(ErrorCode::FieldInvalid)),
        Fault::Answer(json(200, &"no user")),
    ];
    for answer in answers {
        let world = World::new();
        let sdk = world.start();
        for _ in 0..60 {
            world.platform.next(answer.clone());
        }
        let error = sdk.create_user(code(CODE)).unwrap_err();
        assert_hides(&error, &[CODE]);
        assert!(!error.to_string().contains(CODE));
        assert!(!error.details.contains(CODE));
    }
}
