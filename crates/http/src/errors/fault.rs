//! An error on its way to the caller.

use axum::body::Body;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, RETRY_AFTER, WWW_AUTHENTICATE};
use axum::http::{HeaderValue, Response, StatusCode};
use axum::response::IntoResponse;
use handfast_domain::access::Scope;
use handfast_domain::{RequestId, Timestamp};
use handfast_protocol::{ErrorCode, Problem, header};

/// Everything that is told of an error. The request's id is added, and the
/// body written, by the outermost middleware.
#[derive(Clone, Debug)]
pub(crate) struct Fault {
    pub(crate) code: ErrorCode,
    pub(crate) detail: String,
    pub(crate) field: Option<String>,
    pub(crate) server_time: Option<Timestamp>,
    pub(crate) retry_after_seconds: Option<u64>,
    pub(crate) challenge: Option<Challenge>,
    /// For the log alone: what the operator needs and no caller may see.
    pub(crate) cause: Option<String>,
}

/// What `WWW-Authenticate` asks for (RFC 9110 §11.6.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Challenge {
    /// A bearer credential (RFC 6750 §3).
    Bearer,
    /// A bearer credential other than the one that was sent.
    OtherBearer,
    /// A key with this scope.
    Scope(Scope),
    /// A device proof (RFC 9449 §5).
    Proof,
}

impl Fault {
    pub(crate) fn new(code: ErrorCode, detail: impl Into<String>) -> Self {
        Self {
            code,
            detail: detail.into(),
            field: None,
            server_time: None,
            retry_after_seconds: None,
            challenge: None,
            cause: None,
        }
    }

    /// What no caller can do anything about. What it came from is for the log.
    pub(crate) fn internal(cause: &impl ToString) -> Self {
        let detail = "The platform failed. Its operator can find the cause by the requestId.";
        Self::new(ErrorCode::InternalError, detail).caused_by(cause)
    }

    /// The field that is wrong, and what would be right.
    pub(crate) fn field(field: impl Into<String>, problem: &str) -> Self {
        let field = field.into();
        let mut fault = Self::new(ErrorCode::FieldInvalid, format!("{field}: {problem}."));
        fault.field = Some(field);
        fault
    }

    #[must_use]
    pub(crate) fn challenging(mut self, challenge: Challenge) -> Self {
        self.challenge = Some(challenge);
        self
    }

    #[must_use]
    pub(crate) fn retry_after(mut self, seconds: u64) -> Self {
        self.retry_after_seconds = Some(seconds);
        self
    }

    #[must_use]
    pub(crate) fn caused_by(mut self, cause: &impl ToString) -> Self {
        self.cause = Some(cause.to_string());
        self
    }

    pub(crate) fn status(&self) -> StatusCode {
        StatusCode::from_u16(self.code.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
    }

    /// Writes the whole answer onto `response`, keeping its other headers.
    pub(crate) fn write(&self, response: &mut Response<Body>, request: RequestId) {
        let mut problem = Problem::new(self.code, self.detail.clone(), request.to_string());
        problem.field.clone_from(&self.field);
        problem.server_time = self.server_time;
        *response.status_mut() = self.status();
        let headers = response.headers_mut();
        headers.insert(CONTENT_TYPE, HeaderValue::from_static(header::PROBLEM_JSON));
        headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
        if let Some(seconds) = self.retry_after_seconds {
            headers.insert(RETRY_AFTER, seconds.into());
        }
        if let Some(challenge) = self.challenge {
            headers.insert(WWW_AUTHENTICATE, challenge.value());
        }
        if let Some(time) = self.server_time
            && let Ok(value) = HeaderValue::try_from(time.to_string())
        {
            headers.insert(header::SERVER_TIME, value);
        }
        // A problem is made of texts and numbers: writing it cannot fail.
        *response.body_mut() = Body::from(serde_json::to_vec(&problem).unwrap_or_default());
    }
}

impl Challenge {
    fn value(self) -> HeaderValue {
        HeaderValue::from_static(match self {
            Self::Bearer => "Bearer",
            Self::OtherBearer => "Bearer error=\"invalid_token\"",
            Self::Scope(Scope::UserLink) => {
                "Bearer error=\"insufficient_scope\", scope=\"user.link\""
            }
            Self::Scope(Scope::UserRead) => {
                "Bearer error=\"insufficient_scope\", scope=\"user.read\""
            }
            Self::Scope(Scope::UserWrite) => {
                "Bearer error=\"insufficient_scope\", scope=\"user.write\""
            }
            Self::Scope(Scope::UserDelete) => {
                "Bearer error=\"insufficient_scope\", scope=\"user.delete\""
            }
            Self::Proof => "DPoP algs=\"ES256\"",
        })
    }
}

impl IntoResponse for Fault {
    fn into_response(self) -> axum::response::Response {
        let mut response = self.status().into_response();
        response.extensions_mut().insert(self);
        response
    }
}
