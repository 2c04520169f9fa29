//! What a node keeps in memory: apps, API keys, configurations and its own
//! keys, indexed and ready for use.

use std::collections::HashMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use handfast_domain::api_key::{ApiKey, ApiKeyHash};
use handfast_domain::app::App;
use handfast_domain::configuration::ConfigurationDocument;
use handfast_domain::platform_key::{self, KeyLife, KeyPurpose};
use handfast_domain::{ApiKeyId, AppId, Platform, Refusal, Timestamp};
use handfast_protocol::device_api::Configuration;
use handfast_protocol::token::{JwkSet, SigningJwk};
use handfast_storage::facts::{PlatformKey, StoredConfiguration, StoredFacts};
use serde_json::value::RawValue;

use crate::access_token::SigningKey;
use crate::code_sealer::SealingKey;
use crate::error::AppError;
use crate::master_key::MasterKey;

/// One consistent snapshot of everything that is kept in memory.
pub struct Facts {
    apps: HashMap<AppId, Arc<AppFacts>>,
    api_keys: HashMap<ApiKeyHash, Arc<KeyFacts>>,
    key_hashes: HashMap<ApiKeyId, ApiKeyHash>,
    sealing_keys: HashMap<u32, (KeyLife, SealingKey)>,
    signing_keys: Vec<(KeyLife, SigningKey)>,
    /// When the newest key of each purpose takes or took over.
    newest_platform_keys: HashMap<KeyPurpose, Timestamp>,
}

/// An app and the SDK configuration in force.
pub struct AppFacts {
    /// The app.
    pub app: App,
    configuration: ConfigurationFacts,
}

struct ConfigurationFacts {
    version: u32,
    document: ConfigurationDocument,
    /// The settings without overrides, written once.
    base: Arc<RawValue>,
}

/// An API key and when it was used last.
pub struct KeyFacts {
    /// The key.
    pub key: ApiKey,
    /// Milliseconds since the Unix epoch, by the minute; shared with later
    /// snapshots.
    last_used: Arc<AtomicI64>,
}

impl Facts {
    /// Indexes what the store answered; opens the platform's keys.
    pub(crate) fn index(
        stored: StoredFacts,
        master_key: &MasterKey,
        previous: Option<&Self>,
    ) -> Result<Self, AppError> {
        let mut documents: HashMap<AppId, StoredConfiguration> = stored
            .configurations
            .into_iter()
            .map(|configuration| (configuration.app, configuration))
            .collect();
        let mut apps = HashMap::with_capacity(stored.apps.len());
        for app in stored.apps {
            let configuration = ConfigurationFacts::new(documents.remove(&app.id))?;
            apps.insert(app.id, Arc::new(AppFacts { app, configuration }));
        }
        let key_hashes = stored
            .api_keys
            .iter()
            .map(|(hash, key)| (key.id, *hash))
            .collect();
        let api_keys = stored
            .api_keys
            .into_iter()
            .map(|(hash, key)| (hash, Arc::new(KeyFacts::new(key, previous))))
            .collect();
        let mut facts = Self {
            apps,
            api_keys,
            key_hashes,
            sealing_keys: HashMap::new(),
            signing_keys: Vec::new(),
            newest_platform_keys: HashMap::new(),
        };
        for key in stored.platform_keys {
            facts.open_platform_key(&key, master_key)?;
        }
        Ok(facts)
    }

    fn open_platform_key(
        &mut self,
        key: &PlatformKey,
        master_key: &MasterKey,
    ) -> Result<(), AppError> {
        let material = master_key.open(key.purpose.as_str(), &key.sealed_material)?;
        match key.purpose {
            KeyPurpose::Sealing => {
                let sealing = SealingKey::new(key.number, &material)?;
                self.sealing_keys.insert(key.number, (key.life, sealing));
            }
            KeyPurpose::Signing => {
                self.signing_keys
                    .push((key.life, SigningKey::new(key.number, &material)?));
            }
        }
        let newest = self
            .newest_platform_keys
            .entry(key.purpose)
            .or_insert(key.life.active_from);
        *newest = key.life.active_from.max(*newest);
        Ok(())
    }

    /// The app of that id.
    pub fn app(&self, id: AppId) -> Result<&Arc<AppFacts>, Refusal> {
        self.apps.get(&id).ok_or(Refusal::AppNotFound)
    }

    /// Every app, in the order of making.
    pub fn apps(&self) -> Vec<App> {
        let mut apps: Vec<App> = self.apps.values().map(|facts| facts.app.clone()).collect();
        apps.sort_by_key(|app| app.id);
        apps
    }

    /// The API key with that hash.
    pub(crate) fn api_key(&self, hash: &ApiKeyHash) -> Option<&Arc<KeyFacts>> {
        self.api_keys.get(hash)
    }

    /// The API key of that id.
    pub(crate) fn api_key_by_id(&self, id: ApiKeyId) -> Option<&Arc<KeyFacts>> {
        self.key_hashes
            .get(&id)
            .and_then(|hash| self.api_keys.get(hash))
    }

    /// The API keys of an app, in the order of making.
    pub fn api_keys_of(&self, app: AppId) -> Vec<ApiKey> {
        let of_app = self.api_keys.values().filter(|facts| facts.key.app == app);
        let mut keys: Vec<ApiKey> = of_app.map(|facts| facts.key_with_last_use()).collect();
        keys.sort_by_key(|key| key.id);
        keys
    }

