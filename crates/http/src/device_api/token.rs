//! `POST /sdk/token`

use axum::extract::State;
use axum::response::IntoResponse;
use handfast_protocol::device_api::AccessToken;

use crate::errors::Fault;
use crate::extract::proof::InstallProof;
use crate::private_json::PrivateJson;
use crate::state::SharedState;
use crate::view;

/// Get a fresh access token
///
/// For the active install. A deactivated one gets a token of scope `drain`
/// while its drain window is open.
#[utoipa::path(
    post,
    path = "/sdk/token",
    operation_id = "mintToken",
    tag = "Device",
    responses((status = 200, description = "The token.", body = AccessToken)),
    security(("device_proof" = []))
)]
pub(crate) async fn mint_token(
    State(state): SharedState,
    InstallProof(proof): InstallProof,
) -> Result<impl IntoResponse, Fault> {
    let minted = state.app.mint_token(&proof).await?;
    Ok(PrivateJson(view::access_token(minted)))
}
