//! Every address and what answers there.

use std::sync::Arc;

use axum::Router;
use axum::extract::Request;
use axum::http::Method;
use axum::middleware::from_fn_with_state;
use axum::response::Response;
use axum::routing::get;
use handfast_app::Application;
use handfast_protocol::ErrorCode;
use tower_http::catch_panic::CatchPanicLayer;
use utoipa::OpenApi;
use utoipa::openapi::path::HttpMethod;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::device_api::create_user::{__path_create_user, create_user};
use crate::device_api::patch_metadata::{__path_patch_own_metadata, patch_own_metadata};
use crate::device_api::reset::{__path_reset, reset};
use crate::device_api::status::{__path_status, status};
use crate::device_api::token::{__path_mint_token, mint_token};
use crate::documents;
use crate::errors::Fault;
use crate::middleware::rate_limit::RateLimiter;
use crate::middleware::request::{self, RequestContext};
use crate::middleware::request_metrics::RequestMetrics;
use crate::operations::{healthz, metrics, readyz};
use crate::options::HttpOptions;
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

/// Both APIs, their documents and the operators' pages, as one service.
///
/// The caller's address is taken from the request extension
/// [`ConnectInfo`](axum::extract::ConnectInfo)`<SocketAddr>`.
pub fn router(app: Arc<Application>, options: HttpOptions) -> Router {
    let state = Arc::new(HttpState {
        app,
        rate_limiter: RateLimiter::new(options.rate_limits),
        options,
    });
    let (api, description) = described_routes().split_for_parts();
    let context = Arc::new(RequestContext {
        state: Arc::clone(&state),
        metrics: RequestMetrics::new(documented_routes(&description)),
    });
    api.merge(aliases())
        .merge(operators_routes())
        .merge(documents::routes())
        .fallback(route_not_found)
        .method_not_allowed_fallback(method_not_allowed)
        .layer(CatchPanicLayer::custom(|_| panicked()))
        .layer(from_fn_with_state(context, request::handle))
        .with_state(state)
}

/// The routes of the APIs with their description.
pub(crate) fn described_routes() -> OpenApiRouter<Arc<HttpState>> {
    OpenApiRouter::with_openapi(documents::Description::openapi())
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

/// The same answers at the addresses that older clients know.
fn aliases() -> Router<Arc<HttpState>> {
    Router::new()
        .route("/v2/users/me", get(get_own_user))
        .route("/v2/users/{user_id}", get(get_user).delete(delete_user))
}

fn operators_routes() -> Router<Arc<HttpState>> {
    Router::new()
        .route("/healthz", get(healthz))
        .route("/readyz", get(readyz))
        .route("/metrics", get(metrics))
}

fn documented_routes(description: &utoipa::openapi::OpenApi) -> Vec<(Method, String)> {
    let mut routes = Vec::new();
    for (path, item) in &description.paths.paths {
        for (method, _) in documents::operations(item) {
            routes.push((http_method(&method), path.clone()));
        }
    }
    let alias = |method, path: &str| (method, path.to_owned());
    routes.push(alias(Method::GET, "/v2/users/me"));
    routes.push(alias(Method::GET, "/v2/users/{user_id}"));
    routes.push(alias(Method::DELETE, "/v2/users/{user_id}"));
    routes
}

fn http_method(method: &HttpMethod) -> Method {
    match method {
        HttpMethod::Post => Method::POST,
        HttpMethod::Put => Method::PUT,
        HttpMethod::Delete => Method::DELETE,
        HttpMethod::Patch => Method::PATCH,
        _ => Method::GET,
    }
}

async fn route_not_found() -> Fault {
    let detail = "Nothing answers at this address; /docs names every one there is.";
    Fault::new(ErrorCode::RouteNotFound, detail)
}

async fn method_not_allowed(request: Request) -> Fault {
    let detail = format!("This address does not take {}.", request.method());
    Fault::new(ErrorCode::MethodNotAllowed, detail)
}

/// What a panic said may hold what was sent: it is not told, nor logged here.
fn panicked() -> Response {
    let detail = "The platform failed. Its operator can find the cause by the requestId.";
    let fault = Fault::new(ErrorCode::InternalError, detail).caused_by(&"a handler panicked");
    axum::response::IntoResponse::into_response(fault)
}
