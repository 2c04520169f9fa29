//! What came back.

use axum::http::{HeaderMap, StatusCode};
use serde_json::Value;

/// An answer with its whole body.
#[derive(Debug)]
pub struct Answer {
    /// The status.
    pub status: StatusCode,
    /// The headers.
    pub headers: HeaderMap,
    /// The body as it came.
    pub text: String,
    /// The body as JSON; null when it is none.
    pub json: Value,
    /// Whether the body broke off.
    pub is_broken: bool,
}

impl Answer {
    /// A header's text; empty when there is none.
    pub fn header(&self, name: &str) -> &str {
        self.headers
            .get(name)
            .map_or("", |value| value.to_str().unwrap())
    }

    /// The stable code of an error; empty when there is none.
    pub fn error_code(&self) -> &str {
        self.json["errorCode"].as_str().unwrap_or_default()
    }

    /// The answer, having checked its status.
    #[track_caller]
    pub fn expect(self, status: u16) -> Self {
        assert_eq!(self.status.as_u16(), status, "{}", self.text);
        self
    }

    /// The answer, having checked that it is a proper error of this code.
    #[track_caller]
    pub fn expect_error(self, code: &str) -> Self {
        assert_eq!(self.error_code(), code, "{}", self.text);
        assert_eq!(self.header("content-type"), "application/problem+json");
        assert_eq!(self.json["status"], self.status.as_u16());
        assert_eq!(self.json["message"], self.json["detail"]);
        assert_eq!(self.json["requestId"], self.header("x-request-id"));
        let anchor = format!("/docs/errors#{}", code.to_lowercase());
        assert_eq!(self.json["type"], anchor);
        self
    }
}
