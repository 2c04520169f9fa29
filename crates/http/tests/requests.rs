//! What is asked of every request: form, limits, names, documents.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

use handfast_http::{HttpOptions, RateLimits, errors_markdown, openapi_json};
use handfast_testkit::{Platform, TestDevice};
use serde_json::{Value, json};

#[tokio::test]
async fn an_older_client_is_answered_as_it_expects() {
    let platform = Platform::start().await;
    let tenant = platform.tenant().await;
    let call = platform
        .call("POST", "/users/auth-code")
        .bearer(&tenant.key);
    let answer = call
        .json(json!({"external_id": "42"}))
        .send()
        .await
        .expect(200);
    assert!(answer.json["authentication_code"].is_string());
    let expires_at = answer.json["expires_at"].as_str().unwrap();
    assert_eq!(expires_at, "2026-11-23T09:40:00.000Z");
    let call = platform.call("POST", "/users/auth-code").bearer("wrong");
    let refused = call
        .json(json!({"external_id": "42"}))
        .send()
        .await
        .expect(401);
    assert!(refused.json["message"].is_string() && refused.json["errorCode"].is_string());
}

#[tokio::test]
async fn a_wrong_body_is_refused_by_name() {
    let platform = Platform::start().await;
    let tenant = platform.tenant().await;
    let long = "x".repeat(256);
    #[rustfmt::skip]
    let table = [
        (json!({}),                                                     "external_id"),
        (json!({"external_id": ""}),                                    "external_id"),
        (json!({"external_id": long}),                                  "external_id"),
        (json!({"external_id": "a\u{7}"}),                              "external_id"),
        (json!({"external_id": null}),                                  "external_id"),
        (json!({"external_id": "a", "extra": 1}),                       "extra"),
        (json!({"external_id": "a", "on_conflict": "displace"}),        "on_conflict"),
        (json!({"external_id": "a", "intent": "both"}),                 "intent"),
        (json!({"external_id": "a", "dpop_jkt": "short"}),              "dpop_jkt"),
        (json!([]),                                                     "body"),
    ];
    for (body, field) in table {
        let call = platform
            .call("POST", "/users/auth-code")
            .bearer(&tenant.key);
        let answer = call
            .json(body)
            .send()
            .await
            .expect(422)
            .expect_error("FIELD_INVALID");
        assert_eq!(answer.json["field"], field);
    }
}

