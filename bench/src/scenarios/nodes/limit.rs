//! What kept the nodes from being faster.

use std::collections::BTreeMap;

use crate::scenarios::nodes::run::Run;
use crate::scenarios::nodes::waits::Waits;

/// Below this share of idle cores it is they that limit.
const SPARE: f64 = 0.1;

/// With more than this share, others are in the way. The kernel's own work,
/// most of it for the network, is below.
const IN_THE_WAY: f64 = 0.25;

/// Where the cores and PostgreSQL's connections spent their time, in shares of
/// all runs.
#[derive(Clone, Copy, Debug)]
pub(super) struct Limit {
    nodes: f64,
    postgres: f64,
    load: f64,
    idle: f64,
    /// Of whoever else runs here, and of the kernel on nobody's behalf.
    others: f64,
    running: f64,
    committing: f64,
    for_node: f64,
}

impl Limit {
    /// What these runs were limited by.
    pub(super) fn of(runs: &[Run]) -> Self {
        let mut waits = Waits::default();
        for run in runs {
            waits.add(run.waits);
        }
        let all: f64 = runs.iter().map(|run| run.times.all).sum();
        let share = |part: fn(&Run) -> f64| runs.iter().map(part).sum::<f64>() / all.max(1.0);
        Self {
            nodes: share(|run| run.times.nodes),
            postgres: share(|run| run.times.postgres),
            load: share(|run| run.times.load),
            idle: share(|run| run.times.idle),
            others: share(|run| run.times.others()),
            running: among(waits.running, waits),
            committing: among(waits.committing, waits),
            for_node: among(waits.for_node, waits),
        }
    }

    /// In words.
    pub(super) fn sentence(&self) -> String {
        let percent = |share: f64| format!("{:.0} %", share * 100.0);
        format!(
            "limited by {}; cores: nodes {}, PostgreSQL {}, load {}, others {}, idle {}; \
             connections in a transaction: {} run, {} wait for the commit, {} for their node",
            self.name(),
            percent(self.nodes),
            percent(self.postgres),
            percent(self.load),
            percent(self.others),
            percent(self.idle),
            percent(self.running),
            percent(self.committing),
            percent(self.for_node),
        )
    }

    /// For machines.
    pub(super) fn figures(&self) -> BTreeMap<&'static str, f64> {
        BTreeMap::from([
            ("cores_nodes", self.nodes),
            ("cores_postgres", self.postgres),
            ("cores_load", self.load),
            ("cores_others", self.others),
            ("cores_idle", self.idle),
            ("connections_running", self.running),
            ("connections_committing", self.committing),
            ("connections_waiting_for_node", self.for_node),
        ])
    }

    fn name(&self) -> &'static str {
        if self.others > IN_THE_WAY {
            "others on this machine"
        } else if self.idle < SPARE {
            "the cores"
        } else if self.committing > self.running.max(self.for_node) {
            "commits that wait for the disk"
        } else {
            "waiting for each other"
        }
    }
}

fn among(some: i64, waits: Waits) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "a count of some thousands")]
    let share = some as f64 / waits.all.max(1) as f64;
    share
}
