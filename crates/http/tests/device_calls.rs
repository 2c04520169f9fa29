//! The device API: redemption, proofs, tokens, status, metadata, farewell.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

use std::time::Duration;

use handfast_testkit::{Platform, TestDevice, operator};
use serde_json::{Value, json};

#[tokio::test]
async fn a_code_creates_a_user_and_the_next_one_restores_it() {
    let platform = Platform::start().await;
    let tenant = platform.tenant().await;
    let issued = platform.issue(&tenant, "alice").await.expect(200);
    assert_eq!(issued.json["user_id"], Value::Null);
    assert_eq!(issued.json["active_device"], Value::Null);
    let code = issued.json["authentication_code"].as_str().unwrap();
    assert!(code.len() <= 1_024 && !code.contains(['+', '/', '=']));

    let mut phone = TestDevice::phone(1);
    let created = phone.create_user(&platform, code).await.expect(201);
    assert_eq!(created.json["user"]["restored"], false);
    assert_eq!(created.json["install"]["state"], "active");
    assert_eq!(created.header("cache-control"), "no-store");
    assert_eq!(created.json["configuration"]["settings"]["enabled"], true);

    let again = platform.issue(&tenant, "alice").await.expect(200);
    assert_eq!(again.json["user_id"], created.json["user"]["id"]);
    assert_eq!(again.json["active_device"]["form_factor"], "phone");
    let mut second = TestDevice::phone(2);
    let code = again.json["authentication_code"].as_str().unwrap();
    let restored = second.create_user(&platform, code).await.expect(200);
    assert_eq!(
        restored.json["user"],
        json!({"id": created.json["user"]["id"], "restored": true})
    );

    let status = phone.status(&platform).await.expect(200);
    assert_eq!(status.json["install"]["state"], "deactivated");
    assert_eq!(status.json["install"]["reason"], "SUPERSEDED");
    assert_eq!(
        status.json["install"]["displaced_by"]["form_factor"],
        "phone"
    );
    assert_eq!(status.json["remotely_enabled"], false);
}

#[tokio::test]
async fn a_repeated_redemption_gets_the_same_answer_and_says_so() {
    let platform = Platform::start().await;
    let tenant = platform.tenant().await;
    let code = platform.code(&tenant, "alice").await;
    let phone = TestDevice::phone(1);
    let first = phone.redeem(&platform, &code).await.expect(201);
    assert_eq!(first.header("idempotent-replayed"), "");
    platform
        .clock
        .advance(Duration::from_secs(29 * 24 * 60 * 60));
    let second = phone.redeem(&platform, &code).await.expect(201);
    assert_eq!(second.header("idempotent-replayed"), "true");
    assert_eq!(second.json["user"], first.json["user"]);
    assert_eq!(second.json["install"], first.json["install"]);

    let thief = TestDevice::phone(2);
    let answer = thief.redeem(&platform, &code).await;
    answer.expect(409).expect_error("AUTH_CODE_ALREADY_USED");
}

#[tokio::test]
async fn a_code_with_any_byte_changed_is_refused() {
    let platform = Platform::start().await;
    let tenant = platform.tenant().await;
    let code = platform.code(&tenant, "alice").await;
    let phone = TestDevice::phone(1);
    for index in 0..code.len() {
        let mut bytes = code.clone().into_bytes();
        bytes[index] = if bytes[index] == b'A' { b'B' } else { b'A' };
        let changed = String::from_utf8(bytes).unwrap();
        let answer = phone.redeem(&platform, &changed).await;
        answer.expect(401).expect_error("AUTH_CODE_INVALID");
    }
    for changed in [&code[1..], &code[..code.len() - 1], "", &format!("{code}A")] {
        let answer = phone.redeem(&platform, changed).await;
        answer.expect(401).expect_error("AUTH_CODE_INVALID");
    }
    phone.redeem(&platform, &code).await.expect(201);
}

#[tokio::test]
async fn each_way_a_code_dies_has_its_own_refusal() {
    let platform = Platform::start().await;
    let tenant = platform.tenant().await;
    let phone = TestDevice::phone(1);

    let expired = platform.code(&tenant, "alice").await;
    platform.clock.advance(Duration::from_secs(10 * 60));
    let answer = phone.redeem(&platform, &expired).await;
    answer.expect(410).expect_error("AUTH_CODE_EXPIRED");

    let orphan = platform.code(&tenant, "alice").await;
    let mut other = TestDevice::phone(2);
    let code = platform.code(&tenant, "alice").await;
    let created = other.create_user(&platform, &code).await;
    let path = format!("/users/{}", created.json["user"]["id"].as_str().unwrap());
    platform.clock.advance(Duration::from_millis(5));
    platform
        .call("DELETE", &path)
        .bearer(&tenant.key)
        .send()
        .await
        .expect(200);
    let answer = phone.redeem(&platform, &orphan).await;
    answer.expect(401).expect_error("AUTH_CODE_USER_DELETED");
    other
        .status(&platform)
        .await
        .expect(404)
        .expect_error("INSTALL_NOT_FOUND");

    platform.clock.advance(Duration::from_millis(5));
    let retired = platform.code(&tenant, "bob").await;
    let purpose = handfast_domain::platform_key::KeyPurpose::Sealing;
    platform
        .app
        .rotate_platform_key(purpose, true, operator("tester"))
        .await
        .unwrap();
    let answer = phone.redeem(&platform, &retired).await;
    answer.expect(401).expect_error("AUTH_CODE_KEY_RETIRED");

    let revoked = platform.code(&tenant, "bob").await;
    platform
        .app
        .revoke_api_key(tenant.app, tenant.key_id, operator("tester"))
        .await
        .unwrap();
    let answer = phone.redeem(&platform, &revoked).await;
    answer.expect(401).expect_error("AUTH_CODE_REVOKED");
}

