//! The embedded store, read in pages.

use std::path::Path;

use handfast_storage_sqlite::SqliteExport;
use rusqlite::{Result as SqlResult, params_from_iter};

use crate::error::MigrationError;
use crate::page::Room;
use crate::table::{Column, Table};
use crate::value::{Row, Value};

/// The embedded store.
pub(crate) struct Source(SqliteExport);

impl Source {
    /// Opens the file, alone if nobody else has it open.
    pub(crate) fn open(path: &Path) -> Result<Self, MigrationError> {
        let export = SqliteExport::open(path);
        export.map(Self).map_err(MigrationError::Source)
    }

    /// Whether nobody can change anything.
    pub(crate) const fn is_still(&self) -> bool {
        self.0.is_alone()
    }

    /// Where the data was moved to, if it was.
    pub(crate) fn moved_to(&self) -> Result<Option<String>, MigrationError> {
        self.0.moved_to().map_err(MigrationError::Source)
    }

    /// Notes that the data is elsewhere.
    pub(crate) fn mark_moved(&self, database: &str) -> Result<(), MigrationError> {
        let marked = self.0.mark_moved(database);
        marked.map_err(MigrationError::Source)
    }

    /// The number of rows of a table.
    pub(crate) fn count(&self, table: &Table) -> Result<u64, MigrationError> {
        let sql = format!("SELECT count(*) FROM {}", table.source);
        let counted = self.0.connection().query_row(&sql, [], |row| row.get(0));
        let counted: i64 = counted.map_err(|error| self.fault(error))?;
        Ok(u64::try_from(counted).unwrap_or_default())
    }

    /// The next rows of a table, in the order of SQLite's own key: at most
    /// `limit`, and none after the last.
    pub(crate) fn page(
        &self,
        table: &Table,
        after: Option<&Row>,
        limit: usize,
    ) -> Result<Vec<Row>, MigrationError> {
        let key = names(table.source_key());
        let beyond = match after {
            Some(_) => format!("WHERE ({key}) > ({})", places(table.source_key().len())),
            None => String::new(),
        };
        let columns = names(table.columns);
        let source = table.source;
        let sql = format!("SELECT {columns} FROM {source} {beyond} ORDER BY {key} LIMIT {limit}");
        let after = after.map_or(&[][..], |row| &row[table.needless..table.key]);
        let page = self.read(&sql, after, limit);
        let page = page.map_err(|error| self.fault(error))?;
        let is_orphan = |row: &Row| row[..table.key].contains(&Value::Null);
        if page.iter().any(is_orphan) {
            return Err(MigrationError::SourceDamaged { table: table.name });
        }
        Ok(page)
    }

    fn read(&self, sql: &str, after: &[Value], limit: usize) -> SqlResult<Vec<Row>> {
        let mut statement = self.0.connection().prepare_cached(sql)?;
        let columns = statement.column_count();
        let mut rows = statement.query(params_from_iter(after))?;
        let (mut page, mut room) = (Vec::new(), Room::new(limit));
        while let Some(row) = rows.next()? {
            let row: Row = (0..columns)
                .map(|at| row.get(at))
                .collect::<SqlResult<_>>()?;
            let has_room = room.take(&row);
            page.push(row);
            if !has_room {
                break;
            }
        }
        Ok(page)
    }

    /// Whether a table has a row with this key of PostgreSQL's.
    pub(crate) fn has(&self, table: &Table, key: &[Value]) -> Result<bool, MigrationError> {
        let wanted = names(&table.columns[..table.key]);
        let sql = format!(
            "SELECT EXISTS (SELECT 1 FROM {} WHERE ({wanted}) = ({}))",
            table.source,
            places(table.key)
        );
        let found = || {
            let mut statement = self.0.connection().prepare_cached(&sql)?;
            statement.query_row(params_from_iter(key), |row| row.get(0))
        };
        found().map_err(|error| self.fault(error))
    }

    fn fault(&self, error: rusqlite::Error) -> MigrationError {
        MigrationError::Source(self.0.fault(error))
    }
}

fn names(columns: &[Column]) -> String {
    let names: Vec<_> = columns.iter().map(|column| column.source).collect();
    names.join(", ")
}

fn places(count: usize) -> String {
    vec!["?"; count].join(", ")
}
