//! The customer's backend: a small HTTP server that signs its own users in and
//! asks the platform for codes. The API key is here and nowhere else.

use std::sync::Arc;

use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::IntoResponse;
use axum::routing::post;
use handfast_sdk::ports::{HttpMethod, HttpRequest};
use serde_json::{Value, json};
use tokio::net::TcpListener;
use tokio::runtime::Handle;

use crate::cli::demo::exchange::{TIMEOUT, exchange_json};
use crate::cli::demo::failed;
use crate::cli::demo::narrator::Narrator;
use crate::cli::demo::platform::{Platform, Tenant, text};
use crate::failure::Failure;

/// A running backend.
pub(super) struct Backend {
    url: String,
    desk: Arc<Desk>,
}

/// What the backend works with.
struct Desk {
    platform: String,
    tenant: Tenant,
    narrator: Arc<Narrator>,
}

impl Backend {
    /// Starts it on a port that the system chooses.
    pub(super) fn start(
        platform: &Platform,
        tenant: Tenant,
        narrator: Arc<Narrator>,
    ) -> Result<Self, Failure> {
        let runtime = Handle::current();
        let listener = runtime
            .block_on(TcpListener::bind("127.0.0.1:0"))
            .map_err(|error| failed("The backend cannot listen", &error))?;
        let address = listener
            .local_addr()
            .map_err(|error| failed("The backend cannot listen", &error))?;
        let desk = Arc::new(Desk {
            platform: platform.url().to_owned(),
            tenant,
            narrator,
        });
        let router = Router::new()
            .route("/session", post(open_session))
            .with_state(Arc::clone(&desk));
        // It serves until the process ends.
        runtime.spawn(async move { axum::serve(listener, router).await });
        let url = format!("http://{address}");
        desk.narrator.receives(&format!("listening on {url}"))?;
        Ok(Self { url, desk })
    }

    /// The address it listens on.
    pub(super) fn url(&self) -> &str {
        &self.url
    }

    /// The app and the key it has.
    pub(super) fn tenant(&self) -> &Tenant {
        &self.desk.tenant
    }

    /// What the app on a device does: asks its own backend for a code, over a
    /// socket.
    pub(super) fn code_for(&self, user: &str) -> Result<String, Failure> {
        let narrator = &self.desk.narrator;
        narrator.sends("app to its backend", &format!("POST /session for {user}"))?;
        let answer = exchange_json(&HttpRequest {
            method: HttpMethod::Post,
            url: format!("{}/session", self.url),
            headers: Vec::new(),
            body: Some(json!({ "user": user }).to_string().into_bytes()),
            timeout: TIMEOUT,
        })?;
        text(&answer, "authentication_code")
    }

    /// Whether the platform calls an access token good now.
    pub(super) fn introspect(&self, token: &str) -> Result<Value, Failure> {
        self.desk.ask("/introspect", &json!({ "token": token }))
    }

    /// What the platform knows of a user.
    pub(super) fn find(&self, user: &str) -> Result<Value, Failure> {
        exchange_json(&self.desk.request(
            HttpMethod::Get,
            &format!("/users?external_id={user}"),
            None,
        ))
    }
}

impl Desk {
    /// Asks the platform to vouch for a user, and hands on the code alone.
    fn vouch(&self, user: &str) -> Result<Value, Failure> {
        self.narrator.sends(
            "backend to platform",
            &format!("POST /users/auth-code {{\"external_id\": \"{user}\"}}, with its API key"),
        )?;
        let answer = self.ask("/users/auth-code", &json!({ "external_id": user }))?;
        let code = text(&answer, "authentication_code")?;
        self.narrator.receives(&format!(
            "a code of {} characters, {}",
            code.len(),
            expectation(&answer)
        ))?;
        Ok(json!({ "authentication_code": code }))
    }

    fn ask(&self, path: &str, body: &Value) -> Result<Value, Failure> {
        exchange_json(&self.request(HttpMethod::Post, path, Some(body)))
    }

    fn request(&self, method: HttpMethod, path: &str, body: Option<&Value>) -> HttpRequest {
        let authorization = format!("Bearer {}", self.tenant.key);
        HttpRequest {
            method,
            url: format!("{}{path}", self.platform),
            headers: vec![
                ("authorization".to_owned(), authorization),
                ("content-type".to_owned(), "application/json".to_owned()),
            ],
            body: body.map(|body| body.to_string().into_bytes()),
            timeout: TIMEOUT,
        }
    }
}

/// `POST /session {"user": "…"}`. A real backend would check a password first.
async fn open_session(State(desk): State<Arc<Desk>>, body: String) -> impl IntoResponse {
    let vouched = tokio::task::spawn_blocking(move || {
        let body: Value = serde_json::from_str(&body).unwrap_or_default();
        desk.vouch(&text(&body, "user")?)
    });
    match vouched.await {
        Ok(Ok(answer)) => (StatusCode::OK, answer.to_string()),
        Ok(Err(failure)) => (
            StatusCode::BAD_GATEWAY,
            json!({ "message": failure.to_string() }).to_string(),
        ),
        Err(_) => (StatusCode::INTERNAL_SERVER_ERROR, String::new()),
    }
}

fn expectation(answer: &Value) -> String {
    let active = answer["active_device"]["form_factor"].as_str();
    match (answer["user_id"].as_str(), active) {
        (None, _) => "which will create a user".to_owned(),
        (Some(user), None) => format!("which will restore {user}, active nowhere now"),
        (Some(user), Some(device)) => {
            format!("which will restore {user}, active on a {device} now")
        }
    }
}
