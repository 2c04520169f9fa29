//! What points at something that must be there, and what must not be.

use super::walk::{Subject, Walk};

pub(super) const INSTALL_OWNER: Walk = Walk::new(
    Subject::Install,
    "SELECT i.install_id, u.user_id IS NULL OR u.app_id <> i.app_id \
     FROM install i LEFT JOIN user u ON u.user_id = i.user_id",
);

pub(super) const USER_APP: Walk = Walk::new(
    Subject::User,
    "SELECT u.user_id, a.app_id IS NULL FROM user u LEFT JOIN app a ON a.app_id = u.app_id",
);

pub(super) const METADATA_OWNER: Walk = Walk::new(
    Subject::User,
    "SELECT m.user_id, u.user_id IS NULL \
     FROM user_metadata m LEFT JOIN user u ON u.user_id = m.user_id",
);

pub(super) const API_KEY_APP: Walk = Walk::new(
    Subject::ApiKey,
    "SELECT k.key_id, NOT EXISTS (SELECT 1 FROM app a WHERE a.app_id = k.app_id) \
     OR (k.successor IS NOT NULL AND NOT EXISTS (SELECT 1 FROM api_key s \
     WHERE s.key_id = k.successor AND s.app_id = k.app_id)) FROM api_key k",
);

pub(super) const CONFIGURATION_APP: Walk = Walk::new(
    Subject::App,
    "SELECT c.app_id, a.app_id IS NULL \
     FROM configuration c LEFT JOIN app a ON a.app_id = c.app_id",
);

pub(super) const DELETION_APP: Walk = Walk::new(
    Subject::App,
    "SELECT d.app_id, a.app_id IS NULL FROM deletion d LEFT JOIN app a ON a.app_id = d.app_id",
);

/// Zeros in the place of the app are the installation.
pub(super) const EVENT_APP: Walk = Walk::new(
    Subject::Event,
    "SELECT e.event_id, a.app_id IS NULL AND e.app_id <> zeroblob(16) \
     FROM event e LEFT JOIN app a ON a.app_id = e.app_id",
);

pub(super) const ACTIVITY_APP: Walk = Walk::new(
    Subject::App,
    "SELECT c.app_id, a.app_id IS NULL FROM activity c LEFT JOIN app a ON a.app_id = c.app_id",
);

pub(super) const GRANT_OPERATOR: Walk = Walk::new(
    Subject::Operator,
    "SELECT g.operator_id, o.operator_id IS NULL OR a.app_id IS NULL AND g.app_id <> zeroblob(16) \
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
    "SELECT e.user_id, EXISTS (SELECT 1 FROM user u WHERE u.user_id = e.user_id) \
     OR EXISTS (SELECT 1 FROM install i WHERE i.user_id = e.user_id) \
     OR EXISTS (SELECT 1 FROM user_metadata m WHERE m.user_id = e.user_id) \
     FROM event e WHERE e.kind = 'user.deleted'",
);
