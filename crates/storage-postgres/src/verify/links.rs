//! What points at something that must be there, and what must not be.

use super::walk::{Subject, Walk};

/// Whether there is no app with the `app_id` of that table.
macro_rules! without_app {
    ($id:literal, $table:literal) => {
        concat!(
            "SELECT t.",
            $id,
            ", a.app_id IS NULL FROM ",
            $table,
            " t LEFT JOIN app a ON a.app_id = t.app_id"
        )
    };
}

pub(super) const INSTALL_OWNER: Walk = Walk::new(
    Subject::Install,
    "SELECT i.install_id, u.user_id IS NULL FROM install i \
     LEFT JOIN users u ON u.app_id = i.app_id AND u.user_id = i.user_id",
);

pub(super) const USER_APP: Walk = Walk::new(Subject::User, without_app!("user_id", "users"));

pub(super) const METADATA_OWNER: Walk = Walk::new(
    Subject::User,
    "SELECT m.user_id, u.user_id IS NULL FROM user_metadata m \
     LEFT JOIN users u ON u.app_id = m.app_id AND u.user_id = m.user_id",
);

pub(super) const API_KEY_APP: Walk = Walk::new(
    Subject::ApiKey,
    "SELECT k.key_id, NOT EXISTS (SELECT 1 FROM app a WHERE a.app_id = k.app_id) \
     OR (k.successor IS NOT NULL AND NOT EXISTS (SELECT 1 FROM api_key s \
     WHERE s.key_id = k.successor AND s.app_id = k.app_id)) FROM api_key k",
);

pub(super) const CONFIGURATION_APP: Walk =
    Walk::new(Subject::App, without_app!("app_id", "configuration"));

pub(super) const DELETION_APP: Walk = Walk::new(Subject::App, without_app!("app_id", "deletion"));

/// Zeros in the place of the app are the installation.
pub(super) const EVENT_APP: Walk = Walk::new(
    Subject::Event,
    "SELECT e.event_id, a.app_id IS NULL AND e.app_id <> '00000000-0000-0000-0000-000000000000' \
     FROM event e LEFT JOIN app a ON a.app_id = e.app_id",
);

pub(super) const ACTIVITY_APP: Walk = Walk::new(Subject::App, without_app!("app_id", "activity"));

pub(super) const GRANT_OPERATOR: Walk = Walk::new(
    Subject::Operator,
    "SELECT g.operator_id, o.operator_id IS NULL \
     OR a.app_id IS NULL AND g.app_id <> '00000000-0000-0000-0000-000000000000' \
     FROM operator_grant g LEFT JOIN operator o ON o.operator_id = g.operator_id \
     LEFT JOIN app a ON a.app_id = g.app_id",
);

pub(super) const SESSION_OPERATOR: Walk = Walk::new(
    Subject::Session,
    "SELECT s.session_id, o.operator_id IS NULL \
     FROM operator_session s LEFT JOIN operator o ON o.operator_id = s.operator_id",
);

/// The id of a user is never given to another.
pub(super) const DELETED_USER: Walk = Walk::new(
    Subject::User,
    "SELECT e.user_id, EXISTS (SELECT 1 FROM users u WHERE u.app_id = e.app_id \
     AND u.user_id = e.user_id) OR EXISTS (SELECT 1 FROM install i WHERE i.app_id = e.app_id \
     AND i.user_id = e.user_id) OR EXISTS (SELECT 1 FROM user_metadata m \
     WHERE m.app_id = e.app_id AND m.user_id = e.user_id) \
     FROM event e WHERE e.kind = 'user.deleted'",
);
