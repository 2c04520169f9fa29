//! Whether the store can write and read, found out by doing both.

use rusqlite::{Connection, Result};

use crate::errors::Outcome;

pub(crate) const WRITE: &str = "UPDATE installation SET health_checks = health_checks + 1";

const READ: &str = "SELECT health_checks FROM installation";

/// Writes something small. A transaction that writes nothing would not meet a
/// full disk.
pub(crate) fn write(connection: &Connection) -> Outcome<()> {
    connection.prepare_cached(WRITE)?.execute([])?;
    Ok(())
}

/// Reads something small.
pub(crate) fn read(connection: &Connection) -> Result<()> {
    connection
        .prepare_cached(READ)?
        .query_row([], |row| row.get::<_, i64>(0))?;
    Ok(())
}
