//! Installs: reading them, closing them, and who comes after them.

use handfast_domain::activation;
use handfast_domain::activity::DeviceLabels;
use handfast_domain::device::Device;
use handfast_domain::install::{InstallState, StateReason};
use handfast_domain::{AppId, InstallId, Timestamp, UserId};
use handfast_storage::record::{InstallRecord, MAX_INSTALLS_SHOWN};
use tokio_postgres::Row;

use crate::active_devices;
use crate::codec::{self, closure, get};
use crate::connection::{Command, command};
use crate::errors::{Outcome, corrupt};

macro_rules! select_installs {
    ($rest:literal) => {
        concat!(
            "SELECT i.install_id, i.app_id, i.user_id, u.disabled_at IS NOT NULL, i.thumbprint, ",
            "i.form_factor, i.platform, i.model, i.os_version, i.vendor_id, i.bundle_id, ",
            "i.app_version, i.sdk_version, i.closure, ",
            "u.active_install IS NOT DISTINCT FROM i.install_id, i.reason, ",
            "i.since, i.created_at, i.restored, d.form_factor, d.model ",
            "FROM install i JOIN users u ON u.app_id = i.app_id AND u.user_id = i.user_id ",
            "LEFT JOIN install d ON d.app_id = i.app_id AND d.install_id = i.displaced_by ",
            $rest
        )
    };
}

/// Every install.
pub(crate) const ALL: &str = select_installs!("");

const BY_ID: &str = select_installs!("WHERE i.install_id = $1");

/// The newest are found in the narrow index; only they are read.
const OF_USER: &str = select_installs!(
    "WHERE i.app_id = $1 AND i.install_id IN (SELECT install_id FROM install WHERE app_id = $1 \
     AND user_id = $2 ORDER BY created_at DESC, install_id DESC LIMIT $3)"
);

/// Older than the newest, perhaps, and shown nonetheless.
const ACTIVE_OF_USER: &str = select_installs!(
    "WHERE i.app_id = $1 AND i.install_id = \
     (SELECT active_install FROM users WHERE app_id = $1 AND user_id = $2)"
);

const DEACTIVATE: &str = "UPDATE install SET closure = 1, reason = $3, since = $4, \
     displaced_by = $5 WHERE app_id = $1 AND install_id = $2";

const PROMOTE: &str = "UPDATE install SET reason = $3, since = $4 \
     WHERE app_id = $1 AND install_id = $2";

const SET_ACTIVE: &str = "UPDATE users SET active_install = $3 WHERE app_id = $1 AND user_id = $2";

const DELETE_OF_USER: &str = "DELETE FROM install WHERE app_id = $1 AND user_id = $2";

/// `closure <> 0` is the condition of the index, word for word.
const PRUNE: &str = "DELETE FROM install WHERE (app_id, install_id) IN (SELECT a.app_id, \
     i.install_id FROM app a CROSS JOIN LATERAL (SELECT install_id FROM install \
     WHERE app_id = a.app_id AND closure <> 0 AND since < $1 ORDER BY since LIMIT $2) i LIMIT $2) \
     RETURNING 1";

/// An install of an app.
pub(crate) type AppInstall = (AppId, InstallId);

/// A user of an app.
pub(crate) type AppUser = (AppId, UserId);

/// Asks for the install with that id.
pub(crate) fn by_id(install: InstallId) -> Command {
    command!(BY_ID, codec::from_install(install))
}

/// Asks for the newest installs of a user.
pub(crate) fn of_user((app, user): AppUser) -> Command {
    command!(
        OF_USER,
        codec::from_app(app),
        codec::from_user(user),
        MAX_INSTALLS_SHOWN as i64,
    )
}

/// Asks for the active install of a user.
pub(crate) fn active_of_user((app, user): AppUser) -> Command {
    command!(ACTIVE_OF_USER, codec::from_app(app), codec::from_user(user))
}

/// The newest installs of a user, newest first, the active one among them.
pub(crate) fn newest(newest: &[Row], active: &[Row]) -> Outcome<Vec<InstallRecord>> {
    let mut installs = newest.iter().map(read).collect::<Outcome<Vec<_>>>()?;
    // By time first: ids are as old as their codes, which are not always
    // redeemed in order.
    installs.sort_by_key(|install| std::cmp::Reverse((install.created_at, install.id)));
    // Older than all of these, so it comes last.
    let active = active.first().map(read).transpose()?;
    if let Some(active) = active.filter(|it| installs.iter().all(|other| other.id != it.id)) {
        installs.truncate(MAX_INSTALLS_SHOWN - 1);
        installs.push(active);
    }
    Ok(installs)
}

