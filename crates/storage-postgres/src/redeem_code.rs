//! The redemption of an authentication code, in two round trips. The rules
//! decide; the first trip locks and reads what they ask for, the second carries
//! out what they say and commits.

use handfast_domain::activity::DeviceLabels;
use handfast_domain::install::{InstallState, StateReason};
use handfast_domain::redemption::{
    self, ActiveInstall, ClosedInstall, Decision, EarlierRedemption, Facts, KnownUser, Plan,
    Redemption, SameDevice, Succession,
};
use handfast_domain::{Refusal, Timestamp, UserId};
use handfast_storage::record::{InstallRecord, Redeemed};
use tokio_postgres::Row;

use crate::active_devices::{self, Changes};
use crate::codec::{self, get};
use crate::connection::{Answers, Command, Connections, Transaction, command};
use crate::errors::{Fault, Outcome, corrupt};
use crate::installs::Labels;
use crate::{events, installs};

/// The user of the code, and whoever has an install on the device: always in
/// the same order, so that two that need both do not wait for each other.
const LOCK: &str = "SELECT user_id FROM users WHERE app_id = $1 AND (external_id = $2 \
     OR user_id = (SELECT user_id FROM install WHERE app_id = $1 AND device_identity = $3 \
     AND closure = 0)) ORDER BY user_id FOR UPDATE";

const EARLIER: &str =
    "SELECT thumbprint, user_id FROM install WHERE app_id = $1 AND install_id = $2";

const USER: &str = "SELECT u.user_id, u.disabled_at IS NOT NULL, u.active_install, i.platform, \
     i.form_factor, i.sdk_version \
     FROM users u LEFT JOIN install i ON i.app_id = u.app_id AND i.install_id = u.active_install \
     WHERE u.app_id = $1 AND u.external_id = $2";

const DELETED_AT: &str = "SELECT deleted_at FROM deletion WHERE app_id = $1 AND external_id = $2";

const SAME_DEVICE: &str = "SELECT i.install_id, i.user_id, \
     u.active_install IS NOT DISTINCT FROM i.install_id, i.platform, i.form_factor, \
     i.sdk_version FROM install i JOIN users u \
     ON u.app_id = i.app_id AND u.user_id = i.user_id \
     WHERE i.app_id = $1 AND i.device_identity = $2 AND i.closure = 0";

/// Who may take the place of the install on the device.
const STANDBY: &str = "SELECT s.created_at, s.install_id, s.platform, s.form_factor, \
     s.sdk_version FROM install i JOIN install s \
     ON s.app_id = i.app_id AND s.user_id = i.user_id AND s.closure = 0 \
     AND s.install_id <> i.install_id \
     WHERE i.app_id = $1 AND i.device_identity = $2 AND i.closure = 0";

const INSERT_INSTALL: &str = "INSERT INTO install (app_id, install_id, user_id, thumbprint, \
     device_identity, reason, since, created_at, restored, form_factor, platform, model, \
     os_version, vendor_id, bundle_id, app_version, sdk_version) VALUES ($1, $2, $3, $4, $5, $6, \
     $7, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)";

const INSERT_USER: &str = "INSERT INTO users (app_id, external_id, user_id, active_install, \
     created_at) VALUES ($1, $2, $3, $4, $5)";

/// Redeems a code. The inner refusal keeps what was written with it: the event
/// that a used code was offered by another key.
pub(crate) async fn redeem_code(
    connections: &Connections,
    redemption: &Redemption,
) -> Outcome<Result<Redeemed, Refusal>> {
    let (transaction, answers) = connections.begin(&reads(redemption)).await?;
    let (facts, labels) = facts(&answers)?;
    match redemption::decide(redemption, &facts) {
        Ok(Decision::Repeat) => repeat(transaction, redemption).await.map(Ok),
        Ok(Decision::Redeem(plan)) => {
            let writes = writes(redemption, &plan, &labels)?;
            transaction.commit(&writes).await?;
            Ok(Ok(redeemed(redemption, &plan)))
        }
        Err(Refusal::AuthCodeAlreadyUsed) => {
            let event = events::write(&redemption::reuse_event(redemption, &facts))?;
            transaction.commit(&[event]).await?;
            Ok(Err(Refusal::AuthCodeAlreadyUsed))
        }
        Err(refusal) => Err(refusal.into()),
    }
}

