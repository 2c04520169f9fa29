//! `handfast app`

mod create;
mod list;
mod settings;
mod show;
mod update;
mod view;

use clap::{Args, Subcommand};

use crate::failure::Failure;
use crate::output::Output;

/// Makes, shows and changes apps
///
/// An app is a tenant of the platform: one customer's product in one
/// environment. Nothing crosses from one app to another.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  handfast app create --name 'Acme (production)'
  handfast app list --json")]
pub(crate) struct AppGroup {
    #[command(subcommand)]
    command: AppCommand,
}

#[derive(Debug, Subcommand)]
enum AppCommand {
    Create(create::Create),
    List(list::List),
    Show(show::Show),
    Update(update::Update),
}

impl AppGroup {
    pub(super) fn run(self, output: Output) -> Result<(), Failure> {
        match self.command {
            AppCommand::Create(command) => command.run(output),
            AppCommand::List(command) => command.run(output),
            AppCommand::Show(command) => command.run(output),
            AppCommand::Update(command) => command.run(output),
        }
    }
}
