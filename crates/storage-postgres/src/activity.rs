//! What an app's users and devices did, counted by the hour.

use handfast_domain::AppId;
use handfast_domain::activity::{ActivityCount, Hour, Piece};
use tokio_postgres::Row;

use crate::codec::{self, get};
use crate::connection::{Command, Connections, command};
use crate::errors::Outcome;

/// Everything that is counted.
pub(crate) const ALL: &str = "SELECT app_id, hour, kind, label, count FROM activity";

/// In order, so that two who add the same do not wait for each other.
const ADD: &str = "INSERT INTO activity (app_id, hour, kind, label, count) \
     SELECT app_id, hour, kind, label, sum(count)::bigint \
     FROM unnest($1::uuid[], $2::bigint[], $3::text[], $4::text[], $5::bigint[]) \
     AS added (app_id, hour, kind, label, count) \
     GROUP BY app_id, hour, kind, label ORDER BY app_id, hour, kind, label \
     ON CONFLICT (app_id, hour, kind, label) DO UPDATE SET count = activity.count + excluded.count";

const OF_APP: &str = "SELECT app_id, hour / $3 * $3 AS piece, kind, label, sum(count)::bigint \
     FROM activity WHERE app_id = $1 AND hour >= $2 GROUP BY app_id, piece, kind, label \
     ORDER BY piece, kind, label";

const PRUNE: &str = "DELETE FROM activity WHERE (app_id, hour, kind, label) IN \
     (SELECT a.app_id, c.hour, c.kind, c.label FROM app a CROSS JOIN LATERAL \
     (SELECT hour, kind, label FROM activity WHERE app_id = a.app_id AND hour < $1 \
     ORDER BY hour LIMIT $2) c LIMIT $2) RETURNING 1";

/// Adds to what is counted.
pub(crate) fn add(counts: &[ActivityCount]) -> Command {
    let (mut apps, mut hours, mut kinds) = (Vec::new(), Vec::new(), Vec::new());
    let (mut labels, mut added) = (Vec::new(), Vec::new());
    for count in counts {
        apps.push(codec::from_app(count.app));
        hours.push(i64::from(count.hour.number()));
        kinds.push(count.kind.as_str());
        labels.push(count.label.clone());
        added.push(codec::from_number(count.count));
    }
    command!(ADD, apps, hours, kinds, labels, added)
}

/// What was counted in an app from an hour on, added up over pieces of time and
/// in their order.
pub(crate) async fn of_app(
    connections: &Connections,
    app: AppId,
    from: Hour,
    by: Piece,
) -> Outcome<Vec<ActivityCount>> {
    let command = command!(
        OF_APP,
        codec::from_app(app),
        i64::from(from.number()),
        i64::from(by.hours()),
    );
    connections.read(command).await?.iter().map(read).collect()
}

/// Removes at most `limit` counts of hours before `bound`.
pub(crate) fn prune(bound: Hour, limit: u32) -> Command {
    command!(PRUNE, i64::from(bound.number()), i64::from(limit))
}

/// A count, of a row of [`ALL`].
pub(crate) fn read(row: &Row) -> Outcome<ActivityCount> {
    Ok(ActivityCount {
        app: codec::app_id(row, 0)?,
        hour: Hour::from_number(codec::number(row, 1)?),
        kind: codec::activity_kind(row, 2)?,
        label: get(row, 3)?,
        count: codec::number(row, 4)?,
    })
}
