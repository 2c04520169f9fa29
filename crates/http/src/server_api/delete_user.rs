//! `DELETE /users/{user_id}`

use axum::Json;
use axum::extract::State;
use handfast_protocol::server_api::DeleteUserResponse;

use crate::errors::Fault;
use crate::extract::bearer::Bearer;
use crate::extract::user_id::UserIdPath;
use crate::middleware::notes::Notes;
use crate::state::SharedState;

/// Delete a user
///
/// The user, its installs and its metadata are gone; its tokens and its
/// outstanding codes are dead. The external id may be linked anew, to a new
/// user.
#[utoipa::path(
    delete,
    path = "/users/{user_id}",
    operation_id = "deleteUser",
    tag = "Server to server",
    params(("user_id" = String, Path, description = "The user.")),
    responses((status = 200, description = "The user is gone.", body = DeleteUserResponse)),
    security(("api_key" = ["user.delete"]), ("access_token" = []))
)]
pub(crate) async fn delete_user(
    State(state): SharedState,
    Bearer(requester): Bearer,
    UserIdPath(user): UserIdPath,
    notes: Notes,
) -> Result<Json<DeleteUserResponse>, Fault> {
    notes.user(user);
    state.app.delete_user(&requester, user).await?;
    Ok(Json(DeleteUserResponse {
        id: user,
        deleted: true,
    }))
}
