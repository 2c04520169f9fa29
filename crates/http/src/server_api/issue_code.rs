//! `POST /users/auth-code`

use axum::extract::State;
use axum::response::IntoResponse;
use handfast_app::{IssueCode, IssuedCode};
use handfast_protocol::server_api::{IssueCodeRequest, IssueCodeResponse};
use metrics::counter;

use crate::errors::Fault;
use crate::extract::bearer::ServerBearer;
use crate::extract::external_id;
use crate::extract::json::StrictJson;
use crate::private_json::PrivateJson;
use crate::state::SharedState;
use crate::view;

const ISSUED: &str = "handfast_auth_codes_issued_total";

/// Ask for an authentication code
///
/// A trusted server vouches for one of its users. Hand the code to the app,
/// which gives it to the SDK. Nothing is stored until a device redeems it.
#[utoipa::path(
    post,
    path = "/users/auth-code",
    operation_id = "issueAuthenticationCode",
    tag = "Server to server",
    request_body = IssueCodeRequest,
    responses((status = 200, description = "The code, and whom it will restore.", body = IssueCodeResponse)),
    security(("api_key" = ["user.link"]))
)]
pub(crate) async fn issue_code(
    State(state): SharedState,
    ServerBearer(caller): ServerBearer,
    StrictJson(body): StrictJson<IssueCodeRequest>,
) -> Result<impl IntoResponse, Fault> {
    let issued = state.app.issue_code(&caller, request(body)?).await?;
    counter!(ISSUED).increment(1);
    Ok(PrivateJson(response(issued)))
}

fn request(body: IssueCodeRequest) -> Result<IssueCode, Fault> {
    let device_key = body.dpop_jkt.map(|text| text.parse()).transpose();
    Ok(IssueCode {
        external_id: external_id::check(body.external_id.expose())?,
        on_conflict: body.on_conflict,
        intent: body.intent,
        device_key: device_key.map_err(
            |invalid: handfast_domain::thumbprint::InvalidThumbprint| {
                Fault::field("dpop_jkt", &invalid.to_string())
            },
        )?,
    })
}

fn response(issued: IssuedCode) -> IssueCodeResponse {
    IssueCodeResponse {
        authentication_code: issued.code,
        expires_at: issued.expires_at,
        user_id: issued.user,
        active_device: issued.active_device.map(view::active_device),
    }
}
