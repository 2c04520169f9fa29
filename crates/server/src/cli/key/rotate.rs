//! `handfast key rotate`

use std::time::Duration;

use clap::Args;
use handfast_app::RotationRequest;
use handfast_domain::{ApiKeyId, AppId};

use crate::cli::arguments::duration;
use crate::cli::key::view::show_once;
use crate::cli::store::on_existing;
use crate::configuration::StoreFlags;
use crate::failure::Failure;
use crate::output::Output;
use crate::system::operator;

/// Makes the successor of an API key and shows it, this once
///
/// The successor has the same name and scopes. The old key lives on for the
/// overlap, so that servers can be given the new one without a gap.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  handfast key rotate --app app_01jd8x3b3w8m4q2k7n5c9v6t0r key_01jd8x3b3w8m4q2k7n5c9v6t0r
  handfast key rotate --app app_01jd8x3b3w8m4q2k7n5c9v6t0r key_01jd8x3b3w8m4q2k7n5c9v6t0r --overlap 7d --json")]
pub(super) struct Rotate {
    /// The app
    #[arg(long, value_name = "APP")]
    app: AppId,
    /// The id of the key to follow
    #[arg(value_name = "KEY")]
    key: ApiKeyId,
    /// How long the old key lives on
    #[arg(long, value_name = "DURATION", default_value = "24h", value_parser = duration)]
    overlap: Duration,
    /// How long the new key lives, at most a year
    #[arg(long, value_name = "DURATION", default_value = "365d", value_parser = duration)]
    expires_in: Duration,
    #[command(flatten)]
    store: StoreFlags,
}

impl Rotate {
    pub(super) fn run(self, output: Output) -> Result<(), Failure> {
        let request = RotationRequest {
            app: self.app,
            key: self.key,
            overlap: self.overlap,
            lifetime: self.expires_in,
        };
        let made = on_existing(&self.store, async |application| {
            Ok(application.rotate_api_key(request, operator()).await?)
        })?;
        show_once(&made, output)
    }
}
