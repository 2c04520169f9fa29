//! `handfast migrate`

mod bar;
mod failure;
mod sqlite_to_postgres;
mod view;

use clap::{Args, Subcommand};

use crate::failure::Failure;
use crate::output::Output;

/// Moves an installation from one store to another
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  handfast migrate sqlite-to-postgres --database-url postgres://handfast@db.example.com/handfast")]
pub(crate) struct MigrateGroup {
    #[command(subcommand)]
    command: MigrateCommand,
}

#[derive(Debug, Subcommand)]
enum MigrateCommand {
    SqliteToPostgres(sqlite_to_postgres::SqliteToPostgres),
}

impl MigrateGroup {
    pub(super) fn run(self, output: Output) -> Result<(), Failure> {
        match self.command {
            MigrateCommand::SqliteToPostgres(command) => command.run(output),
        }
    }
}
