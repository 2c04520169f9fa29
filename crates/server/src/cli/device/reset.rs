//! `handfast device reset`

use std::path::PathBuf;

use clap::Args;
use handfast_sdk::PendingFarewell;
use serde_json::json;

use crate::cli::device::failure::of_sdk;
use crate::cli::device::home::{DeviceFile, no_device, open};
use crate::failure::Failure;
use crate::output::Output;

/// Empties this device, online or not
///
/// The platform is told now, or when it is next in reach. The home still
/// remembers the server and the device.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  handfast device reset --home phone")]
pub(super) struct Reset {
    /// The directory of this device
    #[arg(long, value_name = "DIR")]
    home: PathBuf,
}

impl Reset {
    pub(super) fn run(self, output: Output) -> Result<(), Failure> {
        if !self.home.is_dir() {
            return Err(no_device(&self.home));
        }
        let remembered = DeviceFile::load(&self.home);
        let sdk = open(&self.home)?;
        if let Ok(Some(device)) = remembered {
            // A state that cannot be read keeps the SDK from being initialised,
            // and a reset is what cures that.
            drop(sdk.initialize(device.options()));
        }
        let farewell = match sdk.reset().map_err(of_sdk)?.farewell {
            PendingFarewell::None => "none",
            PendingFarewell::Said => "said",
            PendingFarewell::Pending => "pending",
        };
        output.answer(&json!({ "farewell": farewell }), || match farewell {
            "pending" => {
                "The device is empty. The platform is told when it is next in reach.".to_owned()
            }
            _ => "The device is empty.".to_owned(),
        })
    }
}
