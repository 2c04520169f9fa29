//! Lost answers, busy platforms, wrong clocks: tried again inside a deadline.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod support;

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use handfast_sdk::ports::{Clock, HttpResponse};
use handfast_sdk::protocol::ErrorCode;
use handfast_sdk::protocol::header::SERVER_TIME;
use handfast_sdk::{CreateUserReason, DEFAULT_CREATION_DEADLINE, InitializeOptions};
use support::routes::TOKEN_LIFE;
use support::world::options;
use support::{Fault, World, code, problem};

fn busy(error: ErrorCode, retry_after: &str) -> Fault {
    let mut response = problem(error);
    response
        .headers
        .push(("Retry-After".to_owned(), retry_after.to_owned()));
    Fault::Answer(response)
}

#[test]
fn a_lost_answer_costs_nothing() {
    let world = World::new();
    world.platform.next(Fault::LoseAnswer);
    world.platform.next(Fault::LoseRequest);
    world.platform.next(Fault::TimeOut);
    let (sdk, created) = world.start_with_user("alice");
    assert_eq!(created.user_id, world.platform.user_id("alice"));
    assert_eq!(world.platform.installs().len(), 1);
    assert_eq!(
        world.platform.active_installs("alice"),
        [created.install_id]
    );
    assert_eq!(world.clock.waits().len(), 3);
    assert!(sdk.user_exists());
}

#[test]
fn an_answer_lost_for_good_is_asked_for_again_with_the_same_key() {
    let world = World::new();
    let sdk = world.start();
    world.platform.next(Fault::LoseAnswer);
    for _ in 0..60 {
        world.platform.next(Fault::LoseRequest);
    }
    let error = sdk.create_user(code("alice")).unwrap_err();
    assert_eq!(error.reason, CreateUserReason::NetworkError);
    assert_eq!(sdk.user_creation_pending(), Ok(true));
    world.platform.heal();
    let created = world.start().create_user(code("alice")).unwrap();
    assert_eq!(world.platform.installs().len(), 1);
    assert_eq!(created.user_id, world.platform.user_id("alice"));
}

#[test]
fn retry_after_is_honoured() {
    for error in [ErrorCode::Unavailable, ErrorCode::RateLimited] {
        let world = World::new();
        world.platform.next(busy(error, "7"));
        world.start_with_user("alice");
        assert_eq!(world.clock.waits(), [Duration::from_secs(7)]);
    }
}

#[test]
fn a_wait_past_the_deadline_is_not_begun() {
    let world = World::new();
    let sdk = world.start();
    world.platform.next(busy(ErrorCode::RateLimited, "31"));
    let error = sdk.create_user(code("alice")).unwrap_err();
    assert_eq!(error.reason, CreateUserReason::ServerError);
    assert_eq!(error.error_code.as_deref(), Some("RATE_LIMITED"));
    assert!(world.clock.waits().is_empty());
    sdk.create_user(code("alice"))
        .expect("the code is good yet");
}

#[test]
fn tries_back_off_inside_the_deadline() {
    let world = World::new();
    let sdk = world.start();
    for _ in 0..60 {
        world.platform.next(busy(ErrorCode::Unavailable, "0"));
    }
    sdk.create_user(code("alice")).unwrap_err();
    let waits = world.clock.waits();
    assert!(waits.len() >= 4, "{waits:?}");
    assert!(waits.iter().sum::<Duration>() < DEFAULT_CREATION_DEADLINE);
    assert!(waits.last() > waits.first(), "{waits:?}");
}

#[test]
fn no_try_is_given_more_time_than_is_left() {
    let world = World::new();
    let sdk = world.boot();
    sdk.initialize(InitializeOptions {
        creation_deadline: Duration::from_secs(4),
        ..options()
    })
    .unwrap();
    // Each try takes as long as it may.
    let clock = world.clock.clone();
    world
        .platform
        .on_request(move |request| clock.advance(request.timeout.min(Duration::from_secs(2))));
    world.platform.set_offline(true);
    let began = world.clock.monotonic();
    sdk.create_user(code("alice")).unwrap_err();
    assert!(world.clock.monotonic() - began <= Duration::from_secs(4));
}

#[test]
fn a_wrong_clock_is_corrected_once_and_remembered() {
    for wrong_by in [-86_400, -301, 301, 400_000_000] {
        let world = World::new();
        world.clock.set_wrong_by(wrong_by);
        let (sdk, _) = world.start_with_user("alice");
        assert_eq!(world.platform.count("/sdk/users"), 2, "{wrong_by}");
        assert!(world.clock.waits().is_empty());
        world.clock.advance(TOKEN_LIFE);
        sdk.request_user_access_token().unwrap();
        sdk.refresh_status().unwrap();
        assert_eq!(world.platform.seen().len(), 4, "{wrong_by}");
    }
}

#[test]
fn a_clock_that_is_set_right_later_is_no_matter() {
    let world = World::new();
    world.clock.set_wrong_by(7_200);
    let (sdk, _) = world.start_with_user("alice");
    world.clock.set_wrong_by(0);
    sdk.refresh_status().unwrap();
    assert_eq!(world.platform.count("/sdk/status"), 2);
}

#[test]
fn the_time_in_the_header_does_as_well() {
    let world = World::new();
    world.clock.set_wrong_by(7_200);
    world.platform.next(Fault::Answer(skewed(&world)));
    world.start_with_user("alice");
    assert_eq!(world.platform.count("/sdk/users"), 1);
}

#[test]
fn a_platform_that_never_likes_the_time_is_asked_twice() {
    let world = World::new();
    let sdk = world.start();
    let asked = Arc::new(AtomicU32::new(0));
    let counter = Arc::clone(&asked);
    world.platform.on_request(move |_| {
        counter.fetch_add(1, Ordering::Relaxed);
    });
    for _ in 0..3 {
        world.platform.next(Fault::Answer(skewed(&world)));
    }
    let error = sdk.create_user(code("alice")).unwrap_err();
    assert_eq!(error.error_code.as_deref(), Some("CLOCK_SKEW"));
    assert_eq!(asked.load(Ordering::Relaxed), 2);
    world.platform.heal();
    sdk.create_user(code("alice"))
        .expect("the code is good yet");
}

fn skewed(world: &World) -> HttpResponse {
    let mut skewed = problem(ErrorCode::ClockSkew);
    let now = world.clock.true_time().to_string();
    skewed.headers.push((SERVER_TIME.to_owned(), now));
    skewed
}

#[test]
fn a_log_in_page_on_the_way_is_no_answer() {
    let world = World::new();
    let page = HttpResponse {
        status: 302,
        headers: vec![("Location".to_owned(), "https://hotel.example".to_owned())],
        body: Vec::new(),
    };
    world.platform.next(Fault::Answer(page));
    world.start_with_user("alice");
    assert_eq!(world.clock.waits().len(), 1);
}
