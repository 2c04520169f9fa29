//! A listener that throws, panics, hangs or calls the SDK harms no other.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod support;

use std::sync::atomic::Ordering;
use std::sync::{Arc, Mutex};

use handfast_sdk::{Handfast, HostFailure, StatusChange, StatusListener};
use pollster::block_on;
use support::gate::Gate;
use support::host::Host;
use support::{LIMIT_MILLIS, NO_LIMIT, start_with_user};

const LIMITS: [u32; 2] = [LIMIT_MILLIS, NO_LIMIT];

type Doing = Box<dyn Fn() -> Result<(), HostFailure> + Send + Sync>;

/// Keeps what it heard, having done something first.
struct Listener {
    doing: Doing,
    heard: Mutex<Vec<StatusChange>>,
}

impl Listener {
    fn doing(doing: impl Fn() -> Result<(), HostFailure> + Send + Sync + 'static) -> Arc<Self> {
        Arc::new(Self {
            doing: Box::new(doing),
            heard: Mutex::default(),
        })
    }

    fn versions(&self) -> Vec<u32> {
        let heard = self.heard.lock().unwrap();
        heard
            .iter()
            .map(|change| match change {
                StatusChange::ConfigurationChanged { version } => *version,
                other => panic!("{other:?}"),
            })
            .collect()
    }
}

impl StatusListener for Listener {
    fn status_changed(&self, change: StatusChange) -> Result<(), HostFailure> {
        (self.doing)()?;
        self.heard.lock().unwrap().push(change);
        Ok(())
    }
}

fn publish(host: &Host, sdk: &Handfast, version: u32) {
    host.configuration.store(version, Ordering::SeqCst);
    block_on(sdk.refresh_status()).unwrap();
}

#[test]
fn a_change_was_told_when_its_call_ends_until_the_listener_is_removed() {
    for limit in LIMITS {
        let host = Host::new();
        let sdk = start_with_user(&host, limit);
        let listener = Listener::doing(|| Ok(()));
        let handle = sdk.add_status_listener(listener.clone()).unwrap();
        publish(&host, &sdk, 1);
        assert_eq!(listener.versions(), [1]);
        handle.remove();
        publish(&host, &sdk, 2);
        assert_eq!(listener.versions(), [1]);
    }
}

#[test]
fn a_listener_that_throws_or_panics_keeps_no_other_from_hearing() {
    for limit in LIMITS {
        let host = Host::new();
        let sdk = start_with_user(&host, limit);
        let throws =
            Listener::doing(|| Err(uniffi::UnexpectedUniFFICallbackError::new("thrown").into()));
        let panics = Listener::doing(|| panic!("on purpose"));
        let hears = Listener::doing(|| Ok(()));
        for listener in [throws.clone(), panics.clone(), hears.clone()] {
            sdk.add_status_listener(listener).unwrap();
        }
        publish(&host, &sdk, 1);
        publish(&host, &sdk, 2);
        assert_eq!(hears.versions(), [1, 2]);
        assert_eq!(throws.versions(), [0; 0]);
        assert_eq!(panics.versions(), [0; 0]);
    }
}

#[test]
fn a_listener_that_hangs_costs_one_limit_once_and_hears_the_rest_in_order() {
    let host = Host::new();
    let sdk = start_with_user(&host, LIMIT_MILLIS);
    let gate = Arc::<Gate>::default();
    let held_up = Arc::clone(&gate);
    let hangs = Listener::doing(move || {
        held_up.pass();
        Ok(())
    });
    let hears = Listener::doing(|| Ok(()));
    sdk.add_status_listener(hangs.clone()).unwrap();
    sdk.add_status_listener(hears.clone()).unwrap();
    for version in 1..=3 {
        publish(&host, &sdk, version);
    }
    assert_eq!(hears.versions(), [1, 2, 3]);
    assert_eq!(hangs.versions(), [0; 0]);
    gate.open();
    while hangs.versions().len() < 3 {
        std::thread::yield_now();
    }
    assert_eq!(hangs.versions(), [1, 2, 3]);
}

#[test]
fn a_listener_may_call_the_sdk() {
    for limit in LIMITS {
        let host = Host::new();
        let sdk = start_with_user(&host, limit);
        let within = Arc::downgrade(&sdk);
        let calls = Listener::doing(move || {
            let sdk = within.upgrade().unwrap();
            assert!(sdk.status().unwrap().is_some());
            assert!(sdk.user_exists());
            block_on(sdk.request_user_access_token()).ok().unwrap();
            block_on(sdk.refresh_status()).unwrap();
            Ok(())
        });
        sdk.add_status_listener(calls.clone()).unwrap();
        publish(&host, &sdk, 1);
        assert_eq!(calls.versions(), [1]);
    }
}

#[test]
fn a_listener_may_reset() {
    for limit in LIMITS {
        let host = Host::new();
        let sdk = start_with_user(&host, limit);
        let within = Arc::downgrade(&sdk);
        let resets = Listener::doing(move || {
            let sdk = within.upgrade().unwrap();
            block_on(sdk.reset()).unwrap();
            Ok(())
        });
        sdk.add_status_listener(resets).unwrap();
        host.configuration.store(1, Ordering::SeqCst);
        drop(block_on(sdk.refresh_status()));
        assert!(!sdk.user_exists());
    }
}
