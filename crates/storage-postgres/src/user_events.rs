//! What happened to one user.
//!
//! No index leads from a user to all its events: it would cost every redemption.
//! But the user and its installs tell when something happened to them, and the
//! events of one moment stand together, because their ids begin with it. Only
//! what is decided about a user has an index, and the changes of its metadata.

use std::collections::{BTreeMap, BTreeSet};

use handfast_domain::event::Event;
use handfast_domain::{EventId, Timestamp};
use tokio_postgres::Row;

use crate::codec;
use crate::connection::{Command, Connections, command};
use crate::errors::Outcome;
use crate::events::{self, select_events};
use crate::installs::AppUser;

const MOMENTS: &str = "SELECT created_at, created_at FROM users WHERE app_id = $1 AND user_id = $2 \
     UNION ALL SELECT created_at, since FROM install WHERE app_id = $1 AND user_id = $2";

/// A statement for each moment: one for all of them is planned as a walk
/// through every event of the app.
const AT_MOMENT: &str = select_events!(
    "FROM event WHERE app_id = $1 AND event_id >= $3 AND event_id < $4 AND user_id = $2"
);

/// What has an index of its own, as no moment leads to it.
const DECIDED: &str = select_events!(
    "FROM event WHERE app_id = $1 AND user_id = $2 \
     AND (administrative OR kind = 'user.metadata_changed')"
);

/// The events of a user, oldest first. What happens between the two looks is
/// left to the next.
pub(crate) async fn of_user(connections: &Connections, user: AppUser) -> Outcome<Vec<Event>> {
    let (app, id) = (codec::from_app(user.0), codec::from_user(user.1));
    let rows = connections.read(command!(MOMENTS, app, id)).await?;
    let moments = moments(&rows)?.into_iter();
    let mut looks: Vec<_> = moments.map(|moment| at_moment(user, moment)).collect();
    looks.push(command!(DECIDED, app, id));
    let mut story = BTreeMap::new();
    for row in connections.snapshot(&looks).await?.iter().flatten() {
        let event = events::read(row)?;
        story.insert(event.id, event);
    }
    Ok(story.into_values().collect())
}

/// When something happened to a user, as far as it and its installs tell.
fn moments(rows: &[Row]) -> Outcome<BTreeSet<Timestamp>> {
    let mut moments = BTreeSet::new();
    for row in rows {
        moments.extend([codec::time(row, 0)?, codec::time(row, 1)?]);
    }
    Ok(moments)
}

fn at_moment((app, user): AppUser, moment: Timestamp) -> Command {
    let ids = EventId::range_at(moment);
    let (first, end) = (codec::from_event(ids.start), codec::from_event(ids.end));
    let (app, user) = (codec::from_app(app), codec::from_user(user));
    command!(AT_MOMENT, app, user, first, end)
}
