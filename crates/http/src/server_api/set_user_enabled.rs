//! `POST /users/{user_id}/disable` and `/enable`

use axum::Json;
use axum::extract::State;
use handfast_app::Caller;
use handfast_domain::UserId;
use handfast_protocol::server_api::UserEnabledResponse;

use crate::errors::Fault;
use crate::extract::bearer::ServerBearer;
use crate::extract::user_id::UserIdPath;
use crate::middleware::notes::Notes;
use crate::state::{HttpState, SharedState};

/// Disable a user
///
/// The remote kill switch: the user keeps its installs, but none of them may
/// act. Repeating it is harmless.
#[utoipa::path(
    post,
    path = "/users/{user_id}/disable",
    operation_id = "disableUser",
    tag = "Server to server",
    params(("user_id" = String, Path, description = "The user.")),
    responses((status = 200, description = "The user is disabled.", body = UserEnabledResponse)),
    security(("api_key" = ["user.write"]))
)]
pub(crate) async fn disable_user(
    State(state): SharedState,
    ServerBearer(caller): ServerBearer,
    UserIdPath(user): UserIdPath,
    notes: Notes,
) -> Result<Json<UserEnabledResponse>, Fault> {
    notes.user(user);
    set_enabled(&state, &caller, user, false).await
}

/// Enable a user
///
/// Undoes `disable`. Repeating it is harmless.
#[utoipa::path(
    post,
    path = "/users/{user_id}/enable",
    operation_id = "enableUser",
    tag = "Server to server",
    params(("user_id" = String, Path, description = "The user.")),
    responses((status = 200, description = "The user is enabled.", body = UserEnabledResponse)),
    security(("api_key" = ["user.write"]))
)]
pub(crate) async fn enable_user(
    State(state): SharedState,
    ServerBearer(caller): ServerBearer,
    UserIdPath(user): UserIdPath,
    notes: Notes,
) -> Result<Json<UserEnabledResponse>, Fault> {
    notes.user(user);
    set_enabled(&state, &caller, user, true).await
}

async fn set_enabled(
    state: &HttpState,
    caller: &Caller,
    user: UserId,
    enabled: bool,
) -> Result<Json<UserEnabledResponse>, Fault> {
    state.app.set_user_enabled(caller, user, enabled).await?;
    Ok(Json(UserEnabledResponse { id: user, enabled }))
}
