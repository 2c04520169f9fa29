//! `GET /.well-known/jwks.json`

use axum::Json;
use axum::extract::State;
use axum::http::header::CACHE_CONTROL;
use axum::response::IntoResponse;
use handfast_protocol::token::JwkSet;

use crate::errors::Fault;
use crate::state::SharedState;

/// Get the keys that verify access tokens
///
/// A new key stands here an hour before the first token is signed with it, and
/// an old one until no live token can be signed with it.
#[utoipa::path(
    get,
    path = "/.well-known/jwks.json",
    operation_id = "getSigningKeys",
    tag = "Server to server",
    responses((status = 200, description = "A JWK set (RFC 7517).", body = JwkSet)),
    security(())
)]
pub(crate) async fn jwks(State(state): SharedState) -> Result<impl IntoResponse, Fault> {
    let keys = state.app.facts().await?.jwk_set(state.app.now());
    Ok(([(CACHE_CONTROL, "public, max-age=300")], Json(keys)))
}
