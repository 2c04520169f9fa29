//! An operator asks for a code, to play a device in the dashboard.

use handfast_domain::access::Scope;
use handfast_domain::api_key::{ApiKey, KeyStanding};
use handfast_domain::auth_code::{Intent, OnConflict};
use handfast_domain::permission::{Action, Reach};
use handfast_domain::{AppId, ExternalId};

use crate::application::Application;
use crate::authenticate::Caller;
use crate::error::AppError;
use crate::issue_code::{IssueCode, IssuedCode};
use crate::operators::SignedIn;

/// What the external ids of simulated users begin with, so that nobody takes a
/// real user over by playing its device.
const SIMULATED_PREFIX: &str = "simulated:";

impl Application {
    /// Issues a code for the simulated user of that name as the app's newest key
    /// would: revoking that key kills it.
    pub async fn issue_simulated_code(
        &self,
        signed_in: &SignedIn,
        app: AppId,
        name: &str,
    ) -> Result<IssuedCode, AppError> {
        signed_in.require(Action::SimulateDevices, Reach::App(app))?;
        let external_id = ExternalId::new(&format!("{SIMULATED_PREFIX}{name}"))
            .map_err(|invalid| AppError::invalid("name", invalid.to_string()))?;
        let caller = self.newest_caller(app).await?;
        let request = IssueCode {
            external_id,
            on_conflict: OnConflict::default(),
            intent: Intent::default(),
            device_key: None,
        };
        self.vouch(&caller, request).await
    }

    /// The newest key of an app that may ask for codes now.
    pub async fn linking_key(&self, app: AppId) -> Result<Option<ApiKey>, AppError> {
        let now = self.clock.now();
        let keys = self.api_keys(app).await?;
        Ok(keys.into_iter().rev().find(|key| {
            key.standing(now) == KeyStanding::Active && key.scopes.contains(Scope::UserLink)
        }))
    }

    async fn newest_caller(&self, app: AppId) -> Result<Caller, AppError> {
        let newest = self.linking_key(app).await?;
        let facts = self.facts().await?;
        let key = newest.and_then(|key| facts.api_key_by_id(key.id));
        let missing = "is missing: make one with the scope user.link first";
        let key = key.ok_or_else(|| AppError::invalid("key", missing))?;
        Ok(Caller::new(key, &facts)?)
    }
}
