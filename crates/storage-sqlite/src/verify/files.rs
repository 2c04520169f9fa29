//! What SQLite knows of its own files. The schema has no foreign keys, so there
//! is no `foreign_key_check`: `links` looks for what points at nothing.

use std::collections::BTreeMap;

use handfast_storage::verification::Finding;
use rusqlite::{Connection, ErrorCode, Result};

use crate::schema;

/// Reads every page, and compares every index with its table; what is unique
/// and what is constrained is checked on the way. Gives up after 100 faults.
const INTEGRITY: &str = "PRAGMA integrity_check";

const PAGES: &str = "SELECT page_count FROM pragma_page_count";

/// `sqlite_%` is SQLite's own.
const OBJECTS: &str = "SELECT name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%'";

/// What SQLite finds wrong with the file, of which pages are examined. Its
/// texts name tables, indexes and pages, never what is stored.
pub(super) fn check_files(connection: &Connection) -> Result<Finding> {
    match examine_files(connection) {
        Err(error) if error.sqlite_error_code() == Some(ErrorCode::DatabaseCorrupt) => {
            let mut finding = Finding::default();
            finding.add_violation("damaged beyond reading");
            Ok(finding)
        }
        examined => examined,
    }
}

fn examine_files(connection: &Connection) -> Result<Finding> {
    let mut finding = Finding::default();
    let mut statement = connection.prepare(INTEGRITY)?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let text: String = row.get(0)?;
        if text != "ok" {
            finding.add_violation(text);
        }
    }
    let pages: u32 = connection.query_row(PAGES, [], |row| row.get(0))?;
    finding.examined = pages.into();
    Ok(finding)
}

/// Tables and indexes beside those of a database that was just made.
pub(super) fn check_schema(connection: &Connection) -> Result<Finding> {
    let fresh = Connection::open_in_memory()?;
    schema::migrate(&fresh)?;
    let (mut found, expected) = (objects(connection)?, objects(&fresh)?);
    let mut finding = Finding::default();
    for (name, sql) in expected {
        if found.remove(&name) == Some(sql) {
            finding.add_sound();
        } else {
            finding.add_violation(name);
        }
    }
    for name in found.into_keys() {
        finding.add_violation(name);
    }
    Ok(finding)
}

fn objects(connection: &Connection) -> Result<BTreeMap<String, Option<String>>> {
    connection
        .prepare(OBJECTS)?
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect()
}
