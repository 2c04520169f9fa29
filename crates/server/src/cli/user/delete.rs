//! `handfast user delete`

use std::io::IsTerminal;

use clap::Args;
use handfast_domain::{AppId, UserId};
use serde_json::json;

use crate::cli::store::on_existing;
use crate::configuration::StoreFlags;
use crate::failure::Failure;
use crate::output::{self, Output};
use crate::system::operator;

/// Deletes a user with its installs and metadata
///
/// Its tokens and outstanding codes are dead at once. Its external id may be
/// linked anew, to a new user. This cannot be undone.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  handfast user delete --app app_01jd8x3b3w8m4q2k7n5c9v6t0r usr_01jd8x3b3w8m4q2k7n5c9v6t0r
  handfast user delete --app app_01jd8x3b3w8m4q2k7n5c9v6t0r usr_01jd8x3b3w8m4q2k7n5c9v6t0r --yes --json")]
pub(super) struct Delete {
    /// The app
    #[arg(long, value_name = "APP")]
    app: AppId,
    /// The user's id
    #[arg(value_name = "USER")]
    user: UserId,
    /// Does not ask; needed where there is no terminal to ask on
    #[arg(long, short)]
    yes: bool,
    #[command(flatten)]
    store: StoreFlags,
}

impl Delete {
    pub(super) fn run(self, output: Output) -> Result<(), Failure> {
        if !self.yes {
            self.ask()?;
        }
        on_existing(&self.store, async |application| {
            Ok(application
                .delete_user_as_operator(self.app, self.user, operator())
                .await?)
        })?;
        let answer = json!({"id": self.user, "deleted": true});
        output.answer(&answer, || format!("{} is deleted.", self.user))
    }

    fn ask(&self) -> Result<(), Failure> {
        if !std::io::stdin().is_terminal() {
            return Err(Failure::usage(
                "A user is deleted for good: say --yes, or run this in a terminal to be asked.",
            ));
        }
        let question = format!("Delete {} with its installs and metadata?", self.user);
        match output::confirm(&question) {
            Ok(true) => Ok(()),
            _ => Err(Failure::new("NOT_CONFIRMED", "Nothing was deleted.")),
        }
    }
}
