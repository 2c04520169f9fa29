//! The schema: numbered migrations, forward only.

use deadpool_postgres::Object;
use handfast_storage::{Rejection, StorageError, StorageErrorKind};
use tokio_postgres::Error;

use crate::connection::Connections;
use crate::errors::{Outcome, Stage, fault, only_failures};
use crate::retry;

/// Migrations in their order; the first makes version 1. What was shipped is
/// never changed.
const MIGRATIONS: &[&str] = &[
    include_str!("../migrations/0001_initial.sql"),
    include_str!("../migrations/0002_dashboard.sql"),
    include_str!("../migrations/0003_audit.sql"),
    include_str!("../migrations/0004_active_devices.sql"),
];

/// The one row of the version is locked until the end: nodes that start at once
/// migrate one after the other. However much there is to upgrade, whoever has
/// the lock may finish.
const BEGIN: &str = "BEGIN; \
     CREATE TABLE IF NOT EXISTS handfast_schema \
     (id smallint NOT NULL PRIMARY KEY CHECK (id = 1), version bigint NOT NULL); \
     INSERT INTO handfast_schema (id, version) VALUES (1, 0) ON CONFLICT (id) DO NOTHING; \
     UPDATE handfast_schema SET version = version WHERE id = 1; \
     SET LOCAL statement_timeout = 0";

const EXISTS: &str = "SELECT count(*) FROM information_schema.tables \
     WHERE table_schema = current_schema() AND table_name = 'handfast_schema'";

const VERSION: &str = "SELECT version FROM handfast_schema WHERE id = 1";

/// Brings the schema to the latest version, in one transaction.
pub(crate) async fn migrate(connections: &Connections) -> Result<(), StorageError> {
    migrate_with(connections, MIGRATIONS).await
}

/// Whether Handfast's tables are there, of whatever version.
pub(crate) async fn exists(connections: &Connections) -> Outcome<bool> {
    let client = connections.client().await?;
    let found = version(&client).await;
    found
        .map(|version| version.is_some_and(|version| version > 0))
        .map_err(|error| fault(&error, Stage::Before))
}

/// Refuses tables that are not there or of another version. Makes nothing.
pub(crate) async fn check(connections: &Connections) -> Result<(), StorageError> {
    let found: Result<Option<usize>, Rejection> = retry::run(connections, || async {
        let client = connections.client().await?;
        let found = version(&client).await;
        found.map_err(|error| fault(&error, Stage::Before))
    })
    .await;
    let version = found.map_err(only_failures)?.unwrap_or_default();
    let database = connections.database();
    match version.cmp(&MIGRATIONS.len()) {
        std::cmp::Ordering::Equal => Ok(()),
        std::cmp::Ordering::Greater => Err(newer(database, version)),
        std::cmp::Ordering::Less => Err(StorageError::new(
            StorageErrorKind::Unavailable,
            format!(
                "{database}: the database was written by an older Handfast, or by none. Start \
                 this version on it once, which upgrades it."
            ),
        )),
    }
}

fn newer(database: &str, version: usize) -> StorageError {
    let latest = MIGRATIONS.len();
    StorageError::new(
        StorageErrorKind::NewerSchema,
        format!(
            "{database}: the database was written by a newer Handfast (schema {version}, this one \
             knows {latest}). Start that version, or restore a backup made before the upgrade."
        ),
    )
}

async fn migrate_with(connections: &Connections, migrations: &[&str]) -> Result<(), StorageError> {
    let latest = migrations.len();
    let migrated: Result<usize, Rejection> =
        retry::run(connections, || migrate_once(connections, migrations)).await;
    let version = migrated.map_err(only_failures)?;
    if version > latest {
        return Err(newer(connections.database(), version));
    }
    Ok(())
}

/// Answers with the version that was found or made.
async fn migrate_once(connections: &Connections, migrations: &[&str]) -> Outcome<usize> {
    let client = connections.client().await?;
    let migrated = async {
        if let Some(version) = version(&client).await?.filter(|it| *it >= migrations.len()) {
            return Ok(version);
        }
        client.batch_execute(BEGIN).await?;
        apply(&client, migrations).await
    };
    match migrated.await {
        Ok(version) => Ok(version),
        Err(error) => {
            // Its transaction goes with it.
            drop(Object::take(client));
            Err(fault(&error, Stage::Before))
        }
    }
}

/// The version, if Handfast was here before.
async fn version(client: &Object) -> Result<Option<usize>, Error> {
    let exists: i64 = client.query_one(EXISTS, &[]).await?.try_get(0)?;
    if exists == 0 {
        return Ok(None);
    }
    let row = client.query_opt(VERSION, &[]).await?;
    let version: Option<i64> = row.map(|row| row.try_get(0)).transpose()?;
    Ok(version.and_then(|version| usize::try_from(version).ok()))
}

async fn apply(client: &Object, migrations: &[&str]) -> Result<usize, Error> {
    // Read again: another node may have migrated in the meantime.
    let from = version(client).await?.unwrap_or_default();
    for migration in migrations.iter().skip(from) {
        client.batch_execute(migration).await?;
    }
    let reached = from.max(migrations.len());
    let end = format!("UPDATE handfast_schema SET version = {reached} WHERE id = 1; COMMIT");
    client.batch_execute(&end).await?;
    Ok(reached)
}
