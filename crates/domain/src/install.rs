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

    /// Whether an install in this state may have that reason, or none.
    pub const fn admits(self, reason: Option<StateReason>) -> bool {
        use StateReason::{DeviceReused, PhonePreferred, Promoted, Superseded};

        match self {
            Self::Active => matches!(reason, None | Some(Promoted)),
            Self::Standby => matches!(reason, Some(PhonePreferred)),
            Self::Deactivated => matches!(reason, Some(Superseded | DeviceReused)),
            Self::Reset => reason.is_none(),
        }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reason_belongs_to_one_state_and_some_states_need_none() {
        use InstallState::{Active, Deactivated, Reset, Standby};
        use StateReason::{DeviceReused, PhonePreferred, Promoted, Superseded};

        #[rustfmt::skip]
        let table = [
            (None,                 [true,  false, false, true]),
            (Some(PhonePreferred), [false, true,  false, false]),
            (Some(Superseded),     [false, false, true,  false]),
            (Some(DeviceReused),   [false, false, true,  false]),
            (Some(Promoted),       [true,  false, false, false]),
        ];
        for (reason, expected) in table {
            let states = [Active, Standby, Deactivated, Reset];
            assert_eq!(
                states.map(|state| state.admits(reason)),
                expected,
                "{reason:?}"
            );
        }
    }
}
