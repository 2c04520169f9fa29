//! One lane for each install, with what it was when.

use handfast_app::UserStory;
use handfast_app::record::InstallRecord;
use handfast_domain::{FormFactor, Timestamp};

use crate::devices::DeviceNames;
use crate::timeline::turns::{self, Standing, Turn};

/// The most lanes that are drawn.
const MAX_LANES: usize = 12;

/// The life of one install.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Lane {
    pub(super) name: String,
    pub(super) form_factor: FormFactor,
    pub(super) created_at: Timestamp,
    pub(super) turns: Vec<Turn>,
    pub(super) stretches: Vec<Stretch>,
}

/// A time in which an install stood in one place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Stretch {
    pub(super) standing: Standing,
    pub(super) from: Timestamp,
    /// None while it goes on.
    pub(super) until: Option<Timestamp>,
}

/// The lanes of the newest installs, the newest first, the active one always
/// among them.
pub(super) fn of_story(story: &UserStory, names: &DeviceNames) -> Vec<Lane> {
    let installs = &story.user.installs;
    let (newest, older) = installs.split_at(installs.len().min(MAX_LANES));
    let mut shown: Vec<&InstallRecord> = newest.iter().collect();
    let active = older
        .iter()
        .find(|install| Some(install.id) == story.user.active_install);
    if let Some(active) = active {
        shown.pop();
        shown.push(active);
    }
    let lanes = shown.into_iter().map(|install| lane(install, story, names));
    lanes.collect()
}

fn lane(install: &InstallRecord, story: &UserStory, names: &DeviceNames) -> Lane {
    let turns = turns::of_install(install, &story.events);
    Lane {
        name: names.get(install.id).unwrap_or_default().to_owned(),
        form_factor: install.device.form_factor,
        created_at: install.created_at,
        stretches: stretches(&turns),
        turns,
    }
}

/// Each turn lasts until the next.
fn stretches(turns: &[Turn]) -> Vec<Stretch> {
    let ends = turns.iter().skip(1).map(|turn| Some(turn.at));
    let spans = turns.iter().zip(ends.chain([None]));
    spans
        .filter_map(|(turn, until)| {
            Some(Stretch {
                standing: turn.kind.standing()?,
                from: turn.at,
                until,
            })
        })
        .collect()
}

impl Lane {
    /// When the install was closed, unless it is open.
    pub(super) fn closed_at(&self) -> Option<Timestamp> {
        let last = self.turns.last()?;
        last.kind.standing().is_none().then_some(last.at)
    }
}

#[cfg(test)]
mod tests {
    use handfast_domain::event::EventKind;
    use handfast_domain::install::{InstallState, StateReason};
    use serde_json::{Value, json};

    use super::*;
    use crate::timeline::examples::{Example, at};

    const STANDBY: EventKind = EventKind::InstallStandby;
    const ACTIVATED: EventKind = EventKind::InstallActivated;
    const DEACTIVATED: EventKind = EventKind::InstallDeactivated;

    fn lanes(example: Example) -> Vec<Lane> {
        let story = example.story();
        of_story(&story, &DeviceNames::of(&story))
    }

    fn because(reason: StateReason) -> Value {
        json!({"reason": reason})
    }

    fn active(from: i64, until: Option<i64>) -> Stretch {
        Stretch {
            standing: Standing::Active,
            from: at(from),
            until: until.map(at),
        }
    }

    fn standby(from: i64, until: Option<i64>) -> Stretch {
        Stretch {
            standing: Standing::Standby,
            ..active(from, until)
        }
    }

    #[test]
    fn one_phone_is_active_from_its_creation_on() {
        let example = Example::default()
            .install(1, "Pixel 9", FormFactor::Phone)
            .event(1, ACTIVATED, (1, json!({})));
        let lanes = lanes(example);
        assert_eq!(lanes[0].stretches, [active(1, None)]);
        assert_eq!(lanes[0].closed_at(), None);
    }

    #[test]
    fn a_phone_ends_where_the_next_begins() {
        let example = Example::default()
            .install(1, "iPhone 17", FormFactor::Phone)
            .now_in(InstallState::Deactivated, Some(StateReason::Superseded))
            .install(5, "Pixel 9", FormFactor::Phone)
            .event(1, ACTIVATED, (1, json!({})))
            .event(5, DEACTIVATED, (1, because(StateReason::Superseded)))
            .event(5, ACTIVATED, (5, json!({})));
        let lanes = lanes(example);
        assert_eq!(lanes[0].name, "Pixel 9");
        assert_eq!(lanes[0].stretches, [active(5, None)]);
        assert_eq!(lanes[1].stretches, [active(1, Some(5))]);
        assert_eq!(lanes[1].closed_at(), Some(at(5)));
    }

    #[test]
    fn a_tablet_stands_by_and_is_promoted() {
        let example = Example::default()
            .install(1, "iPhone 17", FormFactor::Phone)
            .now_in(InstallState::Reset, None)
            .install(2, "iPad", FormFactor::Tablet)
            .now_in(InstallState::Active, Some(StateReason::Promoted))
            .event(2, STANDBY, (2, because(StateReason::PhonePreferred)))
            .event(9, EventKind::InstallReset, (1, json!({})))
            .event(9, ACTIVATED, (2, because(StateReason::Promoted)));
        let lanes = lanes(example);
        assert_eq!(lanes[0].stretches, [standby(2, Some(9)), active(9, None)]);
        assert_eq!(lanes[1].stretches, [active(1, Some(9))]);
    }

    #[test]
    fn a_device_that_is_used_again_begins_another_lane() {
        let example = Example::default()
            .install(1, "Pixel 9", FormFactor::Phone)
            .now_in(InstallState::Deactivated, Some(StateReason::DeviceReused))
            .install(4, "Pixel 9", FormFactor::Phone)
            .event(4, DEACTIVATED, (1, because(StateReason::DeviceReused)));
        let lanes = lanes(example);
        assert_eq!(lanes[0].name, "Pixel 9 (2)");
        assert_eq!(lanes[1].stretches, [active(1, Some(4))]);
    }

    #[test]
    fn events_that_are_gone_leave_what_is_certain() {
        let example = Example::default()
            .install(1, "iPad", FormFactor::Tablet)
            .now_in(InstallState::Reset, None)
            .install(2, "Pixel 9", FormFactor::Phone);
        let lanes = lanes(example);
        assert_eq!(lanes[0].stretches, [active(2, None)]);
        assert!(lanes[1].stretches.is_empty());
        assert_eq!(lanes[1].turns.len(), 1);
    }

    #[test]
    fn the_newest_are_drawn_and_the_active_one_always() {
        let phones = (2..=30).fold(
            Example::default().install(1, "Old", FormFactor::Phone),
            |example, number| {
                example
                    .install(number, "New", FormFactor::Phone)
                    .now_in(InstallState::Deactivated, Some(StateReason::Superseded))
            },
        );
        let lanes = lanes(phones);
        assert_eq!(lanes.len(), MAX_LANES);
        assert_eq!(lanes[0].created_at, at(30));
        assert_eq!(lanes[MAX_LANES - 1].name, "Old");
    }
}
