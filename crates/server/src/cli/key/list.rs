//! `handfast key list`

use clap::Args;
use handfast_domain::AppId;
use serde_json::json;

use crate::cli::key::view::KeyView;
use crate::cli::store::on_existing;
use crate::cli::table::{or_dash, table};
use crate::configuration::StoreFlags;
use crate::failure::Failure;
use crate::output::Output;

/// Lists the API keys of an app
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  handfast key list --app app_01jd8x3b3w8m4q2k7n5c9v6t0r")]
pub(super) struct List {
    /// The app
    #[arg(long, value_name = "APP")]
    app: AppId,
    #[command(flatten)]
    store: StoreFlags,
}

impl List {
    pub(super) fn run(self, output: Output) -> Result<(), Failure> {
        let (keys, now) = on_existing(&self.store, async |application| {
            Ok((application.api_keys(self.app).await?, application.now()))
        })?;
        let view = |key| KeyView::new(key, now);
        let keys: Vec<KeyView> = keys.into_iter().map(view).collect();
        output.answer(&json!({ "keys": keys }), || {
            let rows: Vec<[String; 6]> = keys.iter().map(row).collect();
            let headings = ["ID", "NAME", "STANDING", "SCOPES", "EXPIRES", "LAST USED"];
            table(headings, &rows)
        })
    }
}

fn row(key: &KeyView) -> [String; 6] {
    [
        key.id.to_string(),
        key.name.clone(),
        key.standing.to_owned(),
        key.scope_names(),
        key.expires_at.to_string(),
        or_dash(key.last_used_at),
    ]
}
