//! Where the install and its user stand, offline from the store.

use handfast_protocol::device_api::DisplacedBy;
use handfast_protocol::domain::install::{InstallState, StateReason};
use handfast_protocol::domain::{InstallId, Timestamp, UserId};

use crate::machine::User;

/// Where the install and its user stood when the platform last told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Status {
    /// The user.
    pub user_id: UserId,
    /// The install.
    pub install_id: InstallId,
    /// Whether the install may act for its user.
    pub remotely_enabled: bool,
    /// Why not, when it may not.
    pub disabled_reason: Option<DisabledReason>,
    /// The state of the install.
    pub install_state: InstallState,
    /// Why it is in that state.
    pub state_reason: Option<StateReason>,
    /// Since when.
    pub since: Timestamp,
    /// The kind of device that took its place.
    pub displaced_by: Option<DisplacedBy>,
}

/// Why an install may not act for its user.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DisabledReason {
    /// The user was deleted.
    UserDeleted,
    /// The customer disabled the user.
    UserDisabled,
    /// The install was deactivated.
    InstallDeactivated,
    /// Another device of the user is active.
    InstallStandby,
    /// The SDK configuration says so.
    Configuration,
}

impl DisabledReason {
    /// Its stable name.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::UserDeleted => "USER_DELETED",
            Self::UserDisabled => "USER_DISABLED",
            Self::InstallDeactivated => "INSTALL_DEACTIVATED",
            Self::InstallStandby => "INSTALL_STANDBY",
            Self::Configuration => "CONFIGURATION",
        }
    }
}

impl Status {
    /// The status of a user on this device.
    pub(crate) fn of(user: &User) -> Self {
        Self {
            user_id: user.id,
            install_id: user.install.id,
            remotely_enabled: user.remotely_enabled,
            disabled_reason: disabled_reason(user),
            install_state: user.install.state,
            state_reason: user.install.reason,
            since: user.install.since,
            displaced_by: user.install.displaced_by.clone(),
        }
    }
}

fn disabled_reason(user: &User) -> Option<DisabledReason> {
    if user.deleted {
        return Some(DisabledReason::UserDeleted);
    }
    match user.install.state {
        InstallState::Deactivated | InstallState::Reset => Some(DisabledReason::InstallDeactivated),
        _ if !user.enabled => Some(DisabledReason::UserDisabled),
        InstallState::Standby => Some(DisabledReason::InstallStandby),
        InstallState::Active if user.remotely_enabled => None,
        InstallState::Active => Some(DisabledReason::Configuration),
    }
}

/// A change that listeners are told of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StatusChange {
    /// The install was deactivated. It never comes back by itself.
    Deactivated {
        /// Why.
        reason: Option<StateReason>,
        /// When.
        since: Timestamp,
        /// The kind of device that took its place.
        displaced_by: Option<DisplacedBy>,
    },
    /// The install was put on standby.
    PutOnStandby {
        /// Why.
        reason: Option<StateReason>,
    },
    /// The install became the active one.
    Promoted,
    /// The customer disabled the user.
    UserDisabled,
    /// The customer enabled the user again.
    UserEnabled,
    /// The user was deleted. What is on the device stays until a reset.
    UserDeleted,
    /// The SDK configuration is another one.
    ConfigurationChanged {
        /// The version now in force.
        version: u32,
    },
}

/// Hears of changes. It may call the SDK: no lock is held meanwhile.
pub trait StatusListener: Send + Sync {
    /// Something changed, and is stored already.
    fn status_changed(&self, change: &StatusChange);
}

impl<F: Fn(&StatusChange) + Send + Sync> StatusListener for F {
    fn status_changed(&self, change: &StatusChange) {
        self(change);
    }
}
