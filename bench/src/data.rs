//! Users, as many as are wanted, by the same way as real ones.

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use anyhow::Context;
use handfast_domain::auth_code::{Intent, OnConflict, Statement};
use handfast_domain::redemption::Redemption;
use handfast_domain::{
    ApiKeyId, AppId, Device, EventId, ExternalId, FormFactor, InstallId, KeyThumbprint, Platform,
    UserId,
};
use handfast_storage::Storage;
use handfast_storage_postgres::{PostgresOptions, PostgresStorage};
use handfast_storage_sqlite::{SqliteOptions, SqliteStorage};

use crate::clock;

/// How many creations are under way at once.
pub(crate) const IN_FLIGHT: usize = 64;

/// The name of the user of that number.
pub(crate) fn external_id(number: u64) -> String {
    format!("user-{number:09}")
}

/// The one app of a database.
pub(crate) async fn only_app(storage: &dyn Storage) -> anyhow::Result<AppId> {
    let facts = storage.facts().await?;
    Ok(facts.apps.first().context("the database has no app")?.id)
}

/// What creates the user of that number, on a phone of its own.
pub(crate) fn redemption(app: AppId, number: u64) -> Redemption {
    let now = clock::now();
    let mut random = [0; 10];
    // The last byte is left to events that count on from the first.
    random[1..9].copy_from_slice(&number.to_be_bytes());
    let mut thumbprint = [0; 32];
    thumbprint[24..].copy_from_slice(&number.to_be_bytes());
    // A number in nine digits is an external id.
    let external_id =
        ExternalId::new(&external_id(number)).unwrap_or_else(|invalid| unreachable!("{invalid}"));
    Redemption {
        statement: Statement {
            app,
            key: ApiKeyId::from_bytes([1; 16]),
            install: InstallId::new(now, random),
            issued_at: now,
            expires_at: now.plus(Duration::from_secs(600)),
            user: None,
            external_id,
            on_conflict: OnConflict::Replace,
            intent: Intent::Any,
            device_key: None,
        },
        thumbprint: KeyThumbprint::from_bytes(thumbprint),
        device: Device {
            form_factor: FormFactor::Phone,
            platform: Platform::Ios,
            model: Some("iPhone 17".to_owned()),
            os_version: Some("26.1".to_owned()),
            vendor_id: Some(format!("device-{number:09}")),
            bundle_id: Some("com.example.app".to_owned()),
            app_version: Some("2.1.0".to_owned()),
            sdk_version: Some("1.0.0".to_owned()),
        },
        now,
        new_user: UserId::new(now, random),
        first_event: EventId::new(now, random),
        objection: None,
    }
}

/// Fills a SQLite database with users up to `count`, telling how far it is.
pub(crate) fn fill(database: &Path, count: u64) -> anyhow::Result<()> {
    let storage = SqliteStorage::open(SqliteOptions::new(database))?;
    runtime()?.block_on(fill_store(Arc::new(storage), count))
}

/// Fills a PostgreSQL database in the same way.
pub(crate) fn fill_postgres(url: &str, count: u64) -> anyhow::Result<()> {
    let options = PostgresOptions {
        wait_timeout: Duration::from_secs(60),
        ..PostgresOptions::new(url)
    };
    runtime()?.block_on(async {
        let storage = PostgresStorage::open(options).await?;
        fill_store(Arc::new(storage), count).await
    })
}

fn runtime() -> std::io::Result<tokio::runtime::Runtime> {
    tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
}

async fn fill_store(storage: Arc<dyn Storage>, count: u64) -> anyhow::Result<()> {
    let app = only_app(storage.as_ref()).await?;
    let mut under_way = tokio::task::JoinSet::new();
    for number in 0..count {
        if under_way.len() >= 8 * IN_FLIGHT
            && let Some(done) = under_way.join_next().await
        {
            done??;
        }
        let storage = Arc::clone(&storage);
        under_way.spawn(async move { storage.redeem_code(redemption(app, number)).await });
        if number % 100_000 == 0 {
            anstream::eprintln!("  {number} of {count} users");
        }
    }
    while let Some(done) = under_way.join_next().await {
        done??;
    }
    storage.close().await;
    Ok(())
}
