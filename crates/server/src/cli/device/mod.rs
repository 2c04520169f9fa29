//! `handfast device`

mod create_user;
mod failure;
mod home;
mod reset;
mod status;
mod token;

use clap::{Args, Subcommand};

use crate::failure::Failure;
use crate::output::Output;

/// A device in the terminal, with the real SDK
///
/// Each device has a home directory of its own, for its keys and its state. Two
/// homes are two devices.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  handfast device create-user --server http://127.0.0.1:8080 --home phone --form-factor phone --code CODE
  handfast device status --home phone")]
pub(crate) struct DeviceGroup {
    #[command(subcommand)]
    command: DeviceCommand,
}

#[derive(Debug, Subcommand)]
enum DeviceCommand {
    CreateUser(create_user::CreateUser),
    Status(status::Status),
    Token(token::Token),
    Reset(reset::Reset),
}

impl DeviceGroup {
    pub(super) fn run(self, output: Output) -> Result<(), Failure> {
        match self.command {
            DeviceCommand::CreateUser(command) => command.run(output),
            DeviceCommand::Status(command) => command.run(output),
            DeviceCommand::Token(command) => command.run(output),
            DeviceCommand::Reset(command) => command.run(output),
        }
    }
}
