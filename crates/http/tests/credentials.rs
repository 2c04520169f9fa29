//! Every API operation, called with every credential that it must refuse.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

use std::collections::BTreeSet;
use std::time::Duration;

use handfast_domain::access::Scope;
use handfast_http::openapi_json;
use handfast_testkit::{Answer, Call, Platform, Tenant, TestDevice, operator};
use serde_json::{Value, json};

/// What an operation takes.
#[derive(Clone, Copy, PartialEq)]
enum Takes {
    /// A key with the scope.
    Key(Scope),
    /// A key with the scope, or the user's own token.
    KeyOrToken(Scope),
    /// The user's own token.
    Token,
    /// A device proof.
    Proof,
    /// Nothing.
    Nothing,
}

struct Operation {
    method: &'static str,
    path: &'static str,
    takes: Takes,
    body: Option<Value>,
}

/// The table. An operation that is not in it fails a test below.
fn operations() -> Vec<Operation> {
    use Takes::{Key, KeyOrToken, Nothing, Proof, Token};
    let code = Some(json!({"external_id": "alice"}));
    let patch = Some(json!({"plan": "gold"}));
    let token = Some(json!({"token": "t"}));
    let redeem = Some(json!({"authentication_code": "c"}));
    #[rustfmt::skip]
    let table = [
        ("POST",   "/users/auth-code",           Key(Scope::UserLink),          code),
        ("GET",    "/users",                     Key(Scope::UserRead),          None),
        ("GET",    "/users/me",                  Token,                         None),
        ("GET",    "/v2/users/me",               Token,                         None),
        ("GET",    "/users/{user_id}",           KeyOrToken(Scope::UserRead),   None),
        ("GET",    "/v2/users/{user_id}",        KeyOrToken(Scope::UserRead),   None),
        ("DELETE", "/users/{user_id}",           KeyOrToken(Scope::UserDelete), None),
        ("DELETE", "/v2/users/{user_id}",        KeyOrToken(Scope::UserDelete), None),
        ("PATCH",  "/users/{user_id}/metadata",  KeyOrToken(Scope::UserWrite),  patch.clone()),
        ("POST",   "/users/{user_id}/disable",   Key(Scope::UserWrite),         None),
        ("POST",   "/users/{user_id}/enable",    Key(Scope::UserWrite),         None),
        ("POST",   "/introspect",                Key(Scope::UserRead),          token),
        ("GET",    "/.well-known/jwks.json",     Nothing,                       None),
        ("POST",   "/sdk/users",                 Proof,                         redeem),
        ("POST",   "/sdk/token",                 Proof,                         None),
        ("GET",    "/sdk/status",                Proof,                         None),
        ("PATCH",  "/sdk/metadata",              Proof,                         patch),
        ("POST",   "/sdk/reset",                 Proof,                         None),
    ];
    table
        .into_iter()
        .map(|(method, path, takes, body)| Operation {
            method,
            path,
            takes,
            body,
        })
        .collect()
}

impl Operation {
    fn takes_key(&self) -> Option<Scope> {
        match self.takes {
            Takes::Key(scope) | Takes::KeyOrToken(scope) => Some(scope),
            Takes::Token | Takes::Proof | Takes::Nothing => None,
        }
    }

    fn takes_bearer(&self) -> bool {
        !matches!(self.takes, Takes::Proof | Takes::Nothing)
    }

    fn names_a_user(&self) -> bool {
        self.path.contains("{user_id}")
    }
}

/// Two apps; in the first, a user on a phone.
struct Stage {
    platform: Platform,
    own: Tenant,
    other: Tenant,
    user: String,
    token: String,
    phone: TestDevice,
}

impl Stage {
    async fn set() -> Self {
        let platform = Platform::start().await;
        let own = platform.tenant().await;
        let other = platform.tenant().await;
        let mut phone = TestDevice::phone(1);
        let code = platform.code(&own, "alice").await;
        let answer = phone.create_user(&platform, &code).await;
        let text = |value: &Value| value.as_str().unwrap().to_owned();
        Self {
            user: text(&answer.json["user"]["id"]),
            token: text(&answer.json["access_token"]["token"]),
            platform,
            own,
            other,
            phone,
        }
    }

    fn path(&self, operation: &Operation) -> String {
        let path = operation.path.replace("{user_id}", &self.user);
        if operation.path == "/users" {
            return format!("{path}?external_id=alice");
        }
        path
    }

