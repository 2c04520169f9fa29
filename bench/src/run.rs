//! One run of one measurement, and several of them.

use crate::load::{self, Outcome};
use crate::sample::Sample;

/// One run of one measurement.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Run {
    pub(crate) a_second: f64,
    /// Seconds of processor time that the measured processes took for each.
    pub(crate) cpu: f64,
}

/// Answers a second, and microseconds of processor time for each.
pub(crate) type Samples = (Sample, Sample);

impl Run {
    /// Sends calls that are ready, and looks before and after at the processor
    /// time that was used so far.
    pub(crate) fn measure(
        addresses: &[&str],
        cpu_seconds: impl Fn() -> anyhow::Result<f64>,
        requests: Vec<Vec<u8>>,
    ) -> anyhow::Result<(Self, Outcome)> {
        #[expect(clippy::cast_precision_loss, reason = "a count of some thousands")]
        let count = requests.len() as f64;
        let before = cpu_seconds()?;
        let outcome = load::spread(addresses, requests, None)?;
        let run = Self {
            a_second: outcome.a_second,
            cpu: (cpu_seconds()? - before) / count,
        };
        Ok((run, outcome))
    }

    /// What several runs of the same measurement came to.
    pub(crate) fn samples(runs: impl Iterator<Item = Self>) -> Samples {
        let (a_second, cpu_micros) = runs.map(|run| (run.a_second, run.cpu * 1e6)).unzip();
        (Sample::of(a_second), Sample::of(cpu_micros))
    }
}
