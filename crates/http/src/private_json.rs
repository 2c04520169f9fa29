//! Answers that hold something of a user or a secret.

use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use serde::Serialize;

use crate::errors::Fault;

/// As long as most of them, in bytes.
const USUAL_LENGTH: usize = 1_024;

/// An answer in JSON that nobody on its way may keep.
pub(crate) struct PrivateJson<T>(pub(crate) T);

impl<T: Serialize> IntoResponse for PrivateJson<T> {
    fn into_response(self) -> Response {
        let mut body = Vec::with_capacity(USUAL_LENGTH);
        if let Err(error) = serde_json::to_writer(&mut body, &self.0) {
            return Fault::internal(&error).into_response();
        }
        let headers = [
            (CONTENT_TYPE, "application/json"),
            (CACHE_CONTROL, "no-store"),
        ];
        (headers, body).into_response()
    }
}
