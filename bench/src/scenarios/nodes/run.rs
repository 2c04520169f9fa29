//! One load, and what was seen while it lasted.

use crate::load;
use crate::scenarios::nodes::cluster::{Cluster, addresses};
use crate::scenarios::nodes::times::Times;
use crate::scenarios::nodes::waits::{Waits, Watch};
use crate::server::Served;

/// What one run measured.
#[derive(Clone, Copy, Debug)]
pub(super) struct Run {
    pub(super) a_second: f64,
    pub(super) requests: f64,
    pub(super) times: Times,
    pub(super) waits: Waits,
}

/// Sends requests to all of the nodes, as fast as they are answered.
pub(super) fn measure(
    cluster: &Cluster,
    nodes: &[Served],
    requests: Vec<Vec<u8>>,
) -> anyhow::Result<Run> {
    #[expect(clippy::cast_precision_loss, reason = "a count of some thousands")]
    let count = requests.len() as f64;
    let look = || {
        let nodes = nodes.iter().map(|node| &node.process);
        Times::look(nodes, cluster.postgres.process_id())
    };
    let watch = Watch::start(&cluster.url)?;
    let before = look()?;
    let outcome = load::spread(&addresses(nodes), requests, None)?;
    let times = look()? - before;
    Ok(Run {
        a_second: outcome.a_second,
        requests: count,
        times,
        waits: watch.stop()?,
    })
}
