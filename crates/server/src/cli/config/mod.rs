//! `handfast config`

mod check;
mod preview;
mod publish;
mod rollback;
mod show;
mod versions;
mod view;

use clap::{Args, Subcommand};

use crate::failure::Failure;
use crate::output::Output;

/// Shows and publishes SDK configurations, and checks the server's own
///
/// The SDK configuration of an app is the settings document that the platform
/// hands each install, with overrides by platform and SDK version. Every change
/// is a numbered version. `check` is about the configuration of the server.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  handfast config check
  handfast config publish --app app_01jd8x3b3w8m4q2k7n5c9v6t0r settings.json --note 'less logging'
  handfast config preview --app app_01jd8x3b3w8m4q2k7n5c9v6t0r --platform ios --sdk-version 0.3.1")]
pub(crate) struct ConfigGroup {
    #[command(subcommand)]
    command: ConfigCommand,
}

#[derive(Debug, Subcommand)]
enum ConfigCommand {
    Check(check::Check),
    Show(show::Show),
    Publish(publish::Publish),
    Versions(versions::Versions),
    Rollback(rollback::Rollback),
    Preview(preview::Preview),
}

impl ConfigGroup {
    pub(super) fn run(self, output: Output) -> Result<(), Failure> {
        match self.command {
            ConfigCommand::Check(command) => command.run(output),
            ConfigCommand::Show(command) => command.run(output),
            ConfigCommand::Publish(command) => command.run(output),
            ConfigCommand::Versions(command) => command.run(output),
            ConfigCommand::Rollback(command) => command.run(output),
            ConfigCommand::Preview(command) => command.run(output),
        }
    }
}
