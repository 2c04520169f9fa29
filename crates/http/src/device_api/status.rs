//! `GET /sdk/status`

use axum::extract::State;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, ETAG, IF_NONE_MATCH};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use data_encoding::BASE64URL_NOPAD;
use handfast_app::AppError;
use handfast_protocol::device_api::StatusResponse;
use sha2::{Digest, Sha256};

use crate::errors::Fault;
use crate::extract::proof::InstallProof;
use crate::state::SharedState;
use crate::view;

/// Get the install's status
///
/// Where the install stands and why, whether its user is enabled, and the SDK
/// configuration. Send the `ETag` back as `If-None-Match` to be told `304`
/// while nothing has changed.
#[utoipa::path(
    get,
    path = "/sdk/status",
    operation_id = "getStatus",
    tag = "Device",
    params(("If-None-Match" = Option<String>, Header, description = "The `ETag` of an earlier answer.")),
    responses(
        (status = 200, description = "The status.", body = StatusResponse),
        (status = 304, description = "Nothing has changed."),
    ),
    security(("device_proof" = []))
)]
pub(crate) async fn status(
    State(state): SharedState,
    InstallProof(proof): InstallProof,
    headers: HeaderMap,
) -> Result<Response, Fault> {
    let body = view::status(state.app.status(&proof).await?);
    let json = serde_json::to_vec(&body)
        .map_err(|_| AppError::Internal("a status cannot be written as JSON"))?;
    let etag = etag(&json);
    let caching = [(ETAG, etag.as_str()), (CACHE_CONTROL, "private, no-cache")];
    if is_known(&headers, &etag) {
        return Ok((StatusCode::NOT_MODIFIED, caching).into_response());
    }
    Ok((caching, [(CONTENT_TYPE, "application/json")], json).into_response())
}

fn etag(json: &[u8]) -> String {
    let hash = Sha256::digest(json);
    format!("\"{}\"", BASE64URL_NOPAD.encode(&hash[..16]))
}

/// Weak comparison (RFC 9110 §13.1.2).
fn is_known(headers: &HeaderMap, etag: &str) -> bool {
    headers
        .get_all(IF_NONE_MATCH)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .map(str::trim)
        .any(|known| known == "*" || known.trim_start_matches("W/") == etag)
}
