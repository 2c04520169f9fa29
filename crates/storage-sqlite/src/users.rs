//! Users: looking them up, switching them off, deleting them.

use handfast_domain::event::{Event, EventKind};
use handfast_domain::{AppId, ExternalId, Refusal, UserId};
use handfast_storage::administration::UserChange;
use handfast_storage::record::{ActiveDeviceRecord, UserRecord, UserSummary};
use rusqlite::{Connection, OptionalExtension, Result, Row, params};

use crate::active_devices::{self, Changes};
use crate::errors::Outcome;
use crate::{codec, events, installs, metadata};

pub(crate) const SUMMARY: &str = "SELECT u.user_id, u.disabled_at IS NOT NULL, i.form_factor, \
     i.model, i.since FROM user u LEFT JOIN install i ON i.install_id = u.active_install \
     WHERE u.app_id = ?1 AND u.external_id = ?2";

pub(crate) const ALL: &str = "SELECT user_id, app_id, external_id, created_at, disabled_at, \
     active_install FROM user";

pub(crate) const BY_EXTERNAL_ID: &str = "SELECT user_id, app_id, external_id, created_at, \
     disabled_at, active_install FROM user WHERE app_id = ?1 AND external_id = ?2";

pub(crate) const BY_ID: &str = "SELECT user_id, app_id, external_id, created_at, disabled_at, \
     active_install FROM user WHERE user_id = ?2 AND app_id = ?1";

pub(crate) const DISABLED: &str =
    "SELECT disabled_at IS NOT NULL FROM user WHERE user_id = ?2 AND app_id = ?1";

pub(crate) const SET_DISABLED: &str = "UPDATE user SET disabled_at = ?2 WHERE user_id = ?1";

pub(crate) const ACTIVE_DEVICE: &str = "SELECT i.platform, i.form_factor, i.sdk_version \
     FROM user u JOIN install i ON i.install_id = u.active_install WHERE u.user_id = ?1";

pub(crate) const NOTE_DELETION: &str = "INSERT INTO deletion (app_id, external_id, deleted_at) \
     SELECT app_id, external_id, ?3 FROM user WHERE user_id = ?2 AND app_id = ?1 \
     ON CONFLICT (app_id, external_id) DO UPDATE SET deleted_at = max(deleted_at, \
     excluded.deleted_at)";

pub(crate) const DELETE: &str = "DELETE FROM user WHERE user_id = ?1";

pub(crate) const PRUNE_DELETIONS: &str = "DELETE FROM deletion WHERE (app_id, external_id) IN \
     (SELECT app_id, external_id FROM deletion WHERE deleted_at < ?1 ORDER BY deleted_at LIMIT ?2)";

/// What issuing a code needs to know.
pub(crate) fn summary(
    connection: &Connection,
    app: AppId,
    external_id: &ExternalId,
) -> Result<Option<UserSummary>> {
    connection
        .prepare_cached(SUMMARY)?
        .query_row(params![app.to_bytes(), external_id.expose()], |row| {
            let form_factor = codec::optional_form_factor(row, 2)?;
            let active_device = form_factor.map(|form_factor| -> Result<_> {
                Ok(ActiveDeviceRecord {
                    form_factor,
                    model: row.get(3)?,
                    active_since: codec::time(row, 4)?,
                })
            });
            Ok(UserSummary {
                id: codec::user_id(row, 0)?,
                is_disabled: row.get(1)?,
                active_device: active_device.transpose()?,
            })
        })
        .optional()
}

/// The user with an external id. Needs a transaction: it reads three tables.
pub(crate) fn by_external_id(
    connection: &Connection,
    app: AppId,
    external_id: &ExternalId,
) -> Result<Option<UserRecord>> {
    let user = connection
        .prepare_cached(BY_EXTERNAL_ID)?
        .query_row(params![app.to_bytes(), external_id.expose()], read)
        .optional()?;
    complete(connection, user)
}

