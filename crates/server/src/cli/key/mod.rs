//! `handfast key`

mod create;
mod history;
mod list;
mod revoke;
mod rotate;
mod view;

use clap::{Args, Subcommand};

use crate::failure::Failure;
use crate::output::Output;

/// Makes, rotates and revokes API keys
///
/// An API key is the server-to-server secret of one app. It is shown once, when
/// it is made, and kept as a hash. It never belongs on a device.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  handfast key create --app app_01jd8x3b3w8m4q2k7n5c9v6t0r --name backend --scope user.link
  handfast key list --app app_01jd8x3b3w8m4q2k7n5c9v6t0r")]
pub(crate) struct KeyGroup {
    #[command(subcommand)]
    command: KeyCommand,
}

#[derive(Debug, Subcommand)]
enum KeyCommand {
    Create(create::Create),
    List(list::List),
    Rotate(rotate::Rotate),
    Revoke(revoke::Revoke),
    History(history::History),
}

impl KeyGroup {
    pub(super) fn run(self, output: Output) -> Result<(), Failure> {
        match self.command {
            KeyCommand::Create(command) => command.run(output),
            KeyCommand::List(command) => command.run(output),
            KeyCommand::Rotate(command) => command.run(output),
            KeyCommand::Revoke(command) => command.run(output),
            KeyCommand::History(command) => command.run(output),
        }
    }
}
