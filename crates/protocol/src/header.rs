//! Names of headers and media types.

/// Carries the device's proof (RFC 9449).
pub const DPOP: &str = "dpop";
/// Names the request in answers, logs and support.
pub const REQUEST_ID: &str = "x-request-id";
/// Says that an answer repeats an earlier one: nothing was changed.
pub const IDEMPOTENT_REPLAYED: &str = "idempotent-replayed";
/// The server's time in an answer to a proof with a wrong clock, RFC 3339.
pub const SERVER_TIME: &str = "x-server-time";
/// The media type of errors (RFC 9457).
pub const PROBLEM_JSON: &str = "application/problem+json";
