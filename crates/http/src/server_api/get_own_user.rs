//! `GET /users/me`

use axum::extract::State;
use axum::response::IntoResponse;
use handfast_app::Requester;
use handfast_protocol::server_api::UserResponse;

use crate::errors::Fault;
use crate::extract::bearer::DeviceBearer;
use crate::private_json::PrivateJson;
use crate::state::SharedState;
use crate::view;

/// Get the user of an access token
///
/// For whoever is handed a user's access token. An API key is refused: it
/// speaks for no user.
#[utoipa::path(
    get,
    path = "/users/me",
    operation_id = "getOwnUser",
    tag = "Server to server",
    responses((status = 200, description = "The token's own user.", body = UserResponse)),
    security(("access_token" = []))
)]
pub(crate) async fn get_own_user(
    State(state): SharedState,
    DeviceBearer(claims): DeviceBearer,
) -> Result<impl IntoResponse, Fault> {
    let user = claims.sub;
    let user = state.app.get_user(&Requester::Device(claims), user).await?;
    Ok(PrivateJson(view::own_user(user)))
}
