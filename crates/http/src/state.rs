//! What every handler works with.

use std::sync::Arc;

use handfast_app::Application;

use crate::middleware::rate_limit::RateLimiter;
use crate::options::HttpOptions;

/// The use cases, and how they are served.
pub(crate) struct HttpState {
    pub(crate) app: Arc<Application>,
    pub(crate) options: HttpOptions,
    pub(crate) rate_limiter: RateLimiter,
}

/// As handlers take it.
pub(crate) type SharedState = axum::extract::State<Arc<HttpState>>;
