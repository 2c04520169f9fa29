//! Charts: counts become bars with a place and a size. Pure; colours and
//! patterns belong to the stylesheet and to `charts.html`.

mod bars;
mod columns;
mod scale;

pub(crate) use bars::{BarChart, Labelled};
pub(crate) use columns::{ColumnChart, Series, Slot};
pub(crate) use scale::grouped;

/// What a chart shows, and the name of its elements.
#[derive(Clone, Copy)]
pub(crate) struct Heading {
    pub(crate) id: &'static str,
    pub(crate) title: &'static str,
}
