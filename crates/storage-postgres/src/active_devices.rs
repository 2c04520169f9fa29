//! How many devices of an app are active.
//!
//! Each connection counts in a slot that it shares with few others, and all add
//! to several rows in the same order: so they seldom wait, and never for each
//! other.

use std::collections::HashMap;

use handfast_domain::AppId;
use handfast_domain::activity::{ActiveDevices, DeviceLabels};
use tokio_postgres::Row;

use crate::codec::{self, get};
use crate::connection::{Command, Connections, command};
use crate::errors::Outcome;

const ADD: &str = "INSERT INTO active_device (app_id, platform, form_factor, sdk_version, slot, \
     count) SELECT $1::uuid, platform, form_factor, sdk_version, \
     (pg_backend_pid() % 64)::smallint, change \
     FROM unnest($2::smallint[], $3::smallint[], $4::text[], $5::bigint[]) \
     AS changed (platform, form_factor, sdk_version, change) \
     ORDER BY platform, form_factor, sdk_version \
     ON CONFLICT (app_id, platform, form_factor, sdk_version, slot) \
     DO UPDATE SET count = active_device.count + excluded.count";

/// Fewer than none are told by no device, but by damage.
const OF_APP: &str = "SELECT platform, form_factor, sdk_version, sum(count)::bigint \
     FROM active_device WHERE app_id = $1 GROUP BY platform, form_factor, sdk_version \
     HAVING sum(count) > 0";

/// Removes slots that come to nothing together. They are locked before they are
/// added up for good; a slot that another adds meanwhile stays.
const FORGET: &str = "WITH locked AS (SELECT app_id, platform, form_factor, sdk_version, count \
     FROM active_device WHERE (app_id, platform, form_factor, sdk_version) IN \
     (SELECT app_id, platform, form_factor, sdk_version FROM active_device \
     GROUP BY app_id, platform, form_factor, sdk_version HAVING sum(count) = 0) \
     ORDER BY app_id, platform, form_factor, sdk_version, slot FOR UPDATE), \
     settled AS (SELECT app_id, platform, form_factor, sdk_version FROM locked \
     GROUP BY app_id, platform, form_factor, sdk_version HAVING sum(count) = 0) \
     DELETE FROM active_device a USING settled s WHERE a.app_id = s.app_id \
     AND a.platform = s.platform AND a.form_factor = s.form_factor \
     AND a.sdk_version = s.sdk_version";

/// Which devices of an app become active, and which are no longer.
#[derive(Debug, Default)]
pub(crate) struct Changes(HashMap<DeviceLabels, i64>);

impl Changes {
    /// A device is active from now on.
    pub(crate) fn add(&mut self, labels: DeviceLabels) {
        *self.0.entry(labels).or_default() += 1;
    }

    /// A device is active no longer.
    pub(crate) fn remove(&mut self, labels: DeviceLabels) {
        *self.0.entry(labels).or_default() -= 1;
    }

    /// What counts them, if they come to anything.
    pub(crate) fn write(self, app: AppId) -> Option<Command> {
        let (mut platforms, mut form_factors) = (Vec::new(), Vec::new());
        let (mut versions, mut changes) = (Vec::new(), Vec::new());
        for (labels, change) in self.0.into_iter().filter(|(_, change)| *change != 0) {
            platforms.push(codec::from_platform(labels.platform));
            form_factors.push(codec::from_form_factor(labels.form_factor));
            versions.push(labels.sdk_version.unwrap_or_default());
            changes.push(change);
        }
        let app = codec::from_app(app);
        (!changes.is_empty())
            .then(|| command!(ADD, app, platforms, form_factors, versions, changes))
    }
}

/// The active devices of an app.
pub(crate) async fn of_app(connections: &Connections, app: AppId) -> Outcome<Vec<ActiveDevices>> {
    let rows = connections.read(command!(OF_APP, codec::from_app(app)));
    rows.await?.iter().map(read).collect()
}

/// Forgets labels that no active device has.
pub(crate) fn forget() -> Command {
    command!(FORGET)
}

fn read(row: &Row) -> Outcome<ActiveDevices> {
    Ok(ActiveDevices {
        labels: labels(row, 0)?,
        count: codec::number(row, 3)?,
    })
}

/// What a device is counted by, of three columns.
pub(crate) fn labels(row: &Row, column: usize) -> Outcome<DeviceLabels> {
    let sdk_version: Option<String> = get(row, column + 2)?;
    Ok(DeviceLabels {
        platform: codec::platform(row, column)?,
        form_factor: codec::form_factor(row, column + 1)?,
        sdk_version: sdk_version.filter(|version| !version.is_empty()),
    })
}
