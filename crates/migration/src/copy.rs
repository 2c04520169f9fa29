//! Making a table of the target equal to the source's.

use crate::error::MigrationError;
use crate::migration::Run;
use crate::progress::Step;
use crate::report::TableReport;
use crate::table::Table;
use crate::value::Row;

/// Brings over what differs, then removes what is gone.
pub(crate) async fn bring(
    run: &mut Run<'_>,
    table: &'static Table,
) -> Result<TableReport, MigrationError> {
    let mut report = TableReport {
        table: table.name,
        rows: 0,
        written: 0,
        removed: 0,
        checksum: None,
    };
    copy(run, table, &mut report).await?;
    sweep(run, table, &mut report).await?;
    Ok(report)
}

async fn copy(
    run: &mut Run<'_>,
    table: &'static Table,
    report: &mut TableReport,
) -> Result<(), MigrationError> {
    let mut walk = run.begin(Step::Copying, table)?;
    let mut last: Option<Row> = None;
    loop {
        let mut page = run.source.page(table, last.as_ref(), run.page_rows)?;
        let Some(end) = page.last() else {
            return Ok(());
        };
        last = Some(end.clone());
        let count = page.len() as u64;
        let there = run.target.same_keys(table, &page).await?;
        page.retain(|row| there.get(&row[..table.key]) != Some(row));
        if !page.is_empty() {
            run.target.write(table, &page).await?;
        }
        report.rows += count;
        report.written += page.len() as u64;
        walk.advance(run, count)?;
    }
}

async fn sweep(
    run: &mut Run<'_>,
    table: &'static Table,
    report: &mut TableReport,
) -> Result<(), MigrationError> {
    let mut walk = run.begin(Step::Sweeping, table)?;
    let mut last: Option<Row> = None;
    loop {
        let mut keys = run.target.keys(table, last.as_ref(), run.page_rows).await?;
        let Some(end) = keys.last() else {
            return Ok(());
        };
        last = Some(end.clone());
        let count = keys.len() as u64;
        let mut gone = Vec::new();
        for key in keys.drain(..) {
            if !run.source.has(table, &key)? {
                gone.push(key);
            }
        }
        if !gone.is_empty() {
            run.target.remove(table, &gone).await?;
        }
        report.removed += gone.len() as u64;
        walk.advance(run, count)?;
    }
}
