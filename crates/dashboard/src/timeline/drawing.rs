//! Lanes as coordinates and words, for the template to draw.

use handfast_app::UserStory;
use handfast_domain::Timestamp;

use crate::devices::{DeviceNames, kind_of};
use crate::timeline::axis::{Axis, Tick, WIDTH};
use crate::timeline::lanes::{self, Lane, Stretch};
use crate::timeline::turns::{Standing, Turn, TurnKind};
use crate::web::words::Moment;

/// Above the first lane.
const TOP: i64 = 24;
const LANE_HEIGHT: i64 = 58;
/// From the top of a lane to the line on which its name stands, and so on.
const NAME: i64 = 16;
const BAR: i64 = 26;
const BAR_HEIGHT: i64 = 16;
const BELOW: i64 = 32;
/// Between a name and the line that says now.
const NAME_GAP: i64 = 8;
/// However short, a bar is seen.
const SHORTEST_BAR: i64 = 4;
/// How far the end of a bar that goes on is drawn out to a point.
const POINT: i64 = 10;
/// Marks do not cover each other.
const MARK_GAP: i64 = 22;
const LONGEST_NAME: usize = 40;

/// A user's devices over time.
#[derive(Debug)]
pub(crate) struct Drawing {
    pub(crate) width: i64,
    pub(crate) height: i64,
    /// Where the lanes end and the axis is.
    pub(crate) bottom: i64,
    pub(crate) now: i64,
    pub(crate) lanes: Vec<DrawnLane>,
    pub(crate) ticks: Vec<Tick>,
    /// The same in words.
    pub(crate) description: String,
    /// What the letters mean, as far as they occur.
    pub(crate) legend: Vec<(char, &'static str)>,
    /// How many installs there are no lanes for.
    pub(crate) undrawn: usize,
}

#[derive(Debug)]
pub(crate) struct DrawnLane {
    pub(crate) name: String,
    pub(crate) kind: &'static str,
    pub(crate) name_x: i64,
    pub(crate) name_y: i64,
    /// For the attribute `text-anchor`.
    pub(crate) anchor: &'static str,
    pub(crate) from: i64,
    pub(crate) to: i64,
    pub(crate) middle: i64,
    pub(crate) bars: Vec<Bar>,
    pub(crate) marks: Vec<Mark>,
}

#[derive(Debug)]
pub(crate) struct Bar {
    /// For the attribute `d` of a path.
    pub(crate) path: String,
    pub(crate) class: &'static str,
}

#[derive(Debug)]
pub(crate) struct Mark {
    pub(crate) x: i64,
    pub(crate) letter: char,
    pub(crate) words: String,
}

impl Drawing {
    /// Draws a story until now; nothing of a user without installs.
    pub(crate) fn of(story: &UserStory, names: &DeviceNames, now: Timestamp) -> Option<Self> {
        let lanes = lanes::of_story(story, names);
        let earliest = lanes.iter().map(|lane| lane.created_at).min()?;
        let axis = Axis::new(earliest, now);
        let tops = (0..).map(|number| TOP + number * LANE_HEIGHT);
        let bottom = TOP + LANE_HEIGHT * i64::try_from(lanes.len()).unwrap_or_default();
        let drawn = lanes.iter().zip(tops);
        Some(Self {
            width: WIDTH,
            height: bottom + BELOW,
            bottom,
            now: axis.x(now),
            lanes: drawn
                .map(|(lane, top)| draw(lane, top, &axis, now))
                .collect(),
            ticks: axis.ticks(),
            description: description(&lanes, now),
            legend: legend(&lanes),
            undrawn: story.user.installs.len() - lanes.len(),
        })
    }
}

fn draw(lane: &Lane, top: i64, axis: &Axis, now: Timestamp) -> DrawnLane {
    let from = axis.x(lane.created_at);
    let to = axis.x(lane.closed_at().unwrap_or(now));
    // A name stands over its bars, on the side on which there is room.
    let (name_x, anchor) = if from < WIDTH / 2 {
        (from, "start")
    } else {
        (to - NAME_GAP, "end")
    };
    let place = |stretch: &Stretch| {
        let from = axis.x(stretch.from);
        let to = axis
            .x(stretch.until.unwrap_or(now))
            .max(from + SHORTEST_BAR);
        bar(stretch, (from, to), top + BAR)
    };
    DrawnLane {
        name: shortened(&lane.name),
        kind: kind_of(lane.form_factor),
        name_x,
        name_y: top + NAME,
        anchor,
        from,
        to,
        middle: top + BAR + BAR_HEIGHT / 2,
        bars: lane.stretches.iter().map(place).collect(),
        marks: marks(&lane.turns, axis, now),
    }
}

fn bar(stretch: &Stretch, (from, to): (i64, i64), top: i64) -> Bar {
    let half = BAR_HEIGHT / 2;
    let end = if stretch.until.is_none() {
        format!("l{POINT} {half} -{POINT} {half}")
    } else {
        format!("v{BAR_HEIGHT}")
    };
    Bar {
        path: format!("M{from} {top}H{to}{end}H{from}Z"),
        class: match stretch.standing {
            Standing::Active => "active",
            Standing::Standby => "standby",
        },
    }
}

fn marks(turns: &[Turn], axis: &Axis, now: Timestamp) -> Vec<Mark> {
    let mut free_from = 0;
    let mark = |turn: &Turn| {
        let x = axis.x(turn.at).max(free_from);
        free_from = x + MARK_GAP;
        Mark {
            x,
            letter: turn.kind.letter(),
            words: told(turn, now),
        }
    };
    turns.iter().map(mark).collect()
}

fn told(turn: &Turn, now: Timestamp) -> String {
    format!("{}, {}", turn.kind.words(), Moment::of(turn.at, now).plain)
}

fn description(lanes: &[Lane], now: Timestamp) -> String {
    let life = |lane: &Lane| {
        let turns: Vec<String> = lane.turns.iter().map(|turn| told(turn, now)).collect();
        let kind = kind_of(lane.form_factor);
        format!("{} ({kind}) {}.", lane.name, turns.join("; "))
    };
    let lives: Vec<String> = lanes.iter().map(life).collect();
    lives.join(" ")
}

fn legend(lanes: &[Lane]) -> Vec<(char, &'static str)> {
    let occurs = |kind: &TurnKind| {
        let mut turns = lanes.iter().flat_map(|lane| &lane.turns);
        turns.any(|turn| turn.kind == *kind)
    };
    let kinds = TurnKind::ALL.into_iter().filter(occurs);
    kinds.map(|kind| (kind.letter(), kind.words())).collect()
}

fn shortened(name: &str) -> String {
    if name.chars().count() <= LONGEST_NAME {
        return name.to_owned();
    }
    let kept: String = name.chars().take(LONGEST_NAME - 1).collect();
    format!("{kept}…")
}

#[cfg(test)]
mod tests {
    use handfast_domain::FormFactor;
    use handfast_domain::install::{InstallState, StateReason};