#[tokio::test]
async fn another_apps_code_is_refused_where_the_app_names_its_bundles() {
    let platform = Platform::start().await;
    let tenant = platform.tenant().await;
    let changes = handfast_app::AppChanges {
        bundle_ids: Some(vec!["com.example.app".to_owned()]),
        ..handfast_app::AppChanges::default()
    };
    platform.update_app(tenant.app, changes).await;
    let code = platform.code(&tenant, "alice").await;
    let phone = TestDevice::phone(1);
    phone
        .redeem(&platform, &code)
        .await
        .expect(403)
        .expect_error("AUTH_CODE_WRONG_APP");
    let offer = |bundle: &str| {
        phone.call(&platform, "POST", "/sdk/users").json(json!({
            "authentication_code": code,
            "app": {"bundle_id": bundle},
        }))
    };
    offer("com.evil.app")
        .send()
        .await
        .expect(403)
        .expect_error("AUTH_CODE_WRONG_APP");
    offer("com.example.app").send().await.expect(201);
}

#[tokio::test]
async fn a_refused_code_is_not_burned() {
    let platform = Platform::start().await;
    let tenant = platform.tenant().await;
    let mut first = TestDevice::phone(1);
    let code = platform.code(&tenant, "alice").await;
    first.create_user(&platform, &code).await;

    let ask = platform
        .call("POST", "/users/auth-code")
        .bearer(&tenant.key);
    let issued = ask
        .json(json!({"external_id": "alice", "on_conflict": "refuse"}))
        .send()
        .await;
    let careful = issued.expect(200).json["authentication_code"]
        .as_str()
        .unwrap()
        .to_owned();
    let second = TestDevice::phone(2);
    let answer = second.redeem(&platform, &careful).await;
    answer.expect(409).expect_error("ACTIVE_DEVICE_EXISTS");
    first.reset(&platform).await.expect(200);
    second.redeem(&platform, &careful).await.expect(200);
}

#[tokio::test]
async fn a_bound_code_is_for_its_key_alone() {
    let platform = Platform::start().await;
    let tenant = platform.tenant().await;
    let phone = TestDevice::phone(1);
    let ask = platform
        .call("POST", "/users/auth-code")
        .bearer(&tenant.key);
    let body = json!({"external_id": "alice", "dpop_jkt": phone.key.thumbprint().to_string()});
    let issued = ask.json(body).send().await.expect(200);
    let code = issued.json["authentication_code"].as_str().unwrap();
    let thief = TestDevice::phone(2);
    thief
        .redeem(&platform, code)
        .await
        .expect(403)
        .expect_error("AUTH_CODE_BOUND_TO_OTHER_KEY");
    phone.redeem(&platform, code).await.expect(201);
}

#[tokio::test]
async fn a_tablet_stands_by_beside_a_phone_until_it_is_promoted() {
    let platform = Platform::start().await;
    let tenant = platform.tenant().await;
    let mut phone = TestDevice::phone(1);
    let mut tablet = TestDevice::tablet(2);
    let code = platform.code(&tenant, "alice").await;
    phone.create_user(&platform, &code).await;
    let code = platform.code(&tenant, "alice").await;
    let standby = tablet.create_user(&platform, &code).await;
    assert_eq!(standby.json["install"]["state"], "standby");
    assert_eq!(standby.json["install"]["reason"], "PHONE_PREFERRED");
    assert_eq!(standby.json["access_token"], Value::Null);
    tablet
        .token(&platform)
        .await
        .expect(403)
        .expect_error("INSTALL_STANDBY");

    phone.reset(&platform).await.expect(200);
    let repeated = phone.reset(&platform).await.expect(200);
    assert_eq!(repeated.json["state"], "reset");
    let status = tablet.status(&platform).await.expect(200);
    assert_eq!(status.json["install"]["state"], "active");
    assert_eq!(status.json["install"]["reason"], "PROMOTED");
    tablet.token(&platform).await.expect(200);
    phone
        .token(&platform)
        .await
        .expect(403)
        .expect_error("INSTALL_RESET");
}

