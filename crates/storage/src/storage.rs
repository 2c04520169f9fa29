//! The one trait that every store implements.

use async_trait::async_trait;
use handfast_domain::app::App;
use handfast_domain::event::Event;
use handfast_domain::metadata::Metadata;
use handfast_domain::redemption::Redemption;
use handfast_domain::{ApiKeyId, AppId, ExternalId, InstallId, Timestamp, UserId};

use crate::administration::{
    MetadataChange, NewApiKey, PublishConfiguration, ResetInstall, RevokeApiKey, RotateApiKey,
    RotatePlatformKey, UserChange,
};
use crate::error::{Rejection, StorageError};
use crate::facts::{StoredConfiguration, StoredFacts};
use crate::operators::OperatorStorage;
use crate::record::{InstallRecord, Redeemed, UserRecord, UserSummary};
use crate::retention::{Pruned, Retention};
use crate::verification::{Finding, Invariant};

/// A durable store. Every answer to a change is given after the change is on
/// disk; an error means that nothing of it is.
#[async_trait]
pub trait Storage: OperatorStorage {
    /// Redeems a code: `domain::redemption` decides, this carries it out. A
    /// used code offered by another key is refused and its event is written.
    async fn redeem_code(&self, redemption: Redemption) -> Result<Redeemed, Rejection>;

    /// The install says farewell; repeating it changes nothing.
    async fn reset_install(&self, reset: ResetInstall) -> Result<InstallRecord, Rejection>;

    /// What issuing a code needs to know of the user with an external id.
    async fn user_summary(
        &self,
        app: AppId,
        external_id: &ExternalId,
    ) -> Result<Option<UserSummary>, StorageError>;

    /// The user with an external id.
    async fn user_by_external_id(
        &self,
        app: AppId,
        external_id: &ExternalId,
    ) -> Result<Option<UserRecord>, StorageError>;

    /// The user of that app with that id.
    async fn user(&self, app: AppId, user: UserId) -> Result<Option<UserRecord>, StorageError>;

    /// The install with that id, of whatever app.
    async fn install(&self, install: InstallId) -> Result<Option<InstallRecord>, StorageError>;

    /// Deletes a user, its installs and its metadata, and notes when, so that
    /// outstanding codes for its external id are dead.
    async fn delete_user(&self, change: UserChange) -> Result<(), Rejection>;

    /// Disables or enables a user; doing it again changes nothing.
    async fn set_user_enabled(&self, change: UserChange, enabled: bool) -> Result<(), Rejection>;

    /// Patches a user's metadata and answers with what stands then.
    async fn patch_metadata(&self, change: MetadataChange) -> Result<Metadata, Rejection>;

    /// Makes an app.
    async fn create_app(&self, app: App, event: Event) -> Result<(), Rejection>;

    /// Changes an app's name and settings.
    async fn update_app(&self, app: App, event: Event) -> Result<(), Rejection>;

    /// Makes an API key, unless the app has as many as it may have.
    async fn create_api_key(&self, new: NewApiKey) -> Result<(), Rejection>;

    /// Makes a successor of an API key and brings the end of its predecessor
    /// forward. The successor counts towards the limit.
    async fn rotate_api_key(&self, rotation: RotateApiKey) -> Result<(), Rejection>;

    /// Revokes an API key; doing it again changes nothing.
    async fn revoke_api_key(&self, revocation: RevokeApiKey) -> Result<(), Rejection>;

    /// Notes when keys were last used; later moments win.
    async fn record_key_use(&self, uses: Vec<(ApiKeyId, Timestamp)>) -> Result<(), StorageError>;

    /// Publishes the next version of an SDK configuration and answers with its
    /// number.
    async fn publish_configuration(
        &self,
        publication: PublishConfiguration,
    ) -> Result<u32, Rejection>;

    /// The published versions of an app's SDK configuration, newest first.
    async fn configuration_versions(
        &self,
        app: AppId,
    ) -> Result<Vec<StoredConfiguration>, StorageError>;

    /// Adds a key of the platform. Answers whether one was added.
    async fn rotate_platform_key(&self, rotation: RotatePlatformKey) -> Result<bool, StorageError>;

    /// Remembers the fingerprint of the master key at the first start, and
    /// answers with the one that is remembered.
    async fn remember_master_key(&self, fingerprint: [u8; 32]) -> Result<[u8; 32], StorageError>;

    /// Looks whether another process has changed the facts:
    /// [`Self::facts_generation`] counts every change made before this call.
    async fn look_for_changes(&self) -> Result<(), StorageError>;

    /// Counts up whenever [`Storage::facts`] may answer otherwise than before:
    /// at once after a change made here, within a second after one made by
    /// another process. Costs one atomic read.
    fn facts_generation(&self) -> u64;

    /// The facts that nodes keep in memory, in one consistent snapshot.
    async fn facts(&self) -> Result<StoredFacts, StorageError>;

    /// Removes a batch of what is no longer needed.
    async fn prune(&self, retention: Retention) -> Result<Pruned, StorageError>;

    /// Whether an invariant holds of all that is stored, as it is now. Takes
    /// as long as reading it all takes, and holds nobody up.
    async fn verify(&self, invariant: Invariant) -> Result<Finding, StorageError>;

    /// Whether the store can answer and write.
    async fn check_health(&self) -> Result<(), StorageError>;

    /// Finishes what was accepted, then refuses everything else.
    async fn close(&self);
}
