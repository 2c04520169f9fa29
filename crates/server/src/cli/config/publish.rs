//! `handfast config publish`

use std::path::PathBuf;

use clap::Args;
use handfast_app::Publication;
use handfast_domain::AppId;
use handfast_domain::configuration::ConfigurationDocument;

use crate::cli::arguments::file_or_stdin;
use crate::cli::config::view::published;
use crate::cli::store::on_existing;
use crate::configuration::StoreFlags;
use crate::failure::Failure;
use crate::output::Output;
use crate::system::operator;

/// Publishes an SDK configuration as the next version
///
/// The document is JSON: {"settings": {"enabled": true, "status_interval_s":
/// 900, "log_level": "warn"}, "overrides": [{"platform": "ios", "sdk_version":
/// ">=0.3, <0.4", "settings": {"log_level": "info"}}]}. Free settings may stand
/// beside the three built-in ones.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  handfast config publish --app app_01jd8x3b3w8m4q2k7n5c9v6t0r settings.json --note 'less logging'
  generate-settings | handfast config publish --app app_01jd8x3b3w8m4q2k7n5c9v6t0r - --json")]
pub(super) struct Publish {
    /// The app
    #[arg(long, value_name = "APP")]
    app: AppId,
    /// The document; - reads it from standard input
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// What there is to say about the change
    #[arg(long, value_name = "TEXT", default_value = "")]
    note: String,
    #[command(flatten)]
    store: StoreFlags,
}

impl Publish {
    pub(super) fn run(self, output: Output) -> Result<(), Failure> {
        let text = file_or_stdin(&self.file)?;
        let document: ConfigurationDocument = serde_json::from_str(&text).map_err(|error| {
            let message = format!("{} is no configuration: {error}.", self.file.display());
            Failure::new("DOCUMENT_INVALID", message)
        })?;
        let publication = Publication {
            app: self.app,
            document,
            note: self.note,
        };
        let version = on_existing(&self.store, async |application| {
            Ok(application
                .publish_configuration(publication, operator())
                .await?)
        })?;
        published(version, output)
    }
}
