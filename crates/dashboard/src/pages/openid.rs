//! Signing in through the company's provider: there and back.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Query, State};
use axum::http::header::SET_COOKIE;
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{AppendHeaders, IntoResponse, Redirect, Response};
use handfast_app::AppError;
use handfast_app::operators::{OpenId, OpenIdError, OpenIdReply, OperatorError};
use handfast_domain::Sensitive;
use serde::Deserialize;

use crate::pages::sign_in::{Wanted, enter, inside};
use crate::web::client::FromBrowser;
use crate::web::cookies;
use crate::web::page_error::PageError;
use crate::web::state::{Dashboard, Shared};
use crate::web::words::render;

/// The longest address to go on to that a cookie holds.
const MAX_WANTED: usize = 1_000;

#[derive(Template)]
#[template(path = "openid_refused.html")]
struct RefusedPage {
    version: &'static str,
    text: String,
    owners: Vec<String>,
}

/// What the provider sent somebody back with.
#[derive(Deserialize)]
pub(crate) struct Returned {
    #[serde(default)]
    state: String,
    iss: Option<String>,
    code: Option<String>,
    error: Option<String>,
}

/// What a provider may say instead of letting somebody in (RFC 6749 §4.1.2.1,
/// OpenID Connect Core 1.0 §3.1.2.6).
const PROVIDER_ERRORS: [&str; 11] = [
    "access_denied",
    "account_selection_required",
    "consent_required",
    "interaction_required",
    "invalid_request",
    "invalid_scope",
    "login_required",
    "server_error",
    "temporarily_unavailable",
    "unauthorized_client",
    "unsupported_response_type",
];

/// Sends somebody to the provider.
pub(crate) async fn start(
    State(dashboard): Shared,
    Query(wanted): Query<Wanted>,
) -> Result<Response, PageError> {
    let openid = provider(&dashboard)?;
    let to = Some(inside(&wanted.to)).filter(|to| to.len() <= MAX_WANTED);
    let begun = dashboard.app.begin_openid(&openid, to.unwrap_or_default());
    match begun.await {
        Ok(begun) => {
            let cookie = cookies::begin_openid(&dashboard.options, &begun.kept);
            Ok((set(cookie), Redirect::to(&begun.address)).into_response())
        }
        Err(error) => refused(&dashboard, error).await,
    }
}

/// Takes back whom the provider sends.
pub(crate) async fn finish(
    State(dashboard): Shared,
    FromBrowser(browser): FromBrowser,
    headers: HeaderMap,
    Query(returned): Query<Returned>,
) -> Result<Response, PageError> {
    let openid = provider(&dashboard)?;
    if let Some(said) = &returned.error {
        let known = PROVIDER_ERRORS.iter().find(|known| *known == said);
        let error = known.copied().unwrap_or("another error");
        tracing::warn!(error, "the OpenID Connect provider let somebody not in");
    }
    let reply = OpenIdReply {
        kept: cookies::openid(&headers),
        state: returned.state,
        issuer: returned.iss,
        code: returned.code.map(Sensitive::new),
    };
    let entrance = dashboard.app.finish_openid(&openid, reply, &browser);
    let response = match entrance.await {
        Ok(entrance) => enter(&dashboard, &entrance.started, &entrance.to),
        Err(error) => refused(&dashboard, error).await?,
    };
    Ok((set(cookies::end_openid(&dashboard.options)), response).into_response())
}

fn provider(dashboard: &Dashboard) -> Result<Arc<OpenId>, PageError> {
    dashboard.options.openid.clone().ok_or(PageError::NotFound)
}

fn set(
    cookie: Option<HeaderValue>,
) -> AppendHeaders<Option<(axum::http::HeaderName, HeaderValue)>> {
    AppendHeaders(cookie.map(|cookie| (SET_COOKIE, cookie)))
}

/// Says why somebody is not in, and whom to ask.
async fn refused(dashboard: &Dashboard, error: AppError) -> Result<Response, PageError> {
    let AppError::Operator(OperatorError::OpenId(reason)) = error else {
        return Err(error.into());
    };
    let owners = match reason {
        OpenIdError::NoRole => dashboard.app.owners_to_ask().await?,
        _ => Vec::new(),
    };
    let status = match reason {
        OpenIdError::Unreachable | OpenIdError::Misunderstood => StatusCode::BAD_GATEWAY,
        _ => StatusCode::FORBIDDEN,
    };
    let page = render(&RefusedPage {
        version: crate::shell::VERSION,
        text: reason.to_string(),
        owners,
    });
    Ok((status, page).into_response())
}
