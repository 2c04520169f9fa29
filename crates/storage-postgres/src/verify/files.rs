//! What PostgreSQL knows of its own files. It compares an index with its table
//! by an extension alone, which may not be there; pages with their checksums
//! whenever they are read, where the cluster has them.

use handfast_storage::verification::Finding;
use tokio_postgres::{Client, Error, Row};

use crate::codec::get;
use crate::errors::{Outcome, Stage, fault};

/// Every table and index, and whether PostgreSQL knows that it is not whole.
const RELATIONS: &str = "SELECT CAST(c.relname AS text), \
     coalesce(NOT (i.indisvalid AND i.indisready), false) \
     FROM pg_class c LEFT JOIN pg_index i ON i.indexrelid = c.oid \
     WHERE c.relnamespace = to_regnamespace(current_schema()) AND c.relkind IN ('r', 'i') \
     ORDER BY c.relname";

const CHECKSUM_FAILURES: &str = "SELECT coalesce(checksum_failures, 0) FROM pg_stat_database \
     WHERE datname = current_database()";

/// What PostgreSQL finds wrong, of the tables and indexes that are examined.
pub(super) async fn check(client: &Client) -> Outcome<Finding> {
    let mut finding = Finding::default();
    for row in query(client, RELATIONS).await? {
        if get(&row, 1)? {
            finding.add_violation(get::<String>(&row, 0)?);
        } else {
            finding.add_sound();
        }
    }
    for row in query(client, CHECKSUM_FAILURES).await? {
        let failures: i64 = get(&row, 0)?;
        if failures > 0 {
            finding.add_violation(format!("{failures} pages whose checksum was wrong"));
        }
    }
    Ok(finding)
}

/// The rows of a short answer.
pub(super) async fn query(client: &Client, sql: &str) -> Outcome<Vec<Row>> {
    let lost = |error: Error| fault(&error, Stage::Before);
    client.query(sql, &[]).await.map_err(lost)
}
