//! `handfast config preview`

use clap::Args;
use handfast_domain::AppId;

use crate::cli::arguments::PlatformName;
use crate::cli::config::view::pretty;
use crate::cli::store::on_existing;
use crate::configuration::StoreFlags;
use crate::failure::Failure;
use crate::output::Output;

/// Shows what an install with this platform and SDK version gets
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  handfast config preview --app app_01jd8x3b3w8m4q2k7n5c9v6t0r --platform android
  handfast config preview --app app_01jd8x3b3w8m4q2k7n5c9v6t0r --platform ios --sdk-version 0.3.1 --json")]
pub(super) struct Preview {
    /// The app
    #[arg(long, value_name = "APP")]
    app: AppId,
    /// The platform of the SDK
    #[arg(long, value_name = "PLATFORM", default_value = "other")]
    platform: PlatformName,
    /// The version of the SDK
    #[arg(long, value_name = "VERSION")]
    sdk_version: Option<String>,
    #[command(flatten)]
    store: StoreFlags,
}

impl Preview {
    pub(super) fn run(self, output: Output) -> Result<(), Failure> {
        let configuration = on_existing(&self.store, async |application| {
            let version = self.sdk_version.as_deref();
            Ok(application
                .preview_configuration(self.app, self.platform.into(), version)
                .await?)
        })?;
        output.answer(&configuration, || pretty(&configuration.settings))
    }
}
