//! Measures Handfast against what the machine allows: `cargo run --release -p
//! handfast-bench -- all`.
//!
//! Server and load share the machine, so every figure stands beside a ceiling
//! that was measured in the same run on the same cores.

mod calls;
mod ceilings;
mod clock;
mod connection;
mod data;
mod fill;
mod groups;
mod load;
mod machine;
mod process;
mod report;
mod run;
mod sample;
mod scenarios;
mod server;
mod wrk;

use std::path::PathBuf;

use clap::{Parser, Subcommand};

use crate::scenarios::{Plan, Scenario};

/// Measures Handfast against what the machine allows
#[derive(Parser)]
#[command(name = "handfast-bench")]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Builds the data, starts what is measured, and writes the table
    All {
        /// One short run of each with little data: a look, not a result
        #[arg(long)]
        quick: bool,
        /// Measures these alone
        #[arg(long, value_name = "SCENARIO", value_delimiter = ',')]
        only: Vec<Scenario>,
        /// Where results.md and results.json are written
        #[arg(long, value_name = "DIR", default_value = "bench/results")]
        out: PathBuf,
    },
    /// Answers every POST with a fixed JSON: the ceiling H
    #[command(hide = true)]
    CeilingHttp,
    /// Redeems codes in the store alone: the ceiling D
    #[command(hide = true)]
    CeilingStore {
        /// The database
        database: PathBuf,
        /// How long, in seconds
        seconds: u64,
        /// The number of the first user
        first: u64,
    },
}

fn main() -> anyhow::Result<()> {
    match Arguments::parse().command {
        Command::All { quick, only, out } => {
            let plan = if quick { Plan::QUICK } else { Plan::FULL };
            scenarios::run(plan, &only, &out)
        }
        Command::CeilingHttp => ceilings::http::serve(),
        Command::CeilingStore {
            database,
            seconds,
            first,
        } => ceilings::store::run(&database, seconds, first),
    }
}