    fn call(&self, operation: &Operation) -> Call {
        let call = self.platform.call(operation.method, &self.path(operation));
        match &operation.body {
            Some(body) => call.json(body.clone()),
            None => call,
        }
    }

    async fn bearing(&self, operation: &Operation, credential: &str) -> Answer {
        self.call(operation).bearer(credential).send().await
    }
}

#[test]
fn every_operation_stands_in_the_table() {
    let document: Value = serde_json::from_str(&openapi_json()).unwrap();
    let documented: BTreeSet<(String, String)> = document["paths"]
        .as_object()
        .unwrap()
        .iter()
        .flat_map(|(path, item)| {
            let methods = item.as_object().unwrap().keys();
            methods.map(move |method| (method.to_uppercase(), path.clone()))
        })
        .collect();
    let listed: BTreeSet<(String, String)> = operations()
        .iter()
        .map(|operation| (operation.method.to_owned(), operation.path.to_owned()))
        .collect();
    assert_eq!(documented, listed);
}

#[tokio::test]
async fn without_a_credential_nothing_is_answered() {
    let stage = Stage::set().await;
    for operation in operations() {
        let answer = stage.call(&operation).send().await;
        if operation.takes == Takes::Nothing {
            answer.expect(200);
            continue;
        }
        let answer = answer.expect(401).expect_error("CREDENTIAL_MISSING");
        let scheme = if operation.takes_bearer() {
            "Bearer"
        } else {
            "DPoP algs=\"ES256\""
        };
        assert_eq!(
            answer.header("www-authenticate"),
            scheme,
            "{}",
            operation.path
        );
    }
}

#[tokio::test]
async fn a_malformed_credential_is_told_from_a_wrong_one() {
    let stage = Stage::set().await;
    let mut typo = stage.own.key.clone();
    let last = if typo.ends_with('a') { 'b' } else { 'a' };
    typo.pop();
    typo.push(last);
    for operation in operations()
        .iter()
        .filter(|operation| operation.takes_bearer())
    {
        for text in ["", "x", "hfk_", typo.as_str()] {
            let answer = stage.bearing(operation, text).await;
            answer.expect(401).expect_error("API_KEY_MALFORMED");
        }
        let call = stage.call(operation).header("authorization", "Basic eDp5");
        call.send()
            .await
            .expect(401)
            .expect_error("API_KEY_MALFORMED");
        let answer = stage.bearing(operation, "a.b.c").await;
        answer.expect(401).expect_error("ACCESS_TOKEN_INVALID");
    }
    for operation in operations()
        .iter()
        .filter(|operation| operation.takes == Takes::Proof)
    {
        for text in ["x", "a.b.c", ".."] {
            let answer = stage.call(operation).header("dpop", text).send().await;
            answer.expect(401).expect_error("PROOF_INVALID");
        }
    }
}

#[tokio::test]
async fn another_apps_key_sees_nothing_of_this_app() {
    let stage = Stage::set().await;
    for operation in operations() {
        if operation.takes_key().is_none() {
            continue;
        }
        let answer = stage.bearing(&operation, &stage.other.key).await;
        if operation.names_a_user() || operation.path == "/users" {
            answer.expect(404).expect_error("USER_NOT_FOUND");
        } else {
            assert_eq!(answer.expect(200).json["user_id"], Value::Null);
        }
    }
    let own = stage.token.as_str();
    let introspection = stage.platform.call("POST", "/introspect");
    let call = introspection
        .bearer(&stage.other.key)
        .json(json!({"token": own}));
    assert_eq!(call.send().await.expect(200).json, json!({"active": false}));
}

#[tokio::test]
async fn a_key_without_the_scope_is_refused() {
    let stage = Stage::set().await;
    for operation in operations() {
        let Some(scope) = operation.takes_key() else {
            continue;
        };
        let others: Vec<Scope> = Scope::ALL
            .into_iter()
            .filter(|other| *other != scope)
            .collect();
        let app = stage.platform.tenant().await.app;
        let made = stage.platform.create_key(app, &others).await;
        let answer = stage.bearing(&operation, made.secret.expose()).await;
        let answer = answer.expect(403).expect_error("INSUFFICIENT_SCOPE");
        let expected = format!("scope=\"{scope}\"");
        assert!(answer.header("www-authenticate").contains(&expected));
    }
}

