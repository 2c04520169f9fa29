//! The farewell of an install.

use handfast_domain::activity::DeviceLabels;
use handfast_domain::event::{Actor, EventKind, EventOrigin, Initiator};
use handfast_domain::farewell::{self, Farewell};
use handfast_domain::install::{InstallState, StateReason};
use handfast_domain::redemption::Succession;
use handfast_domain::{InstallId, Refusal};
use handfast_storage::administration::ResetInstall;
use handfast_storage::record::InstallRecord;
use rusqlite::{Connection, Result, params};
use serde_json::json;

use crate::active_devices::Changes;
use crate::errors::{Fault, Outcome};
use crate::{events, installs};

pub(crate) const RESET: &str =
    "UPDATE install SET closure = 2, reason = NULL, since = ?2 WHERE install_id = ?1";

/// Resets an install and promotes its heir.
pub(crate) fn reset_install(
    connection: &Connection,
    reset: &ResetInstall,
    changes: &mut Changes,
) -> Outcome<InstallRecord> {
    let install = read(connection, reset.install)?;
    if install.thumbprint != reset.thumbprint {
        return Err(Refusal::InstallKeyMismatch.into());
    }
    let newest_standby = if install.state == InstallState::Active {
        installs::newest_standby(connection, install.user, install.id)?
    } else {
        None
    };
    match farewell::decide(install.state, newest_standby) {
        Farewell::Repeated => Ok(install),
        Farewell::Reset(succession) => {
            carry_out(connection, reset, &install, succession)?;
            if install.state == InstallState::Active {
                changes.remove(install.app, DeviceLabels::of(&install.device));
            }
            if let Some(heir) = succession.heir() {
                changes.add(install.app, installs::labels(connection, heir)?);
            }
            read(connection, reset.install)
        }
    }
}

fn read(connection: &Connection, install: InstallId) -> Outcome<InstallRecord> {
    installs::by_id(connection, install)?.ok_or(Fault::Refused(Refusal::InstallNotFound))
}

fn carry_out(
    connection: &Connection,
    reset: &ResetInstall,
    install: &InstallRecord,
    succession: Succession,
) -> Result<()> {
    connection
        .prepare_cached(RESET)?
        .execute(params![reset.install.to_bytes(), reset.now.as_millis()])?;
    let origin = EventOrigin {
        first_id: reset.first_event,
        app: install.app,
        at: reset.now,
        initiator: Initiator::from_nowhere(Actor::Install(install.id)),
    };
    let mut event = origin.event(0, EventKind::InstallReset);
    event.user = Some(install.user);
    event.install = Some(install.id);
    events::write(connection, &event)?;
    match succession {
        Succession::Nothing => Ok(()),
        Succession::Vacant => installs::set_active(connection, install.user, None),
        Succession::Promoted(heir) => {
            installs::promote(connection, install.user, heir, reset.now)?;
            let mut event = origin.event(1, EventKind::InstallActivated);
            event.user = Some(install.user);
            event.install = Some(heir);
            event.details = json!({"reason": StateReason::Promoted});
            events::write(connection, &event)
        }
    }
}
