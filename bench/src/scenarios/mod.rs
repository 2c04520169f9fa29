//! What is measured, in order.

mod core;
mod dashboard;
mod growth;
mod nodes;
mod peers;
mod sdk;

use std::path::{Path, PathBuf};

use clap::ValueEnum;

use crate::ceilings::cryptography::Cryptography;
use crate::machine::Machine;
use crate::report::{Report, Section};

/// What can be measured by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Scenario {
    /// One server on SQLite, beside what the machine allows
    Core,
    /// The same work with ever more users in the database
    Growth,
    /// The operators' pages, and what they cost the API
    Dashboard,
    /// Two and four nodes on PostgreSQL against one
    Nodes,
    /// Handfast beside other products that hand out single-use codes
    Peers,
    /// What the device SDK takes by itself
    Sdk,
}

/// How much is measured.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Plan {
    /// How many users are there before anything is measured.
    pub(crate) users: u64,
    /// How often each measurement is repeated.
    pub(crate) runs: usize,
    /// How long a run is, where time ends it.
    pub(crate) seconds: u64,
    /// How long a run is, where a number of calls ends it.
    pub(crate) creations: u64,
    /// How many users there are while growth is measured.
    pub(crate) sizes: [u64; 3],
}

impl Plan {
    pub(crate) const QUICK: Self = Self {
        users: 10_000,
        runs: 1,
        seconds: 3,
        creations: 5_000,
        sizes: [1_000, 10_000, 100_000],
    };
    pub(crate) const FULL: Self = Self {
        users: 1_000_000,
        runs: 5,
        seconds: 10,
        creations: 20_000,
        sizes: [10_000, 1_000_000, 10_000_000],
    };

    /// How many users there are at the end of growth.
    const fn most_users(&self) -> u64 {
        let [.., most] = self.sizes;
        most
    }
}

/// What every scenario is given.
#[derive(Clone, Debug)]
pub(crate) struct Setting {
    pub(crate) plan: Plan,
    /// Where data may lie.
    pub(crate) folder: PathBuf,
    /// C.
    pub(crate) cryptography: Cryptography,
}

impl Scenario {
    fn measure(self, setting: &Setting) -> anyhow::Result<Section> {
        match self {
            Self::Core => core::measure(setting),
            Self::Growth => growth::measure(setting),
            Self::Dashboard => dashboard::measure(setting),
            Self::Nodes => nodes::measure(setting),
            Self::Peers => peers::measure(setting),
            Self::Sdk => sdk::measure(setting),
        }
    }
}

/// Measures everything, or only what is named. What was measured is written
/// after each scenario: the whole takes long, and may be interrupted.
pub(crate) fn run(plan: Plan, only: &[Scenario], out: &Path) -> anyhow::Result<()> {
    let folder = tempfile::tempdir()?;
    let setting = Setting {
        plan,
        folder: folder.path().to_owned(),
        cryptography: Cryptography::measure()?,
    };
    let mut report = Report {
        machine: Machine::look(),
        sections: Vec::new(),
    };
    for scenario in Scenario::value_variants() {
        if only.is_empty() || only.contains(scenario) {
            report.sections.push(scenario.measure(&setting)?);
            report.write(out)?;
        }
    }
    report.print();
    Ok(())
}
