//! The farewell of an install.

use handfast_domain::Refusal;
use handfast_domain::activity::DeviceLabels;
use handfast_domain::event::{Actor, EventKind, EventOrigin, Initiator};
use handfast_domain::farewell::{self, Farewell};
use handfast_domain::install::{InstallState, StateReason};
use handfast_domain::redemption::Succession;
use handfast_storage::administration::ResetInstall;
use handfast_storage::record::InstallRecord;
use serde_json::json;

use crate::active_devices::Changes;
use crate::codec;
use crate::connection::{Command, Connections, command};
use crate::errors::{Outcome, corrupt};
use crate::installs::Labels;
use crate::{events, installs};

/// Only who holds the user's row changes how its installs stand.
const LOCK: &str = "SELECT 1 FROM users WHERE (app_id, user_id) = \
     (SELECT app_id, user_id FROM install WHERE install_id = $1) FOR UPDATE";

const STANDBY: &str = "SELECT s.created_at, s.install_id, s.platform, s.form_factor, \
     s.sdk_version FROM install i JOIN install s \
     ON s.app_id = i.app_id AND s.user_id = i.user_id AND s.closure = 0 \
     AND s.install_id <> i.install_id WHERE i.install_id = $1";

const RESET: &str = "UPDATE install SET closure = 2, reason = NULL, since = $3 \
     WHERE app_id = $1 AND install_id = $2";

/// Resets an install and promotes its heir.
pub(crate) async fn reset_install(
    connections: &Connections,
    reset: &ResetInstall,
) -> Outcome<InstallRecord> {
    let id = codec::from_install(reset.install);
    let reads = [
        command!(LOCK, id),
        installs::by_id(reset.install),
        command!(STANDBY, id),
    ];
    let (transaction, answers) = connections.begin(&reads).await?;
    let row = answers[1].first().ok_or(Refusal::InstallNotFound)?;
    let install = installs::read(row)?;
    if install.thumbprint != reset.thumbprint {
        return Err(Refusal::InstallKeyMismatch.into());
    }
    match farewell::decide(install.state, installs::heir(&answers[2])?) {
        Farewell::Repeated => Ok(install),
        Farewell::Reset(succession) => {
            let mut writes = writes(reset, &install, succession)?;
            let standby = installs::labels_of_standby(&answers[2])?;
            writes.extend(changes(&install, succession, &standby)?.write(install.app));
            writes.push(installs::by_id(install.id));
            let answers = transaction.commit(&writes).await?;
            let row = answers.last().and_then(|rows| rows.first());
            installs::read(row.ok_or_else(corrupt)?)
        }
    }
}

fn changes(install: &InstallRecord, succession: Succession, standby: &Labels) -> Outcome<Changes> {
    let mut changes = Changes::default();
    if install.state == InstallState::Active {
        changes.remove(DeviceLabels::of(&install.device));
    }
    if let Some(heir) = succession.heir() {
        changes.add(installs::find_labels(standby, heir)?);
    }
    Ok(changes)
}

/// What is written of installs, user and events.
fn writes(
    reset: &ResetInstall,
    install: &InstallRecord,
    succession: Succession,
) -> Outcome<Vec<Command>> {
    let origin = EventOrigin {
        first_id: reset.first_event,
        app: install.app,
        at: reset.now,
        initiator: Initiator::from_nowhere(Actor::Install(install.id)),
    };
    let mut event = origin.event(0, EventKind::InstallReset);
    event.user = Some(install.user);
    event.install = Some(install.id);
    let mut writes = vec![
        command!(
            RESET,
            codec::from_app(install.app),
            codec::from_install(install.id),
            reset.now.as_millis(),
        ),
        events::write(&event)?,
    ];
    let user = (install.app, install.user);
    match succession {
        Succession::Nothing => {}
        Succession::Vacant => writes.push(installs::set_active(user, None)),
        Succession::Promoted(heir) => {
            writes.extend(installs::promote(user, heir, reset.now));
            let mut event = origin.event(1, EventKind::InstallActivated);
            event.user = Some(install.user);
            event.install = Some(heir);
            event.details = json!({"reason": StateReason::Promoted});
            writes.push(events::write(&event)?);
        }
    }
    Ok(writes)
}
