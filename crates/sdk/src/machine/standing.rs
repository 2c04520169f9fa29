//! What the platform says of an install that exists.

use handfast_protocol::device_api::StatusResponse;
use handfast_protocol::domain::install::InstallState;
use handfast_protocol::domain::{InstallId, Timestamp};

use crate::machine::effect::Effect;
use crate::machine::event::StandingRefusal;
use crate::machine::state::{Stage, State, User};
use crate::status::StatusChange;

/// The platform told the whole status.
pub(super) fn told(
    state: State,
    install_id: InstallId,
    status: StatusResponse,
    etag: Option<String>,
) -> (State, Vec<Effect>) {
    change_user(state, install_id, |user| {
        user.install = status.install;
        user.enabled = status.user.enabled;
        user.deleted = false;
        user.remotely_enabled = status.remotely_enabled;
        user.configuration = status.configuration;
        user.etag = etag;
    })
}

/// The platform refused a call, which tells less than a status: the rest is
/// left as it was, and the next status is asked for whole.
pub(super) fn refused(
    state: State,
    install_id: InstallId,
    refusal: StandingRefusal,
    now: Timestamp,
) -> (State, Vec<Effect>) {
    change_user(state, install_id, |user| {
        let enter = |user: &mut User, entered: InstallState| {
            if user.install.state != entered {
                user.install.state = entered;
                user.install.reason = None;
                user.install.since = now;
            }
        };
        match refusal {
            StandingRefusal::Deleted => {
                user.deleted = true;
                enter(user, InstallState::Deactivated);
            }
            StandingRefusal::Deactivated if user.install.state.is_open() => {
                enter(user, InstallState::Deactivated);
            }
            StandingRefusal::Deactivated => {}
            StandingRefusal::Standby => enter(user, InstallState::Standby),
            StandingRefusal::UserDisabled => user.enabled = false,
        }
        user.remotely_enabled = false;
        user.etag = None;
    })
}

fn change_user(
    mut state: State,
    install_id: InstallId,
    change: impl FnOnce(&mut User),
) -> (State, Vec<Effect>) {
    let Stage::HasUser(user) = &mut state.stage else {
        return (state, Vec::new());
    };
    if user.install.id != install_id {
        return (state, Vec::new());
    }
    let before = User::clone(user);
    change(user);
    if **user == before {
        return (state, Vec::new());
    }
    let mut effects = vec![Effect::Persist];
    if may_hold_token(&before) && !may_hold_token(user) {
        effects.push(Effect::ForgetTokens);
    }
    effects.extend(changes(&before, user).into_iter().map(Effect::Tell));
    (state, effects)
}

fn may_hold_token(user: &User) -> bool {
    user.install.state == InstallState::Active && user.enabled && !user.deleted
}

/// What listeners are told of the way from `before` to `after`.
fn changes(before: &User, after: &User) -> Vec<StatusChange> {
    let mut changes = Vec::new();
    if !before.deleted && after.deleted {
        changes.push(StatusChange::UserDeleted);
    } else if before.install.state != after.install.state {
        match after.install.state {
            InstallState::Active => changes.push(StatusChange::Promoted),
            InstallState::Standby => changes.push(StatusChange::PutOnStandby {
                reason: after.install.reason,
            }),
            // From deactivated to reset is no news: closed is closed.
            InstallState::Deactivated | InstallState::Reset if before.install.state.is_open() => {
                changes.push(StatusChange::Deactivated {
                    reason: after.install.reason,
                    since: after.install.since,
                    displaced_by: after.install.displaced_by.clone(),
                });
            }
            InstallState::Deactivated | InstallState::Reset => {}
        }
    }
    match (before.enabled, after.enabled) {
        (true, false) => changes.push(StatusChange::UserDisabled),
        (false, true) => changes.push(StatusChange::UserEnabled),
        _ => {}
    }
    if before.configuration != after.configuration {
        changes.push(StatusChange::ConfigurationChanged {
            version: after.configuration.version,
        });
    }
    changes
}
