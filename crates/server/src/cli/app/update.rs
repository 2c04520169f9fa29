//! `handfast app update`

use clap::Args;
use handfast_app::AppChanges;
use handfast_domain::AppId;

use crate::cli::app::settings::SettingsFlags;
use crate::cli::app::view::AppView;
use crate::cli::store::on_existing;
use crate::configuration::StoreFlags;
use crate::failure::Failure;
use crate::output::Output;
use crate::system::operator;

/// Changes an app's name and settings; what is not named stays
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  handfast app update app_01jd8x3b3w8m4q2k7n5c9v6t0r --token-lifetime 15m
  handfast app update app_01jd8x3b3w8m4q2k7n5c9v6t0r --bundle-id com.example.app --bundle-id com.example.app.beta
  handfast app update app_01jd8x3b3w8m4q2k7n5c9v6t0r --any-bundle-id")]
pub(super) struct Update {
    /// The app's id
    #[arg(value_name = "APP")]
    app: AppId,
    /// What its operators call it
    #[arg(long, value_name = "NAME")]
    name: Option<String>,
    /// Lets any bundle id redeem codes again
    #[arg(long, conflicts_with = "bundle_ids")]
    any_bundle_id: bool,
    #[command(flatten)]
    settings: SettingsFlags,
    #[command(flatten)]
    store: StoreFlags,
}

impl Update {
    pub(super) fn run(self, output: Output) -> Result<(), Failure> {
        let given = self.settings;
        let names_bundles = self.any_bundle_id || !given.bundle_ids.is_empty();
        let changes = AppChanges {
            name: self.name,
            code_lifetime_s: given.code_lifetime,
            token_lifetime_s: given.token_lifetime,
            drain_window_s: given.drain_window,
            bundle_ids: names_bundles.then_some(given.bundle_ids),
        };
        let app = on_existing(&self.store, async |application| {
            Ok(application
                .update_app(self.app, changes, operator())
                .await?)
        })?;
        let app = AppView::from(app);
        output.answer(&app, || app.to_text())
    }
}
