//! `handfast config check`

use clap::Args;

use crate::cli::table::table;
use crate::configuration::{ExplainedKey, ServerFlags, Surroundings, explain};
use crate::failure::Failure;
use crate::output::Output;

/// Explains the configuration of the server: what is in force, and from where
///
/// Takes the flags, the environment and the file that `handfast serve` would
/// take. Exit status 1 when anything is wrong with them.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  handfast config check
  handfast config check --config /etc/handfast/handfast.toml --json")]
pub(super) struct Check {
    #[command(flatten)]
    flags: ServerFlags,
}

impl Check {
    pub(super) fn run(self, output: Output) -> Result<(), Failure> {
        let explanation = explain(&self.flags.0, &Surroundings::of_this_process());
        output.answer(&explanation, || {
            let rows: Vec<[String; 4]> = explanation.keys.iter().map(row).collect();
            table(["KEY", "VALUE", "FROM", "WHAT IT IS FOR"], &rows)
        })?;
        explanation.failure().map_or(Ok(()), Err)
    }
}

fn row(key: &ExplainedKey) -> [String; 4] {
    let absent = || format!("({})", key.absent.replace('`', ""));
    [
        key.key.to_owned(),
        key.value.clone().unwrap_or_else(absent),
        key.place.clone(),
        key.about.to_owned(),
    ]
}
