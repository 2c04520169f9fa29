//! `handfast operator sign-in-link`

use clap::Args;
use handfast_dashboard::SIGN_IN_PATH;
use serde::Serialize;

use crate::cli::operator::address::DashboardAddress;
use crate::cli::store::on_existing;
use crate::configuration::StoreFlags;
use crate::failure::Failure;
use crate::output::Output;

/// Makes a link that signs an operator in without password and second factor
///
/// It works once, for an hour: for an operator who lost the password, who can
/// then be removed and invited anew.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  handfast operator sign-in-link ada@example.com --url https://id.example.com")]
pub(super) struct SignInLink {
    /// The address that the operator signs in with
    #[arg(value_name = "EMAIL")]
    email: String,
    #[command(flatten)]
    address: DashboardAddress,
    #[command(flatten)]
    store: StoreFlags,
}

#[derive(Debug, Serialize)]
struct LinkView {
    link: String,
}

impl SignInLink {
    pub(super) fn run(self, output: Output) -> Result<(), Failure> {
        let secret = on_existing(&self.store, async |application| {
            Ok(application.sign_in_link(&self.email).await?)
        })?;
        let view = LinkView {
            link: self.address.link(SIGN_IN_PATH, &secret),
        };
        output.answer(&view, || {
            format!("{}\n\nIt works once, for an hour.", view.link)
        })
    }
}
