//! What is carried. A test holds this list to the schemas of both stores.

use crate::table::{Table, Unique, bytes, flag, id, number, small, text};

/// Every table, in the order in which they are filled.
pub(crate) const TABLES: &[Table] = &[
    INSTALLATION,
    APP,
    API_KEY,
    CONFIGURATION,
    PLATFORM_KEY,
    USERS,
    USER_METADATA,
    INSTALL,
    DELETION,
    EVENT,
    OPERATOR,
    OPERATOR_GRANT,
    INVITATION,
    OPERATOR_SESSION,
    ACTIVITY,
    ACTIVE_DEVICE,
];

/// SQLite itself counts the numbers it gave to platform keys.
pub(crate) const INSTALLATION: Table = Table {
    name: "installation",
    source: "installation",
    columns: &[
        small("id"),
        bytes("master_key_fingerprint"),
        number("last_platform_key").selected_as(
            "coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'platform_key'), 0)",
        ),
    ],
    key: 1,
    needless: 0,
    unique: &[],
};

/// The apps, which are never removed.
pub(crate) const APP: Table = Table {
    name: "app",
    source: "app",
    columns: &[
        id("app_id"),
        text("name"),
        flag("sandbox"),
        number("created_at"),
        text("settings"),
    ],
    key: 1,
    needless: 0,
    unique: &[],
};

const API_KEY: Table = Table {
    name: "api_key",
    source: "api_key",
    columns: &[
        id("app_id"),
        id("key_id"),
        bytes("hash"),
        text("name"),
        small("scopes"),
        number("created_at"),
        number("expires_at"),
        number("revoked_at"),
        id("successor"),
        number("last_used_at"),
    ],
    key: 2,
    needless: 1,
    unique: &[Unique {
        columns: &[0, 2],
        of: "true",
    }],
};

const CONFIGURATION: Table = Table {
    name: "configuration",
    source: "configuration",
    columns: &[
        id("app_id"),
        number("version"),
        text("document"),
        number("published_at"),
        text("published_by"),
        text("note"),
    ],
    key: 2,
    needless: 0,
    unique: &[],
};

const PLATFORM_KEY: Table = Table {
    name: "platform_key",
    source: "platform_key",
    columns: &[
        number("number"),
        text("purpose"),
        number("active_from"),
        number("retired_at"),
        bytes("sealed_material"),
    ],
    key: 1,
    needless: 0,
    unique: &[],
};

const USERS: Table = Table {
    name: "users",
    source: "user",
    columns: &[
        id("app_id"),
        text("external_id"),
        id("user_id"),
        id("active_install"),
        number("created_at"),
        number("disabled_at"),
    ],
    key: 2,
    needless: 0,
    unique: &[Unique {
        columns: &[0, 2],
        of: "true",
    }],
};

/// SQLite's has no app of its own, and takes its user's.
const USER_METADATA: Table = Table {
    name: "user_metadata",
    source: "user_metadata LEFT JOIN user USING (user_id)",
    columns: &[id("app_id"), id("user_id"), text("fields")],
    key: 2,
    needless: 1,
    unique: &[],
};

const INSTALL: Table = Table {
    name: "install",
    source: "install",
    columns: &[
        id("app_id"),
        id("install_id"),
        id("user_id"),
        bytes("thumbprint"),
        id("device_identity"),
        small("closure"),
        small("reason"),
        number("since"),
        number("created_at"),
        flag("restored"),
        id("displaced_by"),
        small("form_factor"),
        small("platform"),
        text("model"),
        text("os_version"),
        text("vendor_id"),
        text("bundle_id"),
        text("app_version"),
        text("sdk_version"),
    ],
    key: 2,
    needless: 1,
    unique: &[Unique {
        columns: &[0, 4, 5],
        of: "t.closure = 0",
    }],
};

const DELETION: Table = Table {
    name: "deletion",
    source: "deletion",
    columns: &[id("app_id"), text("external_id"), number("deleted_at")],
    key: 2,
    needless: 0,
    unique: &[],
};

const EVENT: Table = Table {
    name: "event",
    source: "event",
    columns: &[
        id("app_id"),
        id("event_id"),
        number("at"),
        text("kind"),
        flag("administrative"),
        text("actor"),
        text("source"),
        id("user_id"),
        id("install_id"),
        id("key_id"),
        text("details"),
    ],
    key: 2,
    needless: 1,
    unique: &[],
};

const OPERATOR: Table = Table {
    name: "operator",
    source: "operator",
    columns: &[
        id("operator_id"),
        text("email"),
        text("name"),
        number("created_at"),
        text("password_hash"),
        bytes("totp"),
        number("totp_step"),
        bytes("recovery_codes"),
        text("issuer"),
        text("subject"),
        number("version"),
    ],
    key: 1,
    needless: 0,
    unique: &[
        Unique {
            columns: &[1],
            of: "true",
        },
        Unique {
            columns: &[8, 9],
            of: "true",
        },
    ],
};

const OPERATOR_GRANT: Table = Table {
    name: "operator_grant",
    source: "operator_grant",
    columns: &[id("operator_id"), id("app_id"), small("role")],
    key: 2,
    needless: 0,
    unique: &[],
};

const INVITATION: Table = Table {
    name: "invitation",
    source: "invitation",
    columns: &[
        id("invitation_id"),
        bytes("secret"),
        text("grants"),
        text("note"),
        number("created_at"),
        number("expires_at"),
    ],
    key: 1,
    needless: 0,
    unique: &[Unique {
        columns: &[1],
        of: "true",
    }],
};

const OPERATOR_SESSION: Table = Table {
    name: "operator_session",
    source: "operator_session",
    columns: &[
        id("session_id"),
        id("operator_id"),
        bytes("secret"),
        number("created_at"),
        number("last_used_at"),
        text("address"),
        text("browser"),
    ],
    key: 1,
    needless: 0,
    unique: &[Unique {
        columns: &[2],
        of: "true",
    }],
};

const ACTIVITY: Table = Table {
    name: "activity",
    source: "activity",
    columns: &[
        id("app_id"),
        number("hour"),
        text("kind"),
        text("label"),
        number("count"),
    ],
    key: 4,
    needless: 0,
    unique: &[],
};

/// PostgreSQL's counts in slots, of which SQLite has but one. It is no bare
/// number there: that would be a place of a column to be ordered by.
pub(crate) const ACTIVE_DEVICE: Table = Table {
    name: "active_device",
    source: "active_device",
    columns: &[
        id("app_id"),
        small("platform"),
        small("form_factor"),
        text("sdk_version"),
        small("slot").selected_as("0 + 0"),
        number("count"),
    ],
    key: 5,
    needless: 0,
    unique: &[],
};
