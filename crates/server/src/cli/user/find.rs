//! `handfast user find`

use clap::Args;
use handfast_domain::AppId;

use crate::cli::arguments::external_id;
use crate::cli::store::on_existing;
use crate::cli::user::view::to_text;
use crate::configuration::StoreFlags;
use crate::failure::Failure;
use crate::output::Output;

/// Shows the user with an external id
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  handfast user find --app app_01jd8x3b3w8m4q2k7n5c9v6t0r customer-4711
  echo customer-4711 | handfast user find --app app_01jd8x3b3w8m4q2k7n5c9v6t0r - --json")]
pub(super) struct Find {
    /// The app
    #[arg(long, value_name = "APP")]
    app: AppId,
    /// The external id; - reads it from standard input
    #[arg(value_name = "EXTERNAL_ID")]
    external_id: String,
    #[command(flatten)]
    store: StoreFlags,
}

impl Find {
    pub(super) fn run(self, output: Output) -> Result<(), Failure> {
        let external_id = external_id(self.external_id)?;
        let user = on_existing(&self.store, async |application| {
            Ok(application
                .find_user_as_operator(self.app, &external_id)
                .await?)
        })?;
        let user = handfast_http::user_response(user);
        output.answer(&user, || to_text(&user))
    }
}
