//! What nodes keep in memory.

use handfast_storage::facts::StoredFacts;
use rusqlite::{Connection, Result};

use crate::{api_keys, apps, configurations, platform_keys};

/// Reads every fact. Needs a transaction, to be of one moment.
pub(crate) fn read(connection: &Connection) -> Result<StoredFacts> {
    Ok(StoredFacts {
        apps: apps::all(connection)?,
        api_keys: api_keys::all(connection)?,
        configurations: configurations::in_force(connection)?,
        platform_keys: platform_keys::all(connection)?,
    })
}
