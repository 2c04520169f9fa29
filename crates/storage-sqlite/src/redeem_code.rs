//! The redemption of an authentication code. The rules decide; this reads what
//! they ask for and carries out what they say.

use handfast_domain::activity::DeviceLabels;
use handfast_domain::install::{InstallState, StateReason};
use handfast_domain::redemption::{
    self, ActiveInstall, ClosedInstall, Decision, EarlierRedemption, Facts, KnownUser, Plan,
    Redemption, SameDevice, Succession,
};
use handfast_domain::{InstallId, Refusal, Timestamp, UserId};
use handfast_storage::record::{InstallRecord, Redeemed};
use rusqlite::{Connection, OptionalExtension, Result, params};

use crate::active_devices::{self, Changes};
use crate::codec;
use crate::errors::{Fault, Outcome};
use crate::{events, installs};

pub(crate) const EARLIER: &str = "SELECT thumbprint, user_id FROM install WHERE install_id = ?1";

pub(crate) const USER: &str = "SELECT u.user_id, u.disabled_at IS NOT NULL, u.active_install, \
     i.platform, i.form_factor, i.sdk_version FROM user u LEFT JOIN install i ON i.install_id = u.active_install \
     WHERE u.app_id = ?1 AND u.external_id = ?2";

pub(crate) const DELETED_AT: &str =
    "SELECT deleted_at FROM deletion WHERE app_id = ?1 AND external_id = ?2";

/// `closure = 0` and the bound identity make the partial index usable.
pub(crate) const SAME_DEVICE: &str = "SELECT i.install_id, i.user_id, \
     u.active_install IS i.install_id, i.platform, i.form_factor, i.sdk_version FROM install i JOIN user u ON u.user_id = i.user_id \
     WHERE i.device_identity = ?1 AND i.closure = 0";

pub(crate) const INSERT_INSTALL: &str = "INSERT INTO install (install_id, app_id, user_id, \
     thumbprint, device_identity, reason, since, created_at, restored, form_factor, platform, \
     model, os_version, vendor_id, bundle_id, app_version, sdk_version) VALUES (?1, ?2, ?3, ?4, \
     ?5, ?6, ?7, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)";

pub(crate) const INSERT_USER: &str = "INSERT INTO user (app_id, external_id, user_id, \
     active_install, created_at) VALUES (?1, ?2, ?3, ?4, ?5)";

pub(crate) const ACTIVATE: &str =
    "UPDATE user SET active_install = ?3 WHERE app_id = ?1 AND external_id = ?2";

/// What installs are counted by.
type Labels = Vec<(InstallId, DeviceLabels)>;

/// Redeems a code. The inner refusal keeps what was written with it: the event
/// that a used code was offered by another key.
pub(crate) fn redeem_code(
    connection: &Connection,
    redemption: Redemption,
    changes: &mut Changes,
) -> Outcome<std::result::Result<Redeemed, Refusal>> {
    let mut labels = Labels::new();
    let facts = read_facts(connection, &redemption, &mut labels)?;
    match redemption::decide(&redemption, &facts) {
        Ok(Decision::Repeat) => repeat(connection, &redemption).map(Ok),
        Ok(Decision::Redeem(plan)) => {
            carry_out(connection, &redemption, &plan)?;
            let labels = |install| labels_of(connection, &labels, install);
            count(changes, &redemption, &plan, labels)?;
            Ok(Ok(redeemed(redemption, &plan)))
        }
        Err(Refusal::AuthCodeAlreadyUsed) => {
            events::write(connection, &redemption::reuse_event(&redemption, &facts))?;
            Ok(Err(Refusal::AuthCodeAlreadyUsed))
        }
        Err(refusal) => Err(refusal.into()),
    }
}

