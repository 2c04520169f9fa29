//! `handfast config rollback`

use clap::Args;
use handfast_domain::AppId;

use crate::cli::config::view::published;
use crate::cli::store::on_existing;
use crate::configuration::StoreFlags;
use crate::failure::Failure;
use crate::output::Output;
use crate::system::operator;

/// Publishes an earlier version of an SDK configuration anew, as the next one
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  handfast config rollback --app app_01jd8x3b3w8m4q2k7n5c9v6t0r 3")]
pub(super) struct Rollback {
    /// The app
    #[arg(long, value_name = "APP")]
    app: AppId,
    /// The version to bring back
    #[arg(value_name = "VERSION")]
    number: u32,
    #[command(flatten)]
    store: StoreFlags,
}

impl Rollback {
    pub(super) fn run(self, output: Output) -> Result<(), Failure> {
        let version = on_existing(&self.store, async |application| {
            Ok(application
                .roll_back_configuration(self.app, self.number, operator())
                .await?)
        })?;
        published(version, output)
    }
}
