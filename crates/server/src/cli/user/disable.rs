//! `handfast user disable`

use clap::Args;
use handfast_domain::{AppId, UserId};

use crate::cli::store::on_existing;
use crate::cli::user::view::EnabledView;
use crate::configuration::StoreFlags;
use crate::failure::Failure;
use crate::output::Output;
use crate::system::operator;

/// Disables a user: its devices get no tokens until it is enabled again
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  handfast user disable --app app_01jd8x3b3w8m4q2k7n5c9v6t0r usr_01jd8x3b3w8m4q2k7n5c9v6t0r")]
pub(super) struct Disable {
    /// The app
    #[arg(long, value_name = "APP")]
    app: AppId,
    /// The user's id
    #[arg(value_name = "USER")]
    user: UserId,
    #[command(flatten)]
    store: StoreFlags,
}

impl Disable {
    pub(super) fn run(self, output: Output) -> Result<(), Failure> {
        on_existing(&self.store, async |application| {
            Ok(application
                .set_user_enabled_as_operator(self.app, self.user, false, operator())
                .await?)
        })?;
        let view = EnabledView {
            id: self.user,
            enabled: false,
        };
        output.answer(&view, || format!("{} is disabled.", self.user))
    }
}
