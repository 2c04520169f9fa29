//! Why a page is not shown, as a page.

use std::time::Duration;

use askama::Template;
use axum::http::header::RETRY_AFTER;
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use handfast_app::operators::OperatorError;
use handfast_app::{AppError, StorageErrorKind};
use handfast_domain::Refusal;

use crate::web::words::render;

/// Why a page is not shown.
#[derive(Debug)]
pub(crate) enum PageError {
    /// Nobody is signed in: sign in, then go on there.
    SignIn(Option<String>),
    /// There is no such page, or none that the operator may know of.
    NotFound,
    /// The operator's role is not enough.
    Forbidden(String),
    /// A form was sent from elsewhere, or its page is from before a sign-in.
    ForeignForm,
    /// What was sent is no form.
    BadForm,
    /// Too much was tried; the wait until the next.
    TooManyAttempts(Duration),
    /// A rule says no, where no field is at fault.
    Refused(String),
    /// The store cannot be asked now.
    Unavailable,
    /// A fault of the dashboard itself.
    Internal(String),
}

#[derive(Template)]
#[template(path = "error.html")]
struct ErrorPage<'a> {
    title: &'a str,
    text: &'a str,
    version: &'static str,
}

impl PageError {
    fn described(&self) -> (StatusCode, &str, &str) {
        match self {
            Self::SignIn(_) => (StatusCode::UNAUTHORIZED, "Sign in", "Sign in first."),
            Self::NotFound => (
                StatusCode::NOT_FOUND,
                "Not found",
                "There is nothing at this address, or nothing that you may see.",
            ),
            Self::Forbidden(text) => (StatusCode::FORBIDDEN, "Not allowed", text),
            Self::ForeignForm => (
                StatusCode::FORBIDDEN,
                "Load the page again",
                "The form was opened before you signed in, or sent from another site. Nothing was \
                 changed. Go back, load the page anew, and send it again.",
            ),
            Self::BadForm => (
                StatusCode::BAD_REQUEST,
                "Not understood",
                "What was sent is not a form of this dashboard.",
            ),
            Self::TooManyAttempts(_) => (
                StatusCode::TOO_MANY_REQUESTS,
                "Too many attempts",
                "Wait a minute before the next.",
            ),
            Self::Refused(text) => (StatusCode::CONFLICT, "Not done", text),
            Self::Unavailable => (
                StatusCode::SERVICE_UNAVAILABLE,
                "One moment",
                "The database cannot be reached now. Nothing was changed. Load the page again in a \
                 few seconds.",
            ),
            Self::Internal(_) => (
                StatusCode::INTERNAL_SERVER_ERROR,
                "Something went wrong",
                "This is a fault of Handfast. It is in the server's log, under the id in the \
                 header X-Request-Id.",
            ),
        }
    }
}

impl PageError {
    /// When it is worth another try.
    const fn wait(&self) -> Option<Duration> {
        match self {
            Self::TooManyAttempts(wait) => Some(*wait),
            Self::Unavailable => Some(Duration::from_secs(2)),
            _ => None,
        }
    }
}

impl IntoResponse for PageError {
    fn into_response(self) -> Response {
        if let Self::SignIn(wanted) = &self {
            return Redirect::to(&sign_in_address(wanted.as_deref())).into_response();
        }
        if let Self::Internal(cause) = &self {
            tracing::error!(%cause, "a page of the dashboard failed");
        }
        let (status, title, text) = self.described();
        let page = render(&ErrorPage {
            title,
            text,
            version: crate::shell::VERSION,
        });
        let mut response = (status, page).into_response();
        if let Some(wait) = self.wait() {
            let seconds = HeaderValue::from(wait.as_secs().max(1));
            response.headers_mut().insert(RETRY_AFTER, seconds);
        }
        response
    }
}

/// Where to sign in, and where to go on after it.
fn sign_in_address(wanted: Option<&str>) -> String {
    let to = wanted.filter(|path| *path != crate::ROOT);
    let query = to.and_then(|path| serde_urlencoded::to_string([("to", path)]).ok());
    query.map_or_else(
        || "/dashboard/sign-in".to_owned(),
        |query| format!("/dashboard/sign-in?{query}"),
    )
}

impl From<AppError> for PageError {
    fn from(error: AppError) -> Self {
        match error {
            AppError::Refused(refusal) => refusal.into(),
            AppError::Operator(OperatorError::SignedOut) => Self::SignIn(None),
            AppError::Operator(error @ OperatorError::RoleNotEnough(_)) => {
                Self::Forbidden(error.to_string())
            }
            AppError::Operator(OperatorError::TooManyAttempts { wait }) => {
                Self::TooManyAttempts(wait)
            }
            AppError::Operator(error) => Self::Refused(error.to_string()),
            AppError::Invalid { field, problem } => Self::Refused(format!("{field}: {problem}")),
            AppError::Storage(error)
                if matches!(
                    error.kind,
                    StorageErrorKind::Unavailable
                        | StorageErrorKind::Overloaded
                        | StorageErrorKind::Full
                        | StorageErrorKind::ReadOnly
                ) =>
            {
                Self::Unavailable
            }
            error => Self::Internal(error.to_string()),
        }
    }
}

impl From<Refusal> for PageError {
    fn from(refusal: Refusal) -> Self {
        match refusal {
            Refusal::AppNotFound
            | Refusal::UserNotFound
            | Refusal::ApiKeyNotFound
            | Refusal::OperatorNotFound
            | Refusal::ConfigurationVersionNotFound => Self::NotFound,
            refusal => Self::Refused(refusal.to_string()),
        }
    }
}
