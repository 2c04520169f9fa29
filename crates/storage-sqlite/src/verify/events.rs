//! What was written down of what happened.
//!
//! No index leads from a user or an install to its events. But the id of an
//! event begins with its time, and whatever tells of itself when it happened
//! finds its event among the few of that millisecond.
//!
//! Administrative events are kept; of the others the oldest may be gone, and
//! `kept!` leaves out what is as old as those. It does so for disablings and
//! deletions too, which were not always administrative. A clock that is turned
//! back by more than events are kept makes that bound too early.

use super::walk::{Subject, Walk};

/// What the id of an event at that time begins with: 48 bits of milliseconds.
macro_rules! beginning {
    ($time:literal) => {
        concat!("unhex(printf('%012x', ", $time, "))")
    };
}

/// Whether there is an event `e` of that time with these properties.
macro_rules! event_at {
    ($time:literal, $properties:literal) => {
        concat!(
            "EXISTS (SELECT 1 FROM event e WHERE e.event_id >= ",
            beginning!($time),
            " AND e.event_id < unhex(printf('%012x', ",
            $time,
            " + 1)) AND ",
            $properties,
            ")"
        )
    };
}

/// Whether events about users and devices of that time are all there still.
macro_rules! kept {
    ($time:literal) => {
        concat!(
            beginning!($time),
            " > (SELECT event_id FROM event WHERE administrative = 0 ORDER BY event_id LIMIT 1)"
        )
    };
}

pub(super) const EVENT_TIME: Walk = Walk::new(
    Subject::Event,
    "SELECT event_id, substr(event_id, 1, 6) IS NOT unhex(printf('%012x', at)) FROM event",
);

pub(super) const USER_EVENT: Walk = Walk::new(
    Subject::User,
    concat!(
        "SELECT u.user_id, NOT ",
        event_at!(
            "u.created_at",
            "e.kind = 'user.created' AND e.user_id = u.user_id"
        ),
        " FROM user u WHERE ",
        kept!("u.created_at"),
    ),
);

pub(super) const DISABLING_EVENT: Walk = Walk::new(
    Subject::User,
    concat!(
        "SELECT u.user_id, NOT ",
        event_at!(
            "u.disabled_at",
            "e.kind = 'user.disabled' AND e.user_id = u.user_id"
        ),
        " FROM user u WHERE u.disabled_at IS NOT NULL AND ",
        kept!("u.disabled_at"),
    ),
);

pub(super) const DELETION_EVENT: Walk = Walk::new(
    Subject::App,
    concat!(
        "SELECT d.app_id, NOT ",
        event_at!(
            "d.deleted_at",
            "e.kind = 'user.deleted' AND e.app_id = d.app_id"
        ),
        " FROM deletion d WHERE ",
        kept!("d.deleted_at"),
    ),
);

pub(super) const REDEMPTION_EVENTS: Walk = Walk::new(
    Subject::Install,
    concat!(
        "SELECT i.install_id, NOT (",
        event_at!(
            "i.created_at",
            "e.install_id = i.install_id AND e.user_id = i.user_id \
             AND e.kind = iif(i.restored, 'user.restored', 'user.created')"
        ),
        " AND ",
        event_at!(
            "i.created_at",
            "e.install_id = i.install_id AND e.user_id = i.user_id \
             AND e.kind IN ('install.activated', 'install.standby')"
        ),
        ") FROM install i WHERE ",
        kept!("i.created_at"),
    ),
);

/// `reason = 4` is a promotion; `closure` is 1 for deactivated and 2 for reset.
pub(super) const INSTALL_EVENT: Walk = Walk::new(
    Subject::Install,
    concat!(
        "SELECT i.install_id, NOT ",
        event_at!(
            "i.since",
            "e.install_id = i.install_id AND e.kind = CASE i.closure \
             WHEN 1 THEN 'install.deactivated' WHEN 2 THEN 'install.reset' \
             ELSE 'install.activated' END"
        ),
        " FROM install i WHERE (i.closure <> 0 OR i.reason = 4) AND ",
        kept!("i.since"),
    ),
);

/// The first of an app's events, so that it is found at once.
pub(super) const APP_EVENT: Walk = Walk::new(
    Subject::App,
    "SELECT a.app_id, NOT EXISTS (SELECT 1 FROM event e WHERE e.app_id = a.app_id \
     AND e.administrative = 1 AND e.kind = 'app.created') FROM app a",
);

/// A successor is told of by the rotation of its predecessor.
pub(super) const API_KEY_EVENTS: Walk = Walk::new(
    Subject::ApiKey,
    "SELECT k.key_id, NOT EXISTS (SELECT 1 FROM event e WHERE e.app_id = k.app_id \
     AND e.administrative = 1 AND e.key_id = k.key_id AND e.kind = 'api_key.created') \
     AND NOT EXISTS (SELECT 1 FROM api_key p WHERE p.app_id = k.app_id \
     AND p.successor = k.key_id) \
     OR k.successor IS NOT NULL AND NOT EXISTS (SELECT 1 FROM event e \
     WHERE e.app_id = k.app_id AND e.administrative = 1 AND e.key_id = k.key_id \
     AND e.kind = 'api_key.rotated') \
     OR k.revoked_at IS NOT NULL AND NOT EXISTS (SELECT 1 FROM event e \
     WHERE e.app_id = k.app_id AND e.administrative = 1 AND e.key_id = k.key_id \
     AND e.kind = 'api_key.revoked') FROM api_key k",
);

pub(super) const CONFIGURATION_EVENT: Walk = Walk::new(
    Subject::App,
    concat!(
        "SELECT c.app_id, NOT ",
        event_at!(
            "c.published_at",
            "e.app_id = c.app_id AND e.kind = 'configuration.published' \
             AND e.details ->> 'version' = c.version"
        ),
        " FROM configuration c",
    ),
);
