//! What every use case works with.

use std::sync::Arc;

use handfast_domain::event::{EventOrigin, Initiator};
use handfast_domain::{AppId, RequestId, Timestamp};
use handfast_storage::Storage;

use crate::activity::ActivityCounter;
use crate::error::AppError;
use crate::facts::Facts;
use crate::facts_cache::FactsCache;
use crate::live::LiveEvents;
use crate::master_key::MasterKey;
use crate::operators::{Attempts, Passwords};
use crate::ports::{Clock, Entropy, draw_event_id, draw_id};
use crate::rehearsal::Rehearsals;

/// The platform, without any front end.
pub struct Application {
    pub(crate) storage: Arc<dyn Storage>,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) entropy: Arc<dyn Entropy>,
    pub(crate) master_key: MasterKey,
    pub(crate) public_url: String,
    pub(crate) rehearsals: Rehearsals,
    pub(crate) activity: ActivityCounter,
    pub(crate) live: LiveEvents,
    pub(crate) attempts: Attempts,
    pub(crate) passwords: Passwords,
    facts: FactsCache,
}

/// What an [`Application`] is made of.
pub struct Parts {
    /// Where everything is kept.
    pub storage: Arc<dyn Storage>,
    /// The time.
    pub clock: Arc<dyn Clock>,
    /// Randomness.
    pub entropy: Arc<dyn Entropy>,
    /// What seals the platform's own keys.
    pub master_key: MasterKey,
    /// The address that devices see, without a slash at its end: token issuer
    /// and beginning of every proof's `htu`.
    pub public_url: String,
}

impl Application {
    /// Starts the platform on a store: checks the master key against the one
    /// the store remembers and makes the first sealing and signing keys.
    pub async fn start(parts: Parts) -> Result<Self, AppError> {
        let application = Self {
            storage: parts.storage,
            clock: parts.clock,
            entropy: parts.entropy,
            master_key: parts.master_key,
            public_url: parts.public_url.trim_end_matches('/').to_owned(),
            rehearsals: Rehearsals::default(),
            activity: ActivityCounter::default(),
            live: LiveEvents::new(),
            attempts: Attempts::default(),
            passwords: Passwords::new(),
            facts: FactsCache::new(),
        };
        application.check_master_key().await?;
        application.make_missing_platform_keys().await?;
        Ok(application)
    }

    /// The address that devices see.
    pub fn public_url(&self) -> &str {
        &self.public_url
    }

    /// The time, by the platform's clock.
    pub fn now(&self) -> Timestamp {
        self.clock.now()
    }

    /// A fresh name for a request.
    pub fn draw_request_id(&self) -> RequestId {
        RequestId::new(self.clock.now(), draw_id(self.entropy.as_ref()))
    }

    /// The facts in memory, as the store knows them now.
    pub async fn facts(&self) -> Result<Arc<Facts>, AppError> {
        self.facts
            .get(self.storage.as_ref(), &self.master_key)
            .await
    }

    /// Whether the store can answer and write.
    pub async fn check_health(&self) -> Result<(), AppError> {
        Ok(self.storage.check_health().await?)
    }

    /// Finishes what was accepted and closes the store.
    pub async fn close(&self) {
        // Only counts, and coarse moments of last use, are lost with a fault.
        let _ = self.flush_key_uses().await;
        let _ = self.write_activity().await;
        self.storage.close().await;
    }

    /// Where, when and by whom the events of one transaction are made.
    pub(crate) fn origin(&self, app: AppId, initiator: Initiator) -> EventOrigin {
        let at = self.clock.now();
        EventOrigin {
            first_id: draw_event_id(self.entropy.as_ref(), at),
            app,
            at,
            initiator,
        }
    }

    async fn check_master_key(&self) -> Result<(), AppError> {
        let fingerprint = self.master_key.fingerprint();
        if self.storage.remember_master_key(fingerprint).await? == fingerprint {
            Ok(())
        } else {
            Err(AppError::WrongMasterKey)
        }
    }
}
