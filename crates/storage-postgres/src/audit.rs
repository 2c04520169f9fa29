//! The audit log: the administrative events of an app or of the installation.

use handfast_domain::event::{Event, EventKind};
use handfast_storage::operators::AuditQuery;

use crate::codec;
use crate::connection::{Connections, command};
use crate::errors::Outcome;
use crate::events::{self, select_events};

const LOG: &str = select_events!(
    "FROM event WHERE app_id = $1 AND administrative AND event_id < $2 AND event_id >= $3 \
     AND ($4::text IS NULL OR actor = $4) AND (cardinality($5::text[]) = 0 OR kind = ANY($5)) \
     ORDER BY event_id DESC LIMIT $6"
);

/// What is asked for, newest first.
pub(crate) async fn log(connections: &Connections, query: &AuditQuery) -> Outcome<Vec<Event>> {
    let ids = query.ids();
    let kinds: Vec<_> = query.kinds.iter().copied().map(EventKind::as_str).collect();
    let command = command!(
        LOG,
        codec::from_app(query.app),
        codec::from_event(ids.end),
        codec::from_event(ids.start),
        query.actor.clone(),
        kinds,
        i64::from(query.limit),
    );
    let rows = connections.read(command).await?;
    rows.iter().map(events::read).collect()
}
