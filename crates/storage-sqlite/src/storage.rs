//! The trait, method by method: what runs where.

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

use crate::connection::absolute;
use crate::errors::only_failures;
use crate::options::SqliteOptions;
use crate::readers::Readers;
use crate::statistics::SqliteStatistics;
use crate::writer::Writer;
use crate::{
    api_keys, apps, configurations, events, facts, health, installs, patch_metadata, platform_keys,
    prune, redeem_code, reset_install, users, verify,
};

/// The embedded store: one SQLite file.
#[derive(Debug)]
pub struct SqliteStorage {
    pub(crate) writer: Writer,
    pub(crate) readers: Arc<Readers>,
}

impl SqliteStorage {
    /// Opens the store, making or upgrading its file. Blocks for as long as
    /// that takes.
    pub fn open(mut options: SqliteOptions) -> Result<Self, StorageError> {
        options.path = absolute(&options.path);
        let writer = Writer::start(&options)?;
        let readers = Arc::new(Readers::open(&options, writer.anchor())?);
        Ok(Self { writer, readers })
    }

    /// How the writer is doing, for metrics.
    pub fn statistics(&self) -> SqliteStatistics {
        self.writer.statistics()
    }
}

impl Drop for SqliteStorage {
    fn drop(&mut self) {
        self.readers.close();
        self.writer.close_blocking();
    }
}

/// Says of what changes no facts that it does not.
pub(crate) const fn facts_stay<T>(_: &T) -> bool {
    false
}

const fn facts_change<T>(_: &T) -> bool {
    true
}

#[async_trait]
impl Storage for SqliteStorage {
    async fn redeem_code(&self, redemption: Redemption) -> Result<Redeemed, Rejection> {
        let redeemed = self
            .writer
            .submit_counted(facts_stay, move |connection, changes| {
                redeem_code::redeem_code(connection, redemption, changes)
            })
            .await?;
        Ok(redeemed?)
    }

    async fn reset_install(&self, reset: ResetInstall) -> Result<InstallRecord, Rejection> {
        self.writer
            .submit_counted(facts_stay, move |connection, changes| {
                reset_install::reset_install(connection, &reset, changes)
            })
            .await
    }

    async fn user_summary(
        &self,
        app: AppId,
        external_id: &ExternalId,
    ) -> Result<Option<UserSummary>, StorageError> {
        self.readers
            .read(|connection| users::summary(connection, app, external_id))
    }

    async fn user_by_external_id(
        &self,
        app: AppId,
        external_id: &ExternalId,
    ) -> Result<Option<UserRecord>, StorageError> {
        self.readers
            .read_snapshot(|connection| users::by_external_id(connection, app, external_id))
    }

    async fn user(&self, app: AppId, user: UserId) -> Result<Option<UserRecord>, StorageError> {
        self.readers
            .read_snapshot(|connection| users::by_id(connection, app, user))
    }

    async fn install(&self, install: InstallId) -> Result<Option<InstallRecord>, StorageError> {
        self.readers
            .read(|connection| installs::by_id(connection, install))
    }

    async fn delete_user(&self, change: UserChange) -> Result<(), Rejection> {
        self.writer
            .submit_counted(facts_stay, move |connection, changes| {
                users::delete(connection, &change, changes)
            })
            .await
    }

    async fn set_user_enabled(&self, change: UserChange, enabled: bool) -> Result<(), Rejection> {
        self.writer
            .submit(facts_stay, move |connection| {
                users::set_enabled(connection, &change, enabled)
            })
            .await
    }

    async fn patch_metadata(&self, change: MetadataChange) -> Result<Metadata, Rejection> {
        self.writer
            .submit(facts_stay, move |connection| {
                patch_metadata::patch_metadata(connection, &change)
            })
            .await
    }

    async fn create_app(&self, app: App, event: Event) -> Result<(), Rejection> {
        self.writer
            .submit(facts_change, move |connection| {
                apps::create(connection, &app, &event)
            })
            .await
    }

    async fn update_app(&self, app: App, event: Event) -> Result<(), Rejection> {
        self.writer
            .submit(facts_change, move |connection| {
                apps::update(connection, &app, &event)
            })
            .await
    }

    async fn create_api_key(&self, new: NewApiKey) -> Result<(), Rejection> {
        self.writer
            .submit(facts_change, move |connection| {
                api_keys::create(connection, &new)
            })
            .await
    }

    async fn rotate_api_key(&self, rotation: RotateApiKey) -> Result<(), Rejection> {
        self.writer
            .submit(facts_change, move |connection| {
                api_keys::rotate(connection, &rotation)
            })
            .await
    }

    async fn revoke_api_key(&self, revocation: RevokeApiKey) -> Result<(), Rejection> {
        self.writer
            .submit(facts_change, move |connection| {
                api_keys::revoke(connection, &revocation)
            })
            .await
    }

    async fn record_key_use(&self, uses: Vec<(ApiKeyId, Timestamp)>) -> Result<(), StorageError> {
        self.writer
            .submit(facts_stay, move |connection| {
                api_keys::record_use(connection, &uses)
            })
            .await
            .map_err(only_failures)
    }

    async fn publish_configuration(
        &self,
        publication: PublishConfiguration,
    ) -> Result<u32, Rejection> {
        self.writer
            .submit(facts_change, move |connection| {
                configurations::publish(connection, &publication)
            })
            .await
    }

    async fn configuration_versions(
        &self,
        app: AppId,
    ) -> Result<Vec<StoredConfiguration>, StorageError> {
        self.readers
            .read_apart(move |connection| configurations::versions(connection, app))
            .await
    }

    async fn rotate_platform_key(&self, rotation: RotatePlatformKey) -> Result<bool, StorageError> {
        self.writer
            .submit(
                |added| *added,
                move |connection| platform_keys::rotate(connection, &rotation),
            )
            .await
            .map_err(only_failures)
    }

    async fn remember_master_key(&self, fingerprint: [u8; 32]) -> Result<[u8; 32], StorageError> {
        self.writer
            .submit(facts_stay, move |connection| {
                platform_keys::remember_master_key(connection, &fingerprint)
            })
            .await
            .map_err(only_failures)
    }

    async fn look_for_changes(&self) -> Result<(), StorageError> {
        self.writer.look_for_changes().await
    }

    fn facts_generation(&self) -> u64 {
        self.writer.facts_generation()
    }

    async fn facts(&self) -> Result<StoredFacts, StorageError> {
        self.readers.read_apart(facts::read).await
    }

    async fn prune(&self, retention: Retention) -> Result<Pruned, StorageError> {
        let prunable = self
            .readers
            .read_apart(move |connection| events::prunable(connection, retention.events_before))
            .await?;
        let mut round = prune::Round::new(retention);
        while let Some(slice) = round.next_slice() {
            let prunable = prunable.clone();
            let removed = self.writer.submit(
                |pruned: &Pruned| pruned.platform_keys > 0,
                move |connection| prune::prune(connection, &slice, &prunable),
            );
            round.removed(removed.await.map_err(only_failures)?);
        }
        Ok(round.pruned())
    }

    async fn verify(&self, invariant: Invariant) -> Result<Finding, StorageError> {
        self.readers
            .read_apart(move |connection| verify::check(connection, invariant))
            .await
    }

    async fn check_health(&self) -> Result<(), StorageError> {
        self.writer
            .submit(facts_stay, health::write)
            .await
            .map_err(only_failures)?;
        self.readers.read(health::read)
    }

    async fn close(&self) {
        self.readers.close();
        self.writer.close().await;
    }
}
