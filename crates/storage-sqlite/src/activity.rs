//! What an app's users and devices did, counted by the hour.

use handfast_domain::AppId;
use handfast_domain::activity::{ActivityCount, Hour, Piece};
use rusqlite::{Connection, Result, Row, params};

use crate::codec;

pub(crate) const ALL: &str = "SELECT app_id, hour, kind, label, count FROM activity";

pub(crate) const ADD: &str = "INSERT INTO activity (app_id, hour, kind, label, count) \
     VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT (app_id, hour, kind, label) \
     DO UPDATE SET count = count + excluded.count";

pub(crate) const OF_APP: &str = "SELECT app_id, hour, kind, label, count FROM activity \
     WHERE app_id = ?1 AND hour >= ?2 ORDER BY hour, kind, label";

/// The key has hours in their order and not what they are added up to, so that
/// is sorted on the way.
pub(crate) const ADDED_UP: &str = "SELECT app_id, hour / ?3 * ?3 AS piece, kind, label, \
     sum(count) FROM activity WHERE app_id = ?1 AND hour >= ?2 GROUP BY piece, kind, label \
     ORDER BY piece, kind, label";

pub(crate) const PRUNE: &str = "DELETE FROM activity WHERE (app_id, hour, kind, label) IN \
     (SELECT app_id, hour, kind, label FROM activity WHERE hour < ?1 ORDER BY hour LIMIT ?2)";

/// Adds to what is counted.
pub(crate) fn add(connection: &Connection, counts: &[ActivityCount]) -> Result<()> {
    let mut statement = connection.prepare_cached(ADD)?;
    for added in counts {
        statement.execute(params![
            added.app.to_bytes(),
            added.hour.number(),
            added.kind.as_str(),
            added.label,
            codec::from_number(added.count),
        ])?;
    }
    Ok(())
}

/// What was counted in an app from an hour on, added up over pieces of time and
/// in their order.
pub(crate) fn of_app(
    connection: &Connection,
    app: AppId,
    from: Hour,
    by: Piece,
) -> Result<Vec<ActivityCount>> {
    let (app, from) = (app.to_bytes(), from.number());
    match by {
        Piece::Hour => connection
            .prepare_cached(OF_APP)?
            .query_map(params![app, from], read)?
            .collect(),
        Piece::Day => connection
            .prepare_cached(ADDED_UP)?
            .query_map(params![app, from, by.hours()], read)?
            .collect(),
    }
}

/// Removes at most `limit` counts of hours before `bound`.
pub(crate) fn prune(connection: &Connection, bound: Hour, limit: u32) -> Result<u64> {
    let removed = connection
        .prepare_cached(PRUNE)?
        .execute(params![bound.number(), limit])?;
    Ok(removed as u64)
}

/// Reads a row of one of the statements above.
pub(crate) fn read(row: &Row<'_>) -> Result<ActivityCount> {
    Ok(ActivityCount {
        app: codec::app_id(row, 0)?,
        hour: Hour::from_number(row.get(1)?),
        kind: codec::activity_kind(row, 2)?,
        label: row.get(3)?,
        count: codec::number(row, 4)?,
    })
}
