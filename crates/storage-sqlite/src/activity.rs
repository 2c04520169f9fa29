//! What an app's users and devices did, counted by the hour.

use handfast_domain::AppId;
use handfast_domain::activity::{ActivityCount, Hour};
use rusqlite::{Connection, Result, Row, params};

use crate::codec;

pub(crate) const ALL: &str = "SELECT app_id, hour, kind, label, count FROM activity";

pub(crate) const ADD: &str = "INSERT INTO activity (app_id, hour, kind, label, count) \
     VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT (app_id, hour, kind, label) \
     DO UPDATE SET count = count + excluded.count";

pub(crate) const OF_APP: &str = "SELECT app_id, hour, kind, label, count FROM activity \
     WHERE app_id = ?1 AND hour >= ?2 ORDER BY hour, kind, label";

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

/// What was counted in an app from an hour on, in the order of hours.
pub(crate) fn of_app(
    connection: &Connection,
    app: AppId,
    from: Hour,
) -> Result<Vec<ActivityCount>> {
    connection
        .prepare_cached(OF_APP)?
        .query_map(params![app.to_bytes(), from.number()], read)?
        .collect()
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
