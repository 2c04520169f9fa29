//! What every node keeps in memory: small, rarely changed, needed by nearly
//! every request.

use handfast_domain::api_key::{ApiKey, ApiKeyHash};
use handfast_domain::app::App;
use handfast_domain::configuration::ConfigurationDocument;
use handfast_domain::platform_key::{KeyLife, KeyPurpose};
use handfast_domain::{AppId, Timestamp};

/// Everything that is kept in memory, read in one consistent snapshot.
#[derive(Clone, Debug, Default)]
pub struct StoredFacts {
    /// Every app.
    pub apps: Vec<App>,
    /// Every API key with its hash; revoked and expired ones too, so that they
    /// are told from unknown ones.
    pub api_keys: Vec<(ApiKeyHash, ApiKey)>,
    /// The SDK configuration in force, for each app that published one.
    pub configurations: Vec<StoredConfiguration>,
    /// Sealing and signing keys that are not forgotten yet.
    pub platform_keys: Vec<PlatformKey>,
}

/// One published version of an app's SDK configuration.
#[derive(Clone, Debug)]
pub struct StoredConfiguration {
    /// The app.
    pub app: AppId,
    /// Counts up from 1.
    pub version: u32,
    /// What was published.
    pub document: ConfigurationDocument,
    /// When.
    pub published_at: Timestamp,
    /// By whom, in the words of an event's actor.
    pub published_by: String,
    /// What its publisher said of it.
    pub note: String,
}

/// A key of the platform, its material sealed by the master key.
#[derive(Clone, Debug)]
pub struct PlatformKey {
    /// Its number: counts up from 1 and stands in what the key makes.
    pub number: u32,
    /// What it is for.
    pub purpose: KeyPurpose,
    /// Its times.
    pub life: KeyLife,
    /// The sealed material.
    pub sealed_material: Vec<u8>,
}