fn reads(redemption: &Redemption) -> [Command; 6] {
    let statement = &redemption.statement;
    let app = codec::from_app(statement.app);
    let external_id = || codec::from_external_id(&statement.external_id);
    let identity = redemption.device.identity(statement.app);
    let identity = identity.map(|identity| codec::Id(*identity.as_bytes()));
    [
        command!(LOCK, app, external_id(), identity),
        command!(EARLIER, app, codec::from_install(statement.install)),
        command!(USER, app, external_id()),
        command!(DELETED_AT, app, external_id()),
        command!(SAME_DEVICE, app, identity),
        command!(STANDBY, app, identity),
    ]
}

/// The facts, and what the installs in them are counted by.
fn facts(answers: &Answers) -> Outcome<(Facts, Labels)> {
    let [locked, earlier, user, deleted_at, same_device, standby] = &answers[..] else {
        return Err(corrupt());
    };
    let locked = locked
        .iter()
        .map(|row| codec::user_id(row, 0))
        .collect::<Outcome<Vec<_>>>()?;
    let facts = Facts {
        earlier: first(earlier, read_earlier)?,
        user: first(user, read_user)?,
        deleted_at: first(deleted_at, |row| codec::time(row, 0))?,
        same_device: first(same_device, |row| read_same_device(row, standby))?,
    };
    check_locked(&facts, &locked)?;
    let mut labels = installs::labels_of_standby(standby)?;
    if let (Some(row), Some(active)) = (user.first(), facts.user.and_then(|user| user.active)) {
        labels.push((active.id, active_devices::labels(row, 3)?));
    }
    if let (Some(row), Some(older)) = (same_device.first(), facts.same_device) {
        labels.push((older.install, active_devices::labels(row, 3)?));
    }
    Ok((facts, labels))
}

/// Between the lock and the look another may have come: start again.
fn check_locked(facts: &Facts, locked: &[UserId]) -> Outcome<()> {
    let user = facts.user.map(|user| user.id);
    let neighbour = facts.same_device.map(|same_device| same_device.user);
    let mut needed = user.iter().chain(&neighbour);
    if facts.earlier.is_none() && !needed.all(|user| locked.contains(user)) {
        return Err(Fault::Raced);
    }
    Ok(())
}

fn first<T>(rows: &[Row], read: impl FnOnce(&Row) -> Outcome<T>) -> Outcome<Option<T>> {
    rows.first().map(read).transpose()
}

fn read_earlier(row: &Row) -> Outcome<EarlierRedemption> {
    Ok(EarlierRedemption {
        thumbprint: codec::thumbprint(row, 0)?,
        user: codec::user_id(row, 1)?,
    })
}

fn read_user(row: &Row) -> Outcome<KnownUser> {
    let active = codec::optional_install_id(row, 2)?;
    let form_factor = codec::optional_form_factor(row, 4)?;
    Ok(KnownUser {
        id: codec::user_id(row, 0)?,
        is_disabled: get(row, 1)?,
        active: active
            .zip(form_factor)
            .map(|(id, form_factor)| ActiveInstall { id, form_factor }),
    })
}

fn read_same_device(row: &Row, standby: &[Row]) -> Outcome<SameDevice> {
    Ok(SameDevice {
        install: codec::install_id(row, 0)?,
        user: codec::user_id(row, 1)?,
        is_active: get(row, 2)?,
        newest_standby: installs::heir(standby)?,
    })
}

async fn repeat(transaction: Transaction, redemption: &Redemption) -> Outcome<Redeemed> {
    let install = installs::by_id(redemption.statement.install);
    let answers = transaction.commit(&[install]).await?;
    let row = answers.first().and_then(|rows| rows.first());
    Ok(Redeemed {
        // Deleted in this very moment: the next look finds that.
        install: installs::read(row.ok_or(Fault::Raced)?)?,
        is_repeat: true,
    })
}