    /// When each key was last used, as far as this node knows.
    pub(crate) fn last_uses(&self) -> Vec<(ApiKeyId, Timestamp)> {
        self.api_keys
            .values()
            .filter_map(|facts| Some((facts.key.id, facts.last_used()?)))
            .collect()
    }

    /// The key that seals new codes.
    pub(crate) fn current_sealing_key(&self, now: Timestamp) -> Result<&SealingKey, AppError> {
        platform_key::current(
            self.sealing_keys.values().map(|(life, key)| (key, *life)),
            now,
        )
        .ok_or(AppError::Internal(
            "there is no sealing key that is active now",
        ))
    }

    /// The sealing key of that number, retired or not.
    pub(crate) fn sealing_key(&self, number: u32) -> Option<&(KeyLife, SealingKey)> {
        self.sealing_keys.get(&number)
    }

    /// The key that signs new tokens.
    pub(crate) fn current_signing_key(&self, now: Timestamp) -> Result<&SigningKey, AppError> {
        platform_key::current(
            self.signing_keys.iter().map(|(life, key)| (key, *life)),
            now,
        )
        .ok_or(AppError::Internal(
            "there is no signing key that is active now",
        ))
    }

    /// The signing key of that name, unless it may be forgotten.
    pub(crate) fn signing_key(&self, kid: &str, now: Timestamp) -> Option<&SigningKey> {
        self.published_signing_keys(now)
            .find(|key| key.jwk().kid == kid)
    }

    /// The keys that verify tokens: those in use, those to come, and those
    /// that a live token may still be signed with.
    pub fn jwk_set(&self, now: Timestamp) -> JwkSet {
        let mut keys: Vec<SigningJwk> = self
            .published_signing_keys(now)
            .map(|key| key.jwk().clone())
            .collect();
        keys.sort_by(|a, b| a.kid.cmp(&b.kid));
        JwkSet { keys }
    }

    fn published_signing_keys(&self, now: Timestamp) -> impl Iterator<Item = &SigningKey> {
        self.signing_keys
            .iter()
            .filter(move |(life, _)| !life.is_forgettable(KeyPurpose::Signing, now))
            .map(|(_, key)| key)
    }

    /// When the newest key of a purpose takes or took over.
    pub(crate) fn newest_platform_key(&self, purpose: KeyPurpose) -> Option<Timestamp> {
        self.newest_platform_keys.get(&purpose).copied()
    }
}

impl AppFacts {
    /// The SDK configuration of an install with this platform and SDK version.
    pub(crate) fn configuration_for(
        &self,
        platform: Platform,
        sdk_version: Option<&str>,
    ) -> Result<Configuration, AppError> {
        let facts = &self.configuration;
        let settings = if facts.document.is_overridden(platform, sdk_version) {
            to_raw(&facts.document.resolve(platform, sdk_version))?
        } else {
            Arc::clone(&facts.base)
        };
        Ok(Configuration {
            version: facts.version,
            settings,
        })
    }

    /// The document in force and its version; 0 before the first publication.
    pub fn configuration(&self) -> (u32, &ConfigurationDocument) {
        (self.configuration.version, &self.configuration.document)
    }
}

impl ConfigurationFacts {
    fn new(stored: Option<StoredConfiguration>) -> Result<Self, AppError> {
        let (version, document) = stored.map_or_else(
            || (0, ConfigurationDocument::default()),
            |stored| (stored.version, stored.document),
        );
        let base = to_raw(&document.settings)?;
        Ok(Self {
            version,
            document,
            base,
        })
    }
}

fn to_raw(settings: &handfast_domain::configuration::Settings) -> Result<Arc<RawValue>, AppError> {
    serde_json::value::to_raw_value(settings)
        .map(Arc::from)
        .map_err(|_| AppError::Internal("settings cannot be written as JSON"))
}

const NEVER: i64 = i64::MIN;
const MINUTE_MILLIS: i64 = 60_000;

impl KeyFacts {
    fn new(key: ApiKey, previous: Option<&Facts>) -> Self {
        let stored = key.last_used_at.map_or(NEVER, Timestamp::as_millis);
        let last_used = previous
            .and_then(|previous| previous.api_key_by_id(key.id))
            .map_or_else(
                || Arc::new(AtomicI64::new(stored)),
                |known| Arc::clone(&known.last_used),
            );
        last_used.fetch_max(stored, Ordering::Relaxed);
        Self { key, last_used }
    }

    /// Notes a use, by the minute: one atomic read for nearly every request.
    pub(crate) fn note_use(&self, now: Timestamp) {
        let minute = now.as_millis() - now.as_millis().rem_euclid(MINUTE_MILLIS);
        if self.last_used.load(Ordering::Relaxed) < minute {
            self.last_used.fetch_max(minute, Ordering::Relaxed);
        }
    }

    fn last_used(&self) -> Option<Timestamp> {
        let millis = self.last_used.load(Ordering::Relaxed);
        (millis != NEVER).then(|| Timestamp::from_millis(millis))
    }

    pub(crate) fn key_with_last_use(&self) -> ApiKey {
        ApiKey {
            last_used_at: self.last_used(),
            ..self.key.clone()
        }
    }
}
