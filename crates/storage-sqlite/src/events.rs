//! Events: writing, reading and removing them.

use std::ops::Range;

use handfast_domain::event::Event;
use handfast_domain::{EventId, Timestamp};
use rusqlite::{Connection, OptionalExtension, Result, Row, params};

use crate::codec;

/// What [`read`] reads, by the rest of a statement.
macro_rules! select_events {
    ($rest:literal) => {
        concat!(
            "SELECT event_id, app_id, at, kind, actor, source, user_id, install_id, key_id, details ",
            $rest
        )
    };
}

pub(crate) use select_events;

pub(crate) const INSERT: &str = "INSERT INTO event (event_id, app_id, at, kind, administrative, \
     actor, source, user_id, install_id, key_id, details) \
     VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)";

pub(crate) const ALL: &str = select_events!(", administrative FROM event");

/// Steps over all the administrative events before it, which are kept.
pub(crate) const OLDEST_PRUNABLE: &str = "SELECT event_id FROM event \
     WHERE event_id < ?1 AND administrative = 0 ORDER BY event_id LIMIT 1";

pub(crate) const PRUNE: &str = "DELETE FROM event WHERE event_id IN (SELECT event_id FROM event \
     WHERE event_id >= ?1 AND event_id < ?2 AND administrative = 0 ORDER BY event_id LIMIT ?3)";

/// Writes an event.
pub(crate) fn write(connection: &Connection, event: &Event) -> Result<()> {
    connection.prepare_cached(INSERT)?.execute(params![
        event.id.to_bytes(),
        event.app.to_bytes(),
        event.at.as_millis(),
        event.kind.as_str(),
        event.is_administrative(),
        event.actor.to_text(),
        event.source.map(|source| source.to_string()),
        event.user.map(|id| id.to_bytes()),
        event.install.map(|id| id.to_bytes()),
        event.key.map(|id| id.to_bytes()),
        codec::to_json(&event.details)?,
    ])?;
    Ok(())
}

/// Which events may be removed, as far as they are not administrative: those
/// from the oldest to the last that was made before `bound`.
pub(crate) fn prunable(connection: &Connection, bound: Timestamp) -> Result<Range<EventId>> {
    let end = EventId::first_at(bound);
    let oldest = connection
        .prepare_cached(OLDEST_PRUNABLE)?
        .query_row(params![end.to_bytes()], |row| codec::event_id(row, 0))
        .optional()?;
    Ok(oldest.unwrap_or(end)..end)
}

/// Removes at most `limit` of these events, and keeps what is administrative.
pub(crate) fn prune(connection: &Connection, of: &Range<EventId>, limit: u32) -> Result<u64> {
    let removed = connection.prepare_cached(PRUNE)?.execute(params![
        of.start.to_bytes(),
        of.end.to_bytes(),
        limit
    ])?;
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
        source: codec::source(row, 5)?,
        user: codec::optional_user_id(row, 6)?,
        install: codec::optional_install_id(row, 7)?,
        key: codec::optional_key_id(row, 8)?,
        details: codec::json(row, 9)?,
    })
}
