//! A host that throws or panics gets a typed error, and nobody is told what it
//! threw.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod support;

use handfast_sdk::{CreateUserError, InitializeError, ResetError};
use pollster::block_on;
use support::host::{Act, Host};
use support::{LIMIT_MILLIS, NO_LIMIT, boot, code, options, start, start_with_user};

const ACTS: [Act; 2] = [Act::Throws, Act::Panics];
const LIMITS: [u32; 2] = [LIMIT_MILLIS, NO_LIMIT];

#[test]
fn http_that_throws_fails_its_call_and_the_creation_can_be_resumed() {
    for act in ACTS {
        let host = Host::new();
        let sdk = start(&host, LIMIT_MILLIS);
        host.when("send", act);
        let error = block_on(sdk.create_user(code())).err().unwrap();
        let CreateUserError::UnexpectedError { details, .. } = error else {
            panic!("{error}");
        };
        assert!(!details.contains("secret"), "{details}");
        assert!(sdk.user_creation_pending().unwrap());
        host.behave();
        assert!(block_on(sdk.resume_user_creation()).ok().unwrap().is_some());
    }
}

#[test]
fn a_store_that_throws_fails_its_call_and_the_next_one_works() {
    for limit in LIMITS {
        for act in ACTS {
            let host = Host::new();
            let sdk = boot(&host, limit);
            host.when("load", act.clone());
            let error = sdk.initialize(options()).unwrap_err();
            assert!(matches!(error, InitializeError::UnexpectedError { .. }));
            assert!(!error.to_string().contains("secret"), "{error}");
            assert!(!sdk.user_exists());
            host.behave();
            sdk.initialize(options()).unwrap();

            host.when("store", act);
            let error = block_on(sdk.create_user(code())).err().unwrap();
            assert!(matches!(error, CreateUserError::UnexpectedError { .. }));
            assert_eq!(host.requests(), 0, "nothing was sent that is not stored");
            host.behave();
            block_on(sdk.create_user(code())).ok().unwrap();
        }
    }
}

#[test]
fn a_store_that_cannot_be_emptied_fails_the_reset() {
    for act in ACTS {
        let host = Host::new();
        let sdk = start_with_user(&host, LIMIT_MILLIS);
        host.when("store", act.clone());
        host.when("delete", act);
        let error = block_on(sdk.reset()).unwrap_err();
        assert!(matches!(error, ResetError::UnexpectedError { .. }));
        assert!(sdk.user_exists());
        host.behave();
        block_on(sdk.reset()).unwrap();
        assert!(!sdk.user_exists());
    }
}

#[test]
fn a_device_key_that_throws_fails_its_call_and_the_next_one_works() {
    for limit in LIMITS {
        for call in ["create", "public_coordinates", "sign"] {
            for act in ACTS {
                let host = Host::new();
                let sdk = start(&host, limit);
                host.when(call, act);
                let error = block_on(sdk.create_user(code())).err().unwrap();
                assert!(matches!(error, CreateUserError::UnexpectedError { .. }));
                assert!(!error.to_string().contains("secret"), "{error}");
                host.behave();
                block_on(sdk.create_user(code())).ok().unwrap();
            }
        }
    }
}
