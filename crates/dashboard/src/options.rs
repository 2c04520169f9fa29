//! How the dashboard is served.

use std::sync::Arc;

use handfast_app::operators::OpenId;

/// How the dashboard is served.
#[derive(Clone, Debug)]
pub struct DashboardOptions {
    /// The address that operators see, without a slash at its end. Beginning
    /// with `https:` it makes cookies ones for TLS alone.
    pub url: String,
    /// The company's provider, if operators may sign in through it.
    pub openid: Option<Arc<OpenId>>,
}

impl DashboardOptions {
    /// Whether operators come over TLS.
    pub(crate) fn is_secure(&self) -> bool {
        self.url.starts_with("https:")
    }
}