#[tokio::test]
async fn a_revoked_key_is_refused_at_once() {
    let stage = Stage::set().await;
    let revoked =
        stage
            .platform
            .app
            .revoke_api_key(stage.own.app, stage.own.key_id, operator("tester"));
    revoked.await.unwrap();
    for operation in operations()
        .iter()
        .filter(|operation| operation.takes_bearer())
    {
        let answer = stage.bearing(operation, &stage.own.key).await;
        answer.expect(401).expect_error("API_KEY_REVOKED");
    }
}

#[tokio::test]
async fn an_expired_credential_is_refused() {
    let stage = Stage::set().await;
    stage
        .platform
        .clock
        .advance(Duration::from_secs(366 * 24 * 60 * 60));
    for operation in operations()
        .iter()
        .filter(|operation| operation.takes_bearer())
    {
        let answer = stage.bearing(operation, &stage.own.key).await;
        answer.expect(401).expect_error("API_KEY_EXPIRED");
        let answer = stage.bearing(operation, &stage.token).await;
        answer.expect(401).expect_error("ACCESS_TOKEN_INVALID");
    }
}

#[tokio::test]
async fn the_wrong_kind_of_credential_is_refused() {
    let stage = Stage::set().await;
    for operation in operations() {
        match operation.takes {
            Takes::Key(_) => {
                let answer = stage.bearing(&operation, &stage.token).await;
                answer.expect(403).expect_error("CREDENTIAL_NOT_ALLOWED");
            }
            Takes::Token => {
                let answer = stage.bearing(&operation, &stage.own.key).await;
                answer.expect(403).expect_error("CREDENTIAL_NOT_ALLOWED");
            }
            Takes::Proof => {
                let answer = stage.bearing(&operation, &stage.own.key).await;
                answer.expect(401).expect_error("CREDENTIAL_MISSING");
            }
            Takes::KeyOrToken(_) | Takes::Nothing => {}
        }
    }
}

#[tokio::test]
async fn a_token_opens_its_own_user_alone() {
    let stage = Stage::set().await;
    let mut other = TestDevice::phone(2);
    let code = stage.platform.code(&stage.own, "bob").await;
    let answer = other.create_user(&stage.platform, &code).await;
    let others_token = answer.json["access_token"]["token"].as_str().unwrap();
    for operation in operations() {
        if matches!(operation.takes, Takes::KeyOrToken(_)) {
            let answer = stage.bearing(&operation, others_token).await;
            answer.expect(403).expect_error("CREDENTIAL_NOT_ALLOWED");
        }
    }
}

#[tokio::test]
async fn a_token_dies_with_its_user_its_install_or_by_the_kill_switch() {
    let stage = Stage::set().await;
    let me = || stage.platform.call("GET", "/users/me").bearer(&stage.token);
    me().send().await.expect(200);
    let switch = |verb: &str| {
        let path = format!("/users/{}/{verb}", stage.user);
        stage.platform.call("POST", &path).bearer(&stage.own.key)
    };
    switch("disable").send().await.expect(200);
    me().send().await.expect(403).expect_error("USER_DISABLED");
    switch("enable").send().await.expect(200);
    me().send().await.expect(200);

    stage.phone.reset(&stage.platform).await.expect(200);
    me().send().await.expect(403).expect_error("INSTALL_RESET");

    let path = format!("/users/{}", stage.user);
    let delete = stage.platform.call("DELETE", &path).bearer(&stage.own.key);
    delete.send().await.expect(200);
    me().send()
        .await
        .expect(401)
        .expect_error("ACCESS_TOKEN_INVALID");
}

#[tokio::test]
async fn a_successor_takes_over_from_a_rotated_key() {
    let stage = Stage::set().await;
    let request = handfast_app::RotationRequest {
        app: stage.own.app,
        key: stage.own.key_id,
        overlap: Duration::from_secs(24 * 60 * 60),
        lifetime: Duration::from_secs(90 * 24 * 60 * 60),
    };
    let made = stage
        .platform
        .app
        .rotate_api_key(request, operator("tester"))
        .await
        .unwrap();
    let ask = |key: &str| {
        let call = stage.platform.call("POST", "/users/auth-code").bearer(key);
        call.json(json!({"external_id": "carol"}))
    };
    ask(&stage.own.key).send().await.expect(200);
    ask(made.secret.expose()).send().await.expect(200);
    stage
        .platform
        .clock
        .advance(Duration::from_secs(25 * 60 * 60));
    ask(&stage.own.key)
        .send()
        .await
        .expect(401)
        .expect_error("API_KEY_EXPIRED");
    ask(made.secret.expose()).send().await.expect(200);
}