#[tokio::test]
async fn a_deactivated_install_drains_for_a_while() {
    let platform = Platform::start().await;
    let tenant = platform.tenant().await;
    let mut old = TestDevice::phone(1);
    let mut new = TestDevice::phone(2);
    let code = platform.code(&tenant, "alice").await;
    old.create_user(&platform, &code).await;
    let code = platform.code(&tenant, "alice").await;
    new.create_user(&platform, &code).await;

    let drain = old.token(&platform).await.expect(200);
    assert_eq!(drain.json["scope"], "drain");
    let token = drain.json["token"].as_str().unwrap();
    let me = platform.call("GET", "/users/me").bearer(token).send().await;
    me.expect(403).expect_error("INSTALL_DEACTIVATED");
    let introspect = || {
        let call = platform.call("POST", "/introspect").bearer(&tenant.key);
        call.json(json!({"token": token}))
    };
    let answer = introspect().send().await.expect(200);
    assert_eq!(answer.json["active"], true);
    assert_eq!(answer.json["scope"], "drain");

    platform.clock.advance(Duration::from_secs(24 * 60 * 60));
    old.token(&platform)
        .await
        .expect(403)
        .expect_error("INSTALL_DEACTIVATED");
    assert_eq!(
        introspect().send().await.expect(200).json,
        json!({"active": false})
    );
}

#[tokio::test]
async fn introspection_takes_a_form_as_the_rfc_has_it() {
    let platform = Platform::start().await;
    let tenant = platform.tenant().await;
    let mut phone = TestDevice::phone(1);
    let code = platform.code(&tenant, "alice").await;
    let created = phone.create_user(&platform, &code).await;
    let token = created.json["access_token"]["token"].as_str().unwrap();
    let call = platform.call("POST", "/introspect").bearer(&tenant.key);
    let form = format!("token={token}&token_type_hint=access_token");
    let answer = call
        .body("application/x-www-form-urlencoded", form)
        .send()
        .await
        .expect(200);
    assert_eq!(answer.json["active"], true);
    assert_eq!(answer.json["sub"], created.json["user"]["id"]);
    assert_eq!(answer.json["ins"], created.json["install"]["id"]);
    assert_eq!(answer.json["iss"], handfast_testkit::PUBLIC_URL);
}

#[tokio::test]
async fn status_is_told_again_only_when_it_changed() {
    let platform = Platform::start().await;
    let tenant = platform.tenant().await;
    let mut phone = TestDevice::phone(1);
    let code = platform.code(&tenant, "alice").await;
    let created = phone.create_user(&platform, &code).await;
    let first = phone.status(&platform).await.expect(200);
    let etag = first.header("etag").to_owned();
    let conditional = || {
        let call = phone.call(&platform, "GET", "/sdk/status");
        call.header("if-none-match", &format!("\"other\", W/{etag}"))
    };
    let unchanged = conditional().send().await.expect(304);
    assert_eq!(unchanged.text, "");
    assert_eq!(unchanged.header("etag"), etag);

    let user = created.json["user"]["id"].as_str().unwrap();
    let disable = platform.call("POST", &format!("/users/{user}/disable"));
    disable.bearer(&tenant.key).send().await.expect(200);
    let changed = conditional().send().await.expect(200);
    assert_eq!(changed.json["user"]["enabled"], false);
    assert_eq!(changed.json["remotely_enabled"], false);
    phone
        .token(&platform)
        .await
        .expect(403)
        .expect_error("USER_DISABLED");
}

#[tokio::test]
async fn metadata_is_patched_by_server_and_device_alike() {
    let platform = Platform::start().await;
    let tenant = platform.tenant().await;
    let mut phone = TestDevice::phone(1);
    let code = platform.code(&tenant, "alice").await;
    let created = phone.create_user(&platform, &code).await;
    let user = created.json["user"]["id"].as_str().unwrap();
    let own = phone.call(&platform, "PATCH", "/sdk/metadata");
    let answer = own
        .json(json!({"plan": "gold", "team": "red"}))
        .send()
        .await
        .expect(200);
    assert_eq!(
        answer.json["metadata"],
        json!({"plan": "gold", "team": "red"})
    );
    let path = format!("/users/{user}/metadata");
    let call = platform.call("PATCH", &path).bearer(&tenant.key);
    let answer = call
        .json(json!({"team": null, "plan": "silver"}))
        .send()
        .await
        .expect(200);
    assert_eq!(answer.json["metadata"], json!({"plan": "silver"}));
    let many: serde_json::Map<String, Value> =
        (0..51).map(|n| (n.to_string(), json!("x"))).collect();
    let call = platform.call("PATCH", &path).bearer(&tenant.key);
    let refused = call.json(Value::Object(many)).send().await;
    assert_eq!(
        refused.expect(422).expect_error("FIELD_INVALID").json["field"],
        "metadata"
    );
}
