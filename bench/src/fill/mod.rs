//! Fills databases with users, before anything is measured.

pub(crate) mod postgres;
pub(crate) mod sqlite;

use std::ops::Range;
use std::time::Duration;

use indicatif::{ProgressBar, ProgressStyle};

const TEMPLATE: &str = "  {wide_bar} {human_pos} of {human_len} users, {per_sec}, {eta:>4}";

/// How far the making of these users is.
fn bar(users: &Range<u64>) -> anyhow::Result<ProgressBar> {
    let bar = ProgressBar::new(users.end).with_position(users.start);
    bar.set_style(ProgressStyle::with_template(TEMPLATE)?);
    bar.enable_steady_tick(Duration::from_millis(500));
    Ok(bar)
}
