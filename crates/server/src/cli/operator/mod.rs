//! `handfast operator`

mod address;
mod invite;
mod list;
mod reset_second_factor;
mod sign_in_link;
mod view;

use clap::{Args, Subcommand};

use crate::failure::Failure;
use crate::output::Output;

/// Invites and lists the people who use the dashboard
///
/// Whoever runs these commands on the server may do everything anyway: they are
/// the way back in for an owner who lost theirs.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  handfast operator invite --url https://id.example.com
  handfast operator list")]
pub(crate) struct OperatorGroup {
    #[command(subcommand)]
    command: OperatorCommand,
}

#[derive(Debug, Subcommand)]
enum OperatorCommand {
    Invite(invite::Invite),
    List(list::List),
    SignInLink(sign_in_link::SignInLink),
    ResetSecondFactor(reset_second_factor::ResetSecondFactor),
}

impl OperatorGroup {
    pub(super) fn run(self, output: Output) -> Result<(), Failure> {
        match self.command {
            OperatorCommand::Invite(command) => command.run(output),
            OperatorCommand::List(command) => command.run(output),
            OperatorCommand::SignInLink(command) => command.run(output),
            OperatorCommand::ResetSecondFactor(command) => command.run(output),
        }
    }
}
