//! A host that calls the SDK from within the call that the SDK made of it.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod support;

use std::sync::{Arc, Mutex};
use std::thread;

use handfast_sdk::{
    AccessTokenError, CreateUserError, Handfast, HostFailure, InitState, InitializeError,
    MetadataError, OfflineError, ResetError, StatusError, WallClock,
};
use pollster::block_on;
use support::host::Host;
use support::{LIMIT_MILLIS, NO_LIMIT, boot, code, options, start, start_with_user};

const LIMITS: [u32; 2] = [LIMIT_MILLIS, NO_LIMIT];

/// Every call that could wait for what the host holds up ends, and says why.
fn assert_refused(sdk: &Arc<Handfast>) {
    let offline = [
        sdk.user_id().err(),
        sdk.configuration().err(),
        sdk.status().err(),
        sdk.user_creation_pending().err(),
        sdk.pending_farewells().err(),
        block_on(sdk.say_pending_farewells()).err(),
    ];
    for error in offline {
        assert!(matches!(error, Some(OfflineError::UnexpectedError { .. })));
    }
    let error = sdk.initialize(options()).err();
    assert!(matches!(
        error,
        Some(InitializeError::UnexpectedError { .. })
    ));
    for error in [
        block_on(sdk.create_user(code())).err(),
        block_on(sdk.resume_user_creation()).err(),
    ] {
        let Some(CreateUserError::UnexpectedError { details, .. }) = error else {
            panic!("a creation within a call of the host");
        };
        assert_eq!(
            details,
            "the host called the SDK from within its own store, device key or clock"
        );
    }
    for error in [
        block_on(sdk.request_user_access_token()).err(),
        block_on(sdk.request_drain_token()).err(),
    ] {
        assert!(matches!(
            error,
            Some(AccessTokenError::UnexpectedError { .. })
        ));
    }
    let error = block_on(sdk.refresh_status()).err();
    assert!(matches!(error, Some(StatusError::UnexpectedError { .. })));
    for error in [
        block_on(sdk.add_user_metadata_fields("{}".to_owned())).err(),
        block_on(sdk.remove_user_metadata_field("plan".to_owned())).err(),
    ] {
        assert!(matches!(error, Some(MetadataError::UnexpectedError { .. })));
    }
    let error = block_on(sdk.reset()).err();
    assert!(matches!(error, Some(ResetError::UnexpectedError { .. })));
    assert!(!sdk.user_exists());
    assert!(!sdk.is_user_linked());
    assert_eq!(sdk.version(), sdk::VERSION);
}

#[test]
fn a_store_that_calls_the_sdk_is_refused_and_its_own_call_goes_on() {
    for limit in LIMITS {
        let host = Host::new();
        let sdk = boot(&host, limit);
        host.calls("load", |sdk| {
            assert_eq!(sdk.init_state(), InitState::InitInProgress);
            assert_refused(sdk);
        });
        sdk.initialize(options()).unwrap();
        host.calls("store", |sdk| {
            assert_eq!(sdk.init_state(), InitState::Initialized);
            assert_refused(sdk);
        });
        block_on(sdk.create_user(code())).ok().unwrap();
        assert!(sdk.user_exists());
    }
}

#[test]
fn a_device_key_that_calls_the_sdk_is_refused_and_its_own_call_goes_on() {
    for limit in LIMITS {
        for call in ["create", "public_coordinates", "sign"] {
            let host = Host::new();
            let sdk = start(&host, limit);
            host.calls(call, assert_refused);
            block_on(sdk.create_user(code())).ok().unwrap();
            assert!(sdk.user_exists());
        }
    }
}

#[test]
fn one_sdk_may_be_called_from_within_the_store_of_another() {
    for limit in LIMITS {
        let other = start_with_user(&Host::new(), limit);
        let host = Host::new();
        let sdk = start(&host, limit);
        host.calls("store", move |_| assert!(other.status().unwrap().is_some()));
        block_on(sdk.create_user(code())).ok().unwrap();
    }
}

#[test]
fn a_store_that_waits_for_another_thread_in_the_sdk_is_given_up() {
    let host = Host::new();
    let sdk = start(&host, LIMIT_MILLIS);
    let answer = Arc::<Mutex<Option<Option<String>>>>::default();
    let answered = Arc::clone(&answer);
    host.calls("store", move |sdk| {
        let sdk = Arc::clone(sdk);
        let user = thread::spawn(move || sdk.user_id().unwrap())
            .join()
            .unwrap();
        *answered.lock().unwrap() = Some(user);
    });
    let error = block_on(sdk.create_user(code())).err().unwrap();
    assert!(
        error.to_string().contains("did not answer within"),
        "{error}"
    );
    // Given up, the other thread gets its answer.
    while answer.lock().unwrap().is_none() {
        thread::yield_now();
    }
    host.behave();
    while block_on(sdk.create_user(code())).is_err() {
        thread::yield_now();
    }
}

#[test]
fn http_may_ask_the_sdk_and_may_not_create_while_it_creates() {
    let host = Host::new();
    let sdk = start(&host, LIMIT_MILLIS);
    host.calls("send", |sdk| {
        assert_eq!(sdk.user_id().unwrap(), None);
        assert!(!sdk.user_exists());
        let error = block_on(sdk.create_user(code())).err();
        assert!(matches!(
            error,
            Some(CreateUserError::UserCreationInProgress { .. })
        ));
    });
    block_on(sdk.create_user(code())).ok().unwrap();
}

#[test]
fn http_that_resets_takes_its_own_creation_away() {
    let host = Host::new();
    let sdk = start(&host, LIMIT_MILLIS);
    let within = Arc::downgrade(&host);
    host.calls("send", move |sdk| {
        within.upgrade().unwrap().behave();
        block_on(sdk.reset()).unwrap();
    });
    let error = block_on(sdk.create_user(code())).err().unwrap();
    assert!(matches!(error, CreateUserError::SdkResetInProgress { .. }));
    assert!(!sdk.user_exists());
}

struct Wrong(Mutex<Option<Arc<Handfast>>>);

impl WallClock for Wrong {
    fn now_millis(&self) -> Result<i64, HostFailure> {
        if let Some(sdk) = &*self.0.lock().unwrap() {
            assert_refused(sdk);
        }
        Err(uniffi::UnexpectedUniFFICallbackError::new("a secret").into())
    }
}

#[test]
fn a_clock_that_throws_and_calls_the_sdk_leaves_the_systems_time() {
    for limit in LIMITS {
        let host = Host::new();
        let clock = Arc::new(Wrong(Mutex::new(None)));
        let sdk = Handfast::new(
            host.clone(),
            host.clone(),
            host.clone(),
            Some(clock.clone()),
            limit,
        );
        sdk.initialize(options()).unwrap();
        *clock.0.lock().unwrap() = Some(Arc::clone(&sdk));
        block_on(sdk.create_user(code())).ok().unwrap();
        *clock.0.lock().unwrap() = None;
    }
}
