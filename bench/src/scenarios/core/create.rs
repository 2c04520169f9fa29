//! Creating and restoring users, against what C, H and D together allow.
//!
//! The model: a creation needs at least the processor time of its cryptography
//! (C), of an answer (H) and of its transaction (D). The ratio is that sum over
//! the processor time that the server really takes.

use std::process::Stdio;

use anyhow::Context;

use crate::calls;
use crate::data;
use crate::groups::Groups;
use crate::load;
use crate::process::again;
use crate::report::Row;
use crate::run::Run;
use crate::sample::percentile;
use crate::scenarios::core::Bench;

pub(super) fn measure(bench: &mut Bench<'_>, rows: &mut Vec<Row>) -> anyhow::Result<()> {
    let http = bench.repeat("H, a fixed answer to signed calls", |bench| {
        bench.ceiling_http(calls::unsigned_creation)
    })?;
    let store = bench.repeat("D, the same transactions", ceiling_store)?;
    let (mut latencies, mut groups) = (Vec::new(), String::new());
    let created = bench.repeat("create a user", |bench| {
        let users = bench.next_users();
        let served = bench.installation.serve()?;
        let (run, outcome) = bench.target(&served).redeem(users, &served.process)?;
        latencies = outcome.latencies;
        groups = Groups::of(&served.address)?.describe();
        Ok(run)
    })?;
    let mut resident_mib = 0.0;
    let restored = bench.repeat("restore a user", |bench| {
        let users = data::drawn(bench.next_users(), bench.setting.plan.users);
        let served = bench.installation.serve()?;
        let (run, _) = bench.target(&served).redeem(users, &served.process)?;
        resident_mib = served.process.memory()?.resident_mib;
        Ok(run)
    })?;
    let paced = paced_p99(bench, created.0.median * 0.8)?;

    let cryptography = bench.setting.cryptography.creation() * 1e6;
    let mut create = Row::of("create a user", created);
    create.target = Some(0.8);
    create.ratio = Some((cryptography + http.1.median + store.1.median) / created.1.median);
    create.notes = format!(
        "of C + H + D in processor time ({cryptography:.0} + {:.0} + {:.0} µs); p99 {:.1} ms at full load, {paced:.1} ms at 80 %; {groups}",
        http.1.median,
        store.1.median,
        percentile(&latencies, 0.99),
    );
    create.figures.insert("p99_ms_at_80_percent", paced);
    let mut restore = Row::of("restore a user, displacing a phone", restored);
    restore.target = Some(0.9);
    restore.ratio = Some(restored.0.median / created.0.median);
    restore.notes = format!("of creating; the server then holds {resident_mib:.0} MiB");
    rows.push(Row::of("H: a fixed answer to a signed call", http));
    rows.push(Row::of("D: the same transactions, no HTTP", store));
    rows.push(create);
    rows.push(restore);
    Ok(())
}

fn ceiling_store(bench: &mut Bench<'_>) -> anyhow::Result<Run> {
    let database = bench.installation.database();
    let seconds = bench.setting.plan.seconds.to_string();
    let first = bench.new_users.take(1_000_000).start + 100_000_000;
    let mut command = again(&["ceiling-store"])?;
    let output = command
        .arg(&database)
        .args([&seconds, &first.to_string()])
        .stderr(Stdio::inherit())
        .output()?;
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let (a_second, cpu) = text.trim().split_once(' ').context("D said nothing")?;
    Ok(Run {
        a_second: a_second.parse()?,
        cpu: cpu.parse()?,
    })
}

/// The 99th percentile, in milliseconds, when creations come at this pace.
fn paced_p99(bench: &mut Bench<'_>, a_second: f64) -> anyhow::Result<f64> {
    let users = bench.next_users();
    let served = bench.installation.serve()?;
    let requests = bench.target(&served).creations(users)?;
    let outcome = load::send(&served.address, requests, Some(a_second))?;
    Ok(percentile(&outcome.latencies, 0.99))
}
