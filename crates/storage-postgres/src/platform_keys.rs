//! The platform's own keys, and what is remembered of the master key.

use handfast_domain::Timestamp;
use handfast_domain::platform_key::KeyLife;
use handfast_storage::administration::RotatePlatformKey;
use handfast_storage::facts::PlatformKey;
use tokio_postgres::Row;

use crate::codec::{self, get};
use crate::connection::{Command, Connections, command};
use crate::errors::{Outcome, incomplete};
use crate::events;
use crate::facts::{FactsChange, Generation};

const EXISTS_FROM: &str =
    "SELECT EXISTS (SELECT 1 FROM platform_key WHERE purpose = $1 AND active_from >= $2)";

/// A key that was to be retired earlier stays so.
const RETIRE_OLDER: &str = "UPDATE platform_key SET retired_at = $2 WHERE purpose = $1 \
     AND (retired_at IS NULL OR retired_at > $2)";

const COUNT_UP: &str =
    "UPDATE installation SET last_platform_key = last_platform_key + 1 WHERE id = 1";

const INSERT: &str = "INSERT INTO platform_key (number, purpose, active_from, sealed_material) \
     SELECT last_platform_key, $1, $2, $3 FROM installation WHERE id = 1";

const ALL: &str = "SELECT number, purpose, active_from, retired_at, sealed_material \
     FROM platform_key ORDER BY number";

const FORGET: &str = "DELETE FROM platform_key WHERE number = ANY($1)";

/// Not while data is being moved in: then the master key comes with it.
const REMEMBER_MASTER_KEY: &str = "UPDATE installation SET master_key_fingerprint = \
     coalesce(master_key_fingerprint, $1) WHERE id = 1 AND import IS DISTINCT FROM 'under way' \
     RETURNING master_key_fingerprint";

const HAS_MASTER_KEY: &str =
    "SELECT master_key_fingerprint IS NOT NULL FROM installation WHERE id = 1";

/// Whether a master key is remembered.
pub(crate) async fn has_master_key(connections: &Connections) -> Outcome<bool> {
    let rows = connections.read(command!(HAS_MASTER_KEY)).await?;
    rows.first().map_or(Ok(false), |row| codec::get(row, 0))
}

/// Adds a key and retires the older ones. Answers whether it did.
pub(crate) async fn rotate(
    connections: &Connections,
    generation: &Generation,
    rotation: &RotatePlatformKey,
) -> Outcome<bool> {
    let purpose = rotation.purpose.as_str();
    let reads = rotation
        .unless_newer_than
        .map(|moment| command!(EXISTS_FROM, purpose, moment.as_millis()))
        .into_iter()
        .collect();
    let (change, answers) = FactsChange::begin(connections, generation, reads).await?;
    let newer = answers.first().and_then(|rows| rows.first());
    if newer.map(|row| get(row, 0)).transpose()?.unwrap_or(false) {
        return Ok(false);
    }
    let times = &rotation.rotation;
    let writes = vec![
        command!(RETIRE_OLDER, purpose, times.older_retire_at.as_millis()),
        command!(COUNT_UP),
        command!(
            INSERT,
            purpose,
            times.active_from.as_millis(),
            rotation.sealed_material.clone(),
        ),
        events::write(&rotation.event)?,
    ];
    change.commit(writes).await?;
    Ok(true)
}

/// Asks for every key that is not forgotten.
pub(crate) fn all() -> Command {
    command!(ALL)
}

/// Removes the keys that may be forgotten. There are only ever a few.
pub(crate) async fn forget(
    connections: &Connections,
    generation: &Generation,
    now: Timestamp,
) -> Outcome<u64> {
    let keys = connections.read(all()).await?;
    let keys = keys.iter().map(read).collect::<Outcome<Vec<_>>>()?;
    let forgotten: Vec<i64> = keys
        .iter()
        .filter(|key| key.life.is_forgettable(key.purpose, now))
        .map(|key| i64::from(key.number))
        .collect();
    if forgotten.is_empty() {
        return Ok(0);
    }
    let count = forgotten.len() as u64;
    let (change, _) = FactsChange::begin(connections, generation, Vec::new()).await?;
    change.commit(vec![command!(FORGET, forgotten)]).await?;
    Ok(count)
}

/// Remembers the first fingerprint and answers with the one that is remembered.
pub(crate) async fn remember_master_key(
    connections: &Connections,
    fingerprint: &[u8; 32],
) -> Outcome<[u8; 32]> {
    let command = command!(REMEMBER_MASTER_KEY, fingerprint.to_vec());
    let rows = connections.write(command).await?;
    codec::bytes(rows.first().ok_or_else(incomplete)?, 0)
}

/// A key.
pub(crate) fn read(row: &Row) -> Outcome<PlatformKey> {
    Ok(PlatformKey {
        number: codec::number(row, 0)?,
        purpose: codec::purpose(row, 1)?,
        life: KeyLife {
            active_from: codec::time(row, 2)?,
            retired_at: codec::optional_time(row, 3)?,
        },
        sealed_material: get(row, 4)?,
    })
}
