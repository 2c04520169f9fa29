//! Events: writing, reading and removing them.

use handfast_domain::event::Event;
use handfast_domain::{EventId, Timestamp};
use tokio_postgres::Row;

use crate::codec;
use crate::connection::{Command, command};
use crate::errors::Outcome;

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

/// Every event, and whether it is told as administrative.
pub(crate) const ALL: &str = select_events!(", administrative FROM event");

const INSERT: &str = "INSERT INTO event (event_id, app_id, at, kind, administrative, actor, \
     source, user_id, install_id, key_id, details) \
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";

/// Administrative events are kept. Stepping over them once a round costs less
/// than an index without them would.
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
        event.is_administrative(),
        event.actor.to_text(),
        event.source.map(|source| source.to_string()),
        event.user.map(codec::from_user),
        event.install.map(codec::from_install),
        event.key.map(codec::from_key),
        codec::to_json(&event.details)?,
    ))
}

/// Removes at most `limit` events made before `bound`, and keeps what is
/// administrative.
pub(crate) fn prune(bound: Timestamp, limit: u32) -> Command {
    let first_kept = EventId::first_at(bound);
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
        source: codec::source(row, 5)?,
        user: codec::optional_user_id(row, 6)?,
        install: codec::optional_install_id(row, 7)?,
        key: codec::optional_key_id(row, 8)?,
        details: codec::json(row, 9)?,
    })
}
