//! `handfast config show`

use clap::Args;
use handfast_domain::AppId;
use handfast_domain::Refusal;

use crate::cli::config::view::{VersionView, pretty};
use crate::cli::store::on_existing;
use crate::configuration::StoreFlags;
use crate::failure::Failure;
use crate::output::Output;

/// Shows the SDK configuration of an app: the document as it was published
///
/// Version 0 is what an app has before anything was published. What is shown
/// can be changed and published again.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  handfast config show --app app_01jd8x3b3w8m4q2k7n5c9v6t0r > settings.json
  handfast config show --app app_01jd8x3b3w8m4q2k7n5c9v6t0r --number 3 --json")]
pub(super) struct Show {
    /// The app
    #[arg(long, value_name = "APP")]
    app: AppId,
    /// An earlier version, instead of the one in force
    #[arg(long, value_name = "VERSION")]
    number: Option<u32>,
    #[command(flatten)]
    store: StoreFlags,
}

impl Show {
    pub(super) fn run(self, output: Output) -> Result<(), Failure> {
        let view = on_existing(&self.store, async |application| {
            let Some(number) = self.number else {
                let (version, document) = application.configuration(self.app).await?;
                return Ok(VersionView { version, document });
            };
            let versions = application.configuration_versions(self.app).await?;
            let found = versions.into_iter().find(|known| known.version == number);
            let missing = handfast_app::AppError::from(Refusal::ConfigurationVersionNotFound);
            let found = found.ok_or(missing)?;
            Ok(VersionView {
                version: found.version,
                document: found.document,
            })
        })?;
        output.answer(&view, || pretty(&view.document))
    }
}
