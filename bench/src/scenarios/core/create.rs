//! Creating and restoring users, against what C, H and D together allow.
//!
//! The model: a creation needs at least the processor time of its cryptography
//! (C), of an answer (H) and of its transaction (D). The ratio is that sum over
//! the processor time that the server really takes.

use std::process::Stdio;

use anyhow::Context;
use handfast_protocol::dpop::ProofClaims;
use handfast_testkit::DeviceKey;
use serde_json::{Value, json};

use crate::load::{self, Outcome};
use crate::process::{Measured, again};
use crate::report::Row;
use crate::sample::percentile;
use crate::scenarios::core::{Bench, Run, row};
use crate::server::Served;
use crate::{clock, data};

pub(super) fn measure(bench: &mut Bench<'_>, rows: &mut Vec<Row>) -> anyhow::Result<()> {
    let cryptography = bench.setting.cryptography;
    let http = bench.repeat("H, a fixed answer to signed calls", |bench| {
        bench.ceiling_http(|address, process| {
            let requests = (0..bench.setting.plan.creations)
                .map(|_| fixed_request())
                .collect();
            run(address, process, requests).map(|(run, _)| run)
        })
    })?;
    let store = bench.repeat("D, the same transactions", ceiling_store)?;
    let mut latencies = Vec::new();
    let created = bench.repeat("create a user", |bench| {
        let first = bench.next_users();
        let served = bench.installation.serve()?;
        let (run, outcome) = redeem(bench, &served, first)?;
        latencies = outcome.latencies;
        Ok(run)
    })?;
    let mut resident_mib = 0.0;
    let restored = bench.repeat("restore a user", |bench| {
        let served = bench.installation.serve()?;
        // Users who are there, and active on the phone they were made with.
        let (run, _) = redeem(bench, &served, 0)?;
        resident_mib = served.process.resident_mib()?;
        Ok(run)
    })?;
    let paced = paced_p99(bench, created.0.median * 0.8)?;

    let allowed_micros = cryptography * 1e6 + http.1.median + store.1.median;
    let mut create = row("create a user", created);
    create.target = Some(0.8);
    create.ratio = Some(allowed_micros / created.1.median);
    create.notes = format!(
        "of C + H + D in processor time ({:.0} + {:.0} + {:.0} µs); p99 {:.1} ms at full load, {paced:.1} ms at 80 %",
        cryptography * 1e6,
        http.1.median,
        store.1.median,
        percentile(&latencies, 0.99),
    );
    let mut restore = row("restore a user, displacing a phone", restored);
    restore.target = Some(0.9);
    restore.ratio = Some(restored.0.median / created.0.median);
    restore.notes = format!("of creating; the server then holds {resident_mib:.0} MiB");
    rows.push(row("H: a fixed answer to a signed call", http));
    rows.push(row("D: the same transactions, no HTTP", store));
    rows.push(create);
    rows.push(restore);
    Ok(())
}

impl Bench<'_> {
    fn next_users(&mut self) -> u64 {
        let first = self.next_user;
        self.next_user += self.setting.plan.creations;
        first
    }
}

fn ceiling_store(bench: &mut Bench<'_>) -> anyhow::Result<Run> {
    let database = bench.installation.database();
    let seconds = bench.setting.plan.seconds.to_string();
    let first = (bench.next_user + 100_000_000).to_string();
    bench.next_user += 1_000_000;
    let mut command = again(&["ceiling-store"])?;
    let output = command
        .arg(&database)
        .args([&seconds, &first])
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
    let first = bench.next_users();
    let served = bench.installation.serve()?;
    let codes = codes(bench, &served, first)?;
    let requests = signed(&served, first, &codes)?;
    let outcome = load::send(&served.address, requests, Some(a_second))?;
    Ok(percentile(&outcome.latencies, 0.99))
}

fn redeem(bench: &Bench<'_>, served: &Served, first: u64) -> anyhow::Result<(Run, Outcome)> {
    let codes = codes(bench, served, first)?;
    let requests = signed(served, first, &codes)?;
    run(&served.address, &served.process, requests)
}

fn run(
    address: &str,
    process: &Measured,
    requests: Vec<Vec<u8>>,
) -> anyhow::Result<(Run, Outcome)> {
    #[expect(clippy::cast_precision_loss, reason = "a count of some thousands")]
    let count = requests.len() as f64;
    let before = process.cpu_seconds()?;
    let outcome = load::send(address, requests, None)?;
    let run = Run {
        a_second: outcome.a_second,
        cpu: (process.cpu_seconds()? - before) / count,
    };
    Ok((run, outcome))
}

fn codes(bench: &Bench<'_>, served: &Served, first: u64) -> anyhow::Result<Vec<String>> {
    let authorization = format!("Bearer {}", bench.installation.key);
    let headers = [
        ("authorization", authorization.as_str()),
        ("content-type", "application/json"),
    ];
    let requests = (first..first + bench.setting.plan.creations)
        .map(|number| {
            let body = json!({ "external_id": data::external_id(number) });
            load::request("POST", "/users/auth-code", &headers, &body.to_string())
        })
        .collect();
    let outcome = load::send(&served.address, requests, None)?;
    outcome
        .bodies
        .iter()
        .map(|body| {
            let answer: Value = serde_json::from_slice(body)?;
            let code = answer["authentication_code"].as_str();
            Ok(code.context("an answer without a code")?.to_owned())
        })
        .collect()
}

/// Proofs are made ahead of time: signing them is the devices' work.
fn signed(served: &Served, first: u64, codes: &[String]) -> anyhow::Result<Vec<Vec<u8>>> {
    let now = clock::now();
    (first..)
        .zip(codes)
        .map(|(number, code)| {
            // A device that comes again has a new key each time.
            let seed = number + u64::try_from(now.as_millis())? * 1_000;
            let proof = DeviceKey::from_seed(seed).prove(&ProofClaims {
                jti: format!("{seed:032x}"),
                htm: "POST".to_owned(),
                htu: format!("http://{}/sdk/users", served.address),
                iat: now.as_seconds(),
                ins: None,
            });
            Ok(creation(&proof, code, seed))
        })
        .collect()
}

fn creation(proof: &str, code: &str, device: u64) -> Vec<u8> {
    let body = json!({
        "authentication_code": code,
        "app": {"bundle_id": "com.example.app", "version": "2.1.0"},
        "sdk": {"version": "1.0.0", "platform": "ios"},
        "device": {"form_factor": "phone", "model": "iPhone 17", "os_version": "26.1", "id": format!("phone-{device}")},
    });
    let headers = [("dpop", proof), ("content-type", "application/json")];
    load::request("POST", "/sdk/users", &headers, &body.to_string())
}

/// As long as a real one, signed by nobody.
fn fixed_request() -> Vec<u8> {
    creation(&"p".repeat(560), &"c".repeat(160), 0)
}
