//! The database, read and written in pages.

use std::collections::HashMap;
use std::pin::pin;

use futures_util::TryStreamExt;
use handfast_storage::StorageError;
use handfast_storage_postgres::{ImportState, PostgresImport, PostgresOptions};
use tokio_postgres::types::ToSql;
use tokio_postgres::{Client, Error};

use crate::checksum::Checksum;
use crate::error::MigrationError;
use crate::statements;
use crate::table::Table;
use crate::value::{Row, Value};

/// The database.
pub(crate) struct Target(PostgresImport);

impl Target {
    /// Opens the database and takes its turn.
    pub(crate) async fn open(options: PostgresOptions) -> Result<Self, MigrationError> {
        let import = PostgresImport::open(options).await;
        import.map(Self).map_err(of_database)
    }

    /// Its name.
    pub(crate) fn database(&self) -> &str {
        self.0.database()
    }

    /// How far a migration into it has come.
    pub(crate) async fn state(&self) -> Result<ImportState, MigrationError> {
        self.0.state().await.map_err(of_database)
    }

    /// From now on it belongs to this migration, unless it was used before.
    /// Answers whether it does.
    pub(crate) async fn begin(&self) -> Result<bool, MigrationError> {
        self.0.mark_under_way().await.map_err(of_database)
    }

    /// Lets PostgreSQL learn what it was given, then nodes use it.
    pub(crate) async fn finish(&mut self, tables: &[Table]) -> Result<(), MigrationError> {
        for table in tables {
            let sql = format!("ANALYZE {}", table.name);
            let analyzed = self.0.client().batch_execute(&sql).await;
            analyzed.map_err(|error| self.fault(table, &error))?;
        }
        self.0.mark_finished().await.map_err(of_database)
    }

    /// The rows that have the same keys as these rows, by their keys.
    pub(crate) async fn same_keys(
        &mut self,
        table: &Table,
        rows: &[Row],
    ) -> Result<HashMap<Row, Row>, MigrationError> {
        let sql = statements::same_keys(table);
        let keys = arrays(rows, 0..table.key);
        let mut found = HashMap::with_capacity(rows.len());
        let mut keep = |row: Row| {
            found.insert(row[..table.key].to_vec(), row);
        };
        let read = each(self.0.client(), &sql, &bound(&keys), &mut keep).await;
        read.map_err(|error| self.fault(table, &error))?;
        Ok(found)
    }

    /// Writes rows, whether they are there or not, in one transaction. Other
    /// rows that stand in their way are older than they are, and go.
    pub(crate) async fn write(
        &mut self,
        table: &Table,
        rows: &[Row],
    ) -> Result<(), MigrationError> {
        let written = write(self.0.client(), table, rows).await;
        written.map_err(|error| self.fault(table, &error))
    }

    /// Removes the rows with these keys.
    pub(crate) async fn remove(
        &mut self,
        table: &Table,
        keys: &[Row],
    ) -> Result<(), MigrationError> {
        let sql = statements::remove(table);
        let keys = arrays(keys, 0..table.key);
        let removed = self.0.client().execute(&sql, &bound(&keys)).await;
        removed.map_err(|error| self.fault(table, &error))?;
        Ok(())
    }

    /// The next keys of a table: at most `limit`, and none after the last.
    pub(crate) async fn keys(
        &mut self,
        table: &Table,
        after: Option<&Row>,
        limit: usize,
    ) -> Result<Vec<Row>, MigrationError> {
        let columns = &table.columns[..table.key];
        let sql = statements::page(table, columns, after.is_none(), limit);
        let mut keys = Vec::new();
        let read = each(self.0.client(), &sql, &place(after), |key| keys.push(key)).await;
        read.map_err(|error| self.fault(table, &error))?;
        Ok(keys)
    }

    /// Adds the next rows of a table to its checksum, at most `limit`, and
    /// answers with the key of the last of them.
    pub(crate) async fn sum(
        &mut self,
        (table, after): (&Table, Option<&Row>),
        limit: usize,
        checksum: &mut Checksum,
    ) -> Result<Option<Row>, MigrationError> {
        let sql = statements::page(table, table.columns, after.is_none(), limit);
        let mut last = None;
        let mut add = |mut row: Row| {
            checksum.add(&row);
            row.truncate(table.key);
            last = Some(row);
        };
        let read = each(self.0.client(), &sql, &place(after), &mut add).await;
        read.map_err(|error| self.fault(table, &error))?;
        Ok(last)
    }

    fn fault(&self, table: &Table, error: &Error) -> MigrationError {
        MigrationError::Target {
            table: Some(table.name),
            error: self.0.fault(error),
        }
    }
}

const fn of_database(error: StorageError) -> MigrationError {
    MigrationError::Target { table: None, error }
}

async fn write(client: &mut Client, table: &Table, rows: &[Row]) -> Result<(), Error> {
    let transaction = client.transaction().await?;
    for unique in table.unique {
        let sql = statements::make_way(table, unique);
        let claimed = arrays(rows, statements::claimed(table, unique));
        transaction.execute(&sql, &bound(&claimed)).await?;
    }
    let sql = statements::upsert(table);
    let columns = arrays(rows, 0..table.columns.len());
    transaction.execute(&sql, &bound(&columns)).await?;
    transaction.commit().await
}

/// Asks, and has each row used as it arrives.
async fn each(
    client: &Client,
    sql: &str,
    parameters: &[&(dyn ToSql + Sync)],
    mut use_row: impl FnMut(Row),
) -> Result<(), Error> {
    let asked = client.query_raw(sql, parameters.iter().copied()).await?;
    let mut rows = pin!(asked);
    while let Some(row) = rows.try_next().await? {
        let values = (0..row.len()).map(|column| row.try_get(column));
        use_row(values.collect::<Result<_, _>>()?);
    }
    Ok(())
}

/// Of these rows, the columns at these places, each as an array.
fn arrays(rows: &[Row], places: impl IntoIterator<Item = usize>) -> Vec<Vec<&Value>> {
    let column = |place: usize| rows.iter().map(|row| &row[place]).collect();
    places.into_iter().map(column).collect()
}

fn bound<T: ToSql + Sync>(values: &[T]) -> Vec<&(dyn ToSql + Sync)> {
    let values = values.iter();
    values.map(|value| value as &(dyn ToSql + Sync)).collect()
}

fn place(after: Option<&Row>) -> Vec<&(dyn ToSql + Sync)> {
    after.map_or_else(Vec::new, |key| bound(key))
}
