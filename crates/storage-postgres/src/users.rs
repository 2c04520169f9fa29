//! Users: looking them up, switching them off, deleting them.

use handfast_domain::event::{Event, EventKind};
use handfast_domain::metadata::Metadata;
use handfast_domain::{AppId, ExternalId, Refusal, Timestamp};
use handfast_storage::administration::UserChange;
use handfast_storage::record::{ActiveDeviceRecord, UserRecord, UserSummary};
use tokio_postgres::Row;

use crate::active_devices::{self, Changes};
use crate::codec::{self, get};
use crate::connection::{Command, Connections, Transaction, command};
use crate::errors::Outcome;
use crate::installs::{self, AppUser};
use crate::{events, metadata};

const SUMMARY: &str = "SELECT u.user_id, u.disabled_at IS NOT NULL, i.form_factor, i.model, \
     i.since FROM users u LEFT JOIN install i ON i.app_id = u.app_id \
     AND i.install_id = u.active_install WHERE u.app_id = $1 AND u.external_id = $2";

const FIND: &str = "SELECT user_id FROM users WHERE app_id = $1 AND external_id = $2";

/// Every user.
pub(crate) const ALL: &str = "SELECT user_id, app_id, external_id, created_at, disabled_at, \
     active_install FROM users";

const BY_ID: &str = "SELECT user_id, app_id, external_id, created_at, disabled_at, \
     active_install FROM users WHERE app_id = $1 AND user_id = $2";

const LOCK: &str = "SELECT disabled_at IS NOT NULL FROM users WHERE app_id = $1 AND user_id = $2 \
     FOR UPDATE";

const ACTIVE_DEVICE: &str = "SELECT i.platform, i.form_factor, i.sdk_version \
     FROM users u JOIN install i ON i.app_id = u.app_id AND i.install_id = u.active_install \
     WHERE u.app_id = $1 AND u.user_id = $2";

const SET_DISABLED: &str = "UPDATE users SET disabled_at = $3 WHERE app_id = $1 AND user_id = $2";

const NOTE_DELETION: &str = "INSERT INTO deletion (app_id, external_id, deleted_at) \
     SELECT app_id, external_id, $3 FROM users WHERE app_id = $1 AND user_id = $2 \
     ON CONFLICT (app_id, external_id) DO UPDATE SET deleted_at = \
     greatest(deletion.deleted_at, excluded.deleted_at)";

const DELETE: &str = "DELETE FROM users WHERE app_id = $1 AND user_id = $2";

const PRUNE_DELETIONS: &str = "DELETE FROM deletion WHERE (app_id, external_id) IN \
     (SELECT a.app_id, d.external_id FROM app a CROSS JOIN LATERAL (SELECT external_id \
     FROM deletion WHERE app_id = a.app_id AND deleted_at < $1 ORDER BY deleted_at LIMIT $2) d \
     LIMIT $2) RETURNING 1";

/// What issuing a code needs to know.
pub(crate) async fn summary(
    connections: &Connections,
    app: AppId,
    external_id: &ExternalId,
) -> Outcome<Option<UserSummary>> {
    let command = command!(
        SUMMARY,
        codec::from_app(app),
        codec::from_external_id(external_id),
    );
    let rows = connections.read(command).await?;
    rows.first().map(read_summary).transpose()
}

/// The user with an external id.
pub(crate) async fn by_external_id(
    connections: &Connections,
    app: AppId,
    external_id: &ExternalId,
) -> Outcome<Option<UserRecord>> {
    let command = command!(
        FIND,
        codec::from_app(app),
        codec::from_external_id(external_id),
    );
    let found = connections.read(command).await?;
    // An id never gets another external id: at worst it is gone by now.
    match found.first() {
        Some(row) => by_id(connections, (app, codec::user_id(row, 0)?)).await,
        None => Ok(None),
    }
}

/// The user with an id.
pub(crate) async fn by_id(connections: &Connections, user: AppUser) -> Outcome<Option<UserRecord>> {
    let commands = [
        command!(BY_ID, codec::from_app(user.0), codec::from_user(user.1)),
        metadata::of_user(user),
        installs::of_user(user),
        installs::active_of_user(user),
    ];
    let answers = connections.snapshot(&commands).await?;
    let [found, fields, newest, active] = &answers[..] else {
        return Ok(None);
    };
    let Some(row) = found.first() else {
        return Ok(None);
    };
    let mut user = read(row)?;
    user.metadata = metadata::read(fields)?;
    user.installs = installs::newest(newest, active)?;
    Ok(Some(user))
}

