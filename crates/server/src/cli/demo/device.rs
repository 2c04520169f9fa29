//! A device of the demo: a home folder, and `handfast device …` processes that
//! run the real SDK on it.

use std::path::PathBuf;

use serde_json::Value;

use crate::cli::demo::Stage;
use crate::cli::demo::process::{self, Outcome};
use crate::failure::Failure;

/// One device.
#[derive(Debug)]
pub(super) struct Device {
    home: PathBuf,
    server: String,
    form_factor: &'static str,
    model: &'static str,
}

impl Device {
    /// A device that is fresh from its box.
    pub(super) fn new(
        stage: &Stage,
        name: &str,
        form_factor: &'static str,
        model: &'static str,
    ) -> Self {
        Self {
            home: stage.folder.path().join(name),
            server: stage.platform.url().to_owned(),
            form_factor,
            model,
        }
    }

    /// The app gives a code to the SDK.
    pub(super) fn create_user(&self, stage: &Stage, code: &str) -> Result<Outcome, Failure> {
        let home = self.home.to_string_lossy();
        let command = format!(
            "device create-user --server {} --home {home} --form-factor {} --model",
            self.server, self.form_factor
        );
        stage.narrator.runs(&format!(
            "handfast {command} '{}' --device-id {} --code …",
            self.model,
            self.device_id()
        ))?;
        let device_id = self.device_id();
        let mut arguments: Vec<&str> = command.split(' ').collect();
        arguments.extend([self.model, "--device-id", &device_id, "--code", code]);
        process::run(&arguments)
    }

    /// `status`, `token` or `reset`, with flags of its own.
    pub(super) fn asks(&self, stage: &Stage, command: &[&str]) -> Result<Outcome, Failure> {
        let home = self.home.to_string_lossy();
        let mut arguments = vec!["device"];
        arguments.extend(command);
        arguments.extend(["--home", &home]);
        stage
            .narrator
            .runs(&format!("handfast {}", arguments.join(" ")))?;
        process::run(&arguments)
    }

    /// What the platform says of this device.
    pub(super) fn status(&self, stage: &Stage) -> Result<Value, Failure> {
        self.asks(stage, &["status"])?.done()
    }

    /// What the vendor's id of a real device would be.
    fn device_id(&self) -> String {
        let name = self.home.file_name().unwrap_or_default();
        format!("id-of-{}", name.to_string_lossy())
    }
}
