//! How the APIs are served.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use ipnet::IpNet;

/// How the APIs are served.
#[derive(Clone)]
pub struct HttpOptions {
    /// Proxies whose `X-Forwarded-For` and `X-Request-Id` are believed.
    pub trusted_proxies: Vec<IpNet>,
    /// How much one caller may ask.
    pub rate_limits: RateLimits,
    /// How long a request may take, from its head to its answer.
    pub request_timeout: Duration,
    /// The largest body that is read, in bytes.
    pub body_limit: usize,
    /// Writes the metrics in the text format of Prometheus.
    pub metrics: Arc<dyn Fn() -> String + Send + Sync>,
}

/// How much one caller may ask; 0 is without limit. A second's worth may come
/// at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RateLimits {
    /// Requests a second with one API key.
    pub per_key_per_second: u32,
    /// Device calls and failed sign-ins a second from one address; IPv6
    /// addresses count by their /64 network.
    pub per_address_per_second: u32,
}

impl Default for RateLimits {
    fn default() -> Self {
        Self {
            per_key_per_second: 10_000,
            per_address_per_second: 2_000,
        }
    }
}

impl Default for HttpOptions {
    fn default() -> Self {
        Self {
            trusted_proxies: Vec::new(),
            rate_limits: RateLimits::default(),
            request_timeout: Duration::from_secs(30),
            body_limit: 64 * 1024,
            metrics: Arc::new(String::new),
        }
    }
}

impl fmt::Debug for HttpOptions {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("HttpOptions")
            .field("trusted_proxies", &self.trusted_proxies)
            .field("rate_limits", &self.rate_limits)
            .field("request_timeout", &self.request_timeout)
            .field("body_limit", &self.body_limit)
            .finish_non_exhaustive()
    }
}
