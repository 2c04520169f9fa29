//! `PATCH /sdk/metadata`

use axum::Json;
use axum::extract::State;
use handfast_protocol::device_api::{MetadataPatchRequest, MetadataResponse};

use crate::errors::Fault;
use crate::extract::json::StrictJson;
use crate::extract::proof::InstallProof;
use crate::state::SharedState;

/// Change the metadata of the install's own user
///
/// As `PATCH /users/{user_id}/metadata`; for the active install alone.
#[utoipa::path(
    patch,
    path = "/sdk/metadata",
    operation_id = "patchOwnMetadata",
    tag = "Device",
    request_body = inline(MetadataPatchRequest),
    responses((status = 200, description = "Every field that stands now.", body = MetadataResponse)),
    security(("device_proof" = []))
)]
pub(crate) async fn patch_own_metadata(
    State(state): SharedState,
    InstallProof(proof): InstallProof,
    StrictJson(patch): StrictJson<MetadataPatchRequest>,
) -> Result<Json<MetadataResponse>, Fault> {
    let metadata = state.app.patch_own_metadata(&proof, patch).await?;
    Ok(Json(MetadataResponse { metadata }))
}
