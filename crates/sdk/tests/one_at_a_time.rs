//! Many threads at once: one user, one refresh, and a reset that wins.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod support;

use std::sync::{Arc, Barrier, Condvar, Mutex};
use std::thread;

use handfast_sdk::blocking::Handfast;
use handfast_sdk::ports::HttpRequest;
use handfast_sdk::protocol::domain::install::InstallState;
use handfast_sdk::{AccessTokenReason, CreateUserReason};
use support::routes::TOKEN_LIFE;
use support::{Fault, World, code};

const THREADS: usize = 10;

/// Lets ten threads make the same call at once.
fn at_once<T: Send + 'static>(
    sdk: &Handfast,
    call: impl Fn(&Handfast) -> T + Copy + Send + 'static,
) -> Vec<T> {
    let barrier = Arc::new(Barrier::new(THREADS));
    let threads: Vec<_> = (0..THREADS)
        .map(|_| {
            let (sdk, barrier) = (sdk.clone(), Arc::clone(&barrier));
            thread::spawn(move || {
                barrier.wait();
                call(&sdk)
            })
        })
        .collect();
    threads
        .into_iter()
        .map(|thread| thread.join().unwrap())
        .collect()
}

#[test]
fn ten_threads_that_create_a_user_make_one() {
    let world = World::new();
    let sdk = world.start();
    let answers = at_once(&sdk, |sdk| sdk.create_user(code("alice")));
    assert_eq!(answers.iter().filter(|answer| answer.is_ok()).count(), 1);
    for error in answers.into_iter().filter_map(Result::err) {
        assert!(
            matches!(
                error.reason,
                CreateUserReason::UserCreationInProgress | CreateUserReason::UserAlreadyExists
            ),
            "{error:?}"
        );
    }
    assert_eq!(world.platform.count("/sdk/users"), 1);
    assert_eq!(world.platform.installs().len(), 1);
    assert_eq!(world.disk.key_names().len(), 1);
}

#[test]
fn nine_threads_are_refused_while_the_tenth_creates_a_user() {
    let world = World::new();
    let sdk = world.start();
    // The first request is held back until everyone else was answered.
    let refused = Arc::new((Mutex::new(0), Condvar::new()));
    let counter = Arc::clone(&refused);
    world.platform.on_request(move |_| {
        let (count, changed) = &*counter;
        let count = count.lock().unwrap();
        drop(changed.wait_while(count, |count| *count < THREADS - 1));
    });
    let threads: Vec<_> = (0..THREADS)
        .map(|_| {
            let (sdk, refused) = (sdk.clone(), Arc::clone(&refused));
            thread::spawn(move || {
                let answer = sdk.create_user(code("alice"));
                *refused.0.lock().unwrap() += usize::from(answer.is_err());
                refused.1.notify_all();
                answer
            })
        })
        .collect();
    let reasons: Vec<_> = threads
        .into_iter()
        .filter_map(|thread| thread.join().unwrap().err())
        .map(|error| error.reason)
        .collect();
    assert_eq!(
        reasons,
        [CreateUserReason::UserCreationInProgress; THREADS - 1]
    );
}

#[test]
fn ten_threads_that_want_a_token_make_one_request() {
    let world = World::new();
    let (sdk, _) = world.start_with_user("alice");
    world.clock.advance(TOKEN_LIFE);
    // The request is held back until everyone wants its token.
    let everyone = Arc::new(Barrier::new(THREADS + 1));
    let wanted = Arc::clone(&everyone);
    during(&world, "/sdk/token", move || {
        wanted.wait();
        (0..1_000).for_each(|_| thread::yield_now());
    });
    let threads: Vec<_> = (0..THREADS)
        .map(|_| {
            let (sdk, everyone) = (sdk.clone(), Arc::clone(&everyone));
            // One thread fetches while the barrier waits for the others.
            thread::spawn(move || {
                let arrival = thread::spawn(move || everyone.wait());
                let token = sdk.request_user_access_token();
                arrival.join().unwrap();
                token.unwrap()
            })
        })
        .collect();
    let tokens: Vec<_> = threads
        .into_iter()
        .map(|thread| thread.join().unwrap())
        .collect();
    assert_eq!(world.platform.count("/sdk/token"), 1);
    assert!(tokens.iter().all(|token| token == &tokens[0]));
}

