//! Reading both sides once more, each for itself.

use crate::checksum::Checksum;
use crate::error::MigrationError;
use crate::migration::Run;
use crate::progress::Step;
use crate::table::Table;
use crate::value::Row;

/// The checksum of a table of the source.
pub(crate) fn of_source(
    run: &mut Run<'_>,
    table: &'static Table,
) -> Result<Checksum, MigrationError> {
    let mut walk = run.begin(Step::CheckingSource, table)?;
    let (mut checksum, mut last) = (Checksum::default(), None::<Row>);
    loop {
        let page = run.source.page(table, last.as_ref(), run.page_rows)?;
        page.iter().for_each(|row| checksum.add(row));
        let count = page.len() as u64;
        match page.into_iter().next_back() {
            Some(row) => last = Some(row),
            None => return Ok(checksum),
        }
        walk.advance(run, count)?;
    }
}

/// The checksum of a table of the target.
pub(crate) async fn of_target(
    run: &mut Run<'_>,
    table: &'static Table,
) -> Result<Checksum, MigrationError> {
    let mut walk = run.begin(Step::CheckingTarget, table)?;
    let (mut checksum, mut last) = (Checksum::default(), None::<Row>);
    loop {
        let before = checksum.rows;
        let next = (table, last.as_ref());
        last = run.target.sum(next, run.page_rows, &mut checksum).await?;
        if last.is_none() {
            return Ok(checksum);
        }
        walk.advance(run, checksum.rows - before)?;
    }
}
