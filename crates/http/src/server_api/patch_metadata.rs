//! `PATCH /users/{user_id}/metadata`

use axum::Json;
use axum::extract::State;
use handfast_protocol::device_api::{MetadataPatchRequest, MetadataResponse};

use crate::errors::Fault;
use crate::extract::bearer::Bearer;
use crate::extract::json::StrictJson;
use crate::extract::user_id::UserIdPath;
use crate::middleware::notes::Notes;
use crate::state::SharedState;

/// Change a user's metadata
///
/// A merge patch of text to text (RFC 7396); null removes a field. At most 50
/// fields, 500 characters a key or value.
#[utoipa::path(
    patch,
    path = "/users/{user_id}/metadata",
    operation_id = "patchUserMetadata",
    tag = "Server to server",
    params(("user_id" = String, Path, description = "The user.")),
    request_body = inline(MetadataPatchRequest),
    responses((status = 200, description = "Every field that stands now.", body = MetadataResponse)),
    security(("api_key" = ["user.write"]), ("access_token" = []))
)]
pub(crate) async fn patch_metadata(
    State(state): SharedState,
    Bearer(requester): Bearer,
    UserIdPath(user): UserIdPath,
    notes: Notes,
    StrictJson(patch): StrictJson<MetadataPatchRequest>,
) -> Result<Json<MetadataResponse>, Fault> {
    notes.user(user);
    let metadata = state.app.patch_metadata(&requester, user, patch).await?;
    Ok(Json(MetadataResponse { metadata }))
}
