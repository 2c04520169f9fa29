//! A fresh access token for an install.

use handfast_domain::install::InstallState;
use handfast_domain::{Refusal, Sensitive, Timestamp};
use handfast_protocol::token::{AccessTokenClaims, DRAIN_SCOPE};
use handfast_storage::record::InstallRecord;

use crate::application::Application;
use crate::device_proof::VerifiedProof;
use crate::error::{AppError, CredentialError};
use crate::facts::{AppFacts, Facts};

/// A token and its end.
#[derive(Clone, Debug)]
pub struct MintedToken {
    /// The JWT.
    pub token: Sensitive<String>,
    /// When it ends.
    pub expires_at: Timestamp,
    /// Whether it may only hand in what was collected before.
    pub is_drain: bool,
}

impl Application {
    /// A token for the active install, or a drain token for one that was
    /// deactivated a short while ago.
    pub async fn mint_token(&self, proof: &VerifiedProof) -> Result<MintedToken, AppError> {
        let install = self.proven_install(proof).await?;
        if install.is_user_disabled {
            return Err(Refusal::UserDisabled.into());
        }
        let facts = self.facts().await?;
        let app = facts.app(install.app)?;
        let now = self.clock.now();
        match install.state {
            InstallState::Active => self.mint(&facts, app, &install, now),
            InstallState::Deactivated => self.mint_drain(&facts, app, &install, now),
            InstallState::Standby => Err(Refusal::InstallStandby.into()),
            InstallState::Reset => Err(Refusal::InstallReset.into()),
        }
    }

    /// The install that a proof names, if the proof's key may speak for it.
    pub(crate) async fn proven_install(
        &self,
        proof: &VerifiedProof,
    ) -> Result<InstallRecord, AppError> {
        let id = proof.install.ok_or(CredentialError::ProofInstall)?;
        let install = self
            .storage
            .install(id)
            .await?
            .ok_or(Refusal::InstallNotFound)?;
        if install.thumbprint != proof.thumbprint {
            return Err(Refusal::InstallKeyMismatch.into());
        }
        Ok(install)
    }

    pub(crate) fn mint(
        &self,
        facts: &Facts,
        app: &AppFacts,
        install: &InstallRecord,
        now: Timestamp,
    ) -> Result<MintedToken, AppError> {
        let expires_at = now.plus(app.app.settings.token_lifetime());
        self.sign(
            facts,
            install,
            Lifetime {
                now,
                expires_at,
                is_drain: false,
            },
        )
    }

    fn mint_drain(
        &self,
        facts: &Facts,
        app: &AppFacts,
        install: &InstallRecord,
        now: Timestamp,
    ) -> Result<MintedToken, AppError> {
        let settings = &app.app.settings;
        let window_end = install.since.plus(settings.drain_window());
        if window_end <= now {
            return Err(Refusal::InstallDeactivated.into());
        }
        let expires_at = now.plus(settings.token_lifetime()).min(window_end);
        self.sign(
            facts,
            install,
            Lifetime {
                now,
                expires_at,
                is_drain: true,
            },
        )
    }

    fn sign(
        &self,
        facts: &Facts,
        install: &InstallRecord,
        lifetime: Lifetime,
    ) -> Result<MintedToken, AppError> {
        let claims = AccessTokenClaims {
            iss: self.public_url.clone(),
            sub: install.user,
            aud: install.app,
            ins: install.id,
            iat: lifetime.now.as_seconds(),
            exp: lifetime.expires_at.as_seconds(),
            scope: lifetime.is_drain.then(|| DRAIN_SCOPE.to_owned()),
        };
        let token = facts.current_signing_key(lifetime.now)?.sign(&claims)?;
        let expires_at = Timestamp::from_seconds(claims.exp);
        Ok(MintedToken {
            token,
            expires_at,
            is_drain: lifetime.is_drain,
        })
    }
}

#[derive(Clone, Copy)]
struct Lifetime {
    now: Timestamp,
    expires_at: Timestamp,
    is_drain: bool,
}