/// The user with an id. Needs a transaction: it reads three tables.
pub(crate) fn by_id(
    connection: &Connection,
    app: AppId,
    user: UserId,
) -> Result<Option<UserRecord>> {
    let user = connection
        .prepare_cached(BY_ID)?
        .query_row(params![app.to_bytes(), user.to_bytes()], read)
        .optional()?;
    complete(connection, user)
}

/// Removes a user with everything that is its own, and notes when.
pub(crate) fn delete(
    connection: &Connection,
    change: &UserChange,
    changes: &mut Changes,
) -> Outcome<()> {
    check_exists(connection, change)?;
    let active = connection
        .prepare_cached(ACTIVE_DEVICE)?
        .query_row(params![change.user.to_bytes()], |row| {
            active_devices::labels(row, 0)
        })
        .optional()?;
    if let Some(labels) = active {
        changes.remove(change.origin.app, labels);
    }
    connection.prepare_cached(NOTE_DELETION)?.execute(params![
        change.origin.app.to_bytes(),
        change.user.to_bytes(),
        change.origin.at.as_millis(),
    ])?;
    installs::delete_of_user(connection, change.user)?;
    metadata::delete(connection, change.user)?;
    connection
        .prepare_cached(DELETE)?
        .execute(params![change.user.to_bytes()])?;
    events::write(connection, &event(change, EventKind::UserDeleted))?;
    Ok(())
}

/// Disables or enables a user.
pub(crate) fn set_enabled(
    connection: &Connection,
    change: &UserChange,
    enabled: bool,
) -> Outcome<()> {
    let is_disabled = check_exists(connection, change)?;
    if is_disabled != enabled {
        return Ok(());
    }
    let disabled_at = (!enabled).then(|| change.origin.at.as_millis());
    connection
        .prepare_cached(SET_DISABLED)?
        .execute(params![change.user.to_bytes(), disabled_at])?;
    let kind = if enabled {
        EventKind::UserEnabled
    } else {
        EventKind::UserDisabled
    };
    events::write(connection, &event(change, kind))?;
    Ok(())
}

/// Refuses unless the user exists in the app; answers whether it is disabled.
pub(crate) fn check_exists(connection: &Connection, change: &UserChange) -> Outcome<bool> {
    connection
        .prepare_cached(DISABLED)?
        .query_row(
            params![change.origin.app.to_bytes(), change.user.to_bytes()],
            |row| row.get(0),
        )
        .optional()?
        .ok_or_else(|| Refusal::UserNotFound.into())
}

/// The event of a change of one user.
pub(crate) fn event(change: &UserChange, kind: EventKind) -> Event {
    let mut event = change.origin.event(0, kind);
    event.user = Some(change.user);
    event
}

/// Removes at most `limit` notes of deletions before `bound`.
pub(crate) fn prune_deletions(
    connection: &Connection,
    bound: handfast_domain::Timestamp,
    limit: u32,
) -> Result<u64> {
    let removed = connection
        .prepare_cached(PRUNE_DELETIONS)?
        .execute(params![bound.as_millis(), limit])?;
    Ok(removed as u64)
}

/// Reads a user without its installs and metadata.
pub(crate) fn read(row: &Row<'_>) -> Result<UserRecord> {
    Ok(UserRecord {
        id: codec::user_id(row, 0)?,
        app: codec::app_id(row, 1)?,
        external_id: codec::external_id(row, 2)?,
        created_at: codec::time(row, 3)?,
        disabled_at: codec::optional_time(row, 4)?,
        active_install: codec::optional_install_id(row, 5)?,
        metadata: handfast_domain::metadata::Metadata::default(),
        installs: Vec::new(),
    })
}

fn complete(connection: &Connection, user: Option<UserRecord>) -> Result<Option<UserRecord>> {
    let Some(mut user) = user else {
        return Ok(None);
    };
    user.metadata = metadata::read(connection, user.id)?;
    user.installs = installs::of_user(connection, user.id, user.active_install)?;
    Ok(Some(user))
}
