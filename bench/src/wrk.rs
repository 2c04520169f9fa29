//! Load by wrk (<https://github.com/wg/wrk>), where nothing has to be signed.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, bail};

use crate::data;
use crate::process::Measured;
use crate::run::Run;

/// How many requests are made ahead of time, to be sent again and again.
const BODIES: u64 = 20_000;
const SCRIPT: &str = include_str!("wrk.lua");

/// Sixty-four connections that ask for codes of random users.
pub(crate) struct Asking<'run> {
    pub(crate) address: &'run str,
    pub(crate) key: &'run str,
    pub(crate) users: u64,
    pub(crate) seconds: u64,
}

/// What wrk counted.
#[derive(Clone, Copy, Debug)]
struct Counted {
    requests: f64,
    a_second: f64,
}

impl Asking<'_> {
    /// Asks for a while, and measures the server meanwhile.
    pub(crate) fn measure(&self, folder: &Path, process: &Measured) -> anyhow::Result<Run> {
        let before = process.cpu_seconds()?;
        let counted = self.run(folder)?;
        Ok(Run {
            a_second: counted.a_second,
            cpu: (process.cpu_seconds()? - before) / counted.requests,
        })
    }

    /// An answer other than 2xx ends the benchmark.
    fn run(&self, folder: &Path) -> anyhow::Result<Counted> {
        let script = folder.join("ask.lua");
        let bodies = folder.join("bodies.txt");
        fs::write(&script, SCRIPT)?;
        fs::write(&bodies, self.bodies())?;
        let output = Command::new("wrk")
            .args(["-t2", "-c64", &format!("-d{}s", self.seconds), "-s"])
            .arg(&script)
            .args(["-H", "Content-Type: application/json"])
            .args(["-H", &format!("Authorization: Bearer {}", self.key)])
            .arg(format!("http://{}/users/auth-code", self.address))
            .arg("--")
            .arg(&bodies)
            .output()
            .context("wrk is needed: apt-get install wrk")?;
        read(&String::from_utf8_lossy(&output.stdout))
    }

    /// One a line.
    fn bodies(&self) -> String {
        data::drawn(0..BODIES, self.users)
            .into_iter()
            .map(|number| format!("{{\"external_id\":\"{}\"}}\n", data::external_id(number)))
            .collect()
    }
}

fn read(output: &str) -> anyhow::Result<Counted> {
    if output.contains("Non-2xx") || output.contains("Socket errors") {
        bail!("some requests failed:\n{output}");
    }
    let number = |ends: &str| {
        let line = output.lines().find(|line| line.contains(ends));
        line.and_then(|line| {
            line.split_whitespace()
                .find_map(|word| word.parse::<f64>().ok())
        })
    };
    Ok(Counted {
        requests: number(" requests in ").context("wrk counted nothing")?,
        a_second: number("Requests/sec:").context("wrk counted nothing")?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_user_is_asked_for_by_name() {
        let asking = Asking {
            address: "127.0.0.1:1",
            key: "k",
            users: 2,
            seconds: 1,
        };
        let bodies = asking.bodies();
        assert_eq!(bodies.lines().count(), 20_000);
        for number in 0..2 {
            let body = format!("{{\"external_id\":\"{}\"}}", data::external_id(number));
            assert!(bodies.lines().any(|line| line == body));
        }
    }

    #[test]
    fn what_wrk_says_is_read() {
        let said = "Running 1s test\n  2 threads\n  24010 requests in 1.00s, 9.4MB read\nRequests/sec:  23889.12\n";
        let counted = read(said).unwrap();
        assert_eq!((counted.requests, counted.a_second), (24_010.0, 23_889.12));
        assert!(read("Non-2xx or 3xx responses: 3").is_err());
    }
}
