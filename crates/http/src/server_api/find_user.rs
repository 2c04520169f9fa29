//! `GET /users?external_id=`

use axum::extract::State;
use axum::response::IntoResponse;
use handfast_protocol::server_api::UserResponse;

use crate::errors::Fault;
use crate::extract::bearer::ServerBearer;
use crate::extract::external_id::ExternalIdQuery;
use crate::private_json::PrivateJson;
use crate::state::SharedState;
use crate::view;

/// Find a user by its external id
#[utoipa::path(
    get,
    path = "/users",
    operation_id = "findUser",
    tag = "Server to server",
    params(("external_id" = String, Query, description = "The customer's own identifier, percent-encoded.", min_length = 1, max_length = 255, pattern = r"^[^\u0000-\u001f\u007f-\u009f]+$")),
    responses((status = 200, description = "The user.", body = UserResponse)),
    security(("api_key" = ["user.read"]))
)]
pub(crate) async fn find_user(
    State(state): SharedState,
    ServerBearer(caller): ServerBearer,
    ExternalIdQuery(external_id): ExternalIdQuery,
) -> Result<impl IntoResponse, Fault> {
    let user = state.app.find_user(&caller, &external_id).await?;
    Ok(PrivateJson(view::user(user)))
}
