//! Who used the processor.

use std::fs;
use std::ops::Sub;

use anyhow::Context;

use crate::process::{self, Measured, own_cpu_seconds};

/// Seconds of processor time, of all cores together.
#[derive(Clone, Copy, Debug)]
pub(super) struct Times {
    /// Of the nodes.
    pub(super) nodes: f64,
    /// Of all processes of PostgreSQL.
    pub(super) postgres: f64,
    /// Of this program, which makes the load.
    pub(super) load: f64,
    /// Of nobody: the cores had nothing to do, or waited for the disk.
    pub(super) idle: f64,
    /// Of everybody and nobody.
    pub(super) all: f64,
}

impl Times {
    /// What was used so far.
    pub(super) fn look<'run>(
        nodes: impl IntoIterator<Item = &'run Measured>,
        postgres: u32,
    ) -> anyhow::Result<Self> {
        let nodes: Vec<f64> = nodes
            .into_iter()
            .map(Measured::cpu_seconds)
            .collect::<anyhow::Result<_>>()?;
        let stat = fs::read_to_string("/proc/stat")?;
        let (idle, all) = machine(&stat).context("the kernel tells no processor times")?;
        Ok(Self {
            nodes: nodes.iter().sum(),
            postgres: process::family_cpu_seconds(postgres)?,
            load: own_cpu_seconds()?,
            idle,
            all,
        })
    }

    /// Of whoever else runs here, and of the kernel on nobody's behalf.
    pub(super) fn others(&self) -> f64 {
        let known = self.nodes + self.postgres + self.load + self.idle;
        (self.all - known).max(0.0)
    }
}

impl Sub for Times {
    type Output = Self;

    fn sub(self, earlier: Self) -> Self {
        Self {
            nodes: self.nodes - earlier.nodes,
            postgres: self.postgres - earlier.postgres,
            load: self.load - earlier.load,
            idle: self.idle - earlier.idle,
            all: self.all - earlier.all,
        }
    }
}

/// The idle and all seconds of the first line of `/proc/stat`: user, nice,
/// system, idle, waiting for the disk, interrupts, soft interrupts, stolen.
fn machine(stat: &str) -> Option<(f64, f64)> {
    let fields = stat.lines().next()?.strip_prefix("cpu ")?;
    let ticks: Vec<f64> = fields
        .split_whitespace()
        .take(8)
        .map_while(|field| field.parse().ok())
        .collect();
    let idle = ticks.get(3)? + ticks.get(4)?;
    let all: f64 = ticks.iter().sum();
    Some((
        idle / process::TICKS_A_SECOND,
        all / process::TICKS_A_SECOND,
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn idle_is_what_nobody_used() {
        let stat = "cpu  100 0 50 300 20 0 10 20 7 7\ncpu0 1 1\n";
        assert_eq!(machine(stat), Some((3.2, 5.0)));
        assert_eq!(machine("intr 5"), None);
    }
}