#[test]
fn ten_threads_that_may_have_no_token_all_hear_why() {
    let world = World::new();
    let (sdk, created) = world.start_with_user("alice");
    world.clock.advance(TOKEN_LIFE);
    world
        .platform
        .enter(created.install_id, InstallState::Deactivated, None);
    let reasons = at_once(&sdk, |sdk| {
        sdk.request_user_access_token().unwrap_err().reason
    });
    assert_eq!(reasons, [AccessTokenReason::InstallDeactivated; THREADS]);
}

#[test]
fn a_refresh_that_panics_leaves_nobody_waiting() {
    let world = World::new();
    let (sdk, _) = world.start_with_user("alice");
    world.clock.advance(TOKEN_LIFE);
    world.platform.next(Fault::Panic);
    let answers = at_once(&sdk, |sdk| sdk.request_user_access_token());
    let failed = answers.iter().filter(|answer| answer.is_err());
    for error in failed.map(|answer| answer.as_ref().unwrap_err()) {
        assert_eq!(error.reason, AccessTokenReason::UnexpectedError);
    }
    sdk.request_user_access_token().expect("the next one works");
}

/// Runs `act` when the first request for `path` is at the platform.
fn during(world: &World, path: &'static str, act: impl Fn() + Send + Sync + 'static) {
    let done = Mutex::new(false);
    world.platform.on_request(move |request: &HttpRequest| {
        let first =
            request.url.ends_with(path) && !std::mem::replace(&mut done.lock().unwrap(), true);
        if first {
            act();
        }
    });
}

#[test]
fn a_reset_takes_away_the_creation_under_way() {
    let world = World::new();
    let sdk = world.start();
    let within = sdk.clone();
    during(&world, "/sdk/users", move || {
        within.reset().unwrap();
    });
    let error = sdk.create_user(code("alice")).unwrap_err();
    assert_eq!(error.reason, CreateUserReason::SdkResetInProgress);
    assert!(!sdk.user_exists());
    // The platform made the install after all, and heard its farewell.
    let [install] = &world.platform.installs()[..] else {
        panic!("one install");
    };
    assert_eq!(install.view.state, InstallState::Reset);
    assert_eq!(world.disk.blob(), None);
    assert!(world.disk.key_names().is_empty());
    sdk.create_user(code("alice#2")).expect("is not stuck");
}

#[test]
fn a_reset_ends_the_waiting_between_two_tries() {
    let world = World::new();
    let sdk = world.start();
    world.platform.set_offline(true);
    let within = sdk.clone();
    world.clock.on_wait(move || {
        within.reset().unwrap();
    });
    let error = sdk.create_user(code("alice")).unwrap_err();
    assert_eq!(error.reason, CreateUserReason::SdkResetInProgress);
    assert!(world.clock.waits().is_empty());
    assert!(world.disk.key_names().is_empty());
}

#[test]
fn a_user_created_after_a_reset_is_not_touched_by_the_creation_before_it() {
    let world = World::new();
    let sdk = world.start();
    let within = sdk.clone();
    during(&world, "/sdk/users", move || {
        within.reset().unwrap();
        within.create_user(code("bob")).unwrap();
    });
    let error = sdk.create_user(code("alice")).unwrap_err();
    assert_eq!(error.reason, CreateUserReason::SdkResetInProgress);
    assert_eq!(sdk.user_id().unwrap(), Some(world.platform.user_id("bob")));
    assert!(world.platform.active_installs("alice").is_empty());
    assert_eq!(world.disk.key_names().len(), 1);
    sdk.request_user_access_token().unwrap();
}

#[test]
fn a_reset_ends_the_refresh_under_way_and_keeps_no_token() {
    let world = World::new();
    let (sdk, _) = world.start_with_user("alice#1");
    world.clock.advance(TOKEN_LIFE);
    let within = sdk.clone();
    during(&world, "/sdk/token", move || {
        within.reset().unwrap();
    });
    let error = sdk.request_user_access_token().unwrap_err();
    assert_eq!(error.reason, AccessTokenReason::NoUser);
    assert!(!sdk.user_exists());
}
