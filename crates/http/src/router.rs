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
use utoipa::openapi::path::HttpMethod;

use crate::documents;
use crate::errors::Fault;
use crate::middleware::rate_limit::RateLimiter;
use crate::middleware::request::{self, RequestContext};
use crate::middleware::request_metrics::RequestMetrics;
use crate::operations::{healthz, metrics, readyz};
use crate::options::HttpOptions;
use crate::routes::described_routes;
use crate::server_api::delete_user::delete_user;
use crate::server_api::get_own_user::get_own_user;
use crate::server_api::get_user::get_user;
use crate::state::HttpState;

/// Both APIs, their documents, the operators' endpoints, and `pages`, which may
/// be none, as one service.
///
/// The caller's address is taken from the request extension
/// [`ConnectInfo`](axum::extract::ConnectInfo)`<SocketAddr>`; handlers of `pages`
/// find it, as seen through trusted proxies, as [`Peer`](crate::Peer).
pub fn router(app: Arc<Application>, options: HttpOptions, pages: Router) -> Router {
    let (api, description) = described_routes().split_for_parts();
    let state = state(app, options);
    let served = api
        .merge(aliases())
        .merge(operators_routes())
        .merge(documents::routes())
        .fallback(route_not_found)
        .method_not_allowed_fallback(method_not_allowed)
        .with_state(Arc::clone(&state))
        .merge(pages);
    observed(served, state, documented_routes(&description))
}

/// `pages` alone, with the same limits, log and metrics: for a listener of
/// their own.
pub fn pages_router(app: Arc<Application>, options: HttpOptions, pages: Router) -> Router {
    observed(pages, state(app, options), Vec::new())
}

fn state(app: Arc<Application>, options: HttpOptions) -> Arc<HttpState> {
    Arc::new(HttpState {
        app,
        rate_limiter: RateLimiter::new(options.rate_limits),
        options,
    })
}

fn observed(router: Router, state: Arc<HttpState>, routes: Vec<(Method, String)>) -> Router {
    let context = Arc::new(RequestContext {
        state,
        metrics: RequestMetrics::new(routes),
    });
    router
        .layer(CatchPanicLayer::custom(|_| panicked()))
        .layer(from_fn_with_state(context, request::handle))
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
    axum::response::IntoResponse::into_response(Fault::internal(&"a handler panicked"))
}
