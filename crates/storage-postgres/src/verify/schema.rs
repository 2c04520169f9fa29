//! Tables and indexes beside those that this version makes, which a file names:
//! nothing can be made to compare with where one only looks.

use std::collections::BTreeSet;

use handfast_storage::verification::Finding;
use tokio_postgres::Client;

use super::files::query;
use crate::codec::get;
use crate::errors::Outcome;

/// What [`DESCRIBE`] says of a database that was just made.
const EXPECTED: &str = include_str!("../../migrations/schema.txt");

/// A line for each column, constraint and index of Handfast's tables. What is
/// named by others in the same schema is theirs.
const DESCRIBE: &str = "\
     SELECT 'column ' || table_name || '.' || column_name || ' ' || data_type \
     || CASE is_nullable WHEN 'NO' THEN ' not null' ELSE '' END \
     || coalesce(' collate ' || collation_name, '') || coalesce(' default ' || column_default, '') \
     FROM information_schema.columns WHERE table_schema = current_schema() \
     AND table_name = ANY(CAST(string_to_array($1, ',') AS text[])) \
     UNION ALL SELECT 'constraint ' || CAST(r.relname AS text) || ' ' || pg_get_constraintdef(c.oid) \
     FROM pg_constraint c JOIN pg_class r ON r.oid = c.conrelid \
     WHERE r.relnamespace = to_regnamespace(current_schema()) AND c.contype <> 'n' \
     AND CAST(r.relname AS text) = ANY(CAST(string_to_array($1, ',') AS text[])) \
     UNION ALL SELECT 'index ' \
     || replace(pg_get_indexdef(i.indexrelid), current_schema() || '.', '') \
     FROM pg_index i JOIN pg_class r ON r.oid = i.indrelid \
     WHERE r.relnamespace = to_regnamespace(current_schema()) \
     AND CAST(r.relname AS text) = ANY(CAST(string_to_array($1, ',') AS text[]))";

/// Compares them line by line; what differs is named by its line.
pub(super) async fn check(client: &Client) -> Outcome<Finding> {
    let mut found = describe(client).await?;
    let mut finding = Finding::default();
    for line in EXPECTED.lines() {
        if found.remove(line) {
            finding.add_sound();
        } else {
            finding.add_violation(format!("missing: {line}"));
        }
    }
    for line in found {
        finding.add_violation(format!("not expected: {line}"));
    }
    Ok(finding)
}

async fn describe(client: &Client) -> Outcome<BTreeSet<String>> {
    let sql = DESCRIBE.replace("$1", &format!("'{}'", tables().join(",")));
    let rows = query(client, &sql).await?;
    rows.iter().map(|row| get(row, 0)).collect()
}

/// The tables of Handfast, by the columns that are expected.
fn tables() -> Vec<&'static str> {
    let columns = EXPECTED.lines().filter_map(|line| {
        let (table, _) = line.strip_prefix("column ")?.split_once('.')?;
        Some(table)
    });
    let tables: BTreeSet<&str> = columns.collect();
    tables.into_iter().collect()
}
