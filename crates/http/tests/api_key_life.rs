//! The life of API keys: limits, use, history.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

use std::time::Duration;

use handfast_app::{RetentionPolicy, RotationRequest};
use handfast_domain::access::Scope;
use handfast_testkit::{Platform, operator};

const HOUR: Duration = Duration::from_secs(60 * 60);

#[tokio::test]
async fn the_whole_history_stays_readable() {
    let platform = Platform::start().await;
    let tenant = platform.tenant().await;
    platform.clock.advance(HOUR);
    let rotation = RotationRequest {
        app: tenant.app,
        key: tenant.key_id,
        overlap: 24 * HOUR,
        lifetime: 90 * 24 * HOUR,
    };
    let successor = platform
        .app
        .rotate_api_key(rotation, operator("olga"))
        .await
        .unwrap()
        .key
        .id;
    platform.clock.advance(25 * HOUR);
    platform
        .app
        .revoke_api_key(tenant.app, successor, operator("piet"))
        .await
        .unwrap();
    let history = platform.app.api_key_history(tenant.app).await.unwrap();
    let told: Vec<(&str, bool, String)> = history
        .iter()
        .map(|entry| (entry.what, entry.key == successor, entry.actor.to_text()))
        .collect();
    let text = ToOwned::to_owned;
    assert_eq!(
        told,
        [
            ("api_key.revoked", true, text("operator:piet")),
            ("api_key.expired", false, text("platform")),
            ("api_key.rotated", false, text("operator:olga")),
            ("api_key.created", false, text("operator:tester")),
        ]
    );
}

#[tokio::test]
async fn last_use_is_known_by_the_minute_and_written_now_and_then() {
    let platform = Platform::start().await;
    let tenant = platform.tenant().await;
    platform.clock.advance(Duration::from_secs(90));
    platform.code(&tenant, "alice").await;
    let last_use = async |platform: &Platform| {
        let keys = platform.app.api_keys(tenant.app).await.unwrap();
        keys[0].last_used_at.map(|at| at.to_string())
    };
    let minute = Some("2026-11-23T09:31:00.000Z".to_owned());
    assert_eq!(last_use(&platform).await, minute);
    assert_eq!(last_use(&platform.restarted().await).await, None);
    platform
        .app
        .maintain(&RetentionPolicy::default())
        .await
        .unwrap();
    assert_eq!(last_use(&platform.restarted().await).await, minute);
}

#[tokio::test]
async fn an_app_has_at_most_ten_active_keys() {
    let platform = Platform::start().await;
    let tenant = platform.tenant().await;
    for _ in 0..9 {
        platform.create_key(tenant.app, &[Scope::UserRead]).await;
    }
    let eleventh = handfast_app::NewApiKeyRequest {
        app: tenant.app,
        name: "eleventh".to_owned(),
        scopes: [Scope::UserRead].into_iter().collect(),
        lifetime: HOUR,
    };
    let refused = platform
        .app
        .create_api_key(eleventh.clone(), operator("tester"))
        .await;
    let refused = refused.unwrap_err().to_string();
    assert!(refused.contains("10 active API keys"), "{refused}");
    platform
        .app
        .revoke_api_key(tenant.app, tenant.key_id, operator("tester"))
        .await
        .unwrap();
    platform
        .app
        .create_api_key(eleventh, operator("tester"))
        .await
        .unwrap();
}
