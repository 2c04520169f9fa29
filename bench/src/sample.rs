//! Several runs of one measurement.

use serde::Serialize;

/// The median of several runs and how far they lie apart.
#[derive(Clone, Copy, Debug, Serialize)]
pub(crate) struct Sample {
    pub(crate) median: f64,
    pub(crate) least: f64,
    pub(crate) most: f64,
    pub(crate) runs: usize,
}

impl Sample {
    /// The sample of these figures; of none, zero.
    pub(crate) fn of(mut figures: Vec<f64>) -> Self {
        figures.sort_by(f64::total_cmp);
        let at = |index: usize| figures.get(index).copied().unwrap_or_default();
        Self {
            median: at(figures.len() / 2),
            least: at(0),
            most: at(figures.len().saturating_sub(1)),
            runs: figures.len(),
        }
    }
}

/// The latency below which `share` of all lie, in milliseconds.
pub(crate) fn percentile(sorted_micros: &[u64], share: f64) -> f64 {
    let last = sorted_micros.len().saturating_sub(1);
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        clippy::cast_precision_loss,
        reason = "an index among a few million"
    )]
    let index = (last as f64 * share).round() as usize;
    let micros = sorted_micros.get(index).copied().unwrap_or_default();
    #[expect(clippy::cast_precision_loss, reason = "microseconds of a latency")]
    let micros = micros as f64;
    micros / 1_000.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_median_is_the_middle_run() {
        let sample = Sample::of(vec![3.0, 1.0, 2.0]);
        assert_eq!((sample.median, sample.least, sample.most), (2.0, 1.0, 3.0));
        assert_eq!(Sample::of(Vec::new()).median, 0.0);
    }

    #[test]
    fn percentiles_are_read_from_the_sorted_latencies() {
        let micros: Vec<u64> = (0..=100).map(|n| n * 1_000).collect();
        assert_eq!(percentile(&micros, 0.99), 99.0);
        assert_eq!(percentile(&[], 0.99), 0.0);
    }
}
