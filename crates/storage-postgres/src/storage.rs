//! The trait, method by method.

use std::sync::Arc;

use async_trait::async_trait;
use handfast_domain::app::App;
use handfast_domain::event::Event;
use handfast_domain::metadata::Metadata;
use handfast_domain::redemption::Redemption;
use handfast_domain::{ApiKeyId, AppId, ExternalId, InstallId, Timestamp, UserId};
use handfast_storage::administration::{
    MetadataChange, NewApiKey, PublishConfiguration, ResetInstall, RevokeApiKey, RotateApiKey,
    RotatePlatformKey, UserChange,
};
use handfast_storage::facts::{StoredConfiguration, StoredFacts};
use handfast_storage::record::{InstallRecord, Redeemed, UserRecord, UserSummary};
use handfast_storage::retention::{Pruned, Retention};
use handfast_storage::verification::{Finding, Invariant};
use handfast_storage::{Rejection, Storage, StorageError};

use crate::connection::Connections;
use crate::errors::{Outcome, only_failures};
use crate::facts::{self, Generation};
use crate::listener::Listener;
use crate::options::PostgresOptions;
use crate::statistics::PostgresStatistics;
use crate::{
    api_keys, apps, configurations, health, import, installs, metadata, platform_keys, prune,
    redeem_code, reset_install, retry, schema, users, verify,
};

/// The store of many nodes: one PostgreSQL.
#[derive(Debug)]
pub struct PostgresStorage {
    pub(crate) connections: Arc<Connections>,
    generation: Arc<Generation>,
    listener: Listener,
}

impl PostgresStorage {
    /// Opens the store, making or upgrading its tables.
    ///
    /// # Errors
    ///
    /// When the database cannot be reached, refuses the account, is of a newer
    /// Handfast, or holds only part of what is being moved into it.
    pub async fn open(options: PostgresOptions) -> Result<Self, StorageError> {
        let connections = Arc::new(Connections::new(&options)?);
        schema::migrate(&connections).await?;
        import::check_complete(&connections).await?;
        let generation = Arc::new(Generation::default());
        let listener = Listener::start(Arc::clone(&connections), Arc::clone(&generation));
        let storage = Self {
            connections,
            generation,
            listener,
        };
        storage.look_for_changes().await?;
        Ok(storage)
    }

    /// How the store is doing.
    pub fn statistics(&self) -> PostgresStatistics {
        self.connections.statistics()
    }

    /// Runs a transaction, again and again while it loses races.
    pub(crate) async fn run<T, Work>(&self, work: impl Fn() -> Work) -> Result<T, Rejection>
    where
        Work: Future<Output = Outcome<T>>,
    {
        retry::run(&self.connections, work).await
    }

    /// Runs what no rule can refuse.
    pub(crate) async fn run_unrefused<T, Work>(
        &self,
        work: impl Fn() -> Work,
    ) -> Result<T, StorageError>
    where
        Work: Future<Output = Outcome<T>>,
    {
        self.run(work).await.map_err(only_failures)
    }
}

impl Drop for PostgresStorage {
    fn drop(&mut self) {
        self.connections.close_at_once();
    }
}

#[async_trait]
impl Storage for PostgresStorage {
    async fn redeem_code(&self, redemption: Redemption) -> Result<Redeemed, Rejection> {
        let redeemed = self
            .run(|| redeem_code::redeem_code(&self.connections, &redemption))
            .await?;
        Ok(redeemed?)
    }

    async fn reset_install(&self, reset: ResetInstall) -> Result<InstallRecord, Rejection> {
        self.run(|| reset_install::reset_install(&self.connections, &reset))
            .await
    }

    async fn user_summary(
        &self,
        app: AppId,
        external_id: &ExternalId,
    ) -> Result<Option<UserSummary>, StorageError> {
        self.run_unrefused(|| users::summary(&self.connections, app, external_id))
            .await
    }

    async fn user_by_external_id(
        &self,
        app: AppId,
        external_id: &ExternalId,
    ) -> Result<Option<UserRecord>, StorageError> {
        self.run_unrefused(|| users::by_external_id(&self.connections, app, external_id))
            .await
    }