    use super::*;
    use crate::timeline::examples::{Example, at};

    fn drawing(example: Example) -> Option<Drawing> {
        let story = example.story();
        Drawing::of(&story, &DeviceNames::of(&story), at(20))
    }

    fn replaced() -> Example {
        Example::default()
            .install(0, "iPhone 17", FormFactor::Phone)
            .now_in(InstallState::Deactivated, Some(StateReason::Superseded))
            .install(10, "Pixel 9", FormFactor::Phone)
    }

    #[test]
    fn a_user_without_installs_is_not_drawn() {
        assert!(drawing(Example::default()).is_none());
    }

    #[test]
    fn what_goes_on_ends_in_a_point() {
        let drawing = drawing(replaced()).unwrap();
        let paths = drawing.lanes.iter().map(|lane| lane.bars[0].path.as_str());
        let expected = ["M411 50H808l10 8 -10 8H411Z", "M14 108H411v16H14Z"];
        assert_eq!(paths.collect::<Vec<_>>(), expected);
        assert_eq!(drawing.now, 808);
        assert_eq!((drawing.bottom, drawing.height), (140, 172));
    }

    #[test]
    fn the_picture_is_told_in_words_too() {
        let drawing = drawing(replaced()).unwrap();
        assert_eq!(
            drawing.description,
            "Pixel 9 (phone) became active, 2026-11-23 19:30 UTC. iPhone 17 (phone) became \
             active, 2026-11-23 09:30 UTC; was deactivated because another device took its \
             place, 2026-11-23 19:30 UTC."
        );
        let letters: String = drawing.legend.iter().map(|(letter, _)| letter).collect();
        assert_eq!(letters, "AD");
    }

    #[test]
    fn marks_of_one_moment_stand_side_by_side() {
        let turn = |kind| Turn { at: at(10), kind };
        let turns = [TurnKind::Activated, TurnKind::Reset].map(turn);
        let axis = Axis::new(at(0), at(20));
        let marks = marks(&turns, &axis, at(20));
        assert_eq!(marks[1].x - marks[0].x, MARK_GAP);
    }

    #[test]
    fn long_names_are_shortened() {
        let name = "ä".repeat(255);
        assert_eq!(shortened(&name).chars().count(), LONGEST_NAME);
        assert_eq!(shortened("Pixel 9"), "Pixel 9");
    }
}
