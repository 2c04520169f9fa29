//! `handfast platform-key list`

use clap::Args;
use handfast_app::PlatformKeyStatus;
use serde_json::{Value, json};

use crate::cli::store::on_existing;
use crate::cli::table::{or_dash, table};
use crate::configuration::StoreFlags;
use crate::failure::Failure;
use crate::output::Output;

/// Lists the platform's own keys
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  handfast platform-key list --json")]
pub(super) struct List {
    #[command(flatten)]
    store: StoreFlags,
}

impl List {
    pub(super) fn run(self, output: Output) -> Result<(), Failure> {
        let keys = on_existing(&self.store, async |application| {
            Ok(application.platform_keys().await?)
        })?;
        show(&keys, output)
    }
}

/// Shows platform keys.
pub(super) fn show(keys: &[PlatformKeyStatus], output: Output) -> Result<(), Failure> {
    let views: Vec<Value> = keys.iter().map(view).collect();
    output.answer(&json!({ "platform_keys": views }), || {
        let rows: Vec<[String; 4]> = keys.iter().map(row).collect();
        table(["NUMBER", "PURPOSE", "ACTIVE FROM", "RETIRED"], &rows)
    })
}

fn view(key: &PlatformKeyStatus) -> Value {
    json!({
        "number": key.number,
        "purpose": key.purpose.as_str(),
        "active_from": key.life.active_from,
        "retired_at": key.life.retired_at,
    })
}

fn row(key: &PlatformKeyStatus) -> [String; 4] {
    [
        key.number.to_string(),
        key.purpose.as_str().to_owned(),
        key.life.active_from.to_string(),
        or_dash(key.life.retired_at),
    ]
}
