//! `handfast device create-user`

use std::path::PathBuf;
use std::time::Duration;

use clap::Args;
use handfast_sdk::blocking::Handfast;
use handfast_sdk::{CreateUserOptions, CreatedUser, InitializeOptions};
use serde_json::{Value, json};

use crate::cli::arguments::{FormFactorName, PlatformName, duration, or_stdin};
use crate::cli::device::failure::of_sdk;
use crate::cli::device::home::{self, DeviceFile};
use crate::cli::table::or_dash;
use crate::failure::Failure;
use crate::output::Output;

/// Creates or restores the user that an authentication code stands for
///
/// The code comes from the customer's own server (POST /users/auth-code). After
/// a failure of network or server the same code may be offered again, and goes
/// on where the last attempt stopped. The home remembers the server and the
/// device for the next time.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  handfast device create-user --server http://127.0.0.1:8080 --home phone --form-factor phone --code CODE
  ask-my-server-for-a-code | handfast device create-user --home phone --code - --json")]
pub(super) struct CreateUser {
    /// The address of the platform, unless the home remembers it
    #[arg(long, value_name = "URL")]
    server: Option<String>,
    /// The authentication code; - reads it from standard input
    #[arg(long, value_name = "CODE", allow_hyphen_values = true)]
    code: String,
    /// The directory of this device, made when it is not there
    #[arg(long, value_name = "DIR")]
    home: PathBuf,
    /// How long to go on trying where network or server fail
    #[arg(long, value_name = "DURATION", default_value = "30s", value_parser = duration)]
    deadline: Duration,
    #[command(flatten)]
    facts: Facts,
}

/// What the platform is told about device and app.
#[derive(Debug, Args)]
struct Facts {
    /// Phone, tablet or other
    #[arg(long, value_name = "FORM_FACTOR")]
    form_factor: Option<FormFactorName>,
    /// The maker's model name
    #[arg(long, value_name = "MODEL")]
    model: Option<String>,
    /// What tells this device from others of the same vendor
    #[arg(long, value_name = "ID")]
    device_id: Option<String>,
    /// The platform whose SDK this pretends to be
    #[arg(long, value_name = "PLATFORM")]
    platform: Option<PlatformName>,
    /// The bundle id or package name of the app that this pretends to be
    #[arg(long, value_name = "ID")]
    bundle_id: Option<String>,
}

impl Facts {
    /// What is given now replaces what was remembered.
    fn apply_to(self, device: &mut DeviceFile) {
        let facts = &mut device.device;
        facts.form_factor = self.form_factor.map_or(facts.form_factor, Into::into);
        facts.model = self.model.or(facts.model.take());
        facts.id = self.device_id.or(facts.id.take());
        device.platform = self.platform.map_or(device.platform, Into::into);
        device.app.bundle_id = self.bundle_id.or(device.app.bundle_id.take());
    }
}

impl CreateUser {
    pub(super) fn run(self, output: Output) -> Result<(), Failure> {
        let code = or_stdin(self.code, "authentication code")?;
        let mut device = remembered(&self.home, self.server)?;
        self.facts.apply_to(&mut device);
        let sdk = home::open(&self.home)?;
        let options = InitializeOptions {
            creation_deadline: self.deadline,
            ..device.options()
        };
        sdk.initialize(options).map_err(of_sdk)?;
        // A device that has a user keeps the server and the facts of that user.
        if !sdk.user_exists() {
            device.save(&self.home)?;
        }
        let created = create(&sdk, code.into_exposed())?;
        output.answer(&view(&created), || to_text(&created))
    }
}

fn remembered(home: &std::path::Path, server: Option<String>) -> Result<DeviceFile, Failure> {
    match (DeviceFile::load(home)?, server) {
        (Some(device), None) => Ok(device),
        (Some(mut device), Some(server)) => {
            device.server = server;
            Ok(device)
        }
        (None, Some(server)) => Ok(DeviceFile::new(server)),
        (None, None) => Err(Failure::usage(
            "This device does not know its platform yet: name its address with --server.",
        )),
    }
}

fn create(sdk: &Handfast, code: String) -> Result<CreatedUser, Failure> {
    sdk.create_user(CreateUserOptions::new(code))
        .map_err(of_sdk)
}

fn view(created: &CreatedUser) -> Value {
    let token = created.access_token.as_ref();
    json!({
        "user_id": created.user_id,
        "install_id": created.install_id,
        "restored": created.restored,
        "state": created.state,
        "reason": created.reason,
        "access_token": token.map(|token| token.token.expose()),
        "expires_at": token.map(|token| token.expires_at),
    })
}

fn to_text(created: &CreatedUser) -> String {
    let how = if created.restored {
        "restored"
    } else {
        "created"
    };
    format!(
        "user     {} ({how})\ninstall  {}\nstate    {}\nreason   {}",
        created.user_id,
        created.install_id,
        created.state.as_str(),
        or_dash(created.reason.map(|reason| reason.as_str())),
    )
}
