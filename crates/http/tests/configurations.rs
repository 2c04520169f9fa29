//! The SDK configuration, as devices get it.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

use handfast_app::Publication;
use handfast_domain::configuration::ConfigurationDocument;
use handfast_testkit::{Platform, Tenant, TestDevice, operator};
use serde_json::{Value, json};

async fn publish(platform: &Platform, tenant: &Tenant, mut document: Value) -> u32 {
    let settings = document["settings"].as_object_mut().unwrap();
    settings.insert("enabled".into(), json!(true));
    settings.insert("status_interval_s".into(), json!(600));
    settings.insert("log_level".into(), json!("warn"));
    let publication = Publication {
        app: tenant.app,
        document: serde_json::from_value::<ConfigurationDocument>(document).unwrap(),
        note: String::new(),
    };
    let published = platform
        .app
        .publish_configuration(publication, operator("tester"))
        .await;
    published.unwrap()
}

async fn installed(
    platform: &Platform,
    tenant: &Tenant,
    platform_name: &str,
    version: &str,
) -> (TestDevice, Value) {
    let seed = platform.entropy.next() >> 1;
    let mut device = TestDevice::phone(seed);
    let code = platform.code(tenant, &format!("user-{seed}")).await;
    let call = device.call(platform, "POST", "/sdk/users").json(json!({
        "authentication_code": code,
        "sdk": {"platform": platform_name, "version": version},
        "device": {"form_factor": "phone", "id": format!("device-{seed}")},
    }));
    let answer = call.send().await.expect(201);
    device.install = Some(
        answer.json["install"]["id"]
            .as_str()
            .unwrap()
            .parse()
            .unwrap(),
    );
    (device, answer.json["configuration"].clone())
}

#[tokio::test]
async fn overrides_are_for_their_platform_and_sdk_versions() {
    let platform = Platform::start().await;
    let tenant = platform.tenant().await;
    let version = publish(&platform, &tenant, json!({
        "settings": {"theme": {"colour": "blue", "size": 1}},
        "overrides": [
            {"platform": "ios", "settings": {"theme": {"colour": "red"}}},
            {"platform": "ios", "sdk_version": "<2.0.0", "settings": {"enabled": false, "theme": {"size": null}}},
        ],
    }))
    .await;
    assert_eq!(version, 1);
    #[rustfmt::skip]
    let table = [
        ("android", "1.0.0", true,  json!({"colour": "blue", "size": 1})),
        ("ios",     "2.0.0", true,  json!({"colour": "red", "size": 1})),
        ("ios",     "1.9.9", false, json!({"colour": "red"})),
        ("ios",     "odd",   true,  json!({"colour": "red", "size": 1})),
    ];
    for (name, sdk_version, enabled, theme) in table {
        let (device, configuration) = installed(&platform, &tenant, name, sdk_version).await;
        assert_eq!(configuration["version"], 1);
        assert_eq!(
            configuration["settings"]["enabled"], enabled,
            "{name} {sdk_version}"
        );
        assert_eq!(
            configuration["settings"]["theme"], theme,
            "{name} {sdk_version}"
        );
        let status = device.status(&platform).await.expect(200);
        assert_eq!(status.json["configuration"], configuration);
        assert_eq!(status.json["remotely_enabled"], enabled);
    }
}

#[tokio::test]
async fn a_new_version_is_told_by_the_next_status_and_can_be_taken_back() {
    let platform = Platform::start().await;
    let tenant = platform.tenant().await;
    publish(&platform, &tenant, json!({"settings": {"colour": "blue"}})).await;
    let (device, _) = installed(&platform, &tenant, "ios", "1.0.0").await;
    let first = device.status(&platform).await.expect(200);
    let known = |etag: &str| {
        let call = device.call(&platform, "GET", "/sdk/status");
        call.header("if-none-match", etag)
    };
    known(first.header("etag")).send().await.expect(304);
    publish(&platform, &tenant, json!({"settings": {"colour": "red"}})).await;
    let second = known(first.header("etag")).send().await.expect(200);
    assert_eq!(second.json["configuration"]["version"], 2);
    assert_eq!(second.json["configuration"]["settings"]["colour"], "red");
    platform
        .app
        .roll_back_configuration(tenant.app, 1, operator("tester"))
        .await
        .unwrap();
    let third = known(second.header("etag")).send().await.expect(200);
    assert_eq!(third.json["configuration"]["version"], 3);
    assert_eq!(third.json["configuration"]["settings"]["colour"], "blue");
}
