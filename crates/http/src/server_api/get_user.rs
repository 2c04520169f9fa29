//! `GET /users/{user_id}`

use axum::extract::State;
use axum::response::IntoResponse;
use handfast_app::Requester;
use handfast_protocol::server_api::UserResponse;

use crate::errors::Fault;
use crate::extract::bearer::Bearer;
use crate::extract::user_id::UserIdPath;
use crate::private_json::PrivateJson;
use crate::state::SharedState;
use crate::view;

/// Get a user
///
/// The user, its installs, which of them is active, and its metadata. An API
/// key sees the external id too.
#[utoipa::path(
    get,
    path = "/users/{user_id}",
    operation_id = "getUser",
    tag = "Server to server",
    params(("user_id" = String, Path, description = "The user.")),
    responses((status = 200, description = "The user.", body = UserResponse)),
    security(("api_key" = ["user.read"]), ("access_token" = []))
)]
pub(crate) async fn get_user(
    State(state): SharedState,
    Bearer(requester): Bearer,
    UserIdPath(user): UserIdPath,
) -> Result<impl IntoResponse, Fault> {
    let user = state.app.get_user(&requester, user).await?;
    let body = match requester {
        Requester::Server(_) => view::user(user),
        Requester::Device(_) => view::own_user(user),
    };
    Ok(PrivateJson(body))
}
