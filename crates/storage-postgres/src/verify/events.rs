//! What was written down of what happened.
//!
//! No index leads from a user or an install to its events. But the id of an
//! event begins with its time, and whatever tells of itself when it happened
//! finds its event among the few of its app and that millisecond.
//!
//! Administrative events are kept; of the others the oldest of an app may be
//! gone, and `kept!` leaves out what is as old as those. It does so for
//! disablings and deletions too, which were not always administrative. A clock
//! that is turned back by more than events are kept makes that bound too early.

use super::walk::{Subject, Walk};

/// The first id of that time: 48 bits of milliseconds, then nothing.
macro_rules! beginning {
    ($time:expr) => {
        concat!(
            "CAST(lpad(to_hex(",
            $time,
            "), 12, '0') || '00000000000000000000' AS uuid)"
        )
    };
}

/// Whether there is an event `e` of the app and time of `t` with these
/// properties.
macro_rules! event_at {
    ($time:literal, $properties:literal) => {
        concat!(
            "EXISTS (SELECT 1 FROM event e WHERE e.app_id = t.app_id AND e.event_id >= ",
            beginning!(concat!("t.", $time)),
            " AND e.event_id < ",
            beginning!(concat!("t.", $time, " + 1")),
            " AND ",
            $properties,
            ")"
        )
    };
}

/// The oldest event about users and devices that each app has still.
macro_rules! with_oldest {
    ($($rest:expr),* $(,)?) => {
        concat!(
            "WITH oldest AS MATERIALIZED (SELECT app_id, (SELECT event_id FROM event \
             WHERE app_id = app.app_id AND NOT administrative ORDER BY event_id LIMIT 1) \
             AS event_id FROM app) ",
            $($rest),*
        )
    };
}

/// Whether events about users and devices of that time are all there still.
macro_rules! kept {
    ($time:literal) => {
        concat!(
            beginning!(concat!("t.", $time)),
            " > (SELECT o.event_id FROM oldest o WHERE o.app_id = t.app_id)"
        )
    };
}

pub(super) const EVENT_TIME: Walk = Walk::new(
    Subject::Event,
    "SELECT event_id, left(CAST(event_id AS text), 8) || substr(CAST(event_id AS text), 10, 4) \
     <> lpad(to_hex(at), 12, '0') FROM event",
);

pub(super) const USER_EVENT: Walk = Walk::new(
    Subject::User,
    with_oldest!(
        "SELECT t.user_id, NOT ",
        event_at!(
            "created_at",
            "e.kind = 'user.created' AND e.user_id = t.user_id"
        ),
        " FROM users t WHERE ",
        kept!("created_at"),
    ),
);

pub(super) const DISABLING_EVENT: Walk = Walk::new(
    Subject::User,
    with_oldest!(
        "SELECT t.user_id, NOT ",
        event_at!(
            "disabled_at",
            "e.kind = 'user.disabled' AND e.user_id = t.user_id"
        ),
        " FROM users t WHERE t.disabled_at IS NOT NULL AND ",
        kept!("disabled_at"),
    ),
);

pub(super) const DELETION_EVENT: Walk = Walk::new(
    Subject::App,
    with_oldest!(
        "SELECT t.app_id, NOT ",
        event_at!("deleted_at", "e.kind = 'user.deleted'"),
        " FROM deletion t WHERE ",
        kept!("deleted_at"),
    ),
);

pub(super) const REDEMPTION_EVENTS: Walk = Walk::new(
    Subject::Install,
    with_oldest!(
        "SELECT t.install_id, NOT (",
        event_at!(
            "created_at",
            "e.install_id = t.install_id AND e.user_id = t.user_id \
             AND e.kind = CASE WHEN t.restored THEN 'user.restored' ELSE 'user.created' END"
        ),
        " AND ",
        event_at!(
            "created_at",
            "e.install_id = t.install_id AND e.user_id = t.user_id \
             AND e.kind IN ('install.activated', 'install.standby')"
        ),
        ") FROM install t WHERE ",
        kept!("created_at"),
    ),
);

/// `reason = 4` is a promotion; `closure` is 1 for deactivated and 2 for reset.
pub(super) const INSTALL_EVENT: Walk = Walk::new(
    Subject::Install,
    with_oldest!(
        "SELECT t.install_id, NOT ",
        event_at!(
            "since",
            "e.install_id = t.install_id AND e.kind = CASE t.closure \
             WHEN 1 THEN 'install.deactivated' WHEN 2 THEN 'install.reset' \
             ELSE 'install.activated' END"
        ),
        " FROM install t WHERE (t.closure <> 0 OR t.reason = 4) AND ",
        kept!("since"),
    ),
);

/// The first of an app's events, so that it is found at once.
pub(super) const APP_EVENT: Walk = Walk::new(
    Subject::App,
    "SELECT a.app_id, NOT EXISTS (SELECT 1 FROM event e WHERE e.app_id = a.app_id \
     AND e.administrative AND e.kind = 'app.created') FROM app a",
);

/// A successor is told of by the rotation of its predecessor.
pub(super) const API_KEY_EVENTS: Walk = Walk::new(
    Subject::ApiKey,
    "SELECT k.key_id, NOT EXISTS (SELECT 1 FROM event e WHERE e.app_id = k.app_id \
     AND e.administrative AND e.key_id = k.key_id AND e.kind = 'api_key.created') \
     AND NOT EXISTS (SELECT 1 FROM api_key p WHERE p.app_id = k.app_id \
     AND p.successor = k.key_id) \
     OR k.successor IS NOT NULL AND NOT EXISTS (SELECT 1 FROM event e \
     WHERE e.app_id = k.app_id AND e.administrative AND e.key_id = k.key_id \
     AND e.kind = 'api_key.rotated') \
     OR k.revoked_at IS NOT NULL AND NOT EXISTS (SELECT 1 FROM event e \
     WHERE e.app_id = k.app_id AND e.administrative AND e.key_id = k.key_id \
     AND e.kind = 'api_key.revoked') FROM api_key k",
);

/// Compared as text: what cannot be read is another invariant's.
pub(super) const CONFIGURATION_EVENT: Walk = Walk::new(
    Subject::App,
    concat!(
        "SELECT t.app_id, NOT ",
        event_at!(
            "published_at",
            "e.kind = 'configuration.published' \
             AND e.details ~ ('\"version\": ?' || t.version || '[,}]')"
        ),
        " FROM configuration t",
    ),
);
