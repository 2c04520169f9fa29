//! Rehearsing bad days: how a sandbox app's `test:` external ids make the
//! platform misbehave, each in exactly one way, once.
//!
//! `test:lost-answer`, `test:lost-answer:anything` and so on. "Once" is once
//! for each external id on each node until it restarts; give the id another
//! ending to rehearse again.

use std::sync::Arc;
use std::time::Duration;

use handfast_domain::app::App;
use handfast_domain::auth_code::{Intent, OnConflict, Statement};
use handfast_domain::install::InstallState;
use handfast_domain::redemption::Redemption;
use handfast_domain::{Device, ExternalId, FormFactor, InstallId, KeyThumbprint, UserId};
use handfast_storage::record::InstallRecord;

use crate::application::Application;
use crate::error::AppError;
use crate::facts::{AppFacts, Facts};
use crate::ports::{draw, draw_event_id, draw_id};
use crate::rehearsal::{Behaviour, RehearsedFailure, RehearsedTransport, behaviour_of};

const SLOW: Duration = Duration::from_secs(10);

impl Application {
    fn rehearses(&self, app: &App, external_id: &ExternalId, behaviour: Behaviour) -> bool {
        behaviour_of(app, external_id) == Some(behaviour)
            && self.rehearsals.is_first(app.id, external_id, behaviour)
    }

    /// Whether the code for this external id is to be dead on arrival.
    pub(crate) fn rehearses_expired_code(&self, app: &App, external_id: &ExternalId) -> bool {
        self.rehearses(app, external_id, Behaviour::ExpiredCode)
    }

    /// Fails a redemption before anything is done, if that is rehearsed.
    pub(crate) fn rehearse_failure(
        &self,
        app: &App,
        external_id: &ExternalId,
    ) -> Result<(), AppError> {
        let failures = [
            (Behaviour::ServerError, RehearsedFailure::ServerError),
            (Behaviour::Unavailable, RehearsedFailure::Unavailable),
            (Behaviour::RateLimited, RehearsedFailure::RateLimited),
        ];
        match failures
            .into_iter()
            .find(|(behaviour, _)| self.rehearses(app, external_id, *behaviour))
        {
            Some((_, failure)) => Err(AppError::Rehearsed(failure)),
            None => Ok(()),
        }
    }

    /// What is to happen to the answer of a redemption that was done.
    pub(crate) fn rehearse_transport(
        &self,
        app: &App,
        external_id: &ExternalId,
    ) -> Option<RehearsedTransport> {
        if self.rehearses(app, external_id, Behaviour::LostAnswer) {
            Some(RehearsedTransport::LostAnswer)
        } else if self.rehearses(app, external_id, Behaviour::Slow) {
            Some(RehearsedTransport::Slow(SLOW))
        } else {
            None
        }
    }

    /// `test:deactivated-soon`: at the first status call a made-up phone takes
    /// the user over, by the same way as a real one would.
    pub(crate) async fn rehearse_deactivation(
        &self,
        facts: &Facts,
        app: &Arc<AppFacts>,
        install: InstallRecord,
    ) -> Result<InstallRecord, AppError> {
        if !app.app.sandbox || install.state != InstallState::Active {
            return Ok(install);
        }
        let Some(user) = self.storage.user(install.app, install.user).await? else {
            return Ok(install);
        };
        let keys = facts.api_keys_of(install.app);
        let (Some(key), true) = (
            keys.first(),
            self.rehearses(&app.app, &user.external_id, Behaviour::DeactivatedSoon),
        ) else {
            return Ok(install);
        };
        self.storage
            .redeem_code(self.made_up_redemption(key.id, &install, user.external_id))
            .await?;
        Ok(self.storage.install(install.id).await?.unwrap_or(install))
    }

    fn made_up_redemption(
        &self,
        key: handfast_domain::ApiKeyId,
        install: &InstallRecord,
        external_id: ExternalId,
    ) -> Redemption {
        let now = self.clock.now();
        let entropy = self.entropy.as_ref();
        let device = Device {
            form_factor: FormFactor::Phone,
            model: Some("Sandbox phone".to_owned()),
            ..Device::default()
        };
        Redemption {
            statement: Statement {
                app: install.app,
                key,
                install: InstallId::new(now, draw_id(entropy)),
                issued_at: now,
                expires_at: now.plus(Duration::from_secs(60)),
                user: Some(install.user),
                external_id,
                on_conflict: OnConflict::Replace,
                intent: Intent::Restore,
                device_key: None,
            },
            thumbprint: KeyThumbprint::from_bytes(draw(entropy)),
            device,
            now,
            new_user: UserId::new(now, draw_id(entropy)),
            first_event: draw_event_id(entropy, now),
            objection: None,
        }
    }
}
