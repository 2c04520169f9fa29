//! Where the install and its user stand.

use sdk::protocol::device_api;
use sdk::protocol::domain::install;

use crate::options::FormFactor;

/// The state of an install.
#[derive(Clone, Copy, Debug, PartialEq, Eq, uniffi::Enum)]
pub enum InstallState {
    /// It may act for its user.
    Active,
    /// Another device of the user is active.
    Standby,
    /// It never comes back by itself.
    Deactivated,
    /// It said farewell.
    Reset,
}

/// Why an install is in its state.
#[derive(Clone, Copy, Debug, PartialEq, Eq, uniffi::Enum)]
pub enum StateReason {
    /// Standby because a phone of the same user is active.
    PhonePreferred,
    /// Deactivated because another device of the same user became active.
    Superseded,
    /// Deactivated because a user was created on the same device again.
    DeviceReused,
    /// Active because the install that was active before it went.
    Promoted,
}

/// Why an install may not act for its user.
#[derive(Clone, Copy, Debug, PartialEq, Eq, uniffi::Enum)]
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

/// The device that took an install's place.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct DisplacedBy {
    /// What kind it is.
    pub form_factor: FormFactor,
    /// The maker's model name, if it is known.
    pub model: Option<String>,
}

/// Where the install and its user stood when the platform last told.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct Status {
    /// The user.
    pub user_id: String,
    /// The install.
    pub install_id: String,
    /// Whether the install may act for its user.
    pub remotely_enabled: bool,
    /// Why not, when it may not.
    pub disabled_reason: Option<DisabledReason>,
    /// The state of the install.
    pub install_state: InstallState,
    /// Why it is in that state.
    pub state_reason: Option<StateReason>,
    /// Since when, in milliseconds since 1970.
    pub since_millis: i64,
    /// The kind of device that took its place.
    pub displaced_by: Option<DisplacedBy>,
}

/// A change that listeners are told of.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Enum)]
pub enum StatusChange {
    /// The install was deactivated. It never comes back by itself.
    Deactivated {
        /// Why.
        reason: Option<StateReason>,
        /// When, in milliseconds since 1970.
        since_millis: i64,
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

impl From<install::InstallState> for InstallState {
    fn from(state: install::InstallState) -> Self {
        match state {
            install::InstallState::Active => Self::Active,
            install::InstallState::Standby => Self::Standby,
            install::InstallState::Deactivated => Self::Deactivated,
            install::InstallState::Reset => Self::Reset,
        }
    }
}

impl From<install::StateReason> for StateReason {
    fn from(reason: install::StateReason) -> Self {
        match reason {
            install::StateReason::PhonePreferred => Self::PhonePreferred,
            install::StateReason::Superseded => Self::Superseded,
            install::StateReason::DeviceReused => Self::DeviceReused,
            install::StateReason::Promoted => Self::Promoted,
        }
    }
}

impl From<sdk::DisabledReason> for DisabledReason {
    fn from(reason: sdk::DisabledReason) -> Self {
        match reason {
            sdk::DisabledReason::UserDeleted => Self::UserDeleted,
            sdk::DisabledReason::UserDisabled => Self::UserDisabled,
            sdk::DisabledReason::InstallDeactivated => Self::InstallDeactivated,
            sdk::DisabledReason::InstallStandby => Self::InstallStandby,
            sdk::DisabledReason::Configuration => Self::Configuration,
        }
    }
}

impl From<device_api::DisplacedBy> for DisplacedBy {
    fn from(device: device_api::DisplacedBy) -> Self {
        Self {
            form_factor: device.form_factor.into(),
            model: device.model,
        }
    }
}

impl From<sdk::Status> for Status {
    fn from(status: sdk::Status) -> Self {
        Self {
            user_id: status.user_id.to_string(),
            install_id: status.install_id.to_string(),
            remotely_enabled: status.remotely_enabled,
            disabled_reason: status.disabled_reason.map(Into::into),
            install_state: status.install_state.into(),
            state_reason: status.state_reason.map(Into::into),
            since_millis: status.since.as_millis(),
            displaced_by: status.displaced_by.map(Into::into),
        }
    }
}

impl From<sdk::StatusChange> for StatusChange {
    fn from(change: sdk::StatusChange) -> Self {
        match change {
            sdk::StatusChange::Deactivated {
                reason,
                since,
                displaced_by,
            } => Self::Deactivated {
                reason: reason.map(Into::into),
                since_millis: since.as_millis(),
                displaced_by: displaced_by.map(Into::into),
            },
            sdk::StatusChange::PutOnStandby { reason } => Self::PutOnStandby {
                reason: reason.map(Into::into),
            },
            sdk::StatusChange::Promoted => Self::Promoted,
            sdk::StatusChange::UserDisabled => Self::UserDisabled,
            sdk::StatusChange::UserEnabled => Self::UserEnabled,
            sdk::StatusChange::UserDeleted => Self::UserDeleted,
            sdk::StatusChange::ConfigurationChanged { version } => {
                Self::ConfigurationChanged { version }
            }
        }
    }
}
