//! `handfast operator invite`

use clap::Args;
use handfast_dashboard::JOIN_PATH;
use handfast_domain::{InvitationId, Timestamp};
use serde::Serialize;

use crate::cli::operator::address::DashboardAddress;
use crate::cli::store::on_store;
use crate::configuration::StoreFlags;
use crate::failure::Failure;
use crate::installation::IfMissing;
use crate::output::Output;
use crate::system::operator;

/// Makes a link by which one person becomes an owner of the installation
///
/// The link works once, for a week. Whoever opens it may do everything.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  handfast operator invite --url https://id.example.com
  handfast operator invite --note Ada --json")]
pub(super) struct Invite {
    /// For whom it is, as the audit log will say
    #[arg(long, value_name = "TEXT", default_value = "")]
    note: String,
    #[command(flatten)]
    address: DashboardAddress,
    #[command(flatten)]
    store: StoreFlags,
}

#[derive(Debug, Serialize)]
struct InvitationView {
    id: InvitationId,
    link: String,
    expires_at: Timestamp,
}

impl Invite {
    pub(super) fn run(self, output: Output) -> Result<(), Failure> {
        let made = on_store(&self.store, IfMissing::Make, async |application| {
            Ok(application.invite_owner(&self.note, operator()).await?)
        })?;
        let view = InvitationView {
            id: made.invitation.id,
            link: self.address.link(JOIN_PATH, &made.secret),
            expires_at: made.invitation.expires_at,
        };
        output.answer(&view, || {
            format!("{}\n\nIt works once, until {}.", view.link, view.expires_at)
        })
    }
}
