//! What it was measured on.

use std::fs;
use std::process::Command;

use serde::Serialize;

/// The machine and the versions.
#[derive(Debug, Serialize)]
pub(crate) struct Machine {
    pub(crate) processor: String,
    pub(crate) cores: usize,
    pub(crate) memory_mib: u64,
    pub(crate) kernel: String,
    pub(crate) rustc: String,
    pub(crate) handfast: String,
}

impl Machine {
    pub(crate) fn look() -> Self {
        let processors = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
        let memory = fs::read_to_string("/proc/meminfo").unwrap_or_default();
        Self {
            processor: value(&processors, "model name"),
            cores: std::thread::available_parallelism().map_or(1, Into::into),
            memory_mib: value(&memory, "MemTotal")
                .trim_end_matches(" kB")
                .parse::<u64>()
                .unwrap_or_default()
                / 1_024,
            kernel: said_by("uname", &["-r"]),
            rustc: said_by("rustc", &["--version"]),
            handfast: env!("CARGO_PKG_VERSION").to_owned(),
        }
    }
}

fn value(text: &str, name: &str) -> String {
    text.lines()
        .find_map(|line| line.strip_prefix(name)?.split_once(':'))
        .map(|(_, value)| value.trim().to_owned())
        .unwrap_or_default()
}

fn said_by(program: &str, arguments: &[&str]) -> String {
    let output = Command::new(program).args(arguments).output();
    output.map_or_else(
        |_| String::new(),
        |output| String::from_utf8_lossy(&output.stdout).trim().to_owned(),
    )
}
