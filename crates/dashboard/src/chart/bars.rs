//! Horizontal bars: how much of each.

use crate::chart::Heading;
use crate::chart::scale::{amount, grouped, length};

const WIDTH: u64 = 360;
const ROW_HEIGHT: u64 = 40;
/// Where the text of a row stands, and its bar below.
const TEXT: u64 = 14;
const BAR: u64 = 20;
/// What does not fit in so many bars is drawn as one.
const MOST_BARS: usize = 8;

/// How often something was counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Labelled {
    pub(crate) label: String,
    pub(crate) count: u64,
}

/// A chart with a bar for each label, the longest first.
pub(crate) struct BarChart {
    pub(crate) heading: Heading,
    pub(crate) description: String,
    pub(crate) width: u64,
    pub(crate) height: u64,
    pub(crate) bars: Vec<Bar>,
    pub(crate) rows: Vec<BarRow>,
}

/// One bar and what stands above it.
pub(crate) struct Bar {
    pub(crate) text_y: u64,
    pub(crate) y: u64,
    pub(crate) width: u64,
    pub(crate) label: String,
    pub(crate) count: String,
}

/// One label, for the table.
pub(crate) struct BarRow {
    pub(crate) label: String,
    pub(crate) count: String,
}

impl BarChart {
    pub(crate) fn new(heading: Heading, counts: Vec<Labelled>) -> Self {
        Self::with_at_most(MOST_BARS, heading, counts)
    }

    /// One with so many bars at most.
    pub(crate) fn with_at_most(
        most_bars: usize,
        heading: Heading,
        mut counts: Vec<Labelled>,
    ) -> Self {
        counts.sort_by(|a, b| b.count.cmp(&a.count).then_with(|| a.label.cmp(&b.label)));
        let drawn = drawn(&counts, most_bars);
        let top = drawn.iter().map(|one| one.count).max().unwrap_or_default();
        let bars: Vec<Bar> = (0..)
            .zip(&drawn)
            .map(|(row, one)| Bar::of(row, one, top))
            .collect();
        Self {
            heading,
            description: describe(&drawn),
            width: WIDTH,
            height: ROW_HEIGHT * amount(bars.len()),
            bars,
            rows: counts.iter().map(BarRow::of).collect(),
        }
    }
}

impl Bar {
    fn of(row: u64, one: &Labelled, top: u64) -> Self {
        Self {
            text_y: row * ROW_HEIGHT + TEXT,
            y: row * ROW_HEIGHT + BAR,
            width: length(one.count, top, WIDTH),
            label: one.label.clone(),
            count: grouped(one.count),
        }
    }
}

impl BarRow {
    fn of(one: &Labelled) -> Self {
        Self {
            label: one.label.clone(),
            count: grouped(one.count),
        }
    }
}

/// The greatest, and the rest as one.
fn drawn(counts: &[Labelled], most_bars: usize) -> Vec<Labelled> {
    if counts.len() <= most_bars {
        return counts.to_vec();
    }
    let (greatest, rest) = counts.split_at(most_bars.saturating_sub(1));
    let rest = Labelled {
        label: format!("{} others", rest.len()),
        count: rest.iter().map(|one| one.count).sum(),
    };
    greatest.iter().cloned().chain([rest]).collect()
}

fn describe(counts: &[Labelled]) -> String {
    let parts = counts
        .iter()
        .map(|one| format!("{} {}", one.label, grouped(one.count)));
    parts.collect::<Vec<_>>().join("; ")
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEADING: Heading = Heading {
        id: "platforms",
        title: "By platform",
    };

    fn chart(counts: &[(&str, u64)]) -> BarChart {
        let counts = counts.iter().map(|(label, count)| Labelled {
            label: (*label).to_owned(),
            count: *count,
        });
        BarChart::new(HEADING, counts.collect())
    }

    #[test]
    fn the_longest_bar_comes_first_and_fills_the_width() {
        let chart = chart(&[("Android", 10), ("iOS", 40)]);
        assert_eq!(chart.bars[0].label, "iOS");
        assert_eq!(chart.bars[0].width, WIDTH);
        assert_eq!(chart.bars[1].width, WIDTH / 4);
        assert_eq!(chart.height, 2 * ROW_HEIGHT);
        assert_eq!(chart.description, "iOS 40; Android 10");
    }

    #[test]
    fn many_labels_are_drawn_as_a_few_and_all_stand_in_the_table() {
        let names: Vec<String> = (0..12).map(|number| format!("1.{number}.0")).collect();
        let counts: Vec<(&str, u64)> = names.iter().map(|name| (name.as_str(), 2)).collect();
        let chart = chart(&counts);
        assert_eq!(chart.bars.len(), MOST_BARS);
        assert_eq!(chart.bars[MOST_BARS - 1].label, "5 others");
        assert_eq!(chart.bars[MOST_BARS - 1].count, "10");
        assert_eq!(chart.rows.len(), 12);
    }

    #[test]
    fn without_counts_there_are_no_bars() {
        let chart = chart(&[]);
        assert!(chart.bars.is_empty() && chart.rows.is_empty());
        assert_eq!(chart.height, 0);
    }
}
