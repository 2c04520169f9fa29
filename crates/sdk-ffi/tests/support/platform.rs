//! What the platform answers.

use handfast_sdk::{HttpHeader, HttpMethod, HttpRequest, HttpResponse};
use sdk::protocol::{ErrorCode, Problem};
use serde_json::{Value, json};

const INSTALL: &str = "ins_01jd8x3b3w8m4q2k7n5c9v6t0s";
const USER: &str = "usr_01jd8x3b3w8m4q2k7n5c9v6t0r";
const SINCE: &str = "2026-11-23T09:30:00Z";

/// The answer to a request that all is well with, while this version of the
/// configuration is in force.
pub fn answer(request: &HttpRequest, configuration: u32) -> HttpResponse {
    let path = request
        .url
        .rsplit_once("/sdk/")
        .map_or("", |(_, path)| path);
    let install = json!({"id": INSTALL, "state": "active", "reason": null, "since": SINCE});
    let configuration = json!({"version": configuration, "settings": {"enabled": true}});
    let token = json!({"token": "a.token.", "expires_at": "2026-11-23T10:30:00Z"});
    match (request.method, path) {
        (HttpMethod::Post, "users") => json_response(
            201,
            &json!({
                "user": {"id": USER, "restored": false},
                "install": install,
                "access_token": token,
                "configuration": configuration,
            }),
        ),
        (HttpMethod::Post, "token") => json_response(200, &token),
        (HttpMethod::Get, "status") => json_response(
            200,
            &json!({
                "install": install,
                "user": {"id": USER, "enabled": true},
                "remotely_enabled": true,
                "configuration": configuration,
            }),
        ),
        (HttpMethod::Patch, "metadata") => {
            json_response(200, &json!({"metadata": {"plan": "gold"}}))
        }
        (HttpMethod::Post, "reset") => {
            json_response(200, &json!({"install_id": INSTALL, "state": "reset"}))
        }
        _ => problem(ErrorCode::RouteNotFound),
    }
}

/// The platform's answer with this error. It asks to be left alone for so long
/// that no call has time for a second try.
pub fn problem(error: ErrorCode) -> HttpResponse {
    let body = Problem::new(error, format!("details of {}", error.as_str()), "req_1");
    let mut response = json_response(error.status(), &serde_json::to_value(body).unwrap());
    response.headers.push(HttpHeader {
        name: "Retry-After".to_owned(),
        value: "60".to_owned(),
    });
    response
}

fn json_response(status: u16, body: &Value) -> HttpResponse {
    HttpResponse {
        status,
        headers: vec![HttpHeader {
            name: "content-type".to_owned(),
            value: "application/json".to_owned(),
        }],
        body: body.to_string().into_bytes(),
    }
}
