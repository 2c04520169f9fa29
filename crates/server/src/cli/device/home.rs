//! What a device remembers about itself between commands.

use std::fs;
use std::io::{self, ErrorKind, Write};
use std::path::Path;

use handfast_domain::Platform;
use handfast_protocol::device_api::{AppFacts, DeviceFacts};
use handfast_sdk::InitializeOptions;
use handfast_sdk::blocking::Handfast;
use serde::{Deserialize, Serialize};
use tempfile::NamedTempFile;

use crate::cli::device::failure::of_sdk;
use crate::failure::Failure;

const FILE: &str = "device.json";
const VERSION: u32 = 1;

/// The server of a device, and what the SDK is told about it.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct DeviceFile {
    version: u32,
    /// The address of the platform.
    pub(super) server: String,
    /// The platform whose SDK this is.
    pub(super) platform: Platform,
    /// The app that holds the SDK.
    pub(super) app: AppFacts,
    /// The device.
    pub(super) device: DeviceFacts,
}

impl DeviceFile {
    /// A device that knows its server alone.
    pub(super) fn new(server: String) -> Self {
        Self {
            version: VERSION,
            server,
            platform: Platform::default(),
            app: AppFacts::default(),
            device: DeviceFacts::default(),
        }
    }

    /// What the home remembers, if it does.
    pub(super) fn load(home: &Path) -> Result<Option<Self>, Failure> {
        let file = home.join(FILE);
        let text = match fs::read_to_string(&file) {
            Ok(text) => text,
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(unusable(&file, &error)),
        };
        let remembered: Self =
            serde_json::from_str(&text).map_err(|error| unusable(&file, &error))?;
        if remembered.version == VERSION {
            Ok(Some(remembered))
        } else {
            Err(unusable(&file, &"a newer handfast wrote it"))
        }
    }

    /// Remembers it, for the owner of the home alone.
    pub(super) fn save(&self, home: &Path) -> Result<(), Failure> {
        let write = || -> io::Result<()> {
            let mut draft = NamedTempFile::new_in(home)?;
            serde_json::to_writer_pretty(&mut draft, self)?;
            writeln!(draft)?;
            draft.as_file().sync_all()?;
            draft.persist(home.join(FILE))?;
            Ok(())
        };
        write().map_err(|error| unusable(&home.join(FILE), &error))
    }

    /// The SDK's options.
    pub(super) fn options(&self) -> InitializeOptions {
        InitializeOptions {
            app: self.app.clone(),
            device: self.device.clone(),
            platform: self.platform,
            ..InitializeOptions::new(&self.server)
        }
    }
}

/// The SDK of the device that lives in `home`.
pub(super) fn open(home: &Path) -> Result<Handfast, Failure> {
    Handfast::on_desktop(home).map_err(|error| Failure::new("HOME_UNUSABLE", format!("{error}.")))
}

/// The SDK of a device that is there already, initialised.
pub(super) fn open_existing(home: &Path) -> Result<Handfast, Failure> {
    let remembered = DeviceFile::load(home)?.ok_or_else(|| no_device(home))?;
    let sdk = open(home)?;
    sdk.initialize(remembered.options()).map_err(of_sdk)?;
    // What is still owed stays so when the platform is out of reach again.
    let _ = sdk.say_pending_farewells();
    Ok(sdk)
}

/// There is nothing in the home.
pub(super) fn no_device(home: &Path) -> Failure {
    let message = format!(
        "There is no device in {}. `handfast device create-user --home {} --server URL --code \
         CODE` makes one.",
        home.display(),
        home.display()
    );
    Failure::new("NO_DEVICE", message)
}

fn unusable(file: &Path, error: &dyn std::fmt::Display) -> Failure {
    let message = format!("{} cannot be used: {error}.", file.display());
    Failure::new("HOME_UNUSABLE", message)
}
