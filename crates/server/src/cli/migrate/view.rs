//! What a migration came to, as it is shown.

use handfast_migration::{Outcome, Report, TableReport};
use serde::Serialize;

use crate::cli::table::table;
use crate::failure::Failure;

/// A report, as it is shown.
#[derive(Debug, Serialize)]
pub(super) struct ReportView {
    outcome: &'static str,
    tables: Vec<TableView>,
}

/// A table, as it is shown.
#[derive(Debug, Serialize)]
struct TableView {
    table: &'static str,
    rows: u64,
    written: u64,
    removed: u64,
    /// Of both sides; null until the migration has finished.
    checksum: Option<String>,
}

impl ReportView {
    pub(super) fn new(report: &Report) -> Self {
        Self {
            outcome: match report.outcome {
                Outcome::Rehearsed => "rehearsed",
                Outcome::Finished => "finished",
            },
            tables: report.tables.iter().map(TableView::new).collect(),
        }
    }

    /// The failure of a migration that has to be run again.
    pub(super) fn failure(&self) -> Option<Failure> {
        let message = "Others have the data directory open, so what changes there from now on is \
                       not in the database. Stop the server, and run this command once more: that \
                       is short, compares everything, and finishes.";
        (self.outcome == "rehearsed").then(|| Failure::new("MIGRATION_NOT_FINISHED", message))
    }

    pub(super) fn to_text(&self) -> String {
        let rows: Vec<_> = self.tables.iter().map(TableView::cells).collect();
        let headings = ["TABLE", "ROWS", "WRITTEN", "REMOVED", "CHECKSUM"];
        let mut text = table(headings, &rows);
        if self.failure().is_none() {
            text.push_str(
                "\nEverything is in the database, and was compared. Start `handfast serve` with \
                 --database-url and the same master key; the data directory opens no more.",
            );
        }
        text
    }
}

impl TableView {
    fn new(report: &TableReport) -> Self {
        Self {
            table: report.table,
            rows: report.rows,
            written: report.written,
            removed: report.removed,
            checksum: report.checksum.as_ref().map(ToString::to_string),
        }
    }

    /// Of the checksum, as much as tells two apart.
    fn cells(&self) -> [String; 5] {
        let checksum = self.checksum.as_deref().unwrap_or("-");
        [
            self.table.to_owned(),
            self.rows.to_string(),
            self.written.to_string(),
            self.removed.to_string(),
            checksum.chars().take(16).collect(),
        ]
    }
}
