//! `POST /sdk/reset`

use axum::Json;
use axum::extract::State;
use handfast_protocol::device_api::ResetResponse;

use crate::errors::Fault;
use crate::extract::proof::InstallProof;
use crate::middleware::notes::Notes;
use crate::state::SharedState;

/// Say farewell
///
/// The install is reset; the user's newest standby install is promoted.
/// Repeating it is harmless.
#[utoipa::path(
    post,
    path = "/sdk/reset",
    operation_id = "resetInstall",
    tag = "Device",
    responses((status = 200, description = "The install is reset.", body = ResetResponse)),
    security(("device_proof" = []))
)]
pub(crate) async fn reset(
    State(state): SharedState,
    InstallProof(proof): InstallProof,
    notes: Notes,
) -> Result<Json<ResetResponse>, Fault> {
    let install = state.app.reset_install(&proof).await?;
    notes.app(install.app);
    notes.user(install.user);
    Ok(Json(ResetResponse {
        install_id: install.id,
        state: install.state,
    }))
}
