//! `handfast device token`

use std::path::PathBuf;

use clap::Args;
use serde_json::json;

use crate::cli::device::failure::of_sdk;
use crate::cli::device::home::open_existing;
use crate::failure::Failure;
use crate::output::Output;

/// Prints an access token that acts for the user of this device
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  handfast device token --home phone
  handfast device token --home phone --drain --json")]
pub(super) struct Token {
    /// The directory of this device
    #[arg(long, value_name = "DIR")]
    home: PathBuf,
    /// Asks for a token of scope drain, for a device that was deactivated
    #[arg(long)]
    drain: bool,
}

impl Token {
    pub(super) fn run(self, output: Output) -> Result<(), Failure> {
        let sdk = open_existing(&self.home)?;
        let token = if self.drain {
            sdk.request_drain_token()
        } else {
            sdk.request_user_access_token()
        };
        let token = token.map_err(of_sdk)?;
        let answer = json!({
            "access_token": token.token.expose(),
            "expires_at": token.expires_at,
        });
        output.answer(&answer, || token.token.expose().clone())
    }
}
