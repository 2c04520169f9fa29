//! `handfast app list`

use clap::Args;
use serde_json::json;

use crate::cli::app::view::AppView;
use crate::cli::store::on_existing;
use crate::cli::table::table;
use crate::configuration::StoreFlags;
use crate::failure::Failure;
use crate::output::Output;

/// Lists the apps
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  handfast app list
  handfast app list --json")]
pub(super) struct List {
    #[command(flatten)]
    store: StoreFlags,
}

impl List {
    pub(super) fn run(self, output: Output) -> Result<(), Failure> {
        let apps = on_existing(&self.store, async |application| {
            Ok(application.facts().await?.apps())
        })?;
        let apps: Vec<AppView> = apps.into_iter().map(AppView::from).collect();
        output.answer(&json!({ "apps": apps }), || {
            let rows: Vec<[String; 4]> = apps.iter().map(row).collect();
            table(["ID", "NAME", "SANDBOX", "CREATED"], &rows)
        })
    }
}

fn row(app: &AppView) -> [String; 4] {
    let sandbox = if app.sandbox { "yes" } else { "no" };
    [
        app.id.to_string(),
        app.name.clone(),
        sandbox.to_owned(),
        app.created_at.to_string(),
    ]
}
