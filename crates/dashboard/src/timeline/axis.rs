//! Where moments lie, from left to right.

use handfast_domain::Timestamp;

use crate::web::words::{date, hour_and_minute, time_of_day};

/// The width of a drawing.
pub(super) const WIDTH: i64 = 880;
const LEFT: i64 = 14;
/// Leaves room for marks that are moved aside at the end of a lane.
const RIGHT: i64 = 72;
/// Half the width of the longest label.
const HALF_LABEL: i64 = 62;
const MOST_TICKS: i64 = 5;

const SECOND: i64 = 1_000;
const MINUTE: i64 = 60 * SECOND;
const HOUR: i64 = 60 * MINUTE;
const DAY: i64 = 24 * HOUR;
const YEAR: i64 = 365 * DAY;

/// What may lie between two ticks.
const STEPS: [i64; 17] = [
    SECOND,
    5 * SECOND,
    15 * SECOND,
    MINUTE,
    5 * MINUTE,
    15 * MINUTE,
    30 * MINUTE,
    HOUR,
    3 * HOUR,
    6 * HOUR,
    12 * HOUR,
    DAY,
    2 * DAY,
    7 * DAY,
    14 * DAY,
    30 * DAY,
    90 * DAY,
];

/// The time that a drawing shows.
pub(super) struct Axis {
    from: i64,
    length: i64,
}

/// A moment that is written below a drawing.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Tick {
    pub(crate) x: i64,
    pub(crate) label: String,
}

impl Axis {
    /// From a moment until another, and for a second at least.
    pub(super) fn new(from: Timestamp, to: Timestamp) -> Self {
        let length = to.as_millis() - from.as_millis();
        Self {
            from: from.as_millis(),
            length: length.max(SECOND),
        }
    }

    pub(super) fn x(&self, moment: Timestamp) -> i64 {
        let gone = (moment.as_millis() - self.from).clamp(0, self.length);
        LEFT + gone * (WIDTH - LEFT - RIGHT) / self.length
    }

    /// Round moments, a few of them, where there is room for their labels.
    pub(super) fn ticks(&self) -> Vec<Tick> {
        let step = self.step();
        let first = (self.from + step - 1).div_euclid(step) * step;
        (0..=MOST_TICKS)
            .map(|count| first + count * step)
            .take_while(|moment| *moment <= self.from + self.length)
            .map(|moment| self.tick(Timestamp::from_millis(moment), step))
            .filter(|tick| tick.x >= HALF_LABEL)
            .collect()
    }

    fn step(&self) -> i64 {
        let fits = |step: &i64| self.length / step <= MOST_TICKS;
        let years = self.length / (MOST_TICKS * YEAR) + 1;
        STEPS.into_iter().find(fits).unwrap_or(years * YEAR)
    }

    fn tick(&self, moment: Timestamp, step: i64) -> Tick {
        let day = date(moment);
        Tick {
            x: self.x(moment),
            label: if step < MINUTE {
                format!("{day} {}", time_of_day(moment))
            } else if step < DAY {
                format!("{day} {}", hour_and_minute(moment))
            } else {
                day
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    fn axis(seconds: u64) -> Axis {
        let from = Timestamp::from_seconds(1_795_426_200);
        Axis::new(from, from.plus(Duration::from_secs(seconds)))
    }

    #[test]
    fn ticks_are_few_round_and_apart() {
        for seconds in [
            0,
            1,
            59,
            61,
            3_600,
            90_000,
            5_000_000,
            40_000_000,
            999_999_999,
        ] {
            let ticks = axis(seconds).ticks();
            assert!((1..=6).contains(&ticks.len()), "{seconds}: {ticks:?}");
            let gaps = ticks.windows(2).map(|pair| pair[1].x - pair[0].x);
            assert!(gaps.into_iter().all(|gap| gap >= 130), "{ticks:?}");
        }
        let labels = |seconds| axis(seconds).ticks().into_iter().map(|tick| tick.label);
        assert_eq!(labels(3 * 3_600).next().unwrap(), "2026-11-23 10:00");
        assert_eq!(labels(4 * 86_400).next().unwrap(), "2026-11-24");
    }

    #[test]
    fn everything_lies_within_the_drawing() {
        let axis = axis(3_600);
        assert_eq!(axis.x(Timestamp::from_seconds(0)), LEFT);
        assert_eq!(axis.x(Timestamp::from_seconds(i64::MAX)), WIDTH - RIGHT);
    }
}
