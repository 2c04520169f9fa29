//! The addresses of both APIs, with their description.

use std::sync::Arc;

use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::device_api::create_user::{__path_create_user, create_user};
use crate::device_api::patch_metadata::{__path_patch_own_metadata, patch_own_metadata};
use crate::device_api::reset::{__path_reset, reset};
use crate::device_api::status::{__path_status, status};
use crate::device_api::token::{__path_mint_token, mint_token};
use crate::server_api::delete_user::{__path_delete_user, delete_user};
use crate::server_api::find_user::{__path_find_user, find_user};
use crate::server_api::get_own_user::{__path_get_own_user, get_own_user};
use crate::server_api::get_user::{__path_get_user, get_user};
use crate::server_api::introspect::{__path_introspect, introspect};
use crate::server_api::issue_code::{__path_issue_code, issue_code};
use crate::server_api::jwks::{__path_jwks, jwks};
use crate::server_api::patch_metadata::{__path_patch_metadata, patch_metadata};
use crate::server_api::set_user_enabled::{
    __path_disable_user, __path_enable_user, disable_user, enable_user,
};
use crate::state::HttpState;

/// The routes of the APIs with their description.
pub(crate) fn described_routes() -> OpenApiRouter<Arc<HttpState>> {
    OpenApiRouter::new()
        .routes(routes!(issue_code))
        .routes(routes!(find_user))
        .routes(routes!(get_own_user))
        .routes(routes!(get_user, delete_user))
        .routes(routes!(patch_metadata))
        .routes(routes!(disable_user))
        .routes(routes!(enable_user))
        .routes(routes!(introspect))
        .routes(routes!(jwks))
        .routes(routes!(create_user))
        .routes(routes!(mint_token))
        .routes(routes!(status))
        .routes(routes!(patch_own_metadata))
        .routes(routes!(reset))
}
