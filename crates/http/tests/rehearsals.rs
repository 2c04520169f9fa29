//! Bad days that a sandbox app rehearses.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

use handfast_app::RedeemCode;
use handfast_app::RehearsedTransport;
use handfast_domain::Device;
use handfast_testkit::{DeviceKey, Platform, TestDevice};

#[tokio::test]
async fn a_lost_answer_breaks_off_and_the_repeat_brings_it() {
    let platform = Platform::start().await;
    let tenant = platform.sandbox_tenant().await;
    let code = platform.code(&tenant, "test:lost-answer").await;
    let phone = TestDevice::phone(1);
    let lost = phone.redeem(&platform, &code).await;
    assert!(lost.is_broken);
    let repeat = phone.redeem(&platform, &code).await.expect(201);
    assert_eq!(repeat.header("idempotent-replayed"), "true");
}

#[tokio::test]
async fn failures_happen_once_and_burn_nothing() {
    let platform = Platform::start().await;
    let tenant = platform.sandbox_tenant().await;
    let table = [
        ("test:server-error", 500, "INTERNAL_ERROR"),
        ("test:unavailable:1", 503, "UNAVAILABLE"),
        ("test:rate-limited", 429, "RATE_LIMITED"),
    ];
    for (seed, (external_id, status, error_code)) in (1..).zip(table) {
        let code = platform.code(&tenant, external_id).await;
        let phone = TestDevice::phone(seed);
        let refused = phone.redeem(&platform, &code).await;
        refused.expect(status).expect_error(error_code);
        phone.redeem(&platform, &code).await.expect(201);
    }
}

#[tokio::test]
async fn an_expired_code_is_issued_once() {
    let platform = Platform::start().await;
    let tenant = platform.sandbox_tenant().await;
    let phone = TestDevice::phone(1);
    let code = platform.code(&tenant, "test:expired-code").await;
    phone
        .redeem(&platform, &code)
        .await
        .expect(410)
        .expect_error("AUTH_CODE_EXPIRED");
    let code = platform.code(&tenant, "test:expired-code").await;
    phone.redeem(&platform, &code).await.expect(201);
}

#[tokio::test]
async fn a_device_is_deactivated_at_its_first_status_call() {
    let platform = Platform::start().await;
    let tenant = platform.sandbox_tenant().await;
    let mut phone = TestDevice::phone(1);
    let code = platform.code(&tenant, "test:deactivated-soon").await;
    let created = phone.create_user(&platform, &code).await;
    assert_eq!(created.json["install"]["state"], "active");
    let status = phone.status(&platform).await.expect(200);
    assert_eq!(status.json["install"]["state"], "deactivated");
    assert_eq!(status.json["install"]["reason"], "SUPERSEDED");
}

#[tokio::test]
async fn a_slow_answer_is_held_back_for_ten_seconds() {
    let platform = Platform::start().await;
    let tenant = platform.sandbox_tenant().await;
    let code = platform.code(&tenant, "test:slow").await;
    let attempt = RedeemCode {
        code: code.into(),
        thumbprint: DeviceKey::from_seed(1).thumbprint(),
        device: Device::default(),
    };
    let redeemed = platform.app.redeem_code(attempt).await.unwrap();
    let ten_seconds = std::time::Duration::from_secs(10);
    assert_eq!(
        redeemed.rehearsed,
        Some(RehearsedTransport::Slow(ten_seconds))
    );
}

#[tokio::test]
async fn other_apps_are_never_misled() {
    let platform = Platform::start().await;
    let tenant = platform.tenant().await;
    let code = platform.code(&tenant, "test:server-error").await;
    TestDevice::phone(1)
        .redeem(&platform, &code)
        .await
        .expect(201);
}
