//! A run from its beginning to its end.

use std::ops::ControlFlow;
use std::path::PathBuf;

use handfast_storage_postgres::PostgresOptions;

use crate::error::MigrationError;
use crate::progress::{Position, Progress, Step};
use crate::report::{Outcome, Report, TableReport};
use crate::source::Source;
use crate::table::Table;
use crate::tables::TABLES;
use crate::target::Target;
use crate::{admission, check, copy};

/// The moving of an embedded store into a database.
#[derive(Clone, Debug)]
pub struct Migration {
    /// The file of the embedded store.
    pub source: PathBuf,
    /// The database, which is empty or holds the beginning of this migration.
    pub target: PostgresOptions,
    /// How many rows are compared and written at once.
    pub page_rows: usize,
}

impl Migration {
    /// The usual way to move the file at `source` into `target`.
    pub fn new(source: impl Into<PathBuf>, target: PostgresOptions) -> Self {
        Self {
            source: source.into(),
            target,
            page_rows: 2_000,
        }
    }

    /// Brings the database up to what the embedded store holds. Finishes the
    /// migration if nobody else has the store open.
    ///
    /// Reads the file on the calling thread; takes memory for a page or two.
    ///
    /// # Errors
    ///
    /// When this source may not be moved into this target, when either fails,
    /// when they are not the same in the end, and when `progress` says stop.
    /// What was written stays: the next run goes on from there.
    pub async fn run(&self, progress: &mut dyn Progress) -> Result<Report, MigrationError> {
        let source = Source::open(&self.source)?;
        let mut target = Target::open(self.target.clone()).await?;
        admission::admit(&source, &mut target).await?;
        let mut run = Run {
            source,
            target,
            page_rows: self.page_rows.max(1),
            progress,
        };
        let mut tables = Vec::with_capacity(TABLES.len());
        for table in TABLES {
            tables.push(copy::bring(&mut run, table).await?);
        }
        let outcome = if run.source.is_still() {
            run.compare(&mut tables).await?;
            run.switch_over().await?;
            Outcome::Finished
        } else {
            Outcome::Rehearsed
        };
        Ok(Report { outcome, tables })
    }
}

/// What a run works with.
pub(crate) struct Run<'a> {
    pub(crate) source: Source,
    pub(crate) target: Target,
    pub(crate) page_rows: usize,
    progress: &'a mut dyn Progress,
}

impl Run<'_> {
    /// Begins a step, as long as the source's table.
    pub(crate) fn begin(
        &mut self,
        step: Step,
        table: &'static Table,
    ) -> Result<Walk, MigrationError> {
        let mut walk = Walk(Position {
            step,
            table: table.name,
            done: 0,
            total: self.source.count(table)?,
        });
        walk.advance(self, 0)?;
        Ok(walk)
    }

    async fn compare(&mut self, reports: &mut [TableReport]) -> Result<(), MigrationError> {
        let mut different = Vec::new();
        for (table, report) in TABLES.iter().zip(reports) {
            let sent = check::of_source(self, table)?;
            if sent != check::of_target(self, table).await? {
                different.push(table.name);
            }
            report.checksum = Some(sent);
        }
        if different.is_empty() {
            Ok(())
        } else {
            Err(MigrationError::Different { tables: different })
        }
    }

    /// The source first: cut off in between, neither is served, and the next
    /// run ends it.
    async fn switch_over(&mut self) -> Result<(), MigrationError> {
        self.source.mark_moved(self.target.database())?;
        self.target.finish(TABLES).await
    }
}

/// How far a step has come.
pub(crate) struct Walk(Position);

impl Walk {
    /// So many rows more are done.
    pub(crate) fn advance(&mut self, run: &mut Run<'_>, rows: u64) -> Result<(), MigrationError> {
        self.0.done += rows;
        self.0.total = self.0.total.max(self.0.done);
        match run.progress.reached(self.0) {
            ControlFlow::Continue(()) => Ok(()),
            ControlFlow::Break(()) => Err(MigrationError::Interrupted),
        }
    }
}
