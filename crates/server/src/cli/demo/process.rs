//! This program again, as processes of their own.

use std::ffi::OsStr;
use std::process::{Child, Command, Output, Stdio};

use serde_json::Value;

use crate::cli::demo::failed;
use crate::failure::Failure;

/// What a command answered, or how it was refused.
pub(super) enum Outcome {
    /// Its answer.
    Done(Value),
    /// The stable code of its failure, and what it said.
    Refused(String, String),
}

/// A process that ends with whoever holds this.
#[derive(Debug)]
pub(super) struct Running(pub(super) Child);

impl Drop for Running {
    fn drop(&mut self) {
        // It may have ended by itself; either way it is gone afterwards.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Runs `handfast` with these arguments and `--json`, and reads its answer.
pub(super) fn run<A: AsRef<OsStr>>(arguments: &[A]) -> Result<Outcome, Failure> {
    let output = handfast()?
        .args(arguments)
        .arg("--json")
        .stdin(Stdio::null())
        .output()
        .map_err(|error| failed("A process cannot be started", &error))?;
    read(&output)
}

/// Starts `handfast` with these arguments; its standard output can be read.
pub(super) fn start<A: AsRef<OsStr>>(arguments: &[A]) -> Result<Running, Failure> {
    handfast()?
        .args(arguments)
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .map(Running)
        .map_err(|error| failed("A process cannot be started", &error))
}

fn handfast() -> Result<Command, Failure> {
    let program = std::env::current_exe()
        .map_err(|error| failed("The program cannot find itself", &error))?;
    Ok(Command::new(program))
}

fn read(output: &Output) -> Result<Outcome, Failure> {
    let text = if output.status.success() {
        &output.stdout
    } else {
        &output.stderr
    };
    let json: Value = serde_json::from_slice(text)
        .map_err(|error| failed("A process answered with something else than JSON", &error))?;
    if output.status.success() {
        return Ok(Outcome::Done(json));
    }
    let member = |name: &str| json[name].as_str().unwrap_or_default().to_owned();
    Ok(Outcome::Refused(member("error"), member("message")))
}

impl Outcome {
    /// The answer; a refusal ends the demo.
    pub(super) fn done(self) -> Result<Value, Failure> {
        match self {
            Self::Done(answer) => Ok(answer),
            Self::Refused(code, message) => Err(Failure::new(code, message)),
        }
    }
}
