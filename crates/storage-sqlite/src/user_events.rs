//! What happened to one user.
//!
//! No index leads from a user to all its events: it would cost every redemption.
//! But the user and its installs tell when something happened to them, and the
//! events of one moment stand together, because their ids begin with it. Only
//! what is decided about a user has an index, and the changes of its metadata.

use std::collections::{BTreeMap, BTreeSet};

use handfast_domain::event::Event;
use handfast_domain::{AppId, EventId, Timestamp, UserId};
use rusqlite::{Connection, Result, params};

use crate::codec;
use crate::events::{self, select_events};

pub(crate) const MOMENTS: &str = "SELECT created_at, created_at FROM user \
     WHERE user_id = ?2 AND app_id = ?1 UNION ALL SELECT created_at, since FROM install \
     WHERE user_id = ?2 AND app_id = ?1";

pub(crate) const AT_MOMENT: &str = select_events!(
    "FROM event WHERE event_id >= ?3 AND event_id < ?4 AND app_id = ?1 AND user_id = ?2"
);

/// What has an index of its own, as no moment leads to it. `+app_id` leaves that
/// index as the only one to look in.
pub(crate) const DECIDED: &str = select_events!(
    "FROM event WHERE user_id = ?2 AND +app_id = ?1 \
     AND (administrative = 1 OR kind = 'user.metadata_changed')"
);

/// The events of a user, oldest first. Needs a transaction: it reads three
/// tables.
pub(crate) fn of_user(connection: &Connection, app: AppId, user: UserId) -> Result<Vec<Event>> {
    let mut story = BTreeMap::new();
    let whose = (app.to_bytes(), user.to_bytes());
    let decided = connection
        .prepare_cached(DECIDED)?
        .query_map(params![whose.0, whose.1], events::read)?
        .collect::<Result<Vec<_>>>()?;
    story.extend(decided.into_iter().map(|event| (event.id, event)));
    let mut at_moment = connection.prepare_cached(AT_MOMENT)?;
    for moment in moments(connection, app, user)? {
        let ids = EventId::range_at(moment);
        let (first, end) = (ids.start.to_bytes(), ids.end.to_bytes());
        for event in at_moment.query_map(params![whose.0, whose.1, first, end], events::read)? {
            let event = event?;
            story.insert(event.id, event);
        }
    }
    Ok(story.into_values().collect())
}

/// When something happened to a user, as far as it and its installs tell.
fn moments(connection: &Connection, app: AppId, user: UserId) -> Result<BTreeSet<Timestamp>> {
    let pairs = connection
        .prepare_cached(MOMENTS)?
        .query_map(params![app.to_bytes(), user.to_bytes()], |row| {
            Ok([codec::time(row, 0)?, codec::time(row, 1)?])
        })?
        .collect::<Result<Vec<_>>>()?;
    Ok(pairs.into_iter().flatten().collect())
}
