//! An app that may rehearse bad days, and a backend that may do everything.

use serde_json::Value;
use ureq::http::Request;

use super::{Key, Place, agent, text};

impl Place {
    /// Makes an app that may rehearse bad days, and answers with its id.
    pub(crate) fn sandbox(&self) -> String {
        text(&self.json(&["app", "create", "--name", "Acme", "--sandbox"])["id"])
    }

    /// Makes an API key that may do everything.
    pub(crate) fn key_of_all_scopes(&self, app: &str) -> Key {
        let mut arguments = vec!["key", "create", "--app", app, "--name", "backend"];
        for scope in ["user.link", "user.read", "user.write", "user.delete"] {
            arguments.extend(["--scope", scope]);
        }
        let made = self.json(&arguments);
        Key {
            id: text(&made["id"]),
            secret: text(&made["key"]),
        }
    }
}

/// One call with an API key; `null` is no body.
pub(crate) fn call(method: &str, url: &str, key: &str, body: &Value) -> (u16, Value) {
    let request = Request::builder()
        .method(method)
        .uri(url)
        .header("authorization", format!("Bearer {key}"));
    let sent = match body {
        Value::Null => agent().run(request.body(()).unwrap()),
        body => {
            let request = request.header("content-type", "application/json");
            agent().run(request.body(body.to_string()).unwrap())
        }
    };
    let mut response = sent.unwrap();
    let answer = response.body_mut().read_to_string().unwrap();
    let status = response.status().as_u16();
    (status, serde_json::from_str(&answer).unwrap())
}
