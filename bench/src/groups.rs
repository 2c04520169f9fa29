//! How many commands the store committed at once, as the server tells it.

use anyhow::Context;

use crate::load;

const METRIC: &str = "handfast_store_groups_total{up_to=\"";

/// How many groups had at most so many commands, but more than the bound
/// before; smallest first.
#[derive(Debug)]
pub(crate) struct Groups(Vec<(u64, u64)>);

impl Groups {
    /// Those that the server at `address` has committed so far.
    pub(crate) fn of(address: &str) -> anyhow::Result<Self> {
        let request = load::request("GET", "/metrics", &[], "");
        let outcome = load::send(address, vec![request], None)?;
        let body = outcome.bodies.first().context("no metrics")?;
        Ok(Self::read(&String::from_utf8_lossy(body)))
    }

    fn read(metrics: &str) -> Self {
        let lines = metrics.lines().filter_map(|line| {
            let (bound, count) = line.strip_prefix(METRIC)?.split_once("\"} ")?;
            Some((bound.parse().ok()?, count.parse().ok()?))
        });
        let mut groups: Vec<(u64, u64)> = lines.filter(|(_, count)| *count > 0).collect();
        groups.sort_unstable();
        Self(groups)
    }

    /// In words: `groups of up to 8: 12 %, 16: 40 %, …`
    pub(crate) fn describe(&self) -> String {
        let all: u64 = self.0.iter().map(|(_, count)| count).sum();
        let shares = self.0.iter().map(|(bound, count)| {
            let share = 100 * count / all.max(1);
            format!("{bound}: {share} %")
        });
        format!("groups of up to {}", shares.collect::<Vec<_>>().join(", "))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_are_read_from_the_metrics() {
        let metrics = "# TYPE handfast_store_groups_total counter\n\
            handfast_store_groups_total{up_to=\"16\"} 3\n\
            handfast_store_groups_total{up_to=\"2\"} 1\n\
            handfast_store_groups_total{up_to=\"4\"} 0\n\
            handfast_store_commits_total 4\n";
        let groups = Groups::read(metrics);
        assert_eq!(groups.describe(), "groups of up to 2: 25 %, 16: 75 %");
    }
}
