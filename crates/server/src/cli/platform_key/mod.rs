//! `handfast platform-key`

mod list;
mod rotate;

use clap::{Args, Subcommand};

use crate::failure::Failure;
use crate::output::Output;

/// Lists and rotates the platform's own keys
///
/// Sealing keys seal authentication codes, signing keys sign access tokens. Both
/// rotate by themselves; rotating by hand is for a key that leaked.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  handfast platform-key list
  handfast platform-key rotate --purpose signing --at-once")]
pub(crate) struct PlatformKeyGroup {
    #[command(subcommand)]
    command: PlatformKeyCommand,
}

#[derive(Debug, Subcommand)]
enum PlatformKeyCommand {
    List(list::List),
    Rotate(rotate::Rotate),
}

impl PlatformKeyGroup {
    pub(super) fn run(self, output: Output) -> Result<(), Failure> {
        match self.command {
            PlatformKeyCommand::List(command) => command.run(output),
            PlatformKeyCommand::Rotate(command) => command.run(output),
        }
    }
}
