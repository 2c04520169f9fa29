//! `handfast key history`

use clap::Args;
use handfast_app::ApiKeyHistoryEntry;
use handfast_domain::AppId;
use serde_json::{Value, json};

use crate::cli::store::on_existing;
use crate::cli::table::table;
use crate::configuration::StoreFlags;
use crate::failure::Failure;
use crate::output::Output;

/// Tells what happened to the API keys of an app, and by whom; newest first
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  handfast key history --app app_01jd8x3b3w8m4q2k7n5c9v6t0r")]
pub(super) struct History {
    /// The app
    #[arg(long, value_name = "APP")]
    app: AppId,
    #[command(flatten)]
    store: StoreFlags,
}

impl History {
    pub(super) fn run(self, output: Output) -> Result<(), Failure> {
        let history = on_existing(&self.store, async |application| {
            Ok(application.api_key_history(self.app).await?)
        })?;
        let views: Vec<Value> = history.iter().map(view).collect();
        output.answer(&json!({ "events": views }), || {
            let rows: Vec<[String; 4]> = history.iter().map(row).collect();
            table(["AT", "EVENT", "KEY", "BY"], &rows)
        })
    }
}

fn view(entry: &ApiKeyHistoryEntry) -> Value {
    json!({
        "at": entry.at,
        "event": entry.what,
        "key_id": entry.key,
        "actor": entry.actor.to_text(),
        "details": entry.details,
    })
}

fn row(entry: &ApiKeyHistoryEntry) -> [String; 4] {
    [
        entry.at.to_string(),
        entry.what.to_owned(),
        entry.key.to_string(),
        entry.actor.to_text(),
    ]
}
