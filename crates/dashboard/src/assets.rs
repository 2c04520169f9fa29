//! The stylesheet and the scripts: small, ours, and the same until the next
//! version.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};

const CSS: &str = "text/css; charset=utf-8";
const SCRIPT: &str = "text/javascript; charset=utf-8";

/// Name, type and content.
const ASSETS: [(&str, &str, &str); 5] = [
    ("style.css", CSS, include_str!("../assets/style.css")),
    ("copy.js", SCRIPT, include_str!("../assets/copy.js")),
    ("live.js", SCRIPT, include_str!("../assets/live.js")),
    ("device.js", SCRIPT, include_str!("../assets/device.js")),
    (
        "icon.svg",
        "image/svg+xml",
        include_str!("../assets/icon.svg"),
    ),
];

/// Answers with an asset. Its address changes with the version.
pub(crate) async fn asset(Path(name): Path<String>) -> Response {
    let found = ASSETS.iter().find(|(known, _, _)| *known == name);
    let Some((_, kind, content)) = found else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let headers = [
        (CONTENT_TYPE, *kind),
        (CACHE_CONTROL, "public, max-age=31536000, immutable"),
    ];
    (headers, *content).into_response()
}