#[tokio::test]
async fn bodies_are_json_and_of_bearable_size() {
    let platform = Platform::start().await;
    let tenant = platform.tenant().await;
    let call = || {
        platform
            .call("POST", "/users/auth-code")
            .bearer(&tenant.key)
    };
    let plain = call().body("text/plain", "{}").send().await;
    plain.expect(415).expect_error("UNSUPPORTED_MEDIA_TYPE");
    let none = call().send().await;
    none.expect(415).expect_error("UNSUPPORTED_MEDIA_TYPE");
    let broken = call().body("application/json", "{").send().await;
    broken.expect(400).expect_error("BODY_MALFORMED");
    let charset = call().body("application/json; charset=utf-8", r#"{"external_id": "a"}"#);
    charset.send().await.expect(200);
    let large = call()
        .body("application/json", vec![b' '; 64 * 1024 + 1])
        .send()
        .await;
    large.expect(413).expect_error("BODY_TOO_LARGE");
}

#[tokio::test]
async fn a_user_is_found_by_the_bytes_of_its_external_id() {
    let platform = Platform::start().await;
    let tenant = platform.tenant().await;
    let external_id = " Ä+/=&?#% ";
    let mut phone = TestDevice::phone(1);
    let code = platform.code(&tenant, external_id).await;
    let created = phone.create_user(&platform, &code).await;
    let find = |query: &str| {
        platform
            .call("GET", &format!("/users?{query}"))
            .bearer(&tenant.key)
    };
    let found = find("external_id=%20%C3%84%2B%2F%3D%26%3F%23%25%20")
        .send()
        .await
        .expect(200);
    assert_eq!(found.json["id"], created.json["user"]["id"]);
    assert_eq!(found.json["external_id"], external_id);
    assert_eq!(
        found.json["active_install_id"],
        created.json["install"]["id"]
    );
    let absent = find("external_id=nobody").send().await;
    absent.expect(404).expect_error("USER_NOT_FOUND");
    let missing = find("")
        .send()
        .await
        .expect(422)
        .expect_error("FIELD_INVALID");
    assert_eq!(missing.json["field"], "external_id");
    let token = created.json["access_token"]["token"].as_str().unwrap();
    for path in ["/users/me", "/v2/users/me"] {
        let me = platform
            .call("GET", path)
            .bearer(token)
            .send()
            .await
            .expect(200);
        assert_eq!(me.json["id"], created.json["user"]["id"]);
        assert_eq!(me.json.get("external_id"), None);
    }
}

#[tokio::test]
async fn unknown_addresses_and_methods_are_told() {
    let platform = Platform::start().await;
    let lost = platform.call("GET", "/nothing").send().await;
    lost.expect(404).expect_error("ROUTE_NOT_FOUND");
    let wrong = platform.call("PUT", "/users/auth-code").send().await;
    let wrong = wrong.expect(405).expect_error("METHOD_NOT_ALLOWED");
    assert_eq!(wrong.header("allow"), "POST");
    let tenant = platform.tenant().await;
    let odd = platform
        .call("GET", "/users/alice")
        .bearer(&tenant.key)
        .send()
        .await;
    odd.expect(404).expect_error("USER_NOT_FOUND");
}

#[tokio::test]
async fn who_asks_too_much_is_told_to_wait() {
    let rate_limits = RateLimits {
        per_key_per_second: 2,
        per_address_per_second: 2,
    };
    let options = HttpOptions {
        rate_limits,
        ..HttpOptions::default()
    };
    let platform = Platform::start_with(options).await;
    let tenant = platform.tenant().await;
    let mut limited = Vec::new();
    for _ in 0..50 {
        let answer = platform.issue(&tenant, "alice").await;
        limited.extend((answer.status.as_u16() == 429).then_some(answer));
        let guess = platform
            .call("GET", "/users/me")
            .bearer("a.b.c")
            .send()
            .await;
        limited.extend((guess.status.as_u16() == 429).then_some(guess));
        let answer = TestDevice::phone(1).redeem(&platform, "code").await;
        limited.extend((answer.status.as_u16() == 429).then_some(answer));
    }
    assert!(limited.len() > 50, "{}", limited.len());
    for answer in limited {
        let answer = answer.expect_error("RATE_LIMITED");
        assert_eq!(answer.header("retry-after"), "1");
    }
}

#[tokio::test]
async fn operators_pages_answer_without_credential() {
    let platform = Platform::start().await;
    for path in [
        "/healthz",
        "/readyz",
        "/metrics",
        "/openapi.json",
        "/docs/style.css",
    ] {
        platform.call("GET", path).send().await.expect(200);
    }
    platform.app.close().await;
    platform.call("GET", "/healthz").send().await.expect(200);
    let away = platform.call("GET", "/readyz").send().await.expect(503);
    let away = away.expect_error("UNAVAILABLE");
    assert_eq!(away.header("retry-after"), "1");
}

#[tokio::test]
async fn the_documents_name_no_outside_host() {
    let platform = Platform::start().await;
    for path in ["/docs", "/docs/errors"] {
        let page = platform.call("GET", path).send().await.expect(200);
        assert!(
            page.header("content-security-policy")
                .starts_with("default-src 'none'")
        );
        assert!(
            !page.text.contains("src=") && !page.text.contains("//"),
            "{path}"
        );
    }
    let page = platform.call("GET", "/docs").send().await;
    for text in [
        "/users/auth-code",
        "/sdk/users",
        "IssueCodeRequest",
        "AUTH_CODE_EXPIRED",
    ] {
        assert!(page.text.contains(text), "{text}");
    }
}

#[test]
fn every_error_code_has_its_place_in_the_documents() {
    let document = openapi_json();
    let page = errors_markdown();
    for code in handfast_protocol::ErrorCode::ALL {
        assert!(page.contains(&format!("## {}\n", code.as_str())));
        let of_every_route = ["ROUTE_NOT_FOUND", "METHOD_NOT_ALLOWED"].contains(&code.as_str());
        let listed = document.contains(&format!("`{}`", code.as_str()));
        assert!(listed || of_every_route, "{}", code.as_str());
    }
}

#[test]
fn the_description_is_openapi_3_1_and_whole() {
    let document: Value = serde_json::from_str(&openapi_json()).unwrap();
    assert!(document["openapi"].as_str().unwrap().starts_with("3.1"));
    let schemas = document["components"]["schemas"].as_object().unwrap();
    let text = document.to_string();
    for reference in text.split("\"#/components/schemas/").skip(1) {
        let name = reference.split('"').next().unwrap();
        assert!(schemas.contains_key(name), "{name}");
    }
    for item in document["paths"].as_object().unwrap().values() {
        for operation in item.as_object().unwrap().values() {
            assert!(operation["summary"].is_string() && operation["operationId"].is_string());
            assert!(operation["responses"]["500"].is_object(), "{operation}");
        }
    }
}
