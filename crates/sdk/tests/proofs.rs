//! What the SDK signs: DPoP proofs that anyone can read and verify.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod support;

use std::collections::{BTreeMap, HashSet};
use std::sync::{Arc, Mutex};

use data_encoding::BASE64URL_NOPAD;
use handfast_sdk::CreateUserOptions;
use handfast_sdk::ports::HttpRequest;
use handfast_sdk::protocol::device_api::CreateUserRequest;
use handfast_sdk::protocol::domain::{FormFactor, Platform};
use handfast_sdk::protocol::dpop::Proof;
use p256::ecdsa::signature::Verifier;
use p256::ecdsa::{Signature, VerifyingKey};
use support::proof::header;
use support::routes::TOKEN_LIFE;
use support::{Fault, World, code};

/// Every request of one user's whole life, in order.
fn requests_of_a_life(world: &World) -> Vec<HttpRequest> {
    let requests: Arc<Mutex<Vec<HttpRequest>>> = Arc::default();
    let kept = Arc::clone(&requests);
    world
        .platform
        .on_request(move |request| kept.lock().unwrap().push(request.clone()));
    world.platform.next(Fault::LoseAnswer);
    let (sdk, _) = world.start_with_user("alice");
    world.clock.advance(TOKEN_LIFE);
    sdk.request_user_access_token().unwrap();
    sdk.refresh_status().unwrap();
    let fields = BTreeMap::from([("a".to_owned(), "b".to_owned())]);
    sdk.add_user_metadata_fields(fields).unwrap();
    sdk.reset().unwrap();
    let kept = requests.lock().unwrap();
    kept.clone()
}

#[test]
fn every_request_carries_a_fresh_proof_for_itself() {
    let world = World::new();
    let requests = requests_of_a_life(&world);
    let install = world.platform.installs()[0].view.id;
    #[rustfmt::skip]
    let expected = [
        ("POST",  "/sdk/users",    None),
        ("POST",  "/sdk/users",    None),
        ("POST",  "/sdk/token",    Some(install)),
        ("GET",   "/sdk/status",   Some(install)),
        ("PATCH", "/sdk/metadata", Some(install)),
        ("POST",  "/sdk/reset",    Some(install)),
    ];
    assert_eq!(requests.len(), expected.len());
    let mut identifiers = HashSet::new();
    for (request, (method, path, install)) in requests.iter().zip(expected) {
        let proof = Proof::parse(header(request, "dpop").unwrap()).unwrap();
        assert_eq!(proof.claims.htm, method);
        assert_eq!(proof.claims.htu, format!("{}{path}", support::world::URL));
        assert_eq!(proof.claims.htu, request.url);
        assert_eq!(proof.claims.ins, install);
        let identifier = BASE64URL_NOPAD.decode(proof.claims.jti.as_bytes()).unwrap();
        assert!(identifier.len() * 8 >= 96);
        assert!(identifiers.insert(proof.claims.jti.clone()), "used twice");
    }
}

#[test]
fn every_proof_verifies_with_the_one_key_of_the_install() {
    let requests = requests_of_a_life(&World::new());
    let mut thumbprints = HashSet::new();
    for request in &requests {
        let proof = Proof::parse(header(request, "dpop").unwrap()).unwrap();
        let point = proof.jwk.uncompressed_point().unwrap();
        let key = VerifyingKey::from_sec1_bytes(&point).unwrap();
        let signature = Signature::from_slice(&proof.signature).unwrap();
        key.verify(proof.signing_input.as_bytes(), &signature)
            .unwrap();
        thumbprints.insert(proof.jwk.thumbprint().to_string());
    }
    assert_eq!(thumbprints.len(), 1);
}

#[test]
fn proofs_tell_the_time_of_their_own_try() {
    let world = World::new();
    world.platform.next(Fault::LoseRequest);
    let requests: Arc<Mutex<Vec<i64>>> = Arc::default();
    let kept = Arc::clone(&requests);
    world.platform.on_request(move |request| {
        let proof = Proof::parse(header(request, "dpop").unwrap()).unwrap();
        kept.lock().unwrap().push(proof.claims.iat);
    });
    let clock = world.clock.clone();
    world
        .clock
        .on_wait(move || clock.advance(std::time::Duration::from_secs(5)));
    world.start_with_user("alice");
    let told = requests.lock().unwrap().clone();
    assert_eq!(told.len(), 2);
    assert!(told[1] >= told[0] + 5);
    assert_eq!(told[1], world.clock.true_time().as_seconds());
}

#[test]
fn a_creation_tells_of_app_sdk_and_device() {
    let world = World::new();
    let requests = requests_of_a_life(&world);
    let first: CreateUserRequest =
        serde_json::from_slice(requests[0].body.as_deref().unwrap()).unwrap();
    assert_eq!(first.authentication_code.expose(), "alice#1");
    assert_eq!(first.app.bundle_id.as_deref(), Some("example.app"));
    assert_eq!(first.app.version.as_deref(), Some("1.2.3"));
    assert_eq!(first.sdk.version.as_deref(), Some(handfast_sdk::VERSION));
    assert_eq!(first.sdk.platform, Platform::Other);
    assert_eq!(first.device.form_factor, FormFactor::Phone);
    assert_eq!(
        header(&requests[0], "content-type"),
        Some("application/json")
    );
    assert_eq!(requests[0].body, requests[1].body, "a repeat is the same");
}

#[test]
fn a_user_of_another_platform_stays_with_it() {
    let world = World::new();
    let sdk = world.start();
    let addresses: Arc<Mutex<Vec<String>>> = Arc::default();
    let kept = Arc::clone(&addresses);
    world
        .platform
        .on_request(move |request| kept.lock().unwrap().push(request.url.clone()));
    let elsewhere = CreateUserOptions {
        platform_url: Some("HTTPS://Platform.Example:443/".to_owned()),
        ..code("alice")
    };
    sdk.create_user(elsewhere).unwrap();
    assert_eq!(
        *addresses.lock().unwrap(),
        ["https://platform.example/sdk/users"]
    );
}
