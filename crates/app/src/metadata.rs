//! Changing a user's metadata.

use handfast_domain::access::Scope;
use handfast_domain::event::{Actor, Initiator};
use handfast_domain::install::InstallState;
use handfast_domain::metadata::{self, Metadata, MetadataPatch};
use handfast_domain::{Refusal, UserId};
use handfast_storage::administration::{MetadataChange, UserChange};

use crate::application::Application;
use crate::authenticate::Requester;
use crate::device_proof::VerifiedProof;
use crate::error::AppError;

impl Application {
    /// Patches a user's metadata for a server or for the user's own device.
    pub async fn patch_metadata(
        &self,
        requester: &Requester,
        user: UserId,
        patch: MetadataPatch,
    ) -> Result<Metadata, AppError> {
        requester.require(Scope::UserWrite, user)?;
        let change = UserChange {
            user,
            origin: self.origin(requester.app_id(), requester.initiator()),
        };
        self.apply_patch(change, patch).await
    }

    /// Patches the metadata of the user of the install that a proof names.
    pub async fn patch_own_metadata(
        &self,
        proof: &VerifiedProof,
        patch: MetadataPatch,
    ) -> Result<Metadata, AppError> {
        let install = self.proven_install(proof).await?;
        if install.is_user_disabled {
            return Err(Refusal::UserDisabled.into());
        }
        match install.state {
            InstallState::Active => {}
            InstallState::Standby => return Err(Refusal::InstallStandby.into()),
            InstallState::Deactivated => return Err(Refusal::InstallDeactivated.into()),
            InstallState::Reset => return Err(Refusal::InstallReset.into()),
        }
        let origin = self.origin(
            install.app,
            Initiator::from_nowhere(Actor::Install(install.id)),
        );
        self.apply_patch(
            UserChange {
                user: install.user,
                origin,
            },
            patch,
        )
        .await
    }

    async fn apply_patch(
        &self,
        change: UserChange,
        patch: MetadataPatch,
    ) -> Result<Metadata, AppError> {
        metadata::check_patch(&patch)
            .map_err(|invalid| AppError::invalid("metadata", invalid.to_string()))?;
        Ok(self
            .storage
            .patch_metadata(MetadataChange { change, patch })
            .await?)
    }
}
