//! `POST /introspect` (RFC 7662)

use axum::extract::{Request, State};
use axum::response::IntoResponse;
use handfast_protocol::server_api::{IntrospectRequest, IntrospectResponse, IntrospectedToken};
use handfast_protocol::token::AccessTokenClaims;

use crate::errors::Fault;
use crate::extract::bearer::ServerBearer;
use crate::extract::json::{self, has_media_type, read_body, unsupported_media_type};
use crate::private_json::PrivateJson;
use crate::state::SharedState;

const FORM: &str = "application/x-www-form-urlencoded";
const JSON: &str = "application/json";

/// Ask whether an access token is good now
///
/// RFC 7662: active while the user is neither deleted nor disabled and the
/// install is the active one. The body may be a form, as in the RFC, or JSON.
#[utoipa::path(
    post,
    path = "/introspect",
    operation_id = "introspectToken",
    tag = "Server to server",
    request_body(content(
        (IntrospectRequest = "application/json"),
        (IntrospectRequest = "application/x-www-form-urlencoded"),
    )),
    responses((status = 200, description = "Whether the token is good, and its claims if it is.", body = IntrospectResponse)),
    security(("api_key" = ["user.read"]))
)]
pub(crate) async fn introspect(
    State(state): SharedState,
    ServerBearer(caller): ServerBearer,
    request: Request,
) -> Result<impl IntoResponse, Fault> {
    let body = read(request, state.options.body_limit).await?;
    let claims = state.app.introspect(&caller, body.token.expose()).await?;
    Ok(PrivateJson(response(claims)))
}

async fn read(request: Request, limit: usize) -> Result<IntrospectRequest, Fault> {
    let is_form = has_media_type(request.headers(), FORM);
    if !is_form && !has_media_type(request.headers(), JSON) {
        return Err(unsupported_media_type("application/json or a form"));
    }
    let bytes = read_body(request.into_body(), limit).await?;
    if is_form {
        serde_urlencoded::from_bytes(&bytes)
            .map_err(|_| Fault::field("token", "must be given, once, in the form"))
    } else {
        json::parse(&bytes)
    }
}

fn response(claims: Option<AccessTokenClaims>) -> IntrospectResponse {
    IntrospectResponse {
        active: claims.is_some(),
        token: claims.map(|claims| IntrospectedToken {
            iss: claims.iss,
            sub: claims.sub,
            aud: claims.aud,
            ins: claims.ins,
            iat: claims.iat,
            exp: claims.exp,
            scope: claims.scope,
            token_type: "Bearer".to_owned(),
        }),
    }
}
