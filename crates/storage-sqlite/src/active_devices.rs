//! How many devices of an app are active.
//!
//! Commands say which became active and which are no longer; the writer adds
//! that up over a group of commands and writes it once before the commit, so
//! that a redemption pays next to nothing for it.

use std::collections::HashMap;

use handfast_domain::AppId;
use handfast_domain::activity::{ActiveDevices, DeviceLabels};
use rusqlite::{Connection, Result, Row, params};

use crate::codec;

pub(crate) const ADD: &str = "INSERT INTO active_device (app_id, platform, form_factor, \
     sdk_version, count) VALUES (?1, ?2, ?3, ?4, ?5) \
     ON CONFLICT (app_id, platform, form_factor, sdk_version) \
     DO UPDATE SET count = count + excluded.count";

pub(crate) const REMOVE_NONE: &str = "DELETE FROM active_device WHERE app_id = ?1 \
     AND platform = ?2 AND form_factor = ?3 AND sdk_version = ?4 AND count = 0";

/// Fewer than none are told by no device, but by damage.
pub(crate) const OF_APP: &str = "SELECT platform, form_factor, sdk_version, count \
     FROM active_device WHERE app_id = ?1 AND count > 0";

/// Which devices became active, and which are no longer.
#[derive(Debug, Default)]
pub(crate) struct Changes(Vec<(AppId, DeviceLabels, i64)>);

impl Changes {
    /// A device is active from now on.
    pub(crate) fn add(&mut self, app: AppId, labels: DeviceLabels) {
        self.0.push((app, labels, 1));
    }

    /// A device is active no longer.
    pub(crate) fn remove(&mut self, app: AppId, labels: DeviceLabels) {
        self.0.push((app, labels, -1));
    }

    /// How many there are, to come back to.
    pub(crate) const fn mark(&self) -> usize {
        self.0.len()
    }

    /// Forgets what came after a mark.
    pub(crate) fn undo_to(&mut self, mark: usize) {
        self.0.truncate(mark);
    }

    /// Writes what they come to.
    pub(crate) fn write(&self, connection: &Connection) -> Result<()> {
        let mut sums: HashMap<(AppId, &DeviceLabels), i64> = HashMap::new();
        for (app, labels, change) in &self.0 {
            *sums.entry((*app, labels)).or_default() += change;
        }
        for ((app, labels), sum) in sums.into_iter().filter(|(_, sum)| *sum != 0) {
            write(connection, (app, labels), sum)?;
        }
        Ok(())
    }
}

fn write(connection: &Connection, (app, labels): (AppId, &DeviceLabels), sum: i64) -> Result<()> {
    let app = app.to_bytes();
    let platform = codec::from_platform(labels.platform);
    let form_factor = codec::from_form_factor(labels.form_factor);
    let sdk_version = labels.sdk_version.as_deref().unwrap_or_default();
    let key = params![app, platform, form_factor, sdk_version];
    connection.prepare_cached(ADD)?.execute(params![
        app,
        platform,
        form_factor,
        sdk_version,
        sum
    ])?;
    if sum < 0 {
        connection.prepare_cached(REMOVE_NONE)?.execute(key)?;
    }
    Ok(())
}

/// The active devices of an app.
pub(crate) fn of_app(connection: &Connection, app: AppId) -> Result<Vec<ActiveDevices>> {
    connection
        .prepare_cached(OF_APP)?
        .query_map(params![app.to_bytes()], read)?
        .collect()
}

fn read(row: &Row<'_>) -> Result<ActiveDevices> {
    Ok(ActiveDevices {
        labels: labels(row, 0)?,
        count: codec::number(row, 3)?,
    })
}

/// What a device is counted by, of three columns.
pub(crate) fn labels(row: &Row<'_>, column: usize) -> Result<DeviceLabels> {
    let sdk_version: Option<String> = row.get(column + 2)?;
    Ok(DeviceLabels {
        platform: codec::platform(row, column)?,
        form_factor: codec::form_factor(row, column + 1)?,
        sdk_version: sdk_version.filter(|version| !version.is_empty()),
    })
}
