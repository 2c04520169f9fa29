//! `handfast user`

mod delete;
mod disable;
mod enable;
mod find;
mod show;
mod view;

use clap::{Args, Subcommand};

use crate::failure::Failure;
use crate::output::Output;

/// Finds, shows, deletes, disables and enables users
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  handfast user find --app app_01jd8x3b3w8m4q2k7n5c9v6t0r customer-4711
  handfast user disable --app app_01jd8x3b3w8m4q2k7n5c9v6t0r usr_01jd8x3b3w8m4q2k7n5c9v6t0r")]
pub(crate) struct UserGroup {
    #[command(subcommand)]
    command: UserCommand,
}

#[derive(Debug, Subcommand)]
enum UserCommand {
    Find(find::Find),
    Show(show::Show),
    Delete(delete::Delete),
    Disable(disable::Disable),
    Enable(enable::Enable),
}

impl UserGroup {
    pub(super) fn run(self, output: Output) -> Result<(), Failure> {
        match self.command {
            UserCommand::Find(command) => command.run(output),
            UserCommand::Show(command) => command.run(output),
            UserCommand::Delete(command) => command.run(output),
            UserCommand::Disable(command) => command.run(output),
            UserCommand::Enable(command) => command.run(output),
        }
    }
}
