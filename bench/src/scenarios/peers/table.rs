//! The rows: each peer, then Handfast beside the best of them.

use crate::report::Row;
use crate::run::Samples;
use crate::scenarios::peers::Measured;

/// How many times as fast as the best peer Handfast should at least be.
const TARGET: f64 = 10.0;

pub(super) fn rows(peers: &[Measured], handfast: &Measured) -> Vec<Row> {
    let mut rows: Vec<Row> = peers
        .iter()
        .flat_map(|peer| {
            [
                row(peer.name, "issue a code", peer.issue),
                row(peer.name, "exchange it", peer.exchange),
            ]
        })
        .collect();
    rows.push(beside(
        row(handfast.name, "issue a code", handfast.issue),
        peers.iter().map(|peer| (peer.name, peer.issue)),
    ));
    rows.push(beside(
        row(handfast.name, "create a user with it", handfast.exchange),
        peers.iter().map(|peer| (peer.name, peer.exchange)),
    ));
    rows
}

fn row(product: &str, what: &str, samples: Samples) -> Row {
    Row::of(format!("{product}: {what}"), samples)
}

/// Adds how the row stands beside the fastest peer, and beside the one that
/// takes the least processor time.
fn beside(mut row: Row, peers: impl Iterator<Item = (&'static str, Samples)> + Clone) -> Row {
    let fastest = peers
        .clone()
        .max_by(|(_, one), (_, other)| one.0.median.total_cmp(&other.0.median));
    let leanest = peers.min_by(|(_, one), (_, other)| one.1.median.total_cmp(&other.1.median));
    let (Some(fastest), Some(leanest)) = (fastest, leanest) else {
        return row;
    };
    let (Some(a_second), Some(cpu_micros)) = (row.a_second, row.cpu_micros) else {
        return row;
    };
    let lean = leanest.1.1.median / cpu_micros.median;
    row.ratio = Some(a_second.median / fastest.1.0.median);
    row.target = Some(TARGET);
    row.notes = format!(
        "of {}; {} takes {lean:.1} times as much processor time",
        fastest.0, leanest.0
    );
    row.figures.insert("processor_ratio", lean);
    row
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::Sample;

    fn measured(name: &'static str, a_second: f64, cpu_micros: f64) -> Measured {
        let samples = (Sample::of(vec![a_second]), Sample::of(vec![cpu_micros]));
        Measured {
            name,
            issue: samples,
            exchange: samples,
        }
    }

    #[test]
    fn handfast_stands_beside_the_best_in_each_respect() {
        let peers = [
            measured("slow", 10.0, 900.0),
            measured("quick", 1_000.0, 800.0),
            measured("lean", 500.0, 600.0),
        ];
        let rows = rows(&peers, &measured("Handfast", 20_000.0, 30.0));
        assert_eq!(rows.len(), 8);
        let last = &rows[7];
        assert_eq!((last.ratio, last.target), (Some(20.0), Some(10.0)));
        assert_eq!(last.figures["processor_ratio"], 20.0);
        assert_eq!(
            last.notes,
            "of quick; lean takes 20.0 times as much processor time"
        );
        assert!(rows[..6].iter().all(|row| row.ratio.is_none()));
    }
}
