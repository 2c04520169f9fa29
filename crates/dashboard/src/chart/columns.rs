//! Columns over time: several counts side by side in each slot.

use crate::chart::Heading;
use crate::chart::scale::{amount, characters, grouped, label_every, length, ticks, width};

/// How wide all slots are together, at most.
const PLOT_WIDTH: u64 = 660;
const PLOT_HEIGHT: u64 = 180;
/// Room for the highest column's tick.
const ABOVE: u64 = 12;
/// Room for the labels of the slots.
const BELOW: u64 = 26;
/// Between the axis and its numbers.
const BESIDE_AXIS: u64 = 8;
/// Room for half of the last label.
const RIGHT: u64 = 24;

/// A piece of time: its name below the chart, and in full.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Slot {
    pub(crate) short: String,
    pub(crate) full: String,
}

/// One thing that was counted, slot by slot.
pub(crate) struct Series {
    pub(crate) name: &'static str,
    pub(crate) counts: Vec<u64>,
}

/// A chart with a column for each series in each slot.
pub(crate) struct ColumnChart {
    pub(crate) heading: Heading,
    pub(crate) description: String,
    pub(crate) width: u64,
    pub(crate) height: u64,
    pub(crate) left: u64,
    pub(crate) ticks: Vec<Tick>,
    pub(crate) labels: Vec<SlotLabel>,
    pub(crate) columns: Vec<Column>,
    pub(crate) series: Vec<SeriesTotal>,
    pub(crate) rows: Vec<Row>,
    pub(crate) is_empty: bool,
}

/// A number on the axis.
pub(crate) struct Tick {
    pub(crate) y: u64,
    pub(crate) text: String,
}

/// The name of a slot, below it.
pub(crate) struct SlotLabel {
    pub(crate) x: u64,
    pub(crate) text: String,
}

/// One column.
pub(crate) struct Column {
    pub(crate) series: usize,
    pub(crate) x: u64,
    pub(crate) y: u64,
    pub(crate) width: u64,
    pub(crate) height: u64,
    pub(crate) text: String,
}

/// A series in the legend.
pub(crate) struct SeriesTotal {
    pub(crate) name: &'static str,
    pub(crate) total: String,
}

/// The numbers of one slot, for the table.
pub(crate) struct Row {
    pub(crate) slot: String,
    pub(crate) counts: Vec<String>,
}

/// Where everything goes.
struct Layout {
    left: u64,
    slot: u64,
    top: u64,
}

impl ColumnChart {
    pub(crate) fn new(heading: Heading, slots: &[Slot], series: &[Series]) -> Self {
        let most = series.iter().flat_map(|one| &one.counts).copied().max();
        let most = most.unwrap_or_default();
        let numbers = ticks(most);
        let layout = Layout::new(&numbers, slots.len());
        Self {
            heading,
            description: describe(slots, series),
            width: layout.left + layout.slot * amount(slots.len()) + RIGHT,
            height: ABOVE + PLOT_HEIGHT + BELOW,
            left: layout.left,
            ticks: numbers.iter().map(|number| layout.tick(*number)).collect(),
            labels: layout.labels(slots),
            columns: layout.columns(slots, series),
            series: series.iter().map(SeriesTotal::of).collect(),
            rows: rows(slots, series),
            is_empty: most == 0,
        }
    }
}

impl Layout {
    fn new(numbers: &[u64], slots: usize) -> Self {
        let top = numbers.last().copied().unwrap_or(1);
        Self {
            left: width(characters(&grouped(top))) + BESIDE_AXIS,
            slot: PLOT_WIDTH / amount(slots).max(1),
            top,
        }
    }

    fn tick(&self, number: u64) -> Tick {
        Tick {
            y: self.y(number),
            text: grouped(number),
        }
    }

    fn y(&self, number: u64) -> u64 {
        ABOVE + PLOT_HEIGHT - length(number, self.top, PLOT_HEIGHT)
    }

    /// Counted from the last slot, which is now and always has its label.
    fn labels(&self, slots: &[Slot]) -> Vec<SlotLabel> {
        let longest = slots.iter().map(|slot| characters(&slot.short)).max();
        let every = label_every(longest.unwrap_or_default(), self.slot);
        let places = slots.iter().enumerate();
        places
            .filter(|(index, _)| (slots.len() - 1 - index).is_multiple_of(every))
            .map(|(index, slot)| SlotLabel {
                x: self.left + self.slot * amount(index) + self.slot / 2,
                text: slot.short.clone(),
            })
            .collect()
    }

