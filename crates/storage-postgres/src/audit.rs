//! The audit log: the administrative events of an app or of the installation.

use handfast_domain::EventId;
use handfast_domain::event::{Event, EventKind};
use handfast_storage::operators::AuditQuery;

use crate::codec;
use crate::connection::{Connections, command};
use crate::errors::Outcome;
use crate::events::{self, select_events};

/// After every id there is.
const NEWEST: EventId = EventId::from_bytes([0xFF; 16]);
/// Before every id there is.
const OLDEST: EventId = EventId::from_bytes([0; 16]);

const LOG: &str = select_events!(
    "FROM event WHERE app_id = $1 AND administrative AND event_id < $2 AND event_id >= $3 \
     AND ($4::text IS NULL OR actor = $4) AND (cardinality($5::text[]) = 0 OR kind = ANY($5)) \
     ORDER BY event_id DESC LIMIT $6"
);

/// What is asked for, newest first.
pub(crate) async fn log(connections: &Connections, query: &AuditQuery) -> Outcome<Vec<Event>> {
    // The id of an event begins with its time.
    let since = query.since.map(|since| EventId::new(since, [0; 10]));
    let kinds: Vec<_> = query.kinds.iter().copied().map(EventKind::as_str).collect();
    let command = command!(
        LOG,
        codec::from_app(query.app),
        codec::from_event(query.before.unwrap_or(NEWEST)),
        codec::from_event(since.unwrap_or(OLDEST)),
        query.actor.clone(),
        kinds,
        i64::from(query.limit),
    );
    let rows = connections.read(command).await?;
    rows.iter().map(events::read).collect()
}