/// Removes a user with everything that is its own, and notes when.
pub(crate) async fn delete(connections: &Connections, change: &UserChange) -> Outcome<()> {
    let (app, user) = (change.origin.app, change.user);
    let active = command!(ACTIVE_DEVICE, codec::from_app(app), codec::from_user(user));
    let (transaction, locked) = lock(connections, change, vec![active]).await?;
    let mut changes = Changes::default();
    for row in locked.answers.iter().flatten() {
        changes.remove(active_devices::labels(row, 0)?);
    }
    let mut commands = vec![
        command!(
            NOTE_DELETION,
            codec::from_app(app),
            codec::from_user(user),
            change.origin.at.as_millis(),
        ),
        installs::delete_of_user((app, user)),
        metadata::delete((app, user)),
        command!(DELETE, codec::from_app(app), codec::from_user(user)),
        events::write(&event(change, EventKind::UserDeleted))?,
    ];
    commands.extend(changes.write(app));
    transaction.commit(&commands).await?;
    Ok(())
}

/// Disables or enables a user.
pub(crate) async fn set_enabled(
    connections: &Connections,
    change: &UserChange,
    enabled: bool,
) -> Outcome<()> {
    let (transaction, locked) = lock(connections, change, Vec::new()).await?;
    if locked.is_disabled != enabled {
        return Ok(());
    }
    let kind = if enabled {
        EventKind::UserEnabled
    } else {
        EventKind::UserDisabled
    };
    let commands = [
        command!(
            SET_DISABLED,
            codec::from_app(change.origin.app),
            codec::from_user(change.user),
            (!enabled).then(|| change.origin.at.as_millis()),
        ),
        events::write(&event(change, kind))?,
    ];
    transaction.commit(&commands).await?;
    Ok(())
}

/// A user that nobody else changes until the transaction ends.
pub(crate) struct LockedUser {
    /// Whether it is disabled.
    pub(crate) is_disabled: bool,
    /// What else was asked, answered.
    pub(crate) answers: Vec<Vec<Row>>,
}

/// Begins a transaction that locks the user, and reads more on the way.
pub(crate) async fn lock(
    connections: &Connections,
    change: &UserChange,
    more: Vec<Command>,
) -> Outcome<(Transaction, LockedUser)> {
    let (app, user) = (change.origin.app, change.user);
    let lock = command!(LOCK, codec::from_app(app), codec::from_user(user));
    let commands: Vec<_> = std::iter::once(lock).chain(more).collect();
    let (transaction, mut answers) = connections.begin(&commands).await?;
    let locked = answers.remove(0);
    let row = locked.first().ok_or(Refusal::UserNotFound)?;
    let is_disabled = get(row, 0)?;
    Ok((
        transaction,
        LockedUser {
            is_disabled,
            answers,
        },
    ))
}

/// The event of a change of one user.
pub(crate) fn event(change: &UserChange, kind: EventKind) -> Event {
    let mut event = change.origin.event(0, kind);
    event.user = Some(change.user);
    event
}

/// Removes at most `limit` notes of deletions before `bound`.
pub(crate) fn prune_deletions(bound: Timestamp, limit: u32) -> Command {
    command!(PRUNE_DELETIONS, bound.as_millis(), i64::from(limit))
}

fn read_summary(row: &Row) -> Outcome<UserSummary> {
    let form_factor = codec::optional_form_factor(row, 2)?;
    let active_device = form_factor.map(|form_factor| -> Outcome<_> {
        Ok(ActiveDeviceRecord {
            form_factor,
            model: get(row, 3)?,
            active_since: codec::time(row, 4)?,
        })
    });
    Ok(UserSummary {
        id: codec::user_id(row, 0)?,
        is_disabled: get(row, 1)?,
        active_device: active_device.transpose()?,
    })
}

/// The user itself, of a row of [`ALL`].
pub(crate) fn read(row: &Row) -> Outcome<UserRecord> {
    Ok(UserRecord {
        id: codec::user_id(row, 0)?,
        app: codec::app_id(row, 1)?,
        external_id: codec::external_id(row, 2)?,
        created_at: codec::time(row, 3)?,
        disabled_at: codec::optional_time(row, 4)?,
        active_install: codec::optional_install_id(row, 5)?,
        metadata: Metadata::default(),
        installs: Vec::new(),
    })
}
