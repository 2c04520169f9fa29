//! Which install of a user is active.

use crate::device::FormFactor;
use crate::id::InstallId;
use crate::time::Timestamp;

/// What becomes of a newcomer and of the install that is active when it comes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Settlement {
    /// Nobody was active: the newcomer is.
    Activated,
    /// The newcomer is active, the install that was is deactivated (`SUPERSEDED`).
    Superseding,
    /// The newcomer stands by (`PHONE_PREFERRED`), the active install stays.
    StandingBy,
}

/// Settles a newcomer against the active install of the same user.
///
/// The whole rule: nobody is displaced where nobody is; a tablet does not
/// displace a phone; in every other case the newcomer wins.
pub const fn decide(active: Option<FormFactor>, newcomer: FormFactor) -> Settlement {
    match (active, newcomer) {
        (None, _) => Settlement::Activated,
        (Some(FormFactor::Phone), FormFactor::Tablet) => Settlement::StandingBy,
        (Some(_), _) => Settlement::Superseding,
    }
}

/// The standby install that is promoted when the active one goes: the newest,
/// and of two made in the same millisecond the one with the greater id.
pub fn promote(standby: impl IntoIterator<Item = (Timestamp, InstallId)>) -> Option<InstallId> {
    standby.into_iter().max().map(|(_, install)| install)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phone_is_preferred_to_tablet_and_otherwise_the_newcomer_wins() {
        use FormFactor::{Other, Phone, Tablet};
        use Settlement::{Activated, StandingBy, Superseding};

        #[rustfmt::skip]
        let table = [
            // active,       newcomer, settlement
            (None,           Phone,    Activated),
            (None,           Tablet,   Activated),
            (None,           Other,    Activated),
            (Some(Phone),    Phone,    Superseding),
            (Some(Phone),    Tablet,   StandingBy),
            (Some(Phone),    Other,    Superseding),
            (Some(Tablet),   Phone,    Superseding),
            (Some(Tablet),   Tablet,   Superseding),
            (Some(Tablet),   Other,    Superseding),
            (Some(Other),    Phone,    Superseding),
            (Some(Other),    Tablet,   Superseding),
            (Some(Other),    Other,    Superseding),
        ];
        for (active, newcomer, settlement) in table {
            assert_eq!(
                decide(active, newcomer),
                settlement,
                "{active:?} meets {newcomer:?}"
            );
        }
    }

    #[test]
    fn newest_standby_is_promoted() {
        let install = |byte| InstallId::from_bytes([byte; 16]);
        let at = Timestamp::from_millis;
        assert_eq!(promote([]), None);
        assert_eq!(
            promote([
                (at(1), install(9)),
                (at(3), install(1)),
                (at(2), install(5))
            ]),
            Some(install(1))
        );
        assert_eq!(
            promote([(at(3), install(1)), (at(3), install(2))]),
            Some(install(2))
        );
    }
}
