//! Installs: reading them, closing them, and who comes after them.

use handfast_domain::activation;
use handfast_domain::activity::DeviceLabels;
use handfast_domain::device::Device;
use handfast_domain::install::{InstallState, StateReason};
use handfast_domain::{InstallId, Timestamp, UserId};
use handfast_storage::record::{InstallRecord, MAX_INSTALLS_SHOWN};
use rusqlite::{Connection, OptionalExtension, Result, Row, params};

use crate::active_devices;
use crate::codec::{self, closure};

macro_rules! select_installs {
    ($rest:literal) => {
        concat!(
            "SELECT i.install_id, i.app_id, i.user_id, u.disabled_at IS NOT NULL, i.thumbprint, ",
            "i.form_factor, i.platform, i.model, i.os_version, i.vendor_id, i.bundle_id, ",
            "i.app_version, i.sdk_version, i.closure, u.active_install IS i.install_id, i.reason, ",
            "i.since, i.created_at, i.restored, d.form_factor, d.model ",
            "FROM install i JOIN user u ON u.user_id = i.user_id ",
            "LEFT JOIN install d ON d.install_id = i.displaced_by ",
            $rest
        )
    };
}

pub(crate) const ALL: &str = select_installs!("");

pub(crate) const BY_ID: &str = select_installs!("WHERE i.install_id = ?1");

/// The newest are found in the narrow index; only they are read.
pub(crate) const OF_USER: &str = select_installs!(
    "WHERE i.rowid IN (SELECT rowid FROM install WHERE user_id = ?1 \
     ORDER BY created_at DESC, install_id DESC LIMIT ?2)"
);

pub(crate) const LABELS: &str =
    "SELECT platform, form_factor, sdk_version FROM install WHERE install_id = ?1";

pub(crate) const STANDBY: &str = "SELECT created_at, install_id FROM install \
     WHERE user_id = ?1 AND closure = 0 AND install_id IS NOT ?2";

pub(crate) const DEACTIVATE: &str = "UPDATE install SET closure = 1, reason = ?2, since = ?3, \
     displaced_by = ?4 WHERE install_id = ?1";

pub(crate) const PROMOTE: &str = "UPDATE install SET reason = ?2, since = ?3 WHERE install_id = ?1";

pub(crate) const SET_ACTIVE: &str = "UPDATE user SET active_install = ?2 WHERE user_id = ?1";

pub(crate) const DELETE_OF_USER: &str = "DELETE FROM install WHERE user_id = ?1";

/// `closure <> 0` is the condition of the index, word for word: the index holds
/// closed installs only, in the order in which they were closed.
pub(crate) const PRUNE: &str = "DELETE FROM install WHERE rowid IN (SELECT rowid FROM install \
     WHERE closure <> 0 AND since < ?1 ORDER BY since LIMIT ?2)";

/// The install with that id.
pub(crate) fn by_id(connection: &Connection, install: InstallId) -> Result<Option<InstallRecord>> {
    connection
        .prepare_cached(BY_ID)?
        .query_row(params![install.to_bytes()], read)
        .optional()
}

/// What an install is counted by, which must be there.
pub(crate) fn labels(connection: &Connection, install: InstallId) -> Result<DeviceLabels> {
    connection
        .prepare_cached(LABELS)?
        .query_row(params![install.to_bytes()], |row| {
            active_devices::labels(row, 0)
        })
}

/// The newest installs of a user, newest first, the active one among them.
pub(crate) fn of_user(
    connection: &Connection,
    user: UserId,
    active: Option<InstallId>,
) -> Result<Vec<InstallRecord>> {
    let mut installs = connection
        .prepare_cached(OF_USER)?
        .query_map(params![user.to_bytes(), MAX_INSTALLS_SHOWN as u32], read)?
        .collect::<Result<Vec<_>>>()?;
    // By time first: ids are as old as their codes, which are not always
    // redeemed in order.
    installs.sort_by_key(|install| std::cmp::Reverse((install.created_at, install.id)));
    // Older than all of these, so it comes last.
    if let Some(active) = active.filter(|id| installs.iter().all(|install| install.id != *id)) {
        installs.truncate(MAX_INSTALLS_SHOWN - 1);
        installs.extend(by_id(connection, active)?);
    }
    Ok(installs)
}

