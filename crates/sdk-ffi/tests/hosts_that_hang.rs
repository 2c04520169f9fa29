//! A host that hangs is given up after its limit, and holds nobody up after
//! that.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod support;

use handfast_sdk::{CreateUserError, InitializeError};
use pollster::block_on;
use support::host::{Act, Host};
use support::{LIMIT_MILLIS, boot, code, options, start, start_with_user};

#[test]
fn http_that_hangs_is_a_platform_out_of_reach() {
    let host = Host::new();
    let sdk = start(&host, LIMIT_MILLIS);
    host.when("send", Act::Hangs);
    let error = block_on(sdk.create_user(code())).err().unwrap();
    let CreateUserError::NetworkError { details, .. } = error else {
        panic!("{error}");
    };
    assert_eq!(details, "the platform did not answer in time");
    host.behave();
    assert!(block_on(sdk.resume_user_creation()).ok().unwrap().is_some());
}

#[test]
fn a_store_that_hangs_is_away_and_is_not_asked_again_before_it_came_back() {
    let host = Host::new();
    let sdk = boot(&host, LIMIT_MILLIS);
    host.when("load", Act::Hangs);
    let details = |error| match error {
        InitializeError::StoreUnavailable { details, .. } => details,
        other => panic!("{other}"),
    };
    assert_eq!(
        details(sdk.initialize(options()).unwrap_err()),
        "the store is away: the host's store did not answer within 2 s"
    );
    assert_eq!(
        details(sdk.initialize(options()).unwrap_err()),
        "the store is away: the host's store has not come back from an earlier call"
    );
    host.behave();
    // The call that was given up ends now, on its own thread.
    while sdk.initialize(options()).is_err() {
        std::thread::yield_now();
    }
}

#[test]
fn a_store_that_hangs_while_it_is_written_holds_up_no_later_call() {
    let host = Host::new();
    let sdk = start(&host, LIMIT_MILLIS);
    host.when("store", Act::Hangs);
    let error = block_on(sdk.create_user(code())).err().unwrap();
    assert!(matches!(error, CreateUserError::UnexpectedError { .. }));
    assert_eq!(sdk.user_id().unwrap(), None);
    assert_eq!(sdk.status().unwrap(), None);
    let error = block_on(sdk.create_user(code())).err().unwrap();
    assert!(error.to_string().contains("has not come back"), "{error}");
    assert_eq!(host.requests(), 0);
    host.behave();
    while block_on(sdk.create_user(code())).is_err() {
        std::thread::yield_now();
    }
}

#[test]
fn a_device_key_that_hangs_fails_its_call() {
    for call in ["create", "public_coordinates", "sign"] {
        let host = Host::new();
        let sdk = start(&host, LIMIT_MILLIS);
        host.when(call, Act::Hangs);
        let error = block_on(sdk.create_user(code())).err().unwrap();
        let CreateUserError::UnexpectedError { details, .. } = error else {
            panic!("{error}");
        };
        assert!(
            details.contains("the host's device key did not answer within 2 s"),
            "{details}"
        );
        assert_eq!(sdk.user_id().unwrap(), None);
        host.behave();
        while block_on(sdk.create_user(code())).is_err() {
            std::thread::yield_now();
        }
    }
}

#[test]
fn keys_that_cannot_be_listed_do_not_keep_the_sdk_from_its_user() {
    let host = Host::new();
    drop(start_with_user(&host, LIMIT_MILLIS));
    let sdk = boot(&host, LIMIT_MILLIS);
    host.when("names", Act::Hangs);
    sdk.initialize(options()).unwrap();
    assert!(sdk.user_exists());
    host.behave();
}
