//! `handfast app create`

use clap::Args;
use handfast_app::NewApp;
use handfast_domain::app::AppSettings;
use serde_json::json;

use crate::cli::app::settings::SettingsFlags;
use crate::cli::store::on_store;
use crate::configuration::StoreFlags;
use crate::failure::Failure;
use crate::installation::IfMissing;
use crate::output::Output;
use crate::system::operator;

/// Makes an app
///
/// Makes the data directory, too, when it is not there.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  handfast app create --name 'Acme (production)'
  handfast app create --name 'Acme (test)' --sandbox --code-lifetime 5m --json")]
pub(super) struct Create {
    /// What its operators call it
    #[arg(long, value_name = "NAME")]
    name: String,
    /// Lets `test:` external ids rehearse misbehaviour
    #[arg(long)]
    sandbox: bool,
    #[command(flatten)]
    settings: SettingsFlags,
    #[command(flatten)]
    store: StoreFlags,
}

impl Create {
    pub(super) fn run(self, output: Output) -> Result<(), Failure> {
        let defaults = AppSettings::default();
        let given = self.settings;
        let new = NewApp {
            name: self.name,
            sandbox: self.sandbox,
            settings: AppSettings {
                code_lifetime_s: given.code_lifetime.unwrap_or(defaults.code_lifetime_s),
                token_lifetime_s: given.token_lifetime.unwrap_or(defaults.token_lifetime_s),
                drain_window_s: given.drain_window.unwrap_or(defaults.drain_window_s),
                bundle_ids: given.bundle_ids,
            },
        };
        let app = on_store(&self.store, IfMissing::Make, async |application| {
            Ok(application.create_app(new, operator()).await?)
        })?;
        output.answer(&json!({"id": app.id}), || app.id.to_string())
    }
}
