//! One server on SQLite, beside what the machine allows.

mod create;
mod issue;

use crate::data;
use crate::process::{Measured, again};
use crate::report::{Row, Section};
use crate::sample::Sample;
use crate::scenarios::Setting;
use crate::server::{Installation, Served};

/// One run of one measurement.
#[derive(Clone, Copy, Debug)]
struct Run {
    a_second: f64,
    /// Seconds of processor time that the measured process took for each.
    cpu: f64,
}

/// What the measurements share.
struct Bench<'run> {
    setting: &'run Setting,
    installation: Installation,
    /// Every creation makes a user that was not there.
    next_user: u64,
}

pub(super) fn measure(setting: &Setting) -> anyhow::Result<Section> {
    let installation = Installation::make(&setting.folder.join("core"))?;
    let users = setting.plan.users;
    anstream::eprintln!("making {users} users");
    data::fill(&installation.database(), users)?;
    let mut bench = Bench {
        setting,
        installation,
        next_user: users,
    };
    let mut rows = Vec::new();
    issue::measure(&mut bench, &mut rows)?;
    create::measure(&mut bench, &mut rows)?;
    Ok(Section {
        title: "One server on SQLite",
        about: format!("{users} users, 64 connections."),
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
        let runs = self.setting.plan.runs;
        let mut done = Vec::with_capacity(runs);
        for number in 1..=runs {
            anstream::eprintln!("{name}, run {number} of {runs}");
            done.push(measure(self)?);
        }
        let a_second = done.iter().map(|run| run.a_second).collect();
        let cpu = done.iter().map(|run| run.cpu * 1e6).collect();
        Ok((Sample::of(a_second), Sample::of(cpu)))
    }

    /// H, for a load that `measure` puts on the server of that address.
    fn ceiling_http(
        &self,
        measure: impl FnOnce(&str, &Measured) -> anyhow::Result<Run>,
    ) -> anyhow::Result<Run> {
        let served = Served::start(&mut again(&["ceiling-http"])?)?;
        measure(&served.address, &served.process)
    }
}

/// A row of the table.
fn row(name: &str, (a_second, cpu_micros): (Sample, Sample)) -> Row {
    Row {
        name: name.to_owned(),
        a_second: Some(a_second),
        cpu_micros: Some(cpu_micros),
        ..Row::default()
    }
}
