//! The states of an install.

use serde::{Deserialize, Serialize};

/// Where an install stands.
///
/// A deleted install has no state: it is gone with its user.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum InstallState {
    /// The one install through which its user acts.
    Active,
    /// Holds a user but does not act for it; promoted when the active one goes.
    Standby,
    /// Closed by the platform. Never comes back by itself.
    Deactivated,
    /// Closed by its own farewell.
    Reset,
}

impl InstallState {
    /// Its name on the wire.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Active => "active",
            Self::Standby => "standby",
            Self::Deactivated => "deactivated",
            Self::Reset => "reset",
        }
    }

    /// Whether the install still holds its device: active or standby.
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Active | Self::Standby)
    }
}

/// Why an install is in its state, where the state alone does not say it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
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

impl StateReason {
    /// Its name on the wire.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::PhonePreferred => "PHONE_PREFERRED",
            Self::Superseded => "SUPERSEDED",
            Self::DeviceReused => "DEVICE_REUSED",
            Self::Promoted => "PROMOTED",
        }
    }
}