/// Reads the facts, and on the way what the installs in them are counted by.
fn read_facts(
    connection: &Connection,
    redemption: &Redemption,
    labels: &mut Labels,
) -> Result<Facts> {
    let earlier = read_earlier(connection, redemption.statement.install)?;
    if earlier.is_some() {
        // Nothing else bears on a code that was redeemed.
        return Ok(Facts {
            earlier,
            ..Facts::default()
        });
    }
    Ok(Facts {
        earlier,
        user: read_user(connection, redemption, labels)?,
        deleted_at: read_deletion(connection, redemption)?,
        same_device: read_same_device(connection, redemption, labels)?,
    })
}

fn read_earlier(connection: &Connection, install: InstallId) -> Result<Option<EarlierRedemption>> {
    connection
        .prepare_cached(EARLIER)?
        .query_row(params![install.to_bytes()], |row| {
            Ok(EarlierRedemption {
                thumbprint: codec::thumbprint(row, 0)?,
                user: codec::user_id(row, 1)?,
            })
        })
        .optional()
}

fn read_user(
    connection: &Connection,
    redemption: &Redemption,
    labels: &mut Labels,
) -> Result<Option<KnownUser>> {
    let statement = &redemption.statement;
    connection
        .prepare_cached(USER)?
        .query_row(
            params![statement.app.to_bytes(), statement.external_id.expose()],
            |row| {
                let active = codec::optional_install_id(row, 2)?;
                let form_factor = codec::optional_form_factor(row, 4)?;
                let active = active
                    .zip(form_factor)
                    .map(|(id, form_factor)| ActiveInstall { id, form_factor });
                if let Some(active) = active {
                    labels.push((active.id, active_devices::labels(row, 3)?));
                }
                Ok(KnownUser {
                    id: codec::user_id(row, 0)?,
                    is_disabled: row.get(1)?,
                    active,
                })
            },
        )
        .optional()
}

fn read_deletion(connection: &Connection, redemption: &Redemption) -> Result<Option<Timestamp>> {
    let statement = &redemption.statement;
    connection
        .prepare_cached(DELETED_AT)?
        .query_row(
            params![statement.app.to_bytes(), statement.external_id.expose()],
            |row| codec::time(row, 0),
        )
        .optional()
}

fn read_same_device(
    connection: &Connection,
    redemption: &Redemption,
    labels: &mut Labels,
) -> Result<Option<SameDevice>> {
    let Some(identity) = redemption.device.identity(redemption.statement.app) else {
        return Ok(None);
    };
    let found: Option<(InstallId, UserId, bool)> = connection
        .prepare_cached(SAME_DEVICE)?
        .query_row(params![identity.as_bytes()], |row| {
            let install = codec::install_id(row, 0)?;
            labels.push((install, active_devices::labels(row, 3)?));
            Ok((install, codec::user_id(row, 1)?, row.get(2)?))
        })
        .optional()?;
    let Some((install, user, is_active)) = found else {
        return Ok(None);
    };
    let newest_standby = if is_active {
        installs::newest_standby(connection, user, install)?
    } else {
        None
    };
    Ok(Some(SameDevice {
        install,
        user,
        is_active,
        newest_standby,
    }))
}

fn repeat(connection: &Connection, redemption: &Redemption) -> Outcome<Redeemed> {
    let install = installs::by_id(connection, redemption.statement.install)?
        .ok_or(Fault::Sqlite(rusqlite::Error::QueryReturnedNoRows))?;
    Ok(Redeemed {
        install,
        is_repeat: true,
    })
}

/// In this order: the device is free before the newcomer takes it.
fn carry_out(connection: &Connection, redemption: &Redemption, plan: &Plan) -> Result<()> {
    let newcomer = redemption.statement.install;
    let by = (newcomer, redemption.now);
    if let Some(closed) = plan.closes {
        installs::deactivate(connection, closed.install, StateReason::DeviceReused, by)?;
    }
    insert_install(connection, redemption, plan)?;
    if let Some(superseded) = plan.supersedes {
        installs::deactivate(connection, superseded, StateReason::Superseded, by)?;
    }
    write_user(connection, redemption, plan)?;
    if let Some(closed) = plan.closes {
        settle_succession(connection, &closed, redemption.now)?;
    }
    for event in redemption::events(redemption, plan) {
        events::write(connection, &event)?;
    }
    Ok(())
}

