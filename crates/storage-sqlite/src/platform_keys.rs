//! The platform's own keys, and what is remembered of the master key.

use handfast_domain::Timestamp;
use handfast_domain::platform_key::KeyLife;
use handfast_storage::administration::RotatePlatformKey;
use handfast_storage::facts::PlatformKey;
use rusqlite::{Connection, Result, Row, params};

use crate::codec;
use crate::errors::Outcome;
use crate::events;

const EXISTS_FROM: &str =
    "SELECT EXISTS (SELECT 1 FROM platform_key WHERE purpose = ?1 AND active_from >= ?2)";

/// A key that was to be retired earlier stays so.
const RETIRE_OLDER: &str = "UPDATE platform_key SET retired_at = ?2 WHERE purpose = ?1 \
     AND (retired_at IS NULL OR retired_at > ?2)";

const INSERT: &str =
    "INSERT INTO platform_key (purpose, active_from, sealed_material) VALUES (?1, ?2, ?3)";

const ALL: &str = "SELECT number, purpose, active_from, retired_at, sealed_material \
     FROM platform_key ORDER BY number";

const FORGET: &str = "DELETE FROM platform_key WHERE number = ?1";

const REMEMBER_MASTER_KEY: &str =
    "UPDATE installation SET master_key_fingerprint = ?1 WHERE master_key_fingerprint IS NULL";

const MASTER_KEY: &str = "SELECT master_key_fingerprint FROM installation";

/// Adds a key and retires the older ones. Answers whether it did.
pub(crate) fn rotate(connection: &Connection, rotation: &RotatePlatformKey) -> Outcome<bool> {
    let purpose = rotation.purpose.as_str();
    if let Some(moment) = rotation.unless_newer_than {
        let exists: bool = connection
            .prepare_cached(EXISTS_FROM)?
            .query_row(params![purpose, moment.as_millis()], |row| row.get(0))?;
        if exists {
            return Ok(false);
        }
    }
    connection.prepare_cached(RETIRE_OLDER)?.execute(params![
        purpose,
        rotation.rotation.older_retire_at.as_millis()
    ])?;
    connection.prepare_cached(INSERT)?.execute(params![
        purpose,
        rotation.rotation.active_from.as_millis(),
        rotation.sealed_material,
    ])?;
    events::write(connection, &rotation.event)?;
    Ok(true)
}

/// Every key that is not forgotten.
pub(crate) fn all(connection: &Connection) -> Result<Vec<PlatformKey>> {
    connection
        .prepare_cached(ALL)?
        .query_map([], read)?
        .collect()
}

/// Removes the keys that may be forgotten. There are only ever a few.
pub(crate) fn forget(connection: &Connection, now: Timestamp) -> Result<u64> {
    let mut forgotten = 0;
    for key in all(connection)? {
        if key.life.is_forgettable(key.purpose, now) {
            connection
                .prepare_cached(FORGET)?
                .execute(params![key.number])?;
            forgotten += 1;
        }
    }
    Ok(forgotten)
}

/// Remembers the first fingerprint and answers with the one that is remembered.
pub(crate) fn remember_master_key(
    connection: &Connection,
    fingerprint: &[u8; 32],
) -> Outcome<[u8; 32]> {
    connection
        .prepare_cached(REMEMBER_MASTER_KEY)?
        .execute(params![fingerprint])?;
    Ok(connection
        .prepare_cached(MASTER_KEY)?
        .query_row([], |row| row.get(0))?)
}

fn read(row: &Row<'_>) -> Result<PlatformKey> {
    Ok(PlatformKey {
        number: row.get(0)?,
        purpose: codec::purpose(row, 1)?,
        life: KeyLife {
            active_from: codec::time(row, 2)?,
            retired_at: codec::optional_time(row, 3)?,
        },
        sealed_material: row.get(4)?,
    })
}
