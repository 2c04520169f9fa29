//! `handfast config versions`

use clap::Args;
use handfast_app::ConfigurationVersion;
use handfast_domain::AppId;
use serde_json::{Value, json};

use crate::cli::store::on_existing;
use crate::cli::table::table;
use crate::configuration::StoreFlags;
use crate::failure::Failure;
use crate::output::Output;

/// Lists the published versions of an SDK configuration, newest first
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  handfast config versions --app app_01jd8x3b3w8m4q2k7n5c9v6t0r")]
pub(super) struct Versions {
    /// The app
    #[arg(long, value_name = "APP")]
    app: AppId,
    #[command(flatten)]
    store: StoreFlags,
}

impl Versions {
    pub(super) fn run(self, output: Output) -> Result<(), Failure> {
        let versions = on_existing(&self.store, async |application| {
            Ok(application.configuration_versions(self.app).await?)
        })?;
        let views: Vec<Value> = versions.iter().map(view).collect();
        output.answer(&json!({ "versions": views }), || {
            let rows: Vec<[String; 4]> = versions.iter().map(row).collect();
            table(["VERSION", "PUBLISHED", "BY", "NOTE"], &rows)
        })
    }
}

fn view(version: &ConfigurationVersion) -> Value {
    json!({
        "version": version.version,
        "published_at": version.published_at,
        "published_by": version.published_by,
        "note": version.note,
    })
}

fn row(version: &ConfigurationVersion) -> [String; 4] {
    [
        version.version.to_string(),
        version.published_at.to_string(),
        version.published_by.clone(),
        version.note.clone(),
    ]
}
