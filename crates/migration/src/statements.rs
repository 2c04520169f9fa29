//! The statements for PostgreSQL, made from what is said of a table. `t` is the
//! table, `n` what is given: an array for each column.

use crate::table::{Column, Table, Unique};

/// The rows of `t` that have the given keys.
pub(crate) fn same_keys(table: &Table) -> String {
    let key: Vec<_> = (0..table.key).collect();
    format!(
        "SELECT {} FROM {} t JOIN {} ON {}",
        list(table.columns, "t."),
        table.name,
        given(table, &key),
        equal(table, &key),
    )
}

/// Inserts or updates rows, given whole.
pub(crate) fn upsert(table: &Table) -> String {
    let all: Vec<_> = (0..table.columns.len()).collect();
    let rest = &table.columns[table.key..];
    format!(
        "INSERT INTO {} ({}) SELECT * FROM {} ON CONFLICT ({}) DO UPDATE SET ({}) = ROW({})",
        table.name,
        list(table.columns, ""),
        given(table, &all),
        list(&table.columns[..table.key], ""),
        list(rest, ""),
        list(rest, "excluded."),
    )
}

/// Removes rows with the given keys.
pub(crate) fn remove(table: &Table) -> String {
    let key: Vec<_> = (0..table.key).collect();
    format!(
        "DELETE FROM {} t USING {} WHERE {}",
        table.name,
        given(table, &key),
        equal(table, &key),
    )
}

/// Removes rows that stand in the way of what is given by [`claimed`].
pub(crate) fn make_way(table: &Table, unique: &Unique) -> String {
    let key = &table.columns[..table.key];
    format!(
        "DELETE FROM {} t USING {} WHERE {} AND {} AND ({}) <> ({})",
        table.name,
        given(table, &claimed(table, unique)),
        equal(table, unique.columns),
        unique.of,
        list(key, "t."),
        list(key, "n."),
    )
}

/// The places of the key and of what is unique besides.
pub(crate) fn claimed(table: &Table, unique: &Unique) -> Vec<usize> {
    let besides = unique.columns.iter().copied();
    let besides = besides.filter(|place| *place >= table.key);
    (0..table.key).chain(besides).collect()
}

/// The next rows in the order of the key, of which these columns.
pub(crate) fn page(table: &Table, columns: &[Column], is_first: bool, limit: usize) -> String {
    let key = list(&table.columns[..table.key], "");
    let beyond = if is_first {
        String::new()
    } else {
        let places: Vec<_> = (1..=table.key).map(|place| format!("${place}")).collect();
        format!("WHERE ({key}) > ({})", places.join(", "))
    };
    let (columns, table) = (list(columns, ""), table.name);
    format!("SELECT {columns} FROM {table} {beyond} ORDER BY {key} LIMIT {limit}")
}

fn list(columns: &[Column], of: &str) -> String {
    let names: Vec<_> = columns
        .iter()
        .map(|it| format!("{of}{}", it.name))
        .collect();
    names.join(", ")
}

fn given(table: &Table, places: &[usize]) -> String {
    let columns = || places.iter().map(|place| &table.columns[*place]);
    let arrays = (1..).zip(columns());
    let arrays: Vec<_> = arrays
        .map(|(number, it)| format!("${number}::{}[]", it.kind))
        .collect();
    let names: Vec<_> = columns().map(|it| it.name).collect();
    format!("unnest({}) AS n ({})", arrays.join(", "), names.join(", "))
}

fn equal(table: &Table, places: &[usize]) -> String {
    let names = places.iter().map(|place| table.columns[*place].name);
    let equal: Vec<_> = names.map(|name| format!("t.{name} = n.{name}")).collect();
    equal.join(" AND ")
}
