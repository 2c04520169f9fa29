//! An install says farewell.

use handfast_storage::administration::ResetInstall;
use handfast_storage::record::InstallRecord;

use crate::application::Application;
use crate::device_proof::VerifiedProof;
use crate::error::{AppError, CredentialError};
use crate::ports::draw_event_id;

impl Application {
    /// Resets the install that a proof names; repeating it is harmless.
    pub async fn reset_install(&self, proof: &VerifiedProof) -> Result<InstallRecord, AppError> {
        let install = proof.install.ok_or(CredentialError::ProofInstall)?;
        let now = self.clock.now();
        let first_event = draw_event_id(self.entropy.as_ref(), now);
        let reset = ResetInstall {
            install,
            thumbprint: proof.thumbprint,
            now,
            first_event,
        };
        Ok(self.storage.reset_install(reset).await?)
    }
}
