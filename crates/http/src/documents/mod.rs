//! What the platform says about itself: the OpenAPI document, the reference
//! and the page of errors, all made from the code.

mod error_page;
mod openapi;
mod operation_errors;
mod page;
mod reference;

use std::sync::{Arc, LazyLock};

use axum::Router;
use axum::http::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE};
use axum::response::IntoResponse;
use axum::routing::get;

use crate::state::HttpState;

pub use error_page::errors_markdown;
pub use openapi::openapi_json;
pub(crate) use openapi::operations;

static OPENAPI: LazyLock<String> = LazyLock::new(openapi_json);
static REFERENCE: LazyLock<String> = LazyLock::new(|| reference::html(&openapi::document()));
static ERRORS: LazyLock<String> = LazyLock::new(error_page::html);

const STYLE: &str = include_str!("../../templates/style.css");
/// Nothing but our own style: no script, no outside host.
const POLICY: &str = "default-src 'none'; style-src 'self'; base-uri 'none'; \
                      form-action 'none'; frame-ancestors 'none'";

/// The addresses of the documents.
pub(crate) fn routes() -> Router<Arc<HttpState>> {
    Router::new()
        .route(
            "/openapi.json",
            get(async || document("application/json", &OPENAPI)),
        )
        .route(
            "/docs",
            get(async || document("text/html; charset=utf-8", &REFERENCE)),
        )
        .route(
            "/docs/errors",
            get(async || document("text/html; charset=utf-8", &ERRORS)),
        )
        .route(
            "/docs/style.css",
            get(async || document("text/css; charset=utf-8", STYLE)),
        )
}

fn document(media_type: &'static str, text: &'static str) -> impl IntoResponse {
    let headers = [
        (CONTENT_TYPE, media_type),
        (CONTENT_SECURITY_POLICY, POLICY),
        (CACHE_CONTROL, "public, max-age=300"),
    ];
    (headers, text)
}
