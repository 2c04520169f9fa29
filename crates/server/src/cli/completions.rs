//! `handfast completions`

use clap::{Args, CommandFactory};
use clap_complete::Shell;

use crate::cli::Cli;
use crate::failure::Failure;
use crate::output;

/// Prints the completions of this program for a shell
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  handfast completions bash > /etc/bash_completion.d/handfast
  handfast completions fish > ~/.config/fish/completions/handfast.fish")]
pub(crate) struct Completions {
    /// The shell
    #[arg(value_name = "SHELL")]
    shell: Shell,
}

impl Completions {
    pub(super) fn run(self) -> Result<(), Failure> {
        let mut script = Vec::new();
        clap_complete::generate(self.shell, &mut Cli::command(), "handfast", &mut script);
        output::bytes(&script)
    }
}
