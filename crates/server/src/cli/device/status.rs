//! `handfast device status`

use std::path::PathBuf;

use clap::Args;
use handfast_sdk::NotInitialized;
use handfast_sdk::blocking::Handfast;
use serde_json::{Value, json};

use crate::cli::device::failure::of_sdk;
use crate::cli::device::home::open_existing;
use crate::cli::table::or_dash;
use crate::failure::Failure;
use crate::output::Output;

/// Asks the platform where this device and its user stand
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  handfast device status --home phone
  handfast device status --home phone --offline --json")]
pub(super) struct Status {
    /// The directory of this device
    #[arg(long, value_name = "DIR")]
    home: PathBuf,
    /// Tells what the platform said last, without asking it
    #[arg(long)]
    offline: bool,
}

impl Status {
    pub(super) fn run(self, output: Output) -> Result<(), Failure> {
        let sdk = open_existing(&self.home)?;
        let status = if self.offline {
            let known = sdk.status().map_err(not_initialized)?;
            known.ok_or_else(|| no_user(&sdk))?
        } else {
            if !sdk.user_exists() {
                return Err(no_user(&sdk));
            }
            sdk.refresh_status().map_err(of_sdk)?
        };
        let configuration = sdk.configuration().map_err(not_initialized)?;
        let mut answer = view(&status);
        answer["configuration"] = json!(configuration);
        output.answer(&answer, || to_text(&status))
    }
}

fn view(status: &handfast_sdk::Status) -> Value {
    json!({
        "user_id": status.user_id,
        "install_id": status.install_id,
        "remotely_enabled": status.remotely_enabled,
        "disabled_reason": status.disabled_reason.map(|reason| reason.as_str()),
        "state": status.install_state,
        "reason": status.state_reason,
        "since": status.since,
        "displaced_by": status.displaced_by,
    })
}

fn to_text(status: &handfast_sdk::Status) -> String {
    let enabled = if status.remotely_enabled { "yes" } else { "no" };
    let why = status.disabled_reason.map(|reason| reason.as_str());
    let displaced_by = status
        .displaced_by
        .as_ref()
        .map(|device| match &device.model {
            Some(model) => format!("{} {model}", device.form_factor.as_str()),
            None => device.form_factor.as_str().to_owned(),
        });
    format!(
        "user          {}\ninstall       {}\nenabled       {enabled}\nwhy not       {}\n\
         state         {}\nreason        {}\nsince         {}\ndisplaced by  {}",
        status.user_id,
        status.install_id,
        or_dash(why),
        status.install_state.as_str(),
        or_dash(status.state_reason.map(|reason| reason.as_str())),
        status.since,
        or_dash(displaced_by),
    )
}

fn no_user(sdk: &Handfast) -> Failure {
    let message = if sdk.user_creation_pending().unwrap_or(false) {
        "NO_USER: a user creation on this device is not finished; `handfast device create-user` \
         with the same code finishes it."
    } else {
        "NO_USER: there is no user on this device; `handfast device create-user` creates one."
    };
    Failure::new("NO_USER", message)
}

fn not_initialized(error: NotInitialized) -> Failure {
    Failure::new("NOT_INITIALIZED", error.to_string())
}
