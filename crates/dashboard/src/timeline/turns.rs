//! The turns in the life of an install: each decision about its state.

use handfast_app::record::InstallRecord;
use handfast_domain::event::{Event, EventKind};
use handfast_domain::install::{InstallState, StateReason};
use handfast_domain::{FormFactor, Timestamp};
use serde::Deserialize;

/// A decision about the state of an install.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Turn {
    pub(super) at: Timestamp,
    pub(super) kind: TurnKind,
}

/// What was decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TurnKind {
    Activated,
    StoodBy,
    Promoted,
    Superseded,
    DeviceReused,
    Reset,
}

/// Where an install that is not closed stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Standing {
    Active,
    Standby,
}

impl TurnKind {
    pub(super) const ALL: [Self; 6] = [
        Self::Activated,
        Self::StoodBy,
        Self::Promoted,
        Self::Superseded,
        Self::DeviceReused,
        Self::Reset,
    ];

    /// Stands in its mark, so that marks are told apart without colour.
    pub(super) const fn letter(self) -> char {
        match self {
            Self::Activated => 'A',
            Self::StoodBy => 'S',
            Self::Promoted => 'P',
            Self::Superseded => 'D',
            Self::DeviceReused => 'U',
            Self::Reset => 'R',
        }
    }

    /// What the install did.
    pub(super) const fn words(self) -> &'static str {
        match self {
            Self::Activated => "became active",
            Self::StoodBy => "went on standby",
            Self::Promoted => "was promoted from standby to active",
            Self::Superseded => "was deactivated because another device took its place",
            Self::DeviceReused => {
                "was deactivated because its device was used to create a user again"
            }
            Self::Reset => "was reset by its app",
        }
    }

    /// Where the install stands from then on; nowhere once it is closed.
    pub(super) const fn standing(self) -> Option<Standing> {
        match self {
            Self::Activated | Self::Promoted => Some(Standing::Active),
            Self::StoodBy => Some(Standing::Standby),
            Self::Superseded | Self::DeviceReused | Self::Reset => None,
        }
    }

    const fn is_beginning(self) -> bool {
        matches!(self, Self::Activated | Self::StoodBy)
    }
}

/// The turns of an install, the oldest first: as events tell them, and where
/// they are gone as the install itself does.
pub(super) fn of_install(install: &InstallRecord, events: &[Event]) -> Vec<Turn> {
    let mut turns: Vec<Turn> = events
        .iter()
        .filter(|event| event.install == Some(install.id))
        .filter_map(of_event)
        .collect();
    if let Some(kind) = latest(install)
        && turns.iter().all(|turn| turn.kind != kind)
    {
        let at = install.since;
        turns.push(Turn { at, kind });
    }
    if !turns.iter().any(|turn| turn.kind.is_beginning())
        && let Some(kind) = beginning(install, &turns)
    {
        let at = install.created_at;
        turns.insert(0, Turn { at, kind });
    }
    turns
}

/// The reason that an event gives.
pub(crate) fn reason_of(event: &Event) -> Option<StateReason> {
    StateReason::deserialize(event.details.get("reason")?).ok()
}

fn of_event(event: &Event) -> Option<Turn> {
    let reason = reason_of(event);
    let kind = match event.kind {
        EventKind::InstallActivated if reason == Some(StateReason::Promoted) => TurnKind::Promoted,
        EventKind::InstallActivated => TurnKind::Activated,
        EventKind::InstallStandby => TurnKind::StoodBy,
        EventKind::InstallDeactivated => deactivation(reason),
        EventKind::InstallReset => TurnKind::Reset,
        _ => return None,
    };
    Some(Turn { at: event.at, kind })
}

fn deactivation(reason: Option<StateReason>) -> TurnKind {
    if reason == Some(StateReason::DeviceReused) {
        TurnKind::DeviceReused
    } else {
        TurnKind::Superseded
    }
}

/// The turn that led to the state in which the install is, unless that is the
/// one in which it began.
fn latest(install: &InstallRecord) -> Option<TurnKind> {
    match (install.state, install.reason) {
        (InstallState::Active, Some(_)) => Some(TurnKind::Promoted),
        (InstallState::Deactivated, reason) => Some(deactivation(reason)),
        (InstallState::Reset, _) => Some(TurnKind::Reset),
        (InstallState::Active | InstallState::Standby, _) => None,
    }
}

/// How the install began, if that follows from what is known. Of a tablet that
/// is closed it does not.
fn beginning(install: &InstallRecord, turns: &[Turn]) -> Option<TurnKind> {
    let was_promoted = turns.iter().any(|turn| turn.kind == TurnKind::Promoted);
    if was_promoted || install.state == InstallState::Standby {
        return Some(TurnKind::StoodBy);
    }
    let is_certain =
        install.state == InstallState::Active || install.device.form_factor != FormFactor::Tablet;
    is_certain.then_some(TurnKind::Activated)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::timeline::examples::Example;

    fn kinds(example: Example) -> Vec<TurnKind> {
        let story = example.story();
        let turns = of_install(&story.user.installs[0], &story.events);
        turns.into_iter().map(|turn| turn.kind).collect()
    }

    #[test]
    fn without_events_the_install_tells_what_it_can() {
        use FormFactor::{Phone, Tablet};
        use InstallState::{Active, Deactivated, Reset, Standby};
        use StateReason::{DeviceReused, PhonePreferred, Promoted, Superseded};
        use TurnKind as Kind;

        #[rustfmt::skip]
        let table = [
            (Phone,  Active,      None,                 vec![Kind::Activated]),
            (Tablet, Active,      None,                 vec![Kind::Activated]),
            (Tablet, Active,      Some(Promoted),       vec![Kind::StoodBy, Kind::Promoted]),
            (Tablet, Standby,     Some(PhonePreferred), vec![Kind::StoodBy]),
            (Phone,  Deactivated, Some(Superseded),     vec![Kind::Activated, Kind::Superseded]),
            (Phone,  Deactivated, Some(DeviceReused),   vec![Kind::Activated, Kind::DeviceReused]),
            (Tablet, Deactivated, Some(DeviceReused),   vec![Kind::DeviceReused]),
            (Phone,  Reset,       None,                 vec![Kind::Activated, Kind::Reset]),
            (Tablet, Reset,       None,                 vec![Kind::Reset]),
        ];
        for (form_factor, state, reason, expected) in table {
            let example = Example::default()
                .install(1, "", form_factor)
                .now_in(state, reason);
            assert_eq!(kinds(example), expected, "{form_factor:?} {state:?}");
        }
    }

    #[test]
    fn every_mark_has_a_letter_of_its_own() {
        let letters = TurnKind::ALL.map(TurnKind::letter);
        let different: std::collections::BTreeSet<char> = letters.into();
        assert_eq!(different.len(), letters.len());
    }
}
