//! `handfast key history`

use clap::Args;
use handfast_domain::AppId;
use handfast_domain::event::Event;
use serde_json::{Value, json};

use crate::cli::store::on_existing;
use crate::cli::table::{or_dash, table};
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
        let events = on_existing(&self.store, async |application| {
            Ok(application.api_key_history(self.app).await?)
        })?;
        let views: Vec<Value> = events.iter().map(view).collect();
        output.answer(&json!({ "events": views }), || {
            let rows: Vec<[String; 4]> = events.iter().map(row).collect();
            table(["AT", "EVENT", "KEY", "BY"], &rows)
        })
    }
}

fn view(event: &Event) -> Value {
    json!({
        "id": event.id,
        "at": event.at,
        "event": event.kind.as_str(),
        "key_id": event.key,
        "actor": event.actor.to_text(),
        "details": event.details,
    })
}

fn row(event: &Event) -> [String; 4] {
    [
        event.at.to_string(),
        event.kind.as_str().to_owned(),
        or_dash(event.key),
        event.actor.to_text(),
    ]
}