/// The newest standby install of a user whose active install is `active`.
pub(crate) fn newest_standby(
    connection: &Connection,
    user: UserId,
    active: InstallId,
) -> Result<Option<InstallId>> {
    let mut statement = connection.prepare_cached(STANDBY)?;
    let standby = statement
        .query_map(params![user.to_bytes(), active.to_bytes()], |row| {
            Ok((codec::time(row, 0)?, codec::install_id(row, 1)?))
        })?
        .collect::<Result<Vec<_>>>()?;
    Ok(activation::promote(standby))
}

/// Deactivates an install whose place another one takes.
pub(crate) fn deactivate(
    connection: &Connection,
    install: InstallId,
    reason: StateReason,
    by: (InstallId, Timestamp),
) -> Result<()> {
    connection.prepare_cached(DEACTIVATE)?.execute(params![
        install.to_bytes(),
        codec::from_reason(reason),
        by.1.as_millis(),
        by.0.to_bytes(),
    ])?;
    Ok(())
}

/// Makes a standby install the active one of its user.
pub(crate) fn promote(
    connection: &Connection,
    user: UserId,
    install: InstallId,
    now: Timestamp,
) -> Result<()> {
    connection.prepare_cached(PROMOTE)?.execute(params![
        install.to_bytes(),
        codec::from_reason(StateReason::Promoted),
        now.as_millis(),
    ])?;
    set_active(connection, user, Some(install))
}

/// Says which install of a user is active.
pub(crate) fn set_active(
    connection: &Connection,
    user: UserId,
    install: Option<InstallId>,
) -> Result<()> {
    connection
        .prepare_cached(SET_ACTIVE)?
        .execute(params![user.to_bytes(), install.map(|id| id.to_bytes())])?;
    Ok(())
}

/// Removes every install of a user.
pub(crate) fn delete_of_user(connection: &Connection, user: UserId) -> Result<()> {
    connection
        .prepare_cached(DELETE_OF_USER)?
        .execute(params![user.to_bytes()])?;
    Ok(())
}

/// Removes at most `limit` installs that were closed before `bound`.
pub(crate) fn prune(connection: &Connection, bound: Timestamp, limit: u32) -> Result<u64> {
    let removed = connection
        .prepare_cached(PRUNE)?
        .execute(params![bound.as_millis(), limit])?;
    Ok(removed as u64)
}

/// Reads a row of one of the statements above.
pub(crate) fn read(row: &Row<'_>) -> Result<InstallRecord> {
    let displaced_by = codec::optional_form_factor(row, 19)?
        .map(|form_factor| row.get(20).map(|model| (form_factor, model)))
        .transpose()?;
    Ok(InstallRecord {
        id: codec::install_id(row, 0)?,
        app: codec::app_id(row, 1)?,
        user: codec::user_id(row, 2)?,
        is_user_disabled: row.get(3)?,
        thumbprint: codec::thumbprint(row, 4)?,
        device: read_device(row)?,
        state: state(row.get(13)?, row.get(14)?)?,
        reason: codec::reason(row, 15)?,
        since: codec::time(row, 16)?,
        created_at: codec::time(row, 17)?,
        restored: row.get(18)?,
        displaced_by,
    })
}

fn read_device(row: &Row<'_>) -> Result<Device> {
    Ok(Device {
        form_factor: codec::form_factor(row, 5)?,
        platform: codec::platform(row, 6)?,
        model: row.get(7)?,
        os_version: row.get(8)?,
        vendor_id: row.get(9)?,
        bundle_id: row.get(10)?,
        app_version: row.get(11)?,
        sdk_version: row.get(12)?,
    })
}

fn state(stored_closure: i64, is_active: bool) -> Result<InstallState> {
    match (stored_closure, is_active) {
        (closure::OPEN, true) => Ok(InstallState::Active),
        (closure::OPEN, false) => Ok(InstallState::Standby),
        (closure::DEACTIVATED, _) => Ok(InstallState::Deactivated),
        (closure::RESET, _) => Ok(InstallState::Reset),
        (unknown, _) => Err(rusqlite::Error::IntegralValueOutOfRange(13, unknown)),
    }
}
