//! API keys.

use handfast_domain::access::Scopes;
use handfast_domain::api_key::{self, ApiKey, ApiKeyHash, KeyStanding, MAX_ACTIVE};
use handfast_domain::event::EventKind;
use handfast_domain::{ApiKeyId, AppId, Refusal, Timestamp};
use handfast_storage::administration::{NewApiKey, RevokeApiKey, RotateApiKey};
use rusqlite::{Connection, OptionalExtension, Result, Row, params};
use serde_json::json;

use crate::errors::Outcome;
use crate::{apps, codec, events};

pub(crate) const INSERT: &str = "INSERT INTO api_key (key_id, app_id, hash, name, scopes, \
     created_at, expires_at, revoked_at, successor, last_used_at) \
     VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)";

pub(crate) const BY_ID: &str = "SELECT key_id, app_id, hash, name, scopes, created_at, \
     expires_at, revoked_at, successor, last_used_at FROM api_key WHERE key_id = ?1 AND app_id = ?2";

pub(crate) const COUNT_ACTIVE: &str = "SELECT count(*) FROM api_key WHERE app_id = ?1 \
     AND revoked_at IS NULL AND expires_at > ?2";

pub(crate) const SET_ROTATED: &str =
    "UPDATE api_key SET expires_at = ?2, successor = ?3 WHERE key_id = ?1";

pub(crate) const SET_REVOKED: &str = "UPDATE api_key SET revoked_at = ?2 WHERE key_id = ?1";

pub(crate) const RECORD_USE: &str = "UPDATE api_key SET last_used_at = ?2 WHERE key_id = ?1 \
     AND (last_used_at IS NULL OR last_used_at < ?2)";

const ALL: &str = "SELECT key_id, app_id, hash, name, scopes, created_at, expires_at, \
     revoked_at, successor, last_used_at FROM api_key ORDER BY key_id";

/// Makes a key, unless its app has as many as it may have.
pub(crate) fn create(connection: &Connection, new: &NewApiKey) -> Outcome<()> {
    apps::check_exists(connection, new.key.app)?;
    check_limit(connection, new.key.app, new.event.at)?;
    insert(connection, &new.key, &new.hash)?;
    events::write(connection, &new.event)?;
    Ok(())
}

/// Makes a successor and brings the end of its predecessor forward.
pub(crate) fn rotate(connection: &Connection, rotation: &RotateApiKey) -> Outcome<()> {
    let now = rotation.origin.at;
    let predecessor = find(connection, rotation.origin.app, rotation.predecessor)?;
    if predecessor.standing(now) != KeyStanding::Active {
        return Err(Refusal::ApiKeyNotActive.into());
    }
    if predecessor.successor.is_some() {
        return Err(Refusal::ApiKeyAlreadyRotated.into());
    }
    // First, so that a predecessor that ends now makes room for its successor.
    connection.prepare_cached(SET_ROTATED)?.execute(params![
        predecessor.id.to_bytes(),
        api_key::end_after_rotation(&predecessor, now, rotation.overlap).as_millis(),
        rotation.successor.to_bytes(),
    ])?;
    check_limit(connection, predecessor.app, now)?;
    insert(
        connection,
        &successor(predecessor, rotation),
        &rotation.hash,
    )?;
    let mut event = rotation.origin.event(0, EventKind::ApiKeyRotated);
    event.key = Some(rotation.predecessor);
    event.details = json!({"successor": rotation.successor});
    events::write(connection, &event)?;
    Ok(())
}

/// Revokes a key.
pub(crate) fn revoke(connection: &Connection, revocation: &RevokeApiKey) -> Outcome<()> {
    let origin = &revocation.origin;
    let key = find(connection, origin.app, revocation.key)?;
    if key.revoked_at.is_some() {
        return Ok(());
    }
    connection
        .prepare_cached(SET_REVOKED)?
        .execute(params![key.id.to_bytes(), origin.at.as_millis()])?;
    let mut event = origin.event(0, EventKind::ApiKeyRevoked);
    event.key = Some(key.id);
    events::write(connection, &event)?;
    Ok(())
}

/// Notes when keys were last used.
pub(crate) fn record_use(connection: &Connection, uses: &[(ApiKeyId, Timestamp)]) -> Outcome<()> {
    let mut statement = connection.prepare_cached(RECORD_USE)?;
    for (key, at) in uses {
        statement.execute(params![key.to_bytes(), at.as_millis()])?;
    }
    Ok(())
}

/// Every key with its hash.
pub(crate) fn all(connection: &Connection) -> Result<Vec<(ApiKeyHash, ApiKey)>> {
    connection
        .prepare_cached(ALL)?
        .query_map([], |row| Ok((ApiKeyHash(row.get(2)?), read(row)?)))?
        .collect()
}

fn find(connection: &Connection, app: AppId, key: ApiKeyId) -> Outcome<ApiKey> {
    connection
        .prepare_cached(BY_ID)?
        .query_row(params![key.to_bytes(), app.to_bytes()], read)
        .optional()?
        .ok_or_else(|| Refusal::ApiKeyNotFound.into())
}

fn check_limit(connection: &Connection, app: AppId, now: Timestamp) -> Outcome<()> {
    let active: u32 = connection
        .prepare_cached(COUNT_ACTIVE)?
        .query_row(params![app.to_bytes(), now.as_millis()], |row| row.get(0))?;
    if active as usize >= MAX_ACTIVE {
        return Err(Refusal::ApiKeyLimitReached.into());
    }
    Ok(())
}

fn successor(predecessor: ApiKey, rotation: &RotateApiKey) -> ApiKey {
    let now = rotation.origin.at;
    ApiKey {
        id: rotation.successor,
        created_at: now,
        expires_at: now.plus(rotation.lifetime),
        revoked_at: None,
        successor: None,
        last_used_at: None,
        ..predecessor
    }
}

fn insert(connection: &Connection, key: &ApiKey, hash: &ApiKeyHash) -> Result<()> {
    connection.prepare_cached(INSERT)?.execute(params![
        key.id.to_bytes(),
        key.app.to_bytes(),
        hash.0,
        key.name,
        key.scopes.bits(),
        key.created_at.as_millis(),
        key.expires_at.as_millis(),
        key.revoked_at.map(Timestamp::as_millis),
        key.successor.map(|id| id.to_bytes()),
        key.last_used_at.map(Timestamp::as_millis),
    ])?;
    Ok(())
}

fn read(row: &Row<'_>) -> Result<ApiKey> {
    Ok(ApiKey {
        id: codec::key_id(row, 0)?,
        app: codec::app_id(row, 1)?,
        name: row.get(3)?,
        scopes: Scopes::from_bits(row.get(4)?),
        created_at: codec::time(row, 5)?,
        expires_at: codec::time(row, 6)?,
        revoked_at: codec::optional_time(row, 7)?,
        successor: codec::optional_key_id(row, 8)?,
        last_used_at: codec::optional_time(row, 9)?,
    })
}
