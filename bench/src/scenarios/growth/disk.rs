//! What a database takes on disk.

use std::collections::BTreeMap;
use std::path::Path;

use rusqlite::{Connection, OpenFlags};

/// Every table with its indexes.
const BY_TABLE: &str = "SELECT s.tbl_name, sum(d.pgsize) FROM dbstat d \
     JOIN sqlite_schema s ON s.name = d.name WHERE d.aggregate = TRUE GROUP BY s.tbl_name";

/// Bytes of disk a user.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Disk {
    pub(super) users: f64,
    pub(super) installs: f64,
    pub(super) events: f64,
    pub(super) whole: f64,
}

impl Disk {
    /// Looks at a file whose log is empty.
    pub(super) fn look(file: &Path, users: u64) -> anyhow::Result<Self> {
        let connection = Connection::open_with_flags(file, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
        let bytes: BTreeMap<String, i64> = connection
            .prepare(BY_TABLE)?
            .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
            .collect::<Result<_, _>>()?;
        let whole = file.metadata()?.len();
        #[expect(clippy::cast_precision_loss, reason = "a size of some gigabytes")]
        let a_user = |bytes: u64| bytes as f64 / users as f64;
        let of = |table| {
            let bytes = bytes.get(table).copied().unwrap_or_default();
            a_user(bytes.unsigned_abs())
        };
        Ok(Self {
            users: of("user"),
            installs: of("install"),
            events: of("event"),
            whole: a_user(whole),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_is_counted_with_its_indexes() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("some.db");
        let connection = Connection::open(&file).unwrap();
        connection
            .execute_batch(
                "CREATE TABLE user (name TEXT); CREATE INDEX by_name ON user (name); \
                 CREATE TABLE event (event_id BLOB PRIMARY KEY) WITHOUT ROWID;",
            )
            .unwrap();
        drop(connection);
        let disk = Disk::look(&file, 4).unwrap();
        let expected = Disk {
            users: 2.0 * 4_096.0 / 4.0,
            installs: 0.0,
            events: 4_096.0 / 4.0,
            // The schema has a page as well.
            whole: 4.0 * 4_096.0 / 4.0,
        };
        assert_eq!(disk, expected);
    }
}
