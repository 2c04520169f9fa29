//! What is measured, in order.

mod create;
mod issue;

use std::path::Path;

use crate::ceilings::cryptography;
use crate::machine::Machine;
use crate::process::again;
use crate::report::{Report, Row};
use crate::sample::Sample;
use crate::server::{Installation, Served};
use crate::{data, process};

/// How much is measured.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Plan {
    pub(crate) users: u64,
    pub(crate) runs: usize,
    pub(crate) seconds: u64,
    pub(crate) creations: u64,
}

impl Plan {
    pub(crate) const QUICK: Self = Self {
        users: 10_000,
        runs: 1,
        seconds: 3,
        creations: 5_000,
    };
    pub(crate) const FULL: Self = Self {
        users: 1_000_000,
        runs: 5,
        seconds: 10,
        creations: 20_000,
    };
}

/// One run of one measurement.
#[derive(Clone, Copy, Debug)]
struct Run {
    a_second: f64,
    /// Seconds of processor time that the measured process took for each.
    cpu: f64,
}

/// What the scenarios share.
struct Bench<'run> {
    plan: Plan,
    folder: &'run Path,
    installation: Installation,
    /// Every creation makes a user that was not there.
    next_user: u64,
}

/// Measures everything.
pub(crate) fn run(plan: Plan) -> anyhow::Result<Report> {
    let folder = tempfile::tempdir()?;
    let installation = Installation::make(&folder.path().join("data"))?;
    anstream::eprintln!("making {} users", plan.users);
    data::fill(&installation.database(), plan.users)?;
    let mut bench = Bench {
        plan,
        folder: folder.path(),
        installation,
        next_user: plan.users,
    };
    let cryptography = cryptography::seconds()?;
    let mut rows = Vec::new();
    issue::measure(&mut bench, &mut rows)?;
    create::measure(&mut bench, cryptography, &mut rows)?;
    Ok(Report {
        machine: Machine::look(),
        users: plan.users,
        rows,
    })
}

impl Bench<'_> {
    /// Runs a measurement as often as planned.
    fn repeat(
        &mut self,
        name: &str,
        mut measure: impl FnMut(&mut Self) -> anyhow::Result<Run>,
    ) -> anyhow::Result<(Sample, Sample)> {
        let mut runs = Vec::with_capacity(self.plan.runs);
        for number in 1..=self.plan.runs {
            anstream::eprintln!("{name}, run {number} of {}", self.plan.runs);
            runs.push(measure(self)?);
        }
        let a_second = runs.iter().map(|run| run.a_second).collect();
        let cpu = runs.iter().map(|run| run.cpu * 1e6).collect();
        Ok((Sample::of(a_second), Sample::of(cpu)))
    }

    /// H, for a load that `measure` puts on the server of that address.
    fn ceiling_http(
        &self,
        measure: impl FnOnce(&str, &process::Measured) -> anyhow::Result<Run>,
    ) -> anyhow::Result<Run> {
        let served = Served::start(&mut again(&["ceiling-http"])?)?;
        measure(&served.address, &served.process)
    }
}

/// A row of the table.
fn row(name: &str, (a_second, cpu_micros): (Sample, Sample)) -> Row {
    Row {
        name: name.to_owned(),
        a_second,
        cpu_micros,
        ratio: None,
        notes: String::new(),
    }
}
