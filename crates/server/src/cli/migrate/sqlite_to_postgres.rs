//! `handfast migrate sqlite-to-postgres`

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use clap::Args;
use handfast_migration::{Migration, Report};

use super::bar::Bar;
use super::view::ReportView;
use crate::cli::runtime;
use crate::configuration::{self, DataFlags};
use crate::failure::Failure;
use crate::installation;
use crate::output::Output;

/// Moves the data of --data-dir to the empty database of --database-url
///
/// Run it while the server serves: that copies nearly everything. Then stop the
/// server and run it once more: that copies what changed, compares counts and
/// checksums of both sides, and finishes. Ids and keys stay what they are, and
/// nobody is logged out. Interrupted, it is simply run again.
///
/// The master key is not in the data: give the new servers the same one.
///
/// Exit status 1 also when everything was copied and the server still runs.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  handfast migrate sqlite-to-postgres --database-url postgres://handfast@db.example.com/handfast
  handfast migrate sqlite-to-postgres --data-dir /var/lib/handfast --json")]
pub(crate) struct SqliteToPostgres {
    #[command(flatten)]
    flags: DataFlags,
}

impl SqliteToPostgres {
    pub(super) fn run(self, output: Output) -> Result<(), Failure> {
        let settings = configuration::load(&self.flags.0)?;
        let Some(target) = settings.database.clone() else {
            return Err(Failure::usage(
                "the database is not named: give --database-url, or HANDFAST_DATABASE_URL",
            ));
        };
        let source = installation::existing_sqlite(&settings.data_dir)?;
        let migration = Migration::new(source, target);
        let report = runtime::block_on(run(&migration, output))?;
        let report = ReportView::new(&report);
        output.answer(&report, || report.to_text())?;
        report.failure().map_or(Ok(()), Err)
    }
}

async fn run(migration: &Migration, output: Output) -> Result<Report, Failure> {
    let is_interrupted = Arc::new(AtomicBool::new(false));
    let interrupt = Arc::clone(&is_interrupted);
    tokio::spawn(async move {
        if tokio::signal::ctrl_c().await.is_ok() {
            interrupt.store(true, Ordering::Relaxed);
        }
    });
    let mut bar = Bar::new(output.is_for_people(), is_interrupted);
    let report = migration.run(&mut bar).await;
    bar.end();
    Ok(report?)
}