fn insert_install(connection: &Connection, redemption: &Redemption, plan: &Plan) -> Result<()> {
    let statement = &redemption.statement;
    let device = &redemption.device;
    let identity = device.identity(statement.app);
    let (_, reason) = plan.newcomer_state();
    connection.prepare_cached(INSERT_INSTALL)?.execute(params![
        statement.install.to_bytes(),
        statement.app.to_bytes(),
        plan.user.to_bytes(),
        redemption.thumbprint.as_bytes(),
        identity.as_ref().map(|identity| identity.as_bytes()),
        reason.map(codec::from_reason),
        redemption.now.as_millis(),
        plan.restored,
        codec::from_form_factor(device.form_factor),
        codec::from_platform(device.platform),
        device.model,
        device.os_version,
        device.vendor_id,
        device.bundle_id,
        device.app_version,
        device.sdk_version,
    ])?;
    Ok(())
}

fn write_user(connection: &Connection, redemption: &Redemption, plan: &Plan) -> Result<()> {
    let statement = &redemption.statement;
    let (state, _) = plan.newcomer_state();
    let is_active = state == InstallState::Active;
    if !plan.restored {
        connection.prepare_cached(INSERT_USER)?.execute(params![
            statement.app.to_bytes(),
            statement.external_id.expose(),
            plan.user.to_bytes(),
            is_active.then(|| statement.install.to_bytes()),
            redemption.now.as_millis(),
        ])?;
    } else if is_active {
        connection.prepare_cached(ACTIVATE)?.execute(params![
            statement.app.to_bytes(),
            statement.external_id.expose(),
            statement.install.to_bytes(),
        ])?;
    }
    Ok(())
}

fn settle_succession(
    connection: &Connection,
    closed: &ClosedInstall,
    now: Timestamp,
) -> Result<()> {
    match closed.leaves_active {
        Succession::Nothing => Ok(()),
        Succession::Vacant => installs::set_active(connection, closed.user, None),
        Succession::Promoted(heir) => installs::promote(connection, closed.user, heir, now),
    }
}

fn count(
    changes: &mut Changes,
    redemption: &Redemption,
    plan: &Plan,
    labels: impl Fn(InstallId) -> Result<DeviceLabels>,
) -> Result<()> {
    let statement = &redemption.statement;
    for install in plan.no_longer_active() {
        changes.remove(statement.app, labels(install)?);
    }
    for install in plan.newly_active(statement.install) {
        let is_newcomer = install == statement.install;
        let labels = if is_newcomer {
            DeviceLabels::of(&redemption.device)
        } else {
            labels(install)?
        };
        changes.add(statement.app, labels);
    }
    Ok(())
}

/// Of an install that was not read on the way, from its row.
fn labels_of(connection: &Connection, read: &Labels, install: InstallId) -> Result<DeviceLabels> {
    match read.iter().find(|(one, _)| *one == install) {
        Some((_, labels)) => Ok(labels.clone()),
        None => installs::labels(connection, install),
    }
}

/// The newcomer as it was just written, without reading it again.
fn redeemed(redemption: Redemption, plan: &Plan) -> Redeemed {
    let (state, reason) = plan.newcomer_state();
    Redeemed {
        install: InstallRecord {
            id: redemption.statement.install,
            app: redemption.statement.app,
            user: plan.user,
            is_user_disabled: false,
            thumbprint: redemption.thumbprint,
            device: redemption.device,
            state,
            reason,
            since: redemption.now,
            created_at: redemption.now,
            restored: plan.restored,
            displaced_by: None,
        },
        is_repeat: false,
    }
}
