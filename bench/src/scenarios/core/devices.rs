//! What devices ask again and again, against what H and C allow.

use crate::calls;
use crate::report::Row;
use crate::scenarios::core::Bench;

/// A call of a device that has an install.
struct Asked {
    name: &'static str,
    ceiling: &'static str,
    method: &'static str,
    path: &'static str,
    /// The seconds of cryptography that it needs.
    cryptography: f64,
}

pub(super) fn measure(bench: &mut Bench<'_>, rows: &mut Vec<Row>) -> anyhow::Result<()> {
    let devices = make_devices(bench)?;
    let cryptography = bench.setting.cryptography;
    let token = Asked {
        name: "a fresh access token",
        ceiling: "H: a fixed answer to the same call",
        method: "POST",
        path: "/sdk/token",
        cryptography: cryptography.verify + cryptography.sign,
    };
    let status = Asked {
        name: "the status of an install",
        ceiling: "H: a fixed answer to the same GET",
        method: "GET",
        path: "/sdk/status",
        cryptography: cryptography.verify,
    };
    for asked in [token, status] {
        measure_one(bench, &asked, &devices, rows)?;
    }
    Ok(())
}

/// Devices that are active now: what their keys are made from, and installs.
fn make_devices(bench: &mut Bench<'_>) -> anyhow::Result<Vec<(u64, String)>> {
    anstream::eprintln!("making devices");
    let users = bench.next_users();
    let served = bench.installation.serve()?;
    let newcomers = bench.target(&served).newcomers(users)?;
    let (seeds, requests): (Vec<_>, Vec<_>) = newcomers
        .into_iter()
        .map(|one| (one.seed, one.request))
        .unzip();
    let (_, outcome) = bench.target(&served).run(&served.process, requests)?;
    let installs = outcome.bodies.iter().map(|body| calls::install_of(body));
    seeds
        .into_iter()
        .zip(installs)
        .map(|(seed, install)| Ok((seed, install?)))
        .collect()
}

fn measure_one(
    bench: &mut Bench<'_>,
    asked: &Asked,
    devices: &[(u64, String)],
    rows: &mut Vec<Row>,
) -> anyhow::Result<()> {
    let call = (asked.method, asked.path);
    let ceiling = bench.repeat(asked.ceiling, |bench| {
        bench.ceiling_http(|| calls::unsigned_device_call(asked.method, asked.path))
    })?;
    let answered = bench.repeat(asked.name, |bench| {
        let served = bench.installation.serve()?;
        let target = bench.target(&served);
        let requests = devices
            .iter()
            .map(|(seed, install)| target.device_call((*seed, install), call))
            .collect::<anyhow::Result<_>>()?;
        target.run(&served.process, requests).map(|(run, _)| run)
    })?;
    let cryptography = asked.cryptography * 1e6;
    let mut row_of_answers = Row::of(asked.name, answered);
    row_of_answers.target = Some(0.8);
    row_of_answers.ratio = Some((cryptography + ceiling.1.median) / answered.1.median);
    row_of_answers.notes = format!(
        "of C + H in processor time ({cryptography:.0} + {:.0} µs)",
        ceiling.1.median
    );
    rows.push(Row::of(asked.ceiling, ceiling));
    rows.push(row_of_answers);
    Ok(())
}
