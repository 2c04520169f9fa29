//! The answers as they are on the wire, whole: whoever changes one sees it here.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

use handfast_testkit::{Answer, Platform, TestDevice};
use serde_json::{Value, json};

/// Status, telling headers and body. Codes and tokens are sealed anew in each
/// build of the cryptography: their place is enough.
fn seen(answer: &Answer) -> Value {
    let mut body = answer.json.clone();
    hide(&mut body);
    let told = [
        "content-type",
        "cache-control",
        "idempotent-replayed",
        "www-authenticate",
        "retry-after",
    ];
    let headers: serde_json::Map<String, Value> = told
        .into_iter()
        .filter(|name| !answer.header(name).is_empty())
        .map(|name| (name.to_owned(), answer.header(name).into()))
        .collect();
    json!({"status": answer.status.as_u16(), "headers": headers, "body": body})
}

fn hide(value: &mut Value) {
    match value {
        Value::Object(members) => {
            for (name, member) in members {
                if ["authentication_code", "token", "x"].contains(&name.as_str())
                    && member.is_string()
                {
                    *member = "[hidden]".into();
                }
                hide(member);
            }
        }
        Value::Array(values) => values.iter_mut().for_each(hide),
        _ => {}
    }
}

#[tokio::test]
async fn every_answer_is_as_it_was() {
    let platform = Platform::start().await;
    let tenant = platform.tenant().await;
    let mut phone = TestDevice::phone(1);
    let mut tablet = TestDevice::tablet(2);
    let mut told = Vec::new();
    let mut tell =
        |name: &str, answer: &Answer| told.push(json!({"call": name, "answer": seen(answer)}));

    let issued = platform.issue(&tenant, "alice").await;
    tell("POST /users/auth-code", &issued);
    let code = issued.json["authentication_code"].as_str().unwrap();
    let created = phone.create_user(&platform, code).await;
    tell("POST /sdk/users", &created);
    let mut fresh = phone.clone();
    fresh.install = None;
    tell(
        "POST /sdk/users, repeated",
        &fresh.redeem(&platform, code).await,
    );
    tell(
        "POST /users/auth-code, user known",
        &platform.issue(&tenant, "alice").await,
    );
    let code = platform.code(&tenant, "alice").await;
    tell(
        "POST /sdk/users, tablet",
        &tablet.create_user(&platform, &code).await,
    );
    tell("POST /sdk/token", &phone.token(&platform).await);
    tell("POST /sdk/token, standby", &tablet.token(&platform).await);
    tell("GET /sdk/status", &phone.status(&platform).await);
    let patch = phone
        .call(&platform, "PATCH", "/sdk/metadata")
        .json(json!({"plan": "gold"}));
    tell("PATCH /sdk/metadata", &patch.send().await);

    let user = format!("/users/{}", created.json["user"]["id"].as_str().unwrap());
    let server = |method: &str, path: &str| platform.call(method, path).bearer(&tenant.key);
    tell("GET /users/{user_id}", &server("GET", &user).send().await);
    let token = created.json["access_token"]["token"].as_str().unwrap();
    let me = platform.call("GET", "/users/me").bearer(token);
    tell("GET /users/me", &me.send().await);
    let introspect = server("POST", "/introspect").json(json!({"token": token}));
    tell("POST /introspect", &introspect.send().await);
    tell(
        "POST /users/{user_id}/disable",
        &server("POST", &format!("{user}/disable")).send().await,
    );
    tell(
        "POST /users/{user_id}/enable",
        &server("POST", &format!("{user}/enable")).send().await,
    );
    tell("POST /sdk/reset", &phone.reset(&platform).await);
    tell(
        "GET /.well-known/jwks.json",
        &platform.call("GET", "/.well-known/jwks.json").send().await,
    );
    tell(
        "DELETE /users/{user_id}",
        &server("DELETE", &user).send().await,
    );
    tell(
        "DELETE /users/{user_id}, again",
        &server("DELETE", &user).send().await,
    );
    tell(
        "POST /users/auth-code, no credential",
        &platform.call("POST", "/users/auth-code").send().await,
    );

    insta::assert_json_snapshot!(told);
}
