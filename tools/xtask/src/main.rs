//! The chores of the workspace, as one program: `cargo xtask <chore>`.

mod bindings;
mod book;
mod browser;
mod command;
mod finding;
mod gate;
mod generated;
mod layers;
mod licences;
mod machine;
mod markdown;
mod tidy;

use std::ffi::OsString;
use std::process::ExitCode;

use clap::{Args, Parser, Subcommand};

use crate::bindings::library;

/// The chores of the workspace.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct Arguments {
    #[command(subcommand)]
    chore: Chore,
}

#[derive(Subcommand)]
enum Chore {
    /// Run every check and every test, stopping at the first that fails
    Test,
    /// The same as `test`: what runs for every change
    Ci,
    /// Walk the dashboard in Chromium; pictures go to target/screenshots
    Browser,
    /// Check that dependencies between our crates only point down
    Layers,
    /// Check the licence and the origin of every dependency
    Licences,
    /// Check sources and documents for what reviewers should not have to look for
    Tidy,
    /// Write docs/openapi.json from the code
    Openapi(Mode),
    /// Write docs/src/errors.md from the code
    Errors(Mode),
    /// Write the SDK core's Kotlin, Swift and Python sources from the code
    Bindings(Mode),
    /// Build the SDK core for apps, and check that it is small
    Library(library::Build),
    /// Build, check and test the Kotlin packages, and the backend and app in Kotlin
    Kotlin,
    /// Build, check and test the Python package and the backend in Python
    Python(Summary),
    /// Build, check and test the package for React Native and Node.js
    ReactNative,
    /// Check the Swift package as far as that goes without a Swift compiler
    Swift,
    /// Run a command beside a server, for the tests of the SDKs
    Contract(CommandLine),
    /// Check that the book lists exactly the pages there are (never writes)
    Docs(Mode),
}

#[derive(Args)]
struct Mode {
    /// Change nothing; fail when something would have to change
    #[arg(long)]
    check: bool,
}

#[derive(Args)]
struct Summary {
    /// Write the summary of what the package offers, instead of comparing it
    #[arg(long)]
    write: bool,
}

#[derive(Args)]
struct CommandLine {
    /// The command, which finds the server by its environment
    #[arg(last = true, required = true)]
    command: Vec<OsString>,
}

fn main() -> ExitCode {
    match run(&Arguments::parse().chore) {
        Ok(code) => code,
        Err(error) => {
            anstream::eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(chore: &Chore) -> anyhow::Result<ExitCode> {
    let done = match chore {
        Chore::Contract(line) => return bindings::contract::run(&line.command),
        Chore::Test | Chore::Ci => gate::run(),
        Chore::Browser => browser::run(),
        Chore::Layers => layers::run(),
        Chore::Licences => licences::run(),
        Chore::Tidy => tidy::run(),
        Chore::Openapi(mode) => generated::OPENAPI.run(mode.check),
        Chore::Errors(mode) => generated::ERRORS.run(mode.check),
        Chore::Bindings(mode) => bindings::sources::run(mode.check),
        Chore::Library(build) => library::run(build),
        Chore::Kotlin => bindings::kotlin::run(),
        Chore::Python(summary) => bindings::python::run(summary.write),
        Chore::ReactNative => bindings::react_native::run(),
        Chore::Swift => bindings::swift::run(),
        Chore::Docs(_) => book::run(),
    };
    done.map(|()| ExitCode::SUCCESS)
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;

    #[test]
    fn the_command_line_is_sound() {
        Arguments::command().debug_assert();
    }
}
