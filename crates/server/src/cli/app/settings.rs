//! The settings of an app, as flags.

use clap::Args;

use crate::cli::arguments::seconds;

/// The settings of an app.
#[derive(Debug, Args)]
pub(super) struct SettingsFlags {
    /// How long an authentication code lives: 1m to 60m [default: 10m]
    #[arg(long, value_name = "DURATION", value_parser = seconds)]
    pub(super) code_lifetime: Option<u32>,
    /// How long an access token lives: 5m to 7d [default: 1h]
    #[arg(long, value_name = "DURATION", value_parser = seconds)]
    pub(super) token_lifetime: Option<u32>,
    /// How long a deactivated install may hand in what it collected: 0s to 30d [default: 24h]
    #[arg(long, value_name = "DURATION", value_parser = seconds)]
    pub(super) drain_window: Option<u32>,
    /// A bundle id or package name that may redeem codes; repeat it for more [default: any]
    #[arg(long = "bundle-id", value_name = "ID")]
    pub(super) bundle_ids: Vec<String>,
}
