//! `handfast user show`

use clap::Args;
use handfast_domain::{AppId, UserId};

use crate::cli::store::on_existing;
use crate::cli::user::view::to_text;
use crate::configuration::StoreFlags;
use crate::failure::Failure;
use crate::output::Output;

/// Shows a user with its installs
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  handfast user show --app app_01jd8x3b3w8m4q2k7n5c9v6t0r usr_01jd8x3b3w8m4q2k7n5c9v6t0r")]
pub(super) struct Show {
    /// The app
    #[arg(long, value_name = "APP")]
    app: AppId,
    /// The user's id
    #[arg(value_name = "USER")]
    user: UserId,
    #[command(flatten)]
    store: StoreFlags,
}

impl Show {
    pub(super) fn run(self, output: Output) -> Result<(), Failure> {
        let user = on_existing(&self.store, async |application| {
            Ok(application
                .get_user_as_operator(self.app, self.user)
                .await?)
        })?;
        let user = handfast_http::user_response(user);
        output.answer(&user, || to_text(&user))
    }
}
