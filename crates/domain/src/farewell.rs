//! What the reset of an install does.

use crate::id::InstallId;
use crate::install::InstallState;
use crate::redemption::Succession;

/// What is to be done about a farewell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Farewell {
    /// It was said before: nothing changes.
    Repeated,
    /// The install is reset and leaves this behind.
    Reset(Succession),
}

/// Decides the farewell of an install in `state`, whose user's newest standby
/// install is `newest_standby`.
pub fn decide(state: InstallState, newest_standby: Option<InstallId>) -> Farewell {
    match state {
        InstallState::Reset => Farewell::Repeated,
        InstallState::Standby | InstallState::Deactivated => Farewell::Reset(Succession::Nothing),
        InstallState::Active => {
            Farewell::Reset(newest_standby.map_or(Succession::Vacant, Succession::Promoted))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_an_active_install_leaves_its_place() {
        let standby = InstallId::from_bytes([1; 16]);
        #[rustfmt::skip]
        let table = [
            (InstallState::Active,      Some(standby), Farewell::Reset(Succession::Promoted(standby))),
            (InstallState::Active,      None,          Farewell::Reset(Succession::Vacant)),
            (InstallState::Standby,     Some(standby), Farewell::Reset(Succession::Nothing)),
            (InstallState::Deactivated, Some(standby), Farewell::Reset(Succession::Nothing)),
            (InstallState::Reset,       Some(standby), Farewell::Repeated),
        ];
        for (state, newest_standby, farewell) in table {
            assert_eq!(decide(state, newest_standby), farewell, "{state:?}");
        }
    }
}
