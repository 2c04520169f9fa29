//! `handfast man`

use std::io;
use std::path::{Path, PathBuf};

use clap::{Args, CommandFactory};
use serde_json::json;

use crate::cli::Cli;
use crate::failure::Failure;
use crate::output::{self, Output};

/// Prints the manual page of this program, or writes those of every command
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  handfast man | man -l -
  handfast man --dir /usr/local/share/man/man1")]
pub(crate) struct Man {
    /// Writes one page for every command into this directory
    #[arg(long, value_name = "DIR")]
    dir: Option<PathBuf>,
}

impl Man {
    pub(super) fn run(self, output: Output) -> Result<(), Failure> {
        match self.dir {
            Some(directory) => {
                write_all(&directory).map_err(|error| failed(&directory, &error))?;
                output.answer(&json!({"dir": directory}), || {
                    format!("The pages are in {}.", directory.display())
                })
            }
            None => {
                let mut page = Vec::new();
                clap_mangen::Man::new(Cli::command())
                    .render(&mut page)
                    .map_err(|error| failed(Path::new("the page"), &error))?;
                output::bytes(&page)
            }
        }
    }
}

fn write_all(directory: &Path) -> io::Result<()> {
    std::fs::create_dir_all(directory)?;
    clap_mangen::generate_to(Cli::command(), directory)
}

fn failed(place: &Path, error: &io::Error) -> Failure {
    let message = format!("{} cannot be written: {error}.", place.display());
    Failure::new("OUTPUT_FAILED", message)
}
