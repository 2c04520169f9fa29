//! The audit log.

use handfast_domain::event::Event;
use handfast_domain::{AppId, EventId, Timestamp};
use tokio_postgres::Row;

use crate::codec;
use crate::connection::{Command, Connections, command};
use crate::errors::Outcome;

/// Every event, and whether it is told as administrative.
pub(crate) const ALL: &str = "SELECT event_id, app_id, at, kind, actor, user_id, install_id, \
     key_id, details, administrative FROM event";

const INSERT: &str = "INSERT INTO event (event_id, app_id, at, kind, administrative, actor, \
     user_id, install_id, key_id, details) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";

const ADMINISTRATIVE: &str = "SELECT event_id, app_id, at, kind, actor, user_id, install_id, \
     key_id, details FROM event WHERE app_id = $1 AND administrative \
     ORDER BY event_id DESC LIMIT $2";

/// Administrative events are kept. They are so few that stepping over them
/// again and again costs less than an index without them would.
const PRUNE: &str = "DELETE FROM event WHERE (app_id, event_id) IN (SELECT a.app_id, e.event_id \
     FROM app a CROSS JOIN LATERAL (SELECT event_id FROM event WHERE app_id = a.app_id \
     AND event_id < $1 AND NOT administrative ORDER BY event_id LIMIT $2) e LIMIT $2) RETURNING 1";

/// Writes an event.
pub(crate) fn write(event: &Event) -> Outcome<Command> {
    Ok(command!(
        INSERT,
        codec::from_event(event.id),
        codec::from_app(event.app),
        event.at.as_millis(),
        event.kind.as_str(),
        event.kind.is_administrative(),
        event.actor.to_text(),
        event.user.map(codec::from_user),
        event.install.map(codec::from_install),
        event.key.map(codec::from_key),
        codec::to_json(&event.details)?,
    ))
}

/// The newest administrative events of an app.
pub(crate) async fn administrative(
    connections: &Connections,
    app: AppId,
    limit: u32,
) -> Outcome<Vec<Event>> {
    let command = command!(ADMINISTRATIVE, codec::from_app(app), i64::from(limit));
    connections.read(command).await?.iter().map(read).collect()
}

/// Removes at most `limit` events about users and devices made before `bound`.
pub(crate) fn prune(bound: Timestamp, limit: u32) -> Command {
    let first_kept = EventId::new(bound, [0; 10]);
    command!(PRUNE, codec::from_event(first_kept), i64::from(limit))
}

/// The event, of a row of [`ALL`].
pub(crate) fn read(row: &Row) -> Outcome<Event> {
    Ok(Event {
        id: codec::event_id(row, 0)?,
        app: codec::app_id(row, 1)?,
        at: codec::time(row, 2)?,
        kind: codec::event_kind(row, 3)?,
        actor: codec::actor(row, 4)?,
        user: codec::optional_user_id(row, 5)?,
        install: codec::optional_install_id(row, 6)?,
        key: codec::optional_key_id(row, 7)?,
        details: codec::json(row, 8)?,
    })
}