/// Installs, and what each is counted by.
pub(crate) type Labels = Vec<(InstallId, DeviceLabels)>;

/// What standby installs are counted by, which follows their ids.
pub(crate) fn labels_of_standby(standby: &[Row]) -> Outcome<Labels> {
    let labels = standby
        .iter()
        .map(|row| Ok((codec::install_id(row, 1)?, active_devices::labels(row, 2)?)));
    labels.collect()
}

/// What an install is counted by that was read.
pub(crate) fn find_labels(labels: &Labels, install: InstallId) -> Outcome<DeviceLabels> {
    let found = labels.iter().find(|(one, _)| *one == install);
    found.map(|(_, labels)| labels.clone()).ok_or_else(corrupt)
}

/// The newest of standby installs, each a row of its time and its id.
pub(crate) fn heir(standby: &[Row]) -> Outcome<Option<InstallId>> {
    let standby = standby
        .iter()
        .map(|row| Ok((codec::time(row, 0)?, codec::install_id(row, 1)?)))
        .collect::<Outcome<Vec<_>>>()?;
    Ok(activation::promote(standby))
}

/// Deactivates an install whose place another one takes.
pub(crate) fn deactivate(
    (app, install): AppInstall,
    reason: StateReason,
    by: (InstallId, Timestamp),
) -> Command {
    command!(
        DEACTIVATE,
        codec::from_app(app),
        codec::from_install(install),
        codec::from_reason(reason),
        by.1.as_millis(),
        codec::from_install(by.0),
    )
}

/// Makes a standby install the active one of its user.
pub(crate) fn promote(user: AppUser, install: InstallId, now: Timestamp) -> [Command; 2] {
    let promote = command!(
        PROMOTE,
        codec::from_app(user.0),
        codec::from_install(install),
        codec::from_reason(StateReason::Promoted),
        now.as_millis(),
    );
    [promote, set_active(user, Some(install))]
}

/// Says which install of a user is active.
pub(crate) fn set_active((app, user): AppUser, install: Option<InstallId>) -> Command {
    command!(
        SET_ACTIVE,
        codec::from_app(app),
        codec::from_user(user),
        install.map(codec::from_install),
    )
}

/// Removes every install of a user.
pub(crate) fn delete_of_user((app, user): AppUser) -> Command {
    command!(DELETE_OF_USER, codec::from_app(app), codec::from_user(user))
}

/// Removes at most `limit` installs that were closed before `bound`.
pub(crate) fn prune(bound: Timestamp, limit: u32) -> Command {
    command!(PRUNE, bound.as_millis(), i64::from(limit))
}

/// An install with what stands beside it.
pub(crate) fn read(row: &Row) -> Outcome<InstallRecord> {
    let displaced_by = codec::optional_form_factor(row, 19)?
        .map(|form_factor| get(row, 20).map(|model| (form_factor, model)))
        .transpose()?;
    Ok(InstallRecord {
        id: codec::install_id(row, 0)?,
        app: codec::app_id(row, 1)?,
        user: codec::user_id(row, 2)?,
        is_user_disabled: get(row, 3)?,
        thumbprint: codec::thumbprint(row, 4)?,
        device: read_device(row)?,
        state: state(get(row, 13)?, get(row, 14)?)?,
        reason: codec::reason(row, 15)?,
        since: codec::time(row, 16)?,
        created_at: codec::time(row, 17)?,
        restored: get(row, 18)?,
        displaced_by,
    })
}

fn read_device(row: &Row) -> Outcome<Device> {
    Ok(Device {
        form_factor: codec::form_factor(row, 5)?,
        platform: codec::platform(row, 6)?,
        model: get(row, 7)?,
        os_version: get(row, 8)?,
        vendor_id: get(row, 9)?,
        bundle_id: get(row, 10)?,
        app_version: get(row, 11)?,
        sdk_version: get(row, 12)?,
    })
}

fn state(stored_closure: i16, is_active: bool) -> Outcome<InstallState> {
    match (stored_closure, is_active) {
        (closure::OPEN, true) => Ok(InstallState::Active),
        (closure::OPEN, false) => Ok(InstallState::Standby),
        (closure::DEACTIVATED, _) => Ok(InstallState::Deactivated),
        (closure::RESET, _) => Ok(InstallState::Reset),
        _ => Err(corrupt()),
    }
}
