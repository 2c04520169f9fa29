//! SDK configurations: every published version is kept.

use handfast_domain::AppId;
use handfast_domain::event::EventKind;
use handfast_storage::administration::PublishConfiguration;
use handfast_storage::facts::StoredConfiguration;
use serde_json::json;
use tokio_postgres::Row;

use crate::codec::{self, get};
use crate::connection::{Command, Connections, command};
use crate::errors::{Outcome, corrupt};
use crate::facts::{FactsChange, Generation};
use crate::{apps, events};

/// Every version of every app.
pub(crate) const ALL: &str = "SELECT app_id, version, document, published_at, published_by, note \
     FROM configuration";

const LATEST_VERSION: &str =
    "SELECT coalesce(max(version), 0) FROM configuration WHERE app_id = $1";

const INSERT: &str = "INSERT INTO configuration (app_id, version, document, published_at, \
     published_by, note) VALUES ($1, $2, $3, $4, $5, $6)";

const VERSIONS: &str = "SELECT app_id, version, document, published_at, published_by, note \
     FROM configuration WHERE app_id = $1 ORDER BY version DESC";

/// By app rather than by scanning every version: documents are large.
const IN_FORCE: &str = "SELECT c.app_id, c.version, c.document, c.published_at, c.published_by, \
     c.note FROM app a JOIN configuration c ON c.app_id = a.app_id AND c.version = \
     (SELECT max(version) FROM configuration WHERE app_id = a.app_id) ORDER BY a.app_id";

/// Publishes the next version and answers with its number.
pub(crate) async fn publish(
    connections: &Connections,
    generation: &Generation,
    publication: &PublishConfiguration,
) -> Outcome<u32> {
    let origin = &publication.origin;
    let app = codec::from_app(origin.app);
    let reads = vec![apps::exists(origin.app), command!(LATEST_VERSION, app)];
    let (change, answers) = FactsChange::begin(connections, generation, reads).await?;
    apps::check_exists(&answers[0])?;
    let latest: u32 = codec::number(answers[1].first().ok_or_else(corrupt)?, 0)?;
    let version = latest + 1;
    let insert = command!(
        INSERT,
        app,
        i64::from(version),
        codec::to_json(&publication.document)?,
        origin.at.as_millis(),
        origin.initiator.actor.to_text(),
        publication.note.clone(),
    );
    let mut event = origin.event(0, EventKind::ConfigurationPublished);
    event.details = json!({"version": version});
    change.commit(vec![insert, events::write(&event)?]).await?;
    Ok(version)
}

/// The published versions of an app's configuration, newest first.
pub(crate) async fn versions(
    connections: &Connections,
    app: AppId,
) -> Outcome<Vec<StoredConfiguration>> {
    let command = command!(VERSIONS, codec::from_app(app));
    connections.read(command).await?.iter().map(read).collect()
}

/// Asks for the configuration in force of each app that published one.
pub(crate) fn in_force() -> Command {
    command!(IN_FORCE)
}

/// A published version.
pub(crate) fn read(row: &Row) -> Outcome<StoredConfiguration> {
    Ok(StoredConfiguration {
        app: codec::app_id(row, 0)?,
        version: codec::number(row, 1)?,
        document: codec::json(row, 2)?,
        published_at: codec::time(row, 3)?,
        published_by: get(row, 4)?,
        note: get(row, 5)?,
    })
}
