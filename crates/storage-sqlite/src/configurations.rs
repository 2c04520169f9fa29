//! SDK configurations: every published version is kept.

use handfast_domain::AppId;
use handfast_domain::event::EventKind;
use handfast_storage::administration::PublishConfiguration;
use handfast_storage::facts::StoredConfiguration;
use rusqlite::{Connection, Result, Row, params};
use serde_json::json;

use crate::errors::Outcome;
use crate::{apps, codec, events};

pub(crate) const LATEST_VERSION: &str =
    "SELECT coalesce(max(version), 0) FROM configuration WHERE app_id = ?1";

pub(crate) const INSERT: &str = "INSERT INTO configuration (app_id, version, document, \
     published_at, published_by, note) VALUES (?1, ?2, ?3, ?4, ?5, ?6)";

pub(crate) const VERSIONS: &str = "SELECT app_id, version, document, published_at, published_by, \
     note FROM configuration WHERE app_id = ?1 ORDER BY version DESC";

pub(crate) const ALL: &str = "SELECT app_id, version, document, published_at, published_by, \
     note FROM configuration";

/// By app rather than by scanning every version: documents are large.
const IN_FORCE: &str = "SELECT c.app_id, c.version, c.document, c.published_at, c.published_by, \
     c.note FROM app a JOIN configuration c ON c.app_id = a.app_id AND c.version = \
     (SELECT max(version) FROM configuration WHERE app_id = a.app_id) ORDER BY a.app_id";

/// Publishes the next version and answers with its number.
pub(crate) fn publish(connection: &Connection, publication: &PublishConfiguration) -> Outcome<u32> {
    let origin = &publication.origin;
    apps::check_exists(connection, origin.app)?;
    let latest: u32 = connection
        .prepare_cached(LATEST_VERSION)?
        .query_row(params![origin.app.to_bytes()], |row| row.get(0))?;
    let version = latest + 1;
    connection.prepare_cached(INSERT)?.execute(params![
        origin.app.to_bytes(),
        version,
        codec::to_json(&publication.document)?,
        origin.at.as_millis(),
        origin.initiator.actor.to_text(),
        publication.note,
    ])?;
    let mut event = origin.event(0, EventKind::ConfigurationPublished);
    event.details = json!({"version": version});
    events::write(connection, &event)?;
    Ok(version)
}

/// The published versions of an app's configuration, newest first.
pub(crate) fn versions(connection: &Connection, app: AppId) -> Result<Vec<StoredConfiguration>> {
    connection
        .prepare_cached(VERSIONS)?
        .query_map(params![app.to_bytes()], read)?
        .collect()
}

/// The configuration in force of each app that published one.
pub(crate) fn in_force(connection: &Connection) -> Result<Vec<StoredConfiguration>> {
    connection
        .prepare_cached(IN_FORCE)?
        .query_map([], read)?
        .collect()
}

/// Reads a row of one of the statements above.
pub(crate) fn read(row: &Row<'_>) -> Result<StoredConfiguration> {
    Ok(StoredConfiguration {
        app: codec::app_id(row, 0)?,
        version: row.get(1)?,
        document: codec::json(row, 2)?,
        published_at: codec::time(row, 3)?,
        published_by: row.get(4)?,
        note: row.get(5)?,
    })
}
