//! `handfast app show`

use clap::Args;
use handfast_domain::AppId;

use crate::cli::app::view::AppView;
use crate::cli::store::on_existing;
use crate::configuration::StoreFlags;
use crate::failure::Failure;
use crate::output::Output;

/// Shows an app with its settings
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  handfast app show app_01jd8x3b3w8m4q2k7n5c9v6t0r")]
pub(super) struct Show {
    /// The app's id
    #[arg(value_name = "APP")]
    app: AppId,
    #[command(flatten)]
    store: StoreFlags,
}

impl Show {
    pub(super) fn run(self, output: Output) -> Result<(), Failure> {
        let app = on_existing(&self.store, async |application| {
            let facts = application.facts().await?;
            let app = facts.app(self.app).map_err(handfast_app::AppError::from)?;
            Ok(app.app.clone())
        })?;
        let app = AppView::from(app);
        output.answer(&app, || app.to_text())
    }
}
