//! What happens around every handler.

pub(crate) mod notes;
pub(crate) mod peer;
pub(crate) mod rate_limit;
pub(crate) mod request;
pub(crate) mod request_metrics;
