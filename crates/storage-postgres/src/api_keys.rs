//! API keys.

use handfast_domain::api_key::{self, ApiKey, ApiKeyHash, KeyStanding, MAX_ACTIVE};
use handfast_domain::event::EventKind;
use handfast_domain::{ApiKeyId, AppId, Refusal, Timestamp};
use handfast_storage::administration::{NewApiKey, RevokeApiKey, RotateApiKey};
use serde_json::json;
use tokio_postgres::Row;

use crate::codec::{self, get};
use crate::connection::{Command, Connections, command};
use crate::errors::Outcome;
use crate::facts::{FactsChange, Generation};
use crate::{apps, events};

const INSERT: &str = "INSERT INTO api_key (app_id, key_id, hash, name, scopes, created_at, \
     expires_at, revoked_at, successor, last_used_at) \
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";

macro_rules! select_keys {
    ($rest:literal) => {
        concat!(
            "SELECT key_id, app_id, hash, name, scopes, created_at, expires_at, revoked_at, ",
            "successor, last_used_at FROM api_key ",
            $rest
        )
    };
}

const OF_APP: &str = select_keys!("WHERE app_id = $1 ORDER BY key_id");

const ALL: &str = select_keys!("ORDER BY key_id");

const SET_ROTATED: &str = "UPDATE api_key SET expires_at = $3, successor = $4 \
     WHERE app_id = $1 AND key_id = $2";

const SET_REVOKED: &str = "UPDATE api_key SET revoked_at = $3 WHERE app_id = $1 AND key_id = $2";

const RECORD_USE: &str = "UPDATE api_key k SET last_used_at = u.used_at FROM \
     (SELECT key_id, max(used_at) AS used_at FROM unnest($1::uuid[], $2::bigint[]) \
     AS noted (key_id, used_at) GROUP BY key_id) u WHERE k.key_id = u.key_id \
     AND (k.last_used_at IS NULL OR k.last_used_at < u.used_at)";

/// Makes a key, unless its app has as many as it may have.
pub(crate) async fn create(
    connections: &Connections,
    generation: &Generation,
    new: &NewApiKey,
) -> Outcome<()> {
    let reads = vec![apps::exists(new.key.app), of_app(new.key.app)];
    let (change, answers) = FactsChange::begin(connections, generation, reads).await?;
    apps::check_exists(&answers[0])?;
    check_limit(&read_all(&answers[1])?, new.event.at)?;
    let writes = vec![insert(&new.key, &new.hash), events::write(&new.event)?];
    change.commit(writes).await?;
    Ok(())
}

/// Makes a successor and brings the end of its predecessor forward.
pub(crate) async fn rotate(
    connections: &Connections,
    generation: &Generation,
    rotation: &RotateApiKey,
) -> Outcome<()> {
    let (app, now) = (rotation.origin.app, rotation.origin.at);
    let (change, answers) = FactsChange::begin(connections, generation, vec![of_app(app)]).await?;
    let mut keys = read_all(&answers[0])?;
    let predecessor = find(&mut keys, rotation.predecessor)?;
    if predecessor.standing(now) != KeyStanding::Active {
        return Err(Refusal::ApiKeyNotActive.into());
    }
    if predecessor.successor.is_some() {
        return Err(Refusal::ApiKeyAlreadyRotated.into());
    }
    // Before the count, so that a predecessor that ends now makes room.
    predecessor.expires_at = api_key::end_after_rotation(predecessor, now, rotation.overlap);
    let predecessor = predecessor.clone();
    check_limit(&keys, now)?;
    let end = command!(
        SET_ROTATED,
        codec::from_app(app),
        codec::from_key(predecessor.id),
        predecessor.expires_at.as_millis(),
        codec::from_key(rotation.successor),
    );
    let mut event = rotation.origin.event(0, EventKind::ApiKeyRotated);
    event.key = Some(rotation.predecessor);
    event.details = json!({"successor": rotation.successor});
    let successor = insert(&successor(predecessor, rotation), &rotation.hash);
    change
        .commit(vec![end, successor, events::write(&event)?])
        .await?;
    Ok(())
}

/// Revokes a key.
pub(crate) async fn revoke(
    connections: &Connections,
    generation: &Generation,
    revocation: &RevokeApiKey,
) -> Outcome<()> {
    let origin = &revocation.origin;
    let reads = vec![of_app(origin.app)];
    let (change, answers) = FactsChange::begin(connections, generation, reads).await?;
    let mut keys = read_all(&answers[0])?;
    if find(&mut keys, revocation.key)?.revoked_at.is_some() {
        return Ok(());
    }
    let revoke = command!(
        SET_REVOKED,
        codec::from_app(origin.app),
        codec::from_key(revocation.key),
        origin.at.as_millis(),
    );
    let mut event = origin.event(0, EventKind::ApiKeyRevoked);
    event.key = Some(revocation.key);
    change.commit(vec![revoke, events::write(&event)?]).await?;
    Ok(())
}

/// Notes when keys were last used.
pub(crate) async fn record_use(
    connections: &Connections,
    uses: &[(ApiKeyId, Timestamp)],
) -> Outcome<()> {
    let keys: Vec<_> = uses.iter().map(|(key, _)| codec::from_key(*key)).collect();
    let times: Vec<_> = uses.iter().map(|(_, at)| at.as_millis()).collect();
    connections.write(command!(RECORD_USE, keys, times)).await?;
    Ok(())
}

/// Asks for every key.
pub(crate) fn all() -> Command {
    command!(ALL)
}

/// A key with its hash.
pub(crate) fn read_with_hash(row: &Row) -> Outcome<(ApiKeyHash, ApiKey)> {
    Ok((ApiKeyHash(codec::bytes(row, 2)?), read(row)?))
}

fn of_app(app: AppId) -> Command {
    command!(OF_APP, codec::from_app(app))
}

fn read_all(rows: &[Row]) -> Outcome<Vec<ApiKey>> {
    rows.iter().map(read).collect()
}

fn find(keys: &mut [ApiKey], id: ApiKeyId) -> Outcome<&mut ApiKey> {
    keys.iter_mut()
        .find(|key| key.id == id)
        .ok_or_else(|| Refusal::ApiKeyNotFound.into())
}

fn check_limit(keys: &[ApiKey], now: Timestamp) -> Outcome<()> {
    let active = keys
        .iter()
        .filter(|key| key.standing(now) == KeyStanding::Active);
    if active.count() >= MAX_ACTIVE {
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

fn insert(key: &ApiKey, hash: &ApiKeyHash) -> Command {
    command!(
        INSERT,
        codec::from_app(key.app),
        codec::from_key(key.id),
        hash.0.to_vec(),
        key.name.clone(),
        i16::from(key.scopes.bits()),
        key.created_at.as_millis(),
        key.expires_at.as_millis(),
        key.revoked_at.map(Timestamp::as_millis),
        key.successor.map(codec::from_key),
        key.last_used_at.map(Timestamp::as_millis),
    )
}

fn read(row: &Row) -> Outcome<ApiKey> {
    Ok(ApiKey {
        id: codec::key_id(row, 0)?,
        app: codec::app_id(row, 1)?,
        name: get(row, 3)?,
        scopes: codec::scopes(row, 4)?,
        created_at: codec::time(row, 5)?,
        expires_at: codec::time(row, 6)?,
        revoked_at: codec::optional_time(row, 7)?,
        successor: codec::optional_key_id(row, 8)?,
        last_used_at: codec::optional_time(row, 9)?,
    })
}
