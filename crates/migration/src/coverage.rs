//! The list of what is carried, held to the schemas of both stores.

use std::collections::BTreeSet;

use handfast_storage_postgres::{PostgresOptions, PostgresStorage};
use handfast_storage_sqlite::{SqliteOptions, SqliteStorage};
use handfast_testkit::PostgresServer;
use tokio_postgres::NoTls;

use crate::tables::{ACTIVE_DEVICE, INSTALLATION, TABLES};

/// What only SQLite has: nothing that the data needs.
const OF_SQLITE_ALONE: &[(&str, &str)] = &[
    // Counted up for no other reason than to write something.
    ("installation", "health_checks"),
    // Says that the data was moved away.
    ("installation", "moved_to"),
];

/// What is carried from elsewhere than the table itself: from `sqlite_sequence`,
/// from the user, and from nowhere.
const NOT_IN_THE_TABLE: &[(&str, &str)] = &[
    ("installation", INSTALLATION.columns[2].source),
    ("user_metadata", "app_id"),
    ("active_device", ACTIVE_DEVICE.columns[4].source),
];

/// What only PostgreSQL has: what it has in a database that was just made.
const OF_POSTGRES_ALONE: &[(&str, &str, &str)] = &[
    ("handfast_schema", "id", "smallint"),
    ("handfast_schema", "version", "bigint"),
    // As above.
    ("health_check", "checks", "bigint"),
    ("health_check", "id", "smallint"),
    // Nodes compare it with what they heard since they started.
    ("installation", "facts_generation", "bigint"),
    // Says that data was moved here.
    ("installation", "import", "text"),
];

fn owned<const N: usize>(names: [&str; N]) -> [String; N] {
    names.map(str::to_owned)
}

#[test]
fn every_column_of_sqlite_is_carried() {
    let directory = tempfile::tempdir().unwrap();
    let path = directory.path().join("handfast.db");
    drop(SqliteStorage::open(SqliteOptions::new(&path)).unwrap());
    let connection = rusqlite::Connection::open(&path).unwrap();
    let columns: BTreeSet<[String; 2]> = connection
        .prepare(
            "SELECT t.name, c.name FROM pragma_table_list t, pragma_table_info(t.name) c \
             WHERE t.name NOT LIKE 'sqlite_%'",
        )
        .unwrap()
        .query_map([], |row| Ok([row.get(0)?, row.get(1)?]))
        .unwrap()
        .map(Result::unwrap)
        .collect();
    let mut carried: BTreeSet<[String; 2]> = TABLES
        .iter()
        .flat_map(|table| {
            let name = table.source.split(' ').next().unwrap();
            let columns = table.columns.iter();
            columns.map(move |column| owned([name, column.source]))
        })
        .filter(|column| !NOT_IN_THE_TABLE.contains(&(&*column[0], &*column[1])))
        .collect();
    for (table, column) in OF_SQLITE_ALONE {
        assert!(carried.insert(owned([*table, *column])), "{column}");
    }
    assert_eq!(carried, columns);
}

#[tokio::test]
async fn every_column_of_postgresql_is_filled() {
    let server = PostgresServer::shared();
    let url = server.new_database();
    let options = PostgresOptions::new(url.clone());
    drop(PostgresStorage::open(options).await.unwrap());
    let (client, connection) = tokio_postgres::connect(&url, NoTls).await.unwrap();
    tokio::spawn(connection);
    let rows = client.query(
        "SELECT table_name::text, column_name::text, data_type::text FROM information_schema.columns \
         WHERE table_schema = current_schema()",
        &[],
    );
    let rows = rows.await.unwrap();
    let columns: BTreeSet<[String; 3]> = rows
        .iter()
        .map(|row| [row.get(0), row.get(1), row.get(2)])
        .collect();
    let listed = TABLES.iter().flat_map(|table| {
        let columns = table.columns.iter();
        columns.map(|column| owned([table.name, column.name, column.kind]))
    });
    let mut filled: BTreeSet<_> = listed.collect();
    for (table, column, kind) in OF_POSTGRES_ALONE {
        assert!(filled.insert(owned([*table, *column, *kind])), "{column}");
    }
    assert_eq!(filled, columns);
}

#[tokio::test]
async fn what_is_unique_in_postgresql_is_known() {
    let server = PostgresServer::shared();
    let url = server.new_database();
    let options = PostgresOptions::new(url.clone());
    drop(PostgresStorage::open(options).await.unwrap());
    let (client, connection) = tokio_postgres::connect(&url, NoTls).await.unwrap();
    tokio::spawn(connection);
    let rows = client.query(
        "SELECT c.relname::text, i.indisprimary, array_agg(a.attname::text ORDER BY k.place) \
         FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid \
         CROSS JOIN LATERAL unnest(i.indkey) WITH ORDINALITY AS k (number, place) \
         JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.number \
         WHERE i.indisunique AND c.relnamespace = current_schema()::regnamespace \
         GROUP BY i.indexrelid, c.relname, i.indisprimary",
        &[],
    );
    let mut found: BTreeSet<(String, Vec<String>)> = BTreeSet::new();
    for row in rows.await.unwrap() {
        let (table, is_primary, columns): (String, bool, Vec<String>) =
            (row.get(0), row.get(1), row.get(2));
        match TABLES.iter().find(|it| it.name == table) {
            Some(known) if is_primary => {
                let key = &known.columns[..known.key];
                assert!(key.iter().map(|column| column.name).eq(columns), "{table}");
            }
            Some(_) => assert!(found.insert((table, columns))),
            None => {}
        }
    }
    let known = TABLES.iter().flat_map(|table| {
        table.unique.iter().map(|unique| {
            let columns = unique.columns.iter();
            let names = columns.map(|place| table.columns[*place].name.to_owned());
            // What the index is limited to is no column of it.
            let names = names.filter(|name| !unique.of.contains(&format!("t.{name}")));
            (table.name.to_owned(), names.collect::<Vec<_>>())
        })
    });
    assert_eq!(known.collect::<BTreeSet<_>>(), found);
}