/// In this order: the device is free before the newcomer takes it, and rows in
/// which many count are locked last.
fn writes(redemption: &Redemption, plan: &Plan, labels: &Labels) -> Outcome<Vec<Command>> {
    let app = redemption.statement.app;
    let by = (redemption.statement.install, redemption.now);
    let mut writes = Vec::with_capacity(8);
    if let Some(closed) = plan.closes {
        let closed = (app, closed.install);
        writes.push(installs::deactivate(closed, StateReason::DeviceReused, by));
    }
    writes.push(insert_install(redemption, plan));
    if let Some(superseded) = plan.supersedes {
        let superseded = (app, superseded);
        writes.push(installs::deactivate(
            superseded,
            StateReason::Superseded,
            by,
        ));
    }
    writes.extend(write_user(redemption, plan));
    if let Some(closed) = plan.closes {
        writes.extend(settle_succession(redemption, &closed, redemption.now));
    }
    for event in redemption::events(redemption, plan) {
        writes.push(events::write(&event)?);
    }
    writes.extend(changes(redemption, plan, labels)?.write(app));
    Ok(writes)
}

fn insert_install(redemption: &Redemption, plan: &Plan) -> Command {
    let statement = &redemption.statement;
    let device = &redemption.device;
    let identity = device.identity(statement.app);
    let (_, reason) = plan.newcomer_state();
    command!(
        INSERT_INSTALL,
        codec::from_app(statement.app),
        codec::from_install(statement.install),
        codec::from_user(plan.user),
        codec::from_thumbprint(&redemption.thumbprint),
        identity.map(|identity| codec::Id(*identity.as_bytes())),
        reason.map(codec::from_reason),
        redemption.now.as_millis(),
        plan.restored,
        codec::from_form_factor(device.form_factor),
        codec::from_platform(device.platform),
        device.model.clone(),
        device.os_version.clone(),
        device.vendor_id.clone(),
        device.bundle_id.clone(),
        device.app_version.clone(),
        device.sdk_version.clone(),
    )
}

fn write_user(redemption: &Redemption, plan: &Plan) -> Option<Command> {
    let statement = &redemption.statement;
    let (state, _) = plan.newcomer_state();
    let active = (state == InstallState::Active).then_some(statement.install);
    if plan.restored {
        let user = (statement.app, plan.user);
        return active.map(|active| installs::set_active(user, Some(active)));
    }
    Some(command!(
        INSERT_USER,
        codec::from_app(statement.app),
        codec::from_external_id(&statement.external_id),
        codec::from_user(plan.user),
        active.map(codec::from_install),
        redemption.now.as_millis(),
    ))
}

fn changes(redemption: &Redemption, plan: &Plan, labels: &Labels) -> Outcome<Changes> {
    let newcomer = redemption.statement.install;
    let mut changes = Changes::default();
    for install in plan.no_longer_active() {
        changes.remove(installs::find_labels(labels, install)?);
    }
    for install in plan.newly_active(newcomer) {
        changes.add(if install == newcomer {
            DeviceLabels::of(&redemption.device)
        } else {
            installs::find_labels(labels, install)?
        });
    }
    Ok(changes)
}

fn settle_succession(
    redemption: &Redemption,
    closed: &ClosedInstall,
    now: Timestamp,
) -> Vec<Command> {
    let user = (redemption.statement.app, closed.user);
    match closed.leaves_active {
        Succession::Nothing => Vec::new(),
        Succession::Vacant => vec![installs::set_active(user, None)],
        Succession::Promoted(heir) => installs::promote(user, heir, now).into(),
    }
}

/// The newcomer as it was just written, without reading it again.
fn redeemed(redemption: &Redemption, plan: &Plan) -> Redeemed {
    let (state, reason) = plan.newcomer_state();
    Redeemed {
        install: InstallRecord {
            id: redemption.statement.install,
            app: redemption.statement.app,
            user: plan.user,
            is_user_disabled: false,
            thumbprint: redemption.thumbprint,
            device: redemption.device.clone(),
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