    fn columns(&self, slots: &[Slot], series: &[Series]) -> Vec<Column> {
        let gap = self.slot / 5;
        let width = (self.slot - gap) / amount(series.len()).max(1);
        let mut columns = Vec::new();
        for (number, one) in series.iter().enumerate() {
            let counted = slots.iter().zip(&one.counts).enumerate();
            for (index, (slot, counted)) in counted.filter(|(_, (_, counted))| **counted > 0) {
                let y = self.y(*counted);
                columns.push(Column {
                    series: number,
                    x: self.left + self.slot * amount(index) + gap / 2 + width * amount(number),
                    y,
                    width,
                    height: ABOVE + PLOT_HEIGHT - y,
                    text: format!("{}: {} {}", slot.full, grouped(*counted), one.name),
                });
            }
        }
        columns
    }
}

impl SeriesTotal {
    fn of(series: &Series) -> Self {
        Self {
            name: series.name,
            total: grouped(series.counts.iter().sum()),
        }
    }
}

fn rows(slots: &[Slot], series: &[Series]) -> Vec<Row> {
    let numbers = |index: usize| {
        let counts = series.iter().map(move |one| one.counts.get(index));
        counts.map(|counted| grouped(counted.copied().unwrap_or_default()))
    };
    slots
        .iter()
        .enumerate()
        .map(|(index, slot)| Row {
            slot: slot.full.clone(),
            counts: numbers(index).collect(),
        })
        .collect()
}

/// The whole in a sentence: how much of each, and when it was most.
fn describe(slots: &[Slot], series: &[Series]) -> String {
    let parts = series.iter().map(|one| {
        let total: u64 = one.counts.iter().sum();
        let most = slots
            .iter()
            .zip(&one.counts)
            .max_by_key(|(_, counted)| **counted);
        match most {
            Some((slot, counted)) if *counted > 0 => format!(
                "{} {}, most {} with {}",
                grouped(total),
                one.name,
                slot.full,
                grouped(*counted)
            ),
            _ => format!("none {}", one.name),
        }
    });
    parts.collect::<Vec<_>>().join("; ")
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEADING: Heading = Heading {
        id: "users",
        title: "Users",
    };

    fn chart(counts: [Vec<u64>; 2]) -> ColumnChart {
        let slots: Vec<Slot> = (0..counts[0].len())
            .map(|index| Slot {
                short: format!("{index:02}:00"),
                full: format!("1 Nov {index:02}:00"),
            })
            .collect();
        let [created, restored] = counts;
        let series = [
            Series {
                name: "created",
                counts: created,
            },
            Series {
                name: "restored",
                counts: restored,
            },
        ];
        ColumnChart::new(HEADING, &slots, &series)
    }

    #[test]
    fn columns_stand_side_by_side_on_the_axis() {
        let chart = chart([vec![4, 0, 0], vec![2, 0, 8]]);
        let ground = ABOVE + PLOT_HEIGHT;
        assert_eq!(chart.columns.len(), 3);
        assert!(
            chart
                .columns
                .iter()
                .all(|column| column.y + column.height == ground)
        );
        let [created, restored, last] = &chart.columns[..] else {
            panic!("three columns");
        };
        assert_eq!(created.x + created.width, restored.x);
        assert_eq!((created.series, restored.series), (0, 1));
        assert_eq!(last.height, PLOT_HEIGHT);
        assert_eq!(last.text, "1 Nov 02:00: 8 restored");
    }

    #[test]
    fn nothing_leaves_the_picture() {
        let chart = chart([vec![9; 30], vec![1_000_000; 30]]);
        for column in &chart.columns {
            assert!(column.x >= chart.left && column.x + column.width <= chart.width);
        }
        assert!(chart.ticks.iter().all(|tick| tick.y >= ABOVE));
    }

    #[test]
    fn the_last_slot_has_a_label_and_labels_do_not_collide() {
        let chart = chart([vec![1; 30], vec![1; 30]]);
        assert_eq!(chart.labels.last().unwrap().text, "29:00");
        let places: Vec<u64> = chart.labels.iter().map(|label| label.x).collect();
        assert!(places.windows(2).all(|pair| pair[1] - pair[0] > width(5)));
        assert!(places[places.len() - 1] + width(5) / 2 <= chart.width);
    }

    #[test]
    fn every_number_is_told_in_words_and_in_the_table() {
        let chart = chart([vec![4, 1_200, 0], vec![0, 0, 0]]);
        assert_eq!(
            chart.description,
            "1,204 created, most 1 Nov 01:00 with 1,200; none restored"
        );
        assert_eq!(chart.rows[1].counts, ["1,200", "0"]);
        assert_eq!(chart.series[0].total, "1,204");
        assert!(!chart.is_empty);
    }
}
