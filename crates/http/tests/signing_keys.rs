//! Signing keys rotate without refusing a live token, and clocks may jump.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

use std::time::Duration;

use handfast_domain::platform_key::KeyPurpose;
use handfast_testkit::{Answer, Platform, TestDevice, operator};
use serde_json::Value;

const HOUR: Duration = Duration::from_secs(60 * 60);

async fn keys(platform: &Platform) -> Vec<String> {
    let answer = platform
        .call("GET", "/.well-known/jwks.json")
        .send()
        .await
        .expect(200);
    let keys = answer.json["keys"].as_array().unwrap();
    keys.iter()
        .map(|key| key["kid"].as_str().unwrap().to_owned())
        .collect()
}

fn kid(token: &str) -> String {
    let header = token.split('.').next().unwrap();
    let header = data_encoding::BASE64URL_NOPAD
        .decode(header.as_bytes())
        .unwrap();
    let header: Value = serde_json::from_slice(&header).unwrap();
    assert_eq!(header["alg"], "EdDSA");
    header["kid"].as_str().unwrap().to_owned()
}

async fn me(platform: &Platform, token: &str) -> Answer {
    platform.call("GET", "/users/me").bearer(token).send().await
}

async fn stage() -> (Platform, TestDevice) {
    let platform = Platform::start().await;
    let tenant = platform.tenant().await;
    let mut phone = TestDevice::phone(1);
    let code = platform.code(&tenant, "alice").await;
    phone.create_user(&platform, &code).await;
    (platform, phone)
}

async fn token(platform: &Platform, phone: &TestDevice) -> String {
    let answer = phone.token(platform).await.expect(200);
    answer.json["token"].as_str().unwrap().to_owned()
}

#[tokio::test]
async fn a_new_key_is_published_before_it_signs_and_the_old_one_stays_for_live_tokens() {
    let (platform, phone) = stage().await;
    let old = keys(&platform).await;
    assert_eq!(old.len(), 1);
    platform
        .app
        .rotate_platform_key(KeyPurpose::Signing, false, operator("tester"))
        .await
        .unwrap();
    let both = keys(&platform).await;
    assert_eq!(both.len(), 2);
    let before = token(&platform, &phone).await;
    assert_eq!(kid(&before), old[0]);
    platform.clock.advance(HOUR - Duration::from_secs(1));
    assert_eq!(kid(&token(&platform, &phone).await), old[0]);
    me(&platform, &before).await.expect(200);

    platform.clock.advance(Duration::from_secs(1));
    let last = token(&platform, &phone).await;
    assert_ne!(kid(&last), old[0]);
    platform.clock.advance(HOUR / 2);
    me(&platform, &last).await.expect(200);
    platform.clock.advance(8 * 24 * HOUR);
    let _ = platform
        .app
        .maintain(&handfast_app::RetentionPolicy::default())
        .await
        .unwrap();
    assert_eq!(keys(&platform).await, [kid(&last)]);
}

#[tokio::test]
async fn a_leaked_key_is_out_at_once() {
    let (platform, phone) = stage().await;
    let leaked = token(&platform, &phone).await;
    platform
        .app
        .rotate_platform_key(KeyPurpose::Signing, true, operator("tester"))
        .await
        .unwrap();
    assert_ne!(kid(&token(&platform, &phone).await), kid(&leaked));
}

#[tokio::test]
async fn a_clock_that_jumps_back_refuses_nobody() {
    let (platform, mut phone) = stage().await;
    let tenant = platform.tenant().await;
    let before = token(&platform, &phone).await;
    platform.clock.turn_back(24 * HOUR);
    me(&platform, &before).await.expect(200);
    phone.status(&platform).await.expect(200);
    let after = token(&platform, &phone).await;
    me(&platform, &after).await.expect(200);
    let code = platform.code(&tenant, "bob").await;
    phone.create_user(&platform, &code).await.expect(201);
    let code = platform.code(&tenant, "bob").await;
    let mut second = TestDevice::phone(2);
    let restored = second.create_user(&platform, &code).await.expect(200);
    assert_eq!(restored.json["install"]["state"], "active");
    let _ = platform
        .app
        .maintain(&handfast_app::RetentionPolicy::default())
        .await
        .unwrap();
    platform.clock.advance(24 * HOUR);
    second.status(&platform).await.expect(200);
}
