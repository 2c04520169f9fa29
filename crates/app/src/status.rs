//! Where an install stands.

use handfast_domain::install::InstallState;
use handfast_protocol::device_api::Configuration;
use handfast_storage::record::InstallRecord;

use crate::application::Application;
use crate::device_proof::VerifiedProof;
use crate::error::AppError;

/// An install, its user's standing and its configuration.
#[derive(Debug)]
pub struct InstallStatus {
    /// The install.
    pub install: InstallRecord,
    /// The SDK configuration.
    pub configuration: Configuration,
}

impl InstallStatus {
    /// Whether the install may act: active, its user enabled, and `enabled` in
    /// its configuration.
    pub fn is_remotely_enabled(&self) -> bool {
        #[derive(serde::Deserialize)]
        struct Switch {
            enabled: bool,
        }
        let switch = serde_json::from_str(self.configuration.settings.get());
        self.install.state == InstallState::Active
            && !self.install.is_user_disabled
            && switch.is_ok_and(|switch: Switch| switch.enabled)
    }
}

impl Application {
    /// The status of the install that a proof names.
    pub async fn status(&self, proof: &VerifiedProof) -> Result<InstallStatus, AppError> {
        let install = self.proven_install(proof).await?;
        let facts = self.facts().await?;
        let app = facts.app(install.app)?;
        let install = self.rehearse_deactivation(&facts, app, install).await?;
        let device = &install.device;
        let configuration =
            app.configuration_for(device.platform, device.sdk_version.as_deref())?;
        Ok(InstallStatus {
            install,
            configuration,
        })
    }
}
