//! Whether what is counted beside the data is what the data says.

use std::collections::HashMap;

use handfast_domain::AppId;
use handfast_storage::verification::Finding;
use rusqlite::{Connection, Result, Row};

/// Of each active install what it is counted by.
pub(super) const ACTIVE: &str = "SELECT u.app_id, i.platform, i.form_factor, \
     coalesce(i.sdk_version, ''), 1 FROM user u JOIN install i ON i.install_id = u.active_install";

const COUNTED: &str = "SELECT app_id, platform, form_factor, sdk_version, count FROM active_device";

/// App, platform, form factor and SDK version, as they are stored.
type Labels = ([u8; 16], i64, i64, String);

/// Compares users with counts. Keeps a number for each of the labels, of which
/// there are a few, however many users there are.
pub(super) fn check_active_devices(connection: &Connection) -> Result<Finding> {
    let mut differences: HashMap<Labels, i64> = HashMap::new();
    for (sql, sign) in [(ACTIVE, 1), (COUNTED, -1)] {
        let mut statement = connection.prepare(sql)?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let count: i64 = row.get(4)?;
            *differences.entry(labels(row)?).or_default() += sign * count;
        }
    }
    let mut finding = Finding::default();
    for ((app, ..), difference) in differences {
        if difference == 0 {
            finding.add_sound();
        } else {
            finding.add_violation(AppId::from_bytes(app).to_string());
        }
    }
    Ok(finding)
}

fn labels(row: &Row<'_>) -> Result<Labels> {
    Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?))
}
