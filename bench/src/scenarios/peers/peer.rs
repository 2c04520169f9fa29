//! A peer that is running, and how it is measured.

use anyhow::{Context, bail};

use crate::load::{self, Outcome};
use crate::run::Run;
use crate::scenarios::peers::calls::Calls;
use crate::scenarios::peers::{Product, Round};

/// The processes that work for a peer, until they are dropped.
pub(super) trait Works {
    /// The seconds of processor time that they have used so far.
    fn cpu_seconds(&self) -> anyhow::Result<f64>;
}

/// A peer that is running.
pub(super) struct Peer {
    pub(super) name: &'static str,
    pub(super) address: String,
    pub(super) calls: Calls,
    pub(super) works: Box<dyn Works>,
    /// A code that has been exchanged.
    pub(super) spent: Option<String>,
}

impl Product for Peer {
    fn name(&self) -> &'static str {
        self.name
    }

    fn round(&mut self, calls: u64) -> anyhow::Result<Round> {
        let (issue, issued) = self.run(self.calls.issues(calls)?)?;
        let codes = self.calls.codes(&issued.bodies)?;
        let exchanges = codes.iter().map(|code| self.calls.exchange(code));
        let (exchange, exchanged) = self.run(exchanges.collect())?;
        self.calls.check(&exchanged.bodies)?;
        self.spent = codes.into_iter().next();
        Ok(Round { issue, exchange })
    }
}

impl Peer {
    /// Makes sure that a code cannot be exchanged again.
    pub(super) fn refuses_repeats(&self) -> anyhow::Result<()> {
        let code = self.spent.as_deref().context("no code was exchanged")?;
        let repeat = vec![self.calls.exchange(code)];
        match load::send(&self.address, repeat, None) {
            Err(refused) if refused.to_string().starts_with("refused") => Ok(()),
            Err(other) => Err(other),
            Ok(_) => bail!("{} exchanged a code twice", self.name),
        }
    }

    fn run(&self, requests: Vec<Vec<u8>>) -> anyhow::Result<(Run, Outcome)> {
        Run::measure(&[&self.address], || self.works.cpu_seconds(), requests)
            .with_context(|| format!("{} failed", self.name))
    }
}
