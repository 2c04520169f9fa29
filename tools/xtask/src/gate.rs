//! The one test command: every check and every test, in order, nothing skipped.

use std::process::Command;
use std::time::{Duration, Instant};

use anyhow::Context;

use crate::bindings::{kotlin, python, react_native, sources, swift};
use crate::{book, browser, command, generated, layers, licences, machine, tidy};

/// One step: its name and what it does.
type Step = (&'static str, fn() -> anyhow::Result<()>);

const STEPS: &[Step] = &[
    ("machine", machine::prepare),
    ("format", || cargo(&["fmt", "--all", "--check"])),
    ("layers", layers::run),
    ("licences", licences::run),
    ("tidy", tidy::run),
    ("clippy", || {
        cargo(&[
            "clippy",
            "--workspace",
            "--all-targets",
            "--",
            "-D",
            "warnings",
        ])
    }),
    ("tests", || {
        cargo(&["test", "--workspace", "--no-fail-fast"])
    }),
    ("browser", browser::run),
    ("bindings", || sources::run(true)),
    ("swift", swift::run),
    ("python", || python::run(false)),
    ("kotlin", kotlin::run),
    ("react-native", react_native::run),
    ("documentation", documentation),
    ("openapi", || generated::OPENAPI.run(true)),
    ("errors", || generated::ERRORS.run(true)),
    ("book", book::run),
];

/// Runs the steps and stops at the first that fails.
pub(crate) fn run() -> anyhow::Result<()> {
    let (times, outcome) = run_steps(STEPS);
    anstream::println!();
    for (name, time) in &times {
        anstream::println!("{:>8}  {name}", seconds(*time));
    }
    let total = times.iter().map(|(_, time)| *time).sum();
    anstream::println!("{:>8}  in all", seconds(total));
    outcome?;
    anstream::println!("all {} steps passed", STEPS.len());
    Ok(())
}

fn run_steps(steps: &[Step]) -> (Vec<(&'static str, Duration)>, anyhow::Result<()>) {
    let bold = anstyle::Style::new().bold();
    let mut times = Vec::with_capacity(steps.len());
    for (number, (name, step)) in steps.iter().enumerate() {
        anstream::println!("\n{bold}[{}/{}] {name}{bold:#}", number + 1, steps.len());
        let (time, outcome) = measure(step);
        times.push((*name, time));
        if let Err(error) = outcome {
            return (
                times,
                Err(error).with_context(|| format!("the step `{name}` failed")),
            );
        }
    }
    (times, Ok(()))
}

#[expect(
    clippy::disallowed_methods,
    reason = "a chore that tells how long it took has no Clock port to ask"
)]
fn measure<T>(step: impl FnOnce() -> T) -> (Duration, T) {
    let start = Instant::now();
    let outcome = step();
    (start.elapsed(), outcome)
}

fn cargo(arguments: &[&str]) -> anyhow::Result<()> {
    command::run(command::cargo(arguments))
}

fn documentation() -> anyhow::Result<()> {
    let mut command: Command = command::cargo(&["doc", "--workspace", "--no-deps"]);
    command.env("RUSTDOCFLAGS", "-D warnings");
    command::run(command)
}

fn seconds(time: Duration) -> String {
    format!("{:.1} s", time.as_secs_f64())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_failure_ends_the_run_and_is_named() {
        let steps: &[Step] = &[
            ("good", || Ok(())),
            ("bad", || anyhow::bail!("no luck")),
            ("never", || panic!("ran after a failure")),
        ];
        let (times, outcome) = run_steps(steps);
        let names: Vec<_> = times.iter().map(|(name, _)| *name).collect();
        assert_eq!(names, ["good", "bad"]);
        assert_eq!(
            format!("{:#}", outcome.unwrap_err()),
            "the step `bad` failed: no luck"
        );
    }

    #[test]
    fn times_are_told_in_seconds() {
        assert_eq!(seconds(Duration::from_millis(61_250)), "61.2 s");
    }
}
