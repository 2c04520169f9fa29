//! `handfast operator reset-second-factor`

use clap::Args;
use serde::Serialize;

use crate::cli::store::on_existing;
use crate::configuration::StoreFlags;
use crate::failure::Failure;
use crate::output::Output;
use crate::system::operator;

/// Takes the second factor away from an operator who lost it
///
/// The operator is signed out everywhere, and signs in with the password alone
/// until a new second factor is added.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  handfast operator reset-second-factor ada@example.com")]
pub(super) struct ResetSecondFactor {
    /// The address that the operator signs in with
    #[arg(value_name = "EMAIL")]
    email: String,
    #[command(flatten)]
    store: StoreFlags,
}

#[derive(Debug, Serialize)]
struct ResetView {
    email: String,
    second_factor: bool,
}

impl ResetSecondFactor {
    pub(super) fn run(self, output: Output) -> Result<(), Failure> {
        on_existing(&self.store, async |application| {
            let by = operator();
            Ok(application.reset_second_factor(&self.email, by).await?)
        })?;
        let view = ResetView {
            email: self.email,
            second_factor: false,
        };
        output.answer(&view, || {
            format!("{} has no second factor any more.", view.email)
        })
    }
}
