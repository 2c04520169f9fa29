//! Where operators reach the dashboard.

use clap::Args;
use handfast_domain::Sensitive;

/// Where operators reach the dashboard.
#[derive(Debug, Args)]
pub(super) struct DashboardAddress {
    /// The address at which operators reach the dashboard
    #[arg(long, value_name = "URL", default_value = "http://127.0.0.1:8080")]
    url: String,
}

impl DashboardAddress {
    /// The link that leads there with a secret behind `path`.
    pub(super) fn link(&self, path: &str, secret: &Sensitive<String>) -> String {
        format!(
            "{}{path}{}",
            self.url.trim_end_matches('/'),
            secret.expose()
        )
    }
}
