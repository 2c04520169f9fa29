//! The outermost middleware: names the request, holds it to its time, writes
//! its error body, its metrics and its one log line.

use std::sync::Arc;
use std::time::Duration;

use axum::extract::{MatchedPath, Request, State};
use axum::http::{HeaderValue, Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use handfast_domain::RequestId;
use handfast_protocol::{ErrorCode, header};
use tokio::time::Instant;

use crate::errors::Fault;
use crate::middleware::notes::Notes;
use crate::middleware::peer::Peer;
use crate::middleware::request_metrics::RequestMetrics;
use crate::state::HttpState;

/// What the middleware works with.
pub(crate) struct RequestContext {
    pub(crate) state: Arc<HttpState>,
    pub(crate) metrics: RequestMetrics,
}

/// What is known of a request before it is handled.
struct Described {
    id: RequestId,
    method: Method,
    route: Option<MatchedPath>,
    peer: Peer,
    notes: Notes,
    started: Instant,
}

/// Handles one request from its head to its answer.
pub(crate) async fn handle(
    State(context): State<Arc<RequestContext>>,
    mut request: Request,
    next: Next,
) -> Response {
    let described = describe(&context.state, &request);
    request.extensions_mut().insert(described.peer);
    request.extensions_mut().insert(described.notes.clone());
    let limit = context.state.options.request_timeout;
    let mut response = match tokio::time::timeout(limit, next.run(request)).await {
        Ok(response) => response,
        Err(_) => took_too_long().into_response(),
    };
    let fault = response.extensions_mut().remove::<Fault>();
    if let Some(fault) = &fault {
        fault.write(&mut response, described.id);
    }
    if let Ok(value) = HeaderValue::try_from(described.id.to_string()) {
        response.headers_mut().insert(header::REQUEST_ID, value);
    }
    conclude(
        &context.metrics,
        &described,
        response.status(),
        fault.as_ref(),
    );
    response
}

fn describe(state: &HttpState, request: &Request) -> Described {
    let peer = Peer::find(request, &state.options.trusted_proxies);
    let id = handed_on(request, peer).unwrap_or_else(|| state.app.draw_request_id());
    Described {
        id,
        method: request.method().clone(),
        route: request.extensions().get::<MatchedPath>().cloned(),
        peer,
        notes: Notes::default(),
        started: Instant::now(),
    }
}

/// The name that a trusted proxy gave the request, if it is one of ours.
fn handed_on(request: &Request, peer: Peer) -> Option<RequestId> {
    let value = request.headers().get(header::REQUEST_ID)?;
    let text = value.to_str().ok().filter(|_| peer.is_through_proxy)?;
    text.parse().ok()
}

fn took_too_long() -> Fault {
    Fault::new(
        ErrorCode::Unavailable,
        "The answer took too long. Repeating the call is safe.",
    )
    .retry_after(1)
}

fn conclude(
    metrics: &RequestMetrics,
    described: &Described,
    status: StatusCode,
    fault: Option<&Fault>,
) {
    let duration = described.started.elapsed();
    let route = described.route.as_ref().map(MatchedPath::as_str);
    metrics.record(
        route.map(|route| (&described.method, route)),
        status,
        duration,
    );
    if let Some(fault) = fault {
        RequestMetrics::record_problem(fault.code.as_str());
    }
    log(described, status, fault, duration);
}

/// One line a request. What was sent has no place in it but ids.
macro_rules! log_line {
    ($level:ident, $described:expr, $status:expr, $fault:expr, $duration:expr) => {
        tracing::$level!(
            target: "handfast::request",
            request_id = %$described.id,
            method = %$described.method,
            route = $described.route.as_ref().map(MatchedPath::as_str),
            status = $status.as_u16(),
            error_code = $fault.map(|fault| fault.code.as_str()),
            cause = $fault.and_then(|fault| fault.cause.as_deref()),
            duration_ms = milliseconds($duration),
            peer = %$described.peer.address,
            app = $described.notes.noted_app().map(tracing::field::display),
            key = $described.notes.noted_key().map(tracing::field::display),
            user = $described.notes.noted_user().map(tracing::field::display),
            install = $described.notes.noted_install().map(tracing::field::display),
            "request"
        )
    };
}

fn log(described: &Described, status: StatusCode, fault: Option<&Fault>, duration: Duration) {
    if status.is_server_error() {
        log_line!(error, described, status, fault, duration);
    } else {
        log_line!(info, described, status, fault, duration);
    }
}

fn milliseconds(duration: Duration) -> f64 {
    (duration.as_secs_f64() * 1_000_000.0).round() / 1_000.0
}
