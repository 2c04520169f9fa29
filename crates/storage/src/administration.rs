//! Commands of operators and customers' servers.

use std::time::Duration;

use handfast_domain::api_key::{ApiKey, ApiKeyHash};
use handfast_domain::configuration::ConfigurationDocument;
use handfast_domain::event::{Event, EventOrigin};
use handfast_domain::metadata::MetadataPatch;
use handfast_domain::platform_key::{KeyPurpose, Rotation};
use handfast_domain::{ApiKeyId, EventId, InstallId, KeyThumbprint, Timestamp, UserId};

/// An install says farewell.
#[derive(Clone, Debug)]
pub struct ResetInstall {
    /// The install.
    pub install: InstallId,
    /// The key that signed the farewell.
    pub thumbprint: KeyThumbprint,
    /// When.
    pub now: Timestamp,
    /// The id of the first event.
    pub first_event: EventId,
}

/// A change of one user: who, in which app, when and by whom.
#[derive(Clone, Debug)]
pub struct UserChange {
    /// The user; a user of another app than the origin's is not found.
    pub user: UserId,
    /// The app, the time, the actor.
    pub origin: EventOrigin,
}

/// A merge patch of a user's metadata.
#[derive(Clone, Debug)]
pub struct MetadataChange {
    /// The user and the origin.
    pub change: UserChange,
    /// The patch, checked by itself already.
    pub patch: MetadataPatch,
}

/// A new API key.
#[derive(Clone, Debug)]
pub struct NewApiKey {
    /// The key.
    pub key: ApiKey,
    /// The hash of its secret.
    pub hash: ApiKeyHash,
    /// What the audit log says.
    pub event: Event,
}

/// A rotation: a successor with the same name and scopes.
#[derive(Clone, Debug)]
pub struct RotateApiKey {
    /// The key that is rotated.
    pub predecessor: ApiKeyId,
    /// The id of its successor.
    pub successor: ApiKeyId,
    /// The hash of the successor's secret.
    pub hash: ApiKeyHash,
    /// How long the successor lives.
    pub lifetime: Duration,
    /// How long the predecessor lives on.
    pub overlap: Duration,
    /// The app, the time, the actor.
    pub origin: EventOrigin,
}

/// A revocation.
#[derive(Clone, Debug)]
pub struct RevokeApiKey {
    /// The key.
    pub key: ApiKeyId,
    /// The app, the time, the actor.
    pub origin: EventOrigin,
}

/// A new version of an SDK configuration.
#[derive(Clone, Debug)]
pub struct PublishConfiguration {
    /// What is published, checked already.
    pub document: ConfigurationDocument,
    /// What its publisher says of it.
    pub note: String,
    /// The app, the time, the actor.
    pub origin: EventOrigin,
}

/// A new key of the platform, and the retirement of those before it.
#[derive(Clone, Debug)]
pub struct RotatePlatformKey {
    /// What it is for.
    pub purpose: KeyPurpose,
    /// Its sealed material.
    pub sealed_material: Vec<u8>,
    /// When it takes over and when the older ones are retired. A key that was
    /// to be retired earlier stays so.
    pub rotation: Rotation,
    /// Do nothing if a key of this purpose exists that is active from this
    /// moment or later: two nodes that rotate at once make one key.
    pub unless_newer_than: Option<Timestamp>,
    /// What the audit log says of it.
    pub event: Event,
}
