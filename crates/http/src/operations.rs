//! What operators and their tools ask: health, readiness, metrics.

use axum::Json;
use axum::extract::State;
use axum::http::header::CONTENT_TYPE;
use axum::response::IntoResponse;
use serde_json::{Value, json};

use crate::errors::Fault;
use crate::state::SharedState;

/// `GET /healthz`: the process answers.
pub(crate) async fn healthz() -> Json<Value> {
    Json(json!({ "status": "ok" }))
}

/// `GET /readyz`: the store answers and can be written.
pub(crate) async fn readyz(State(state): SharedState) -> Result<Json<Value>, Fault> {
    state.app.check_health().await?;
    Ok(Json(json!({ "status": "ready" })))
}

/// `GET /metrics`, in the text format of Prometheus.
pub(crate) async fn metrics(State(state): SharedState) -> impl IntoResponse {
    let text = (state.options.metrics)();
    ([(CONTENT_TYPE, "text/plain; version=0.0.4")], text)
}
