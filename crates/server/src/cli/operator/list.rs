//! `handfast operator list`

use clap::Args;

use crate::cli::operator::view::{OperatorView, to_text};
use crate::cli::store::on_existing;
use crate::configuration::StoreFlags;
use crate::failure::Failure;
use crate::output::Output;

/// Lists everybody who may sign in to the dashboard
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  handfast operator list
  handfast operator list --json")]
pub(super) struct List {
    #[command(flatten)]
    store: StoreFlags,
}

impl List {
    pub(super) fn run(self, output: Output) -> Result<(), Failure> {
        let operators = on_existing(&self.store, async |application| {
            Ok(application.all_operators().await?)
        })?;
        let views: Vec<OperatorView> = operators.into_iter().map(OperatorView::from).collect();
        output.answer(&views, || to_text(&views))
    }
}
