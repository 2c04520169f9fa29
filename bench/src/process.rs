//! Processes that are measured.

use std::ffi::OsStr;
use std::fs;
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

use anyhow::Context;

/// Clock ticks a second of `/proc/PID/stat` (`sysconf(_SC_CLK_TCK)` is 100 on
/// every Linux that Rust runs on).
pub(crate) const TICKS_A_SECOND: f64 = 100.0;

/// A process that ends with whoever holds this.
pub(crate) struct Measured {
    child: Child,
    pub(crate) first_line: String,
}

impl Measured {
    /// Starts a program and waits for its first line.
    pub(crate) fn start(command: &mut Command) -> anyhow::Result<Self> {
        let mut child = command
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .context("a process could not be started")?;
        let mut first_line = String::new();
        if let Some(stdout) = child.stdout.take() {
            BufReader::new(stdout).read_line(&mut first_line)?;
        }
        Ok(Self { child, first_line })
    }

    /// The seconds of processor time it has used so far.
    pub(crate) fn cpu_seconds(&self) -> anyhow::Result<f64> {
        cpu_seconds(&format!("/proc/{}/stat", self.child.id()))
    }

    /// The memory that it has.
    pub(crate) fn memory(&self) -> anyhow::Result<Memory> {
        let status = fs::read_to_string(format!("/proc/{}/status", self.child.id()))?;
        Memory::read(&status)
    }
}

/// The memory of a process, in MiB.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Memory {
    /// All that is in memory, with pages of files that it shares with others.
    pub(crate) resident_mib: f64,
    /// The most that ever was.
    pub(crate) peak_mib: f64,
    /// What belongs to it alone and to no file.
    pub(crate) own_mib: f64,
}

impl Memory {
    /// From `/proc/PID/status`.
    fn read(status: &str) -> anyhow::Result<Self> {
        let mib = |name: &str| {
            let line = status.lines().find_map(|line| line.strip_prefix(name));
            let kib: f64 = line
                .and_then(|line| line.trim().trim_end_matches(" kB").parse().ok())
                .with_context(|| format!("the kernel tells no {name}"))?;
            anyhow::Ok(kib / 1_024.0)
        };
        Ok(Self {
            resident_mib: mib("VmRSS:")?,
            peak_mib: mib("VmHWM:")?,
            own_mib: mib("RssAnon:")?,
        })
    }
}

impl Drop for Measured {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The seconds of processor time that this process has used so far.
pub(crate) fn own_cpu_seconds() -> anyhow::Result<f64> {
    cpu_seconds("/proc/self/stat")
}

/// This program again, with other arguments.
pub(crate) fn again<A: AsRef<OsStr>>(arguments: &[A]) -> anyhow::Result<Command> {
    let mut command = Command::new(std::env::current_exe()?);
    command.args(arguments);
    Ok(command)
}

/// Cargo, as somebody calls it who is not called by it: what it tells a program
/// of that program's package makes builds of others start anew.
pub(crate) fn cargo(arguments: &[&str]) -> Command {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = Command::new(cargo);
    command.args(arguments);
    for (name, _) in std::env::vars_os() {
        if name.to_str().is_some_and(is_of_a_package) {
            command.env_remove(name);
        }
    }
    command
}

fn is_of_a_package(name: &str) -> bool {
    name == "CARGO" || name.starts_with("CARGO_PKG_") || name.starts_with("CARGO_MANIFEST_")
}

/// The seconds of processor time that a process, its children and those of them
/// that ended have used so far.
pub(crate) fn family_cpu_seconds(parent: u32) -> anyhow::Result<f64> {
    let mut seconds = ticks(&format!("/proc/{parent}/stat"), 4)?;
    let children = fs::read_to_string(format!("/proc/{parent}/task/{parent}/children"))?;
    for child in children.split_whitespace() {
        // One that ended just now counts the next time.
        seconds += ticks(&format!("/proc/{child}/stat"), 2).unwrap_or_default();
    }
    Ok(seconds / TICKS_A_SECOND)
}

fn cpu_seconds(file: &str) -> anyhow::Result<f64> {
    Ok(ticks(file, 2)? / TICKS_A_SECOND)
}

/// The first of four fields of proc(5), from the 14th on: user and system time,
/// and those of children that ended.
fn ticks(file: &str, fields: usize) -> anyhow::Result<f64> {
    let stat = fs::read_to_string(file)?;
    let (_, after_name) = stat.rsplit_once(')').context("not a stat file")?;
    let ticks = after_name.split_whitespace().skip(11).take(fields);
    Ok(ticks.filter_map(|field| field.parse::<f64>().ok()).sum())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn memory_is_read_as_the_kernel_tells_it() {
        let status = "VmPeak:\t  900000 kB\nVmHWM:\t    4096 kB\nVmRSS:\t    2048 kB\nRssAnon:\t    1024 kB\n";
        let memory = Memory::read(status).unwrap();
        let expected = Memory {
            resident_mib: 2.0,
            peak_mib: 4.0,
            own_mib: 1.0,
        };
        assert_eq!(memory, expected);
        assert!(Memory::read("VmRSS:\t 1 kB\n").is_err());
    }
}
