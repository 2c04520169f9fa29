//! The audit log: the administrative events of an app or of the installation.

use handfast_domain::EventId;
use handfast_domain::event::{Event, EventKind};
use handfast_storage::operators::AuditQuery;
use rusqlite::{Connection, Result, params};

use crate::events::{self, select_events};

/// After every id there is.
const NEWEST: EventId = EventId::from_bytes([0xFF; 16]);
/// Before every id there is.
const OLDEST: EventId = EventId::from_bytes([0; 16]);

pub(crate) const LOG: &str = select_events!(
    "FROM event WHERE app_id = ?1 AND administrative = 1 AND event_id < ?2 AND event_id >= ?3 \
     AND (?4 IS NULL OR actor = ?4) AND (?5 = '' OR instr(?5, ' ' || kind || ' ') > 0) \
     ORDER BY event_id DESC LIMIT ?6"
);

/// What is asked for, newest first.
pub(crate) fn log(connection: &Connection, query: &AuditQuery) -> Result<Vec<Event>> {
    // The id of an event begins with its time.
    let since = query.since.map(|since| EventId::new(since, [0; 10]));
    connection
        .prepare_cached(LOG)?
        .query_map(
            params![
                query.app.to_bytes(),
                query.before.unwrap_or(NEWEST).to_bytes(),
                since.unwrap_or(OLDEST).to_bytes(),
                query.actor,
                list(&query.kinds),
                query.limit,
            ],
            events::read,
        )?
        .collect()
}

/// Their names, each with a space on both sides.
fn list(kinds: &[EventKind]) -> String {
    let names = kinds.iter().map(|kind| format!(" {} ", kind.as_str()));
    names.collect()
}
