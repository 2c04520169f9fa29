//! The audit log: the administrative events of an app or of the installation.

use handfast_domain::event::{Event, EventKind};
use handfast_storage::operators::AuditQuery;
use rusqlite::{Connection, Result, params};

use crate::events::{self, select_events};

pub(crate) const LOG: &str = select_events!(
    "FROM event WHERE app_id = ?1 AND administrative = 1 AND event_id < ?2 AND event_id >= ?3 \
     AND (?4 IS NULL OR actor = ?4) AND (?5 = '' OR instr(?5, ' ' || kind || ' ') > 0) \
     ORDER BY event_id DESC LIMIT ?6"
);

/// What is asked for, newest first.
pub(crate) fn log(connection: &Connection, query: &AuditQuery) -> Result<Vec<Event>> {
    let ids = query.ids();
    connection
        .prepare_cached(LOG)?
        .query_map(
            params![
                query.app.to_bytes(),
                ids.end.to_bytes(),
                ids.start.to_bytes(),
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
