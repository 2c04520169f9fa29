//! One HTTP call, put together step by step.

use axum::Router;
use axum::body::Body;
use axum::extract::Request;
use axum::http::header::{AUTHORIZATION, CONTENT_TYPE};
use axum::http::{HeaderName, HeaderValue, Method};
use http_body_util::BodyExt;
use serde_json::Value;
use tower::ServiceExt;

use crate::answer::Answer;

/// A call that is not yet sent.
#[derive(Debug)]
#[must_use]
pub struct Call {
    router: Router,
    request: Request,
}

impl Call {
    /// A call without credential or body.
    pub fn new(router: Router, method: &str, path: &str) -> Self {
        let mut request = Request::new(Body::empty());
        *request.method_mut() = Method::from_bytes(method.as_bytes()).unwrap();
        *request.uri_mut() = path.parse().unwrap();
        Self { router, request }
    }

    /// Adds a header.
    pub fn header(mut self, name: &str, value: &str) -> Self {
        let name = HeaderName::try_from(name).unwrap();
        self.request
            .headers_mut()
            .append(name, HeaderValue::try_from(value).unwrap());
        self
    }

    /// Adds a bearer credential.
    pub fn bearer(self, credential: &str) -> Self {
        self.header(AUTHORIZATION.as_str(), &format!("Bearer {credential}"))
    }

    /// Adds a body of JSON.
    #[expect(clippy::needless_pass_by_value, reason = "made in place with json!")]
    pub fn json(self, body: Value) -> Self {
        self.body("application/json", body.to_string())
    }

    /// Adds a body of any media type.
    pub fn body(mut self, media_type: &str, body: impl Into<Body>) -> Self {
        *self.request.body_mut() = body.into();
        self.header(CONTENT_TYPE.as_str(), media_type)
    }

    /// Adds a body whose headers are given already.
    pub fn raw_body(mut self, body: impl Into<Body>) -> Self {
        *self.request.body_mut() = body.into();
        self
    }

    /// Sends the call and waits for the whole answer.
    pub async fn send(self) -> Answer {
        let response = self.router.oneshot(self.request).await.unwrap();
        let (parts, body) = response.into_parts();
        let collected = body.collect().await;
        let is_broken = collected.is_err();
        let bytes = collected.map(|body| body.to_bytes()).unwrap_or_default();
        let text = String::from_utf8(bytes.to_vec()).unwrap();
        Answer {
            status: parts.status,
            headers: parts.headers,
            json: serde_json::from_str(&text).unwrap_or_default(),
            text,
            is_broken,
        }
    }
}
