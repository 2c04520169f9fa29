//! The body of every error (RFC 9457).

use handfast_domain::Timestamp;
use serde::{Deserialize, Serialize};

use crate::error_code::ErrorCode;

/// `application/problem+json`, with a stable code and, for clients that read
/// it, the detail once more as `message`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Problem {
    /// A page that explains the code, relative to the server.
    #[serde(rename = "type")]
    pub kind: String,
    /// The code in words.
    pub title: String,
    /// The HTTP status.
    pub status: u16,
    /// What went wrong this time.
    pub detail: String,
    /// The stable code; unknown ones come from a newer server.
    #[serde(rename = "errorCode")]
    pub error_code: String,
    /// The same as `detail`.
    pub message: String,
    /// The request, for logs and support.
    #[serde(rename = "requestId")]
    pub request_id: String,
    /// The field at fault, in a body that parses but is wrong.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub field: Option<String>,
    /// The server's time, for a device whose clock is wrong.
    #[serde(
        rename = "serverTime",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = DateTime))]
    pub server_time: Option<Timestamp>,
}

impl Problem {
    /// The problem of a code, with what went wrong this time.
    pub fn new(code: ErrorCode, detail: impl Into<String>, request_id: impl Into<String>) -> Self {
        let detail = detail.into();
        Self {
            kind: format!("/docs/errors#{}", code.as_str().to_ascii_lowercase()),
            title: code.title().to_owned(),
            status: code.status(),
            message: detail.clone(),
            detail,
            error_code: code.as_str().to_owned(),
            request_id: request_id.into(),
            field: None,
            server_time: None,
        }
    }

    /// The code, if this build knows it.
    pub fn code(&self) -> Option<ErrorCode> {
        ErrorCode::from_name(&self.error_code)
    }
}
