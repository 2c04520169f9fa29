//! What must never be printed is not: a full run, good and bad, is searched for
//! every secret, code, token and external id that went through it.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod support;

use serde_json::{Value, json};
use support::phone::Phone;
use support::{Key, Place, Server, text};

/// What was said where it must not say a secret, and the secrets.
struct Run {
    place: Place,
    server: Server,
    key: Key,
    said: String,
    secrets: Vec<String>,
}

impl Run {
    fn begin() -> Self {
        let place = Place::new();
        let mut command = place.command(&["serve", "--listen", "127.0.0.1:0"]);
        command.env("HANDFAST_LOG_FILTER", "trace");
        let server = Server::start(&mut command);
        let key = place.key(&place.app());
        let master_key = std::fs::read_to_string(place.data_dir().join("master.key")).unwrap();
        let secrets = vec![key.secret.clone(), master_key.trim().to_owned()];
        Self {
            place,
            server,
            key,
            said: String::new(),
            secrets,
        }
    }

    fn secret(&mut self, text: impl Into<String>) -> String {
        let text = text.into();
        assert!(text.len() >= 12, "too short to be searched for");
        self.secrets.push(text.clone());
        text
    }

    /// A call that must be refused: its whole answer is searched.
    fn refused(&mut self, path: &str, credential: &str, body: &Value) {
        let (status, answer) = self.server.post(path, credential, body);
        assert!(status >= 400, "{path}: {answer}");
        self.said.push_str(&answer.to_string());
    }

    fn code(&mut self, external_id: &str) -> String {
        let code = self.server.code(&self.key, external_id);
        self.secret(code)
    }

    /// A command of a device; only what it says of a failure is searched.
    fn device(&mut self, arguments: &[&str]) -> Value {
        let outcome = self
            .place
            .run(&[&["device"], arguments, &["--json"]].concat());
        self.said.push_str(&outcome.stderr);
        serde_json::from_str(&outcome.stdout).unwrap_or_default()
    }

    fn search(mut self) {
        self.server.signal(rustix::process::Signal::TERM);
        self.server.ended();
        self.server.logs("stopped");
        let log = self.server.log();
        assert!(log.contains("handfast::request"));
        for secret in &self.secrets {
            assert!(
                !log.contains(secret.as_str()),
                "in the log: {}",
                around(&log, secret)
            );
            assert!(
                !self.said.contains(secret.as_str()),
                "in: {}",
                around(&self.said, secret)
            );
        }
    }
}

fn around<'text>(text: &'text str, secret: &str) -> &'text str {
    let place = text.find(secret).unwrap_or_default();
    let start = (0..=place.saturating_sub(80))
        .rev()
        .find(|index| text.is_char_boundary(*index));
    &text[start.unwrap_or_default()..place]
}

#[test]
fn no_secret_code_token_or_external_id_is_ever_printed() {
    let mut run = Run::begin();
    let alice = run.secret("alice-4711@customer.example");
    good_days(&mut run, &alice);
    bad_requests(&mut run, &alice);
    bad_codes(&mut run, &alice);
    run.search();
}

fn good_days(run: &mut Run, alice: &str) {
    let url = run.server.url.clone();
    let code = run.code(alice);
    let created = run.device(&[
        "create-user",
        "--server",
        &url,
        "--home",
        "phone",
        "--code",
        &code,
    ]);
    let token = run.secret(text(&created["access_token"]));
    let fresh = run.device(&["token", "--home", "phone"]);
    run.secret(text(&fresh["access_token"]));
    run.device(&["status", "--home", "phone"]);
    let introspected = run
        .server
        .post("/introspect", &run.key.secret, &json!({ "token": token }));
    assert_eq!(introspected.1["active"], true);
    run.server
        .get_with(&format!("/users?external_id={alice}"), &run.key.secret);
    run.server.get_with("/users/me", &token);
    run.device(&["reset", "--home", "phone"]);
    let dead = run.server.get_with("/users/me", &token);
    assert_eq!(dead.0, 403);
    run.said.push_str(&dead.1.to_string());
}

fn bad_requests(run: &mut Run, alice: &str) {
    let key = run.key.secret.clone();
    let mistyped = run.secret(format!("{key}x"));
    let wrong = run.secret("password-of-the-operator");
    for credential in [
        mistyped.as_str(),
        &wrong,
        "eyJhbGciOiJFZERTQSJ9.e30.c2lnbmF0dXJl",
    ] {
        run.refused(
            "/users/auth-code",
            credential,
            &json!({ "external_id": alice }),
        );
    }
    let long = run.secret("x".repeat(300));
    let bodies = [
        json!({ "external_id": long }),
        json!({ "external_id": format!("{alice}\u{7}") }),
        json!({ "external_id": [alice] }),
        json!({ "external_id": alice, "intent": wrong }),
        json!({ "external_id": alice, "dpop_jkt": wrong }),
        json!({ "external_id": alice, "intent": "create" }),
    ];
    for body in bodies {
        run.refused("/users/auth-code", &key, &body);
    }
    run.refused("/introspect", &key, &json!({ "tokens": wrong }));
    let nobody = run.secret("nobody-0815@customer.example");
    let absent = run
        .server
        .get_with(&format!("/users?external_id={nobody}"), &key);
    run.said.push_str(&absent.1.to_string());
}

fn bad_codes(run: &mut Run, alice: &str) {
    let url = run.server.url.clone();
    let code = run.code(alice);
    let phone = Phone::new(1, "phone", "device-1");
    let thief = Phone::new(2, "phone", "device-2");
    assert_eq!(phone.redeem(&url, &code).unwrap().status, 200);
    let stolen = thief.redeem(&url, &code).unwrap();
    assert_eq!(stolen.status, 409);
    run.said.push_str(&stolen.body.to_string());
    let changed = run.secret(format!("A{code}"));
    for text in [changed.as_str(), &code] {
        run.device(&[
            "create-user",
            "--server",
            &url,
            "--home",
            "thief",
            "--code",
            text,
        ]);
    }
    let app = run
        .place
        .run(&["user", "find", "--app", "app_unknown", alice]);
    run.said.push_str(&app.stderr);
}
