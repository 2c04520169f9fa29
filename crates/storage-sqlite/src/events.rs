//! The audit log.

use handfast_domain::event::Event;
use handfast_domain::{AppId, Timestamp};
use rusqlite::{Connection, Result, Row, params};

use crate::codec;

pub(crate) const INSERT: &str = "INSERT INTO event (event_id, app_id, at, kind, administrative, \
     actor, user_id, install_id, key_id, details) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)";

pub(crate) const ADMINISTRATIVE: &str = "SELECT event_id, app_id, at, kind, actor, user_id, \
     install_id, key_id, details FROM event WHERE app_id = ?1 AND administrative = 1 \
     ORDER BY event_id DESC LIMIT ?2";

pub(crate) const ALL: &str = "SELECT event_id, app_id, at, kind, actor, user_id, install_id, \
     key_id, details, administrative FROM event";

/// Administrative events are kept. They are so few that stepping over them
/// again and again costs less than an index without them would.
pub(crate) const PRUNE: &str = "DELETE FROM event WHERE event_id IN (SELECT event_id FROM event \
     WHERE event_id < ?1 AND administrative = 0 ORDER BY event_id LIMIT ?2)";

/// Writes an event.
pub(crate) fn write(connection: &Connection, event: &Event) -> Result<()> {
    connection.prepare_cached(INSERT)?.execute(params![
        event.id.to_bytes(),
        event.app.to_bytes(),
        event.at.as_millis(),
        event.kind.as_str(),
        event.kind.is_administrative(),
        event.actor.to_text(),
        event.user.map(|id| id.to_bytes()),
        event.install.map(|id| id.to_bytes()),
        event.key.map(|id| id.to_bytes()),
        codec::to_json(&event.details)?,
    ])?;
    Ok(())
}

/// The newest administrative events of an app.
pub(crate) fn administrative(
    connection: &Connection,
    app: AppId,
    limit: u32,
) -> Result<Vec<Event>> {
    connection
        .prepare_cached(ADMINISTRATIVE)?
        .query_map(params![app.to_bytes(), limit], read)?
        .collect()
}

/// Removes at most `limit` events about users and devices made before `bound`.
pub(crate) fn prune(connection: &Connection, bound: Timestamp, limit: u32) -> Result<u64> {
    let first_kept = handfast_domain::EventId::new(bound, [0; 10]);
    let removed = connection
        .prepare_cached(PRUNE)?
        .execute(params![first_kept.to_bytes(), limit])?;
    Ok(removed as u64)
}

/// Reads a row of one of the statements above.
pub(crate) fn read(row: &Row<'_>) -> Result<Event> {
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
