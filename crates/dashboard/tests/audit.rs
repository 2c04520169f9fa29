//! The audit log: everything that people and servers change stands in it, with
//! who did it and from where.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod support;

use handfast_domain::access::Scope;
use handfast_testkit::TestDevice;
use serde_json::{Value, json};
use support::{Browser, House, PASSWORD};

/// The entries of a log as its file has them. The clock stands still here, so
/// their order says nothing.
async fn exported(browser: &mut Browser, log: &str) -> Vec<Value> {
    let file = browser.open(&format!("{log}/export?format=ndjson")).await;
    let lines = file.expect(200).text;
    let lines = lines.lines();
    lines
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}

/// Compares what was done, by whom and from where.
fn assert_told(entries: &[Value], expected: &[[&str; 3]]) {
    let text =
        |value: &'static str, entry: &Value| entry[value].as_str().unwrap_or_default().to_owned();
    let told = entries
        .iter()
        .map(|entry| ["kind", "actor", "source"].map(|name| text(name, entry)));
    let mut told: Vec<_> = told.collect();
    told.sort();
    let mut expected = expected.to_vec();
    expected.sort_unstable();
    assert_eq!(told, expected);
}

const OWNER: &str = "operator:owner@example.com";
const ADDRESS: &str = "127.0.0.1";

#[tokio::test]
async fn what_the_dashboard_and_the_api_change_in_an_app_is_told() {
    let house = House::open().await;
    let tenant = house.platform.tenant().await;
    let mut owner = house.owner().await;
    let user = house.user(&tenant).await;
    let app = format!("/dashboard/apps/{}", tenant.app);
    let page = format!("{app}/users/{user}");
    owner.submit(&format!("{page}/disable"), &[]).await;
    owner.submit(&format!("{page}/enable"), &[]).await;
    let revoke = format!("{app}/keys/{}/revoke", tenant.key_id);
    let key = house.platform.create_key(tenant.app, &Scope::ALL).await;
    let server = |method, path: &str| {
        let call = house.platform.call(method, path);
        call.bearer(key.secret.expose())
    };
    let of_user = format!("/users/{user}");
    let patch = server("PATCH", &format!("{of_user}/metadata")).json(json!({"plan": "pro"}));
    patch.send().await.expect(200);
    server("POST", &format!("{of_user}/disable"))
        .send()
        .await
        .expect(200);
    server("DELETE", &of_user).send().await.expect(200);
    owner.submit(&revoke, &[]).await.expect(303);

    let entries = exported(&mut owner, &format!("{app}/audit")).await;
    let key = key.key.id.to_string();
    let expected = [
        ["app.created", "operator:tester", "command line"],
        ["api_key.created", "operator:tester", "command line"],
        ["user.disabled", OWNER, ADDRESS],
        ["user.enabled", OWNER, ADDRESS],
        ["api_key.created", "operator:tester", "command line"],
        ["user.metadata_changed", &key, ADDRESS],
        ["user.disabled", &key, ADDRESS],
        ["user.deleted", &key, ADDRESS],
        ["api_key.revoked", OWNER, ADDRESS],
    ];
    assert_told(&entries, &expected);
    let page = owner.open(&format!("{app}/audit")).await.expect(200).text;
    assert!(
        page.contains("User&#39;s metadata changed") || page.contains("User's metadata changed")
    );
    assert!(page.contains("command line") && page.contains(ADDRESS));
}

#[tokio::test]
async fn what_operators_do_in_the_installation_is_told() {
    let house = House::open().await;
    let mut owner = house.owner().await;
    let new = "ten geese under a red roof";
    let change = [
        ("current_password", PASSWORD),
        ("password", new),
        ("password_again", new),
    ];
    owner
        .submit("/dashboard/account/password", &change)
        .await
        .expect(200);
    owner
        .submit("/dashboard/account/sessions/end", &[])
        .await
        .expect(303);
    let invite = [("role", "viewer"), ("reach", "all"), ("note", "Bea")];
    owner
        .submit("/dashboard/operators/invite", &invite)
        .await
        .expect(200);
    let entries = exported(&mut owner, "/dashboard/audit").await;
    let by_owner = |kind| [kind, OWNER, ADDRESS];
    let expected = [
        ["platform_key.rotated", "platform", ""],
        ["platform_key.rotated", "platform", ""],
        ["operator.invited", "operator:test", "command line"],
        by_owner("operator.joined"),
        by_owner("operator.signed_in"),
        by_owner("operator.credentials_changed"),
        by_owner("operator.sessions_ended"),
        by_owner("operator.sessions_ended"),
        by_owner("operator.invited"),
    ];
    assert_told(&entries, &expected);
    owner.submit("/dashboard/sign-out", &[]).await.expect(303);
    let mut again = house.owner_with(new).await;
    let entries = exported(&mut again, "/dashboard/audit").await;
    let later = [
        by_owner("operator.sessions_ended"),
        by_owner("operator.signed_in"),
    ];
    assert_told(&entries, &[expected.as_slice(), &later].concat());
}

#[tokio::test]
async fn what_a_device_changes_and_a_code_offered_twice_are_told_of_the_user() {
    let house = House::open().await;
    let tenant = house.platform.tenant().await;
    let mut owner = house.owner().await;
    let code = house.platform.code(&tenant, "user-1").await;
    let mut phone = TestDevice::phone(1);
    let created = phone.create_user(&house.platform, &code).await;
    let user = created.json["user"]["id"].as_str().unwrap().to_owned();
    let stranger = TestDevice::phone(2);
    stranger
        .redeem(&house.platform, &code)
        .await
        .expect_error("AUTH_CODE_ALREADY_USED");
    let patch = phone.call(&house.platform, "PATCH", "/sdk/metadata");
    patch.json(json!({"plan": "pro"})).send().await.expect(200);

    let page = format!("/dashboard/apps/{}/users/{user}", tenant.app);
    let text = owner.open(&page).await.expect(200).text;
    assert!(text.contains("offered a second time by another device"));
    assert!(text.contains("Metadata changed"));
    let log = format!("/dashboard/apps/{}/audit", tenant.app);
    let entries = exported(&mut owner, &log).await;
    let mut of_user = entries.iter().filter(|entry| entry["user"] == json!(user));
    let reuse = of_user.next().unwrap();
    assert_eq!(reuse["kind"], "auth_code.reuse");
    assert_eq!(reuse["source"], Value::Null);
    assert_eq!(of_user.next(), None, "the device's own change is its own");
}