    async fn user(&self, app: AppId, user: UserId) -> Result<Option<UserRecord>, StorageError> {
        self.run_unrefused(|| users::by_id(&self.connections, (app, user)))
            .await
    }

    async fn install(&self, install: InstallId) -> Result<Option<InstallRecord>, StorageError> {
        self.run_unrefused(|| async {
            let rows = self.connections.read(installs::by_id(install)).await?;
            rows.first().map(installs::read).transpose()
        })
        .await
    }

    async fn delete_user(&self, change: UserChange) -> Result<(), Rejection> {
        self.run(|| users::delete(&self.connections, &change)).await
    }

    async fn set_user_enabled(&self, change: UserChange, enabled: bool) -> Result<(), Rejection> {
        self.run(|| users::set_enabled(&self.connections, &change, enabled))
            .await
    }

    async fn patch_metadata(&self, change: MetadataChange) -> Result<Metadata, Rejection> {
        self.run(|| metadata::patch(&self.connections, &change))
            .await
    }

    async fn create_app(&self, app: App, event: Event) -> Result<(), Rejection> {
        let new = (app, event);
        self.run(|| apps::create(&self.connections, &self.generation, &new))
            .await
    }

    async fn update_app(&self, app: App, event: Event) -> Result<(), Rejection> {
        let changed = (app, event);
        self.run(|| apps::update(&self.connections, &self.generation, &changed))
            .await
    }

    async fn create_api_key(&self, new: NewApiKey) -> Result<(), Rejection> {
        self.run(|| api_keys::create(&self.connections, &self.generation, &new))
            .await
    }

    async fn rotate_api_key(&self, rotation: RotateApiKey) -> Result<(), Rejection> {
        self.run(|| api_keys::rotate(&self.connections, &self.generation, &rotation))
            .await
    }

    async fn revoke_api_key(&self, revocation: RevokeApiKey) -> Result<(), Rejection> {
        self.run(|| api_keys::revoke(&self.connections, &self.generation, &revocation))
            .await
    }

    async fn record_key_use(&self, uses: Vec<(ApiKeyId, Timestamp)>) -> Result<(), StorageError> {
        self.run_unrefused(|| api_keys::record_use(&self.connections, &uses))
            .await
    }

    async fn publish_configuration(
        &self,
        publication: PublishConfiguration,
    ) -> Result<u32, Rejection> {
        self.run(|| configurations::publish(&self.connections, &self.generation, &publication))
            .await
    }

    async fn configuration_versions(
        &self,
        app: AppId,
    ) -> Result<Vec<StoredConfiguration>, StorageError> {
        self.run_unrefused(|| configurations::versions(&self.connections, app))
            .await
    }

    async fn rotate_platform_key(&self, rotation: RotatePlatformKey) -> Result<bool, StorageError> {
        self.run_unrefused(|| platform_keys::rotate(&self.connections, &self.generation, &rotation))
            .await
    }

    async fn remember_master_key(&self, fingerprint: [u8; 32]) -> Result<[u8; 32], StorageError> {
        self.run_unrefused(|| platform_keys::remember_master_key(&self.connections, &fingerprint))
            .await
    }

    async fn look_for_changes(&self) -> Result<(), StorageError> {
        self.run_unrefused(|| facts::look(&self.connections, &self.generation))
            .await
    }

    fn facts_generation(&self) -> u64 {
        self.generation.changes()
    }

    async fn facts(&self) -> Result<StoredFacts, StorageError> {
        self.run_unrefused(|| facts::read(&self.connections)).await
    }

    async fn prune(&self, retention: Retention) -> Result<Pruned, StorageError> {
        self.run_unrefused(|| prune::prune(&self.connections, &self.generation, &retention))
            .await
    }

    async fn verify(&self, invariant: Invariant) -> Result<Finding, StorageError> {
        self.run_unrefused(|| verify::verify(&self.connections, invariant))
            .await
    }

    async fn check_health(&self) -> Result<(), StorageError> {
        self.run_unrefused(|| health::check(&self.connections))
            .await
    }

    async fn close(&self) {
        self.listener.stop();
        self.connections.close().await;
    }
}
