//! A host whose ports panic: typed failures, and everything works afterwards.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod support;

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use handfast_sdk::async_trait;
use handfast_sdk::blocking::Handfast;
use handfast_sdk::ports::{
    Clock, DeviceKeys, Entropy, EntropyFailure, HttpClient, HttpFailure, HttpRequest, HttpResponse,
    KeyFailure, PublicCoordinates, Vault, VaultFailure,
};
use handfast_sdk::protocol::domain::Timestamp;
use handfast_sdk::{InitState, InitializeReason, Ports, ResetReason};
use support::world::options;
use support::{Fuse, World, code};

/// Ports that panic while they are told to.
struct Faulty {
    ports: Ports,
    panics: Arc<AtomicBool>,
}

impl Faulty {
    fn sound(&self) -> &Ports {
        assert!(!self.panics.load(Ordering::Relaxed), "the host has a fault");
        &self.ports
    }
}

#[async_trait]
impl HttpClient for Faulty {
    async fn send(&self, request: &HttpRequest) -> Result<HttpResponse, HttpFailure> {
        self.sound().http.send(request).await
    }
}

impl Vault for Faulty {
    fn load(&self) -> Result<Option<Vec<u8>>, VaultFailure> {
        self.sound().vault.load()
    }
    fn store(&self, blob: &[u8]) -> Result<(), VaultFailure> {
        self.sound().vault.store(blob)
    }
    fn delete(&self) -> Result<(), VaultFailure> {
        self.sound().vault.delete()
    }
}

impl DeviceKeys for Faulty {
    fn create(&self, name: &str) -> Result<(), KeyFailure> {
        self.sound().keys.create(name)
    }
    fn public(&self, name: &str) -> Result<PublicCoordinates, KeyFailure> {
        self.sound().keys.public(name)
    }
    fn sign(&self, name: &str, message: &[u8]) -> Result<[u8; 64], KeyFailure> {
        self.sound().keys.sign(name, message)
    }
    fn delete(&self, name: &str) -> Result<(), KeyFailure> {
        self.sound().keys.delete(name)
    }
    fn names(&self) -> Result<Vec<String>, KeyFailure> {
        self.sound().keys.names()
    }
}

#[async_trait]
impl Clock for Faulty {
    fn now(&self) -> Timestamp {
        self.sound().clock.now()
    }
    fn monotonic(&self) -> Duration {
        self.sound().clock.monotonic()
    }
    async fn wait(&self, duration: Duration) {
        self.sound().clock.wait(duration).await;
    }
}

impl Entropy for Faulty {
    fn fill(&self, bytes: &mut [u8]) -> Result<(), EntropyFailure> {
        self.sound().entropy.fill(bytes)
    }
}

/// The SDK over ports of which one panics at a switch.
fn sdk_with(world: &World, port: &str) -> (Handfast, Arc<AtomicBool>) {
    let panics = Arc::new(AtomicBool::new(false));
    let mut ports = world.ports(&Fuse::never());
    let faulty = Arc::new(Faulty {
        ports: ports.clone(),
        panics: Arc::clone(&panics),
    });
    match port {
        "http" => ports.http = faulty,
        "vault" => ports.vault = faulty,
        "keys" => ports.keys = faulty,
        "clock" => ports.clock = faulty,
        _ => ports.entropy = faulty,
    }
    (Handfast::new(ports), panics)
}

const PORTS: [&str; 5] = ["http", "vault", "keys", "clock", "entropy"];

#[test]
fn a_creation_over_a_panicking_port_can_be_made_when_it_is_sound_again() {
    for port in PORTS {
        let world = World::new();
        let (sdk, panics) = sdk_with(&world, port);
        sdk.initialize(options()).unwrap();
        panics.store(true, Ordering::Relaxed);
        match sdk.create_user(code("alice")) {
            // The platform corrects a clock that tells nothing.
            Ok(_) => assert_eq!(port, "clock"),
            Err(error) => assert!(error.details.contains(' '), "{port}: {error}"),
        }
        panics.store(false, Ordering::Relaxed);
        if !sdk.user_exists() {
            sdk.create_user(code("alice")).expect(port);
        }
        assert_eq!(world.platform.installs().len(), 1, "{port}");
        sdk.request_user_access_token().expect(port);
    }
}

#[test]
fn every_other_call_over_a_panicking_port_comes_back() {
    for port in PORTS {
        let world = World::new();
        let (sdk, panics) = sdk_with(&world, port);
        sdk.initialize(options()).unwrap();
        sdk.create_user(code("alice")).unwrap();
        world.clock.advance(support::routes::TOKEN_LIFE);
        panics.store(true, Ordering::Relaxed);
        drop(sdk.request_user_access_token());
        drop(sdk.request_drain_token());
        drop(sdk.refresh_status());
        drop(sdk.remove_user_metadata_field("a"));
        sdk.say_pending_farewells().unwrap();
        assert!(sdk.user_exists(), "{port}");
        assert_eq!(sdk.init_state(), InitState::Initialized, "{port}");
        panics.store(false, Ordering::Relaxed);
        sdk.request_user_access_token().expect(port);
    }
}

#[test]
fn a_reset_over_a_panicking_port_ends_with_an_empty_device_or_says_why_not() {
    for port in PORTS {
        let world = World::new();
        let (sdk, panics) = sdk_with(&world, port);
        sdk.initialize(options()).unwrap();
        sdk.create_user(code("alice")).unwrap();
        panics.store(true, Ordering::Relaxed);
        match sdk.reset() {
            Ok(_) => assert!(!sdk.user_exists(), "{port}"),
            Err(error) => {
                assert_eq!(
                    (port, error.reason),
                    ("vault", ResetReason::UnexpectedError)
                );
            }
        }
        panics.store(false, Ordering::Relaxed);
        sdk.reset().unwrap();
        assert!(!sdk.user_exists(), "{port}");
        assert_eq!(sdk.say_pending_farewells(), Ok(0), "{port}");
        assert_eq!(world.disk.blob(), None, "{port}");
    }
}

#[test]
fn an_initialisation_over_a_panicking_vault_can_be_repeated() {
    let world = World::new();
    let (sdk, panics) = sdk_with(&world, "vault");
    panics.store(true, Ordering::Relaxed);
    let error = sdk.initialize(options()).unwrap_err();
    assert_eq!(error.reason, InitializeReason::UnexpectedError);
    assert!(!sdk.user_exists());
    panics.store(false, Ordering::Relaxed);
    sdk.initialize(options()).unwrap();
}
