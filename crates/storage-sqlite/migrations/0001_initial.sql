-- Times are milliseconds since the Unix epoch, ids are 16 bytes whose order is
-- the order of making, enumerations are the small numbers of `codec.rs`.

-- The one row that belongs to the installation as a whole.
CREATE TABLE installation (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    master_key_fingerprint BLOB CHECK (length(master_key_fingerprint) = 32),
    -- Counted up by health checks, so that they really write.
    health_checks INTEGER NOT NULL DEFAULT 0,
    -- The database that has the data now, once it was moved: this one is dead.
    moved_to TEXT
) STRICT;

INSERT INTO installation (id) VALUES (1);

CREATE TABLE app (
    app_id BLOB NOT NULL PRIMARY KEY CHECK (length(app_id) = 16),
    name TEXT NOT NULL,
    sandbox INTEGER NOT NULL CHECK (sandbox IN (0, 1)),
    created_at INTEGER NOT NULL,
    settings TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE api_key (
    key_id BLOB NOT NULL PRIMARY KEY CHECK (length(key_id) = 16),
    app_id BLOB NOT NULL CHECK (length(app_id) = 16),
    hash BLOB NOT NULL UNIQUE CHECK (length(hash) = 32),
    name TEXT NOT NULL,
    scopes INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    revoked_at INTEGER,
    successor BLOB CHECK (length(successor) = 16),
    last_used_at INTEGER
) STRICT, WITHOUT ROWID;

CREATE INDEX api_key_of_app ON api_key (app_id);

-- Not WITHOUT ROWID: documents are large, and a table by rowid keeps them out
-- of the inner pages of the tree.
CREATE TABLE configuration (
    app_id BLOB NOT NULL CHECK (length(app_id) = 16),
    version INTEGER NOT NULL CHECK (version > 0),
    document TEXT NOT NULL,
    published_at INTEGER NOT NULL,
    published_by TEXT NOT NULL,
    note TEXT NOT NULL,
    PRIMARY KEY (app_id, version)
) STRICT;

-- AUTOINCREMENT: the number of a forgotten key is never given to another.
CREATE TABLE platform_key (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    purpose TEXT NOT NULL CHECK (purpose IN ('sealing', 'signing')),
    active_from INTEGER NOT NULL,
    retired_at INTEGER,
    sealed_material BLOB NOT NULL
) STRICT;

-- `active_install` is the only place that says which install is active: two
-- active installs of one user cannot be written down.
CREATE TABLE user (
    app_id BLOB NOT NULL CHECK (length(app_id) = 16),
    external_id TEXT NOT NULL,
    user_id BLOB NOT NULL CHECK (length(user_id) = 16),
    active_install BLOB CHECK (length(active_install) = 16),
    created_at INTEGER NOT NULL,
    disabled_at INTEGER,
    PRIMARY KEY (app_id, external_id)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX user_by_id ON user (user_id);

-- Only users that have metadata have a row.
CREATE TABLE user_metadata (
    user_id BLOB NOT NULL PRIMARY KEY CHECK (length(user_id) = 16),
    fields TEXT NOT NULL
) STRICT;

-- The unique `install_id` is the id of the code: a code is spent by inserting
-- it. By rowid, because rows are wide and ids arrive only nearly in order: the
-- wide rows are appended, and only the narrow index is written out of order.
--
-- `closure`: 0 open (active if its user says so, else standby), 1 deactivated,
-- 2 reset. `displaced_by`: the install that took the place of a closed one.
CREATE TABLE install (
    install_id BLOB NOT NULL UNIQUE CHECK (length(install_id) = 16),
    app_id BLOB NOT NULL CHECK (length(app_id) = 16),
    user_id BLOB NOT NULL CHECK (length(user_id) = 16),
    thumbprint BLOB NOT NULL CHECK (length(thumbprint) = 32),
    device_identity BLOB CHECK (length(device_identity) = 16),
    closure INTEGER NOT NULL DEFAULT 0 CHECK (closure IN (0, 1, 2)),
    reason INTEGER,
    since INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    restored INTEGER NOT NULL CHECK (restored IN (0, 1)),
    displaced_by BLOB CHECK (length(displaced_by) = 16),
    form_factor INTEGER NOT NULL,
    platform INTEGER NOT NULL,
    model TEXT,
    os_version TEXT,
    vendor_id TEXT,
    bundle_id TEXT,
    app_version TEXT,
    sdk_version TEXT
) STRICT;

-- A user's open installs stand together, newest last, so that an heir is found
-- without reading the closed ones, of which a tester's user may have thousands.
CREATE INDEX install_of_user ON install (user_id, closure, created_at, install_id);

-- One open install for each device.
CREATE UNIQUE INDEX install_open_on_device ON install (device_identity)
    WHERE closure = 0 AND device_identity IS NOT NULL;

-- For pruning. Installs are closed in the order of time, so this only grows at
-- its end and costs a redemption next to nothing.
CREATE INDEX install_closed ON install (since) WHERE closure <> 0;

-- When a user with an external id was last deleted: codes from before are dead.
CREATE TABLE deletion (
    app_id BLOB NOT NULL CHECK (length(app_id) = 16),
    external_id TEXT NOT NULL,
    deleted_at INTEGER NOT NULL,
    PRIMARY KEY (app_id, external_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX deletion_by_time ON deletion (deleted_at);

-- Append only, in the order of ids.
CREATE TABLE event (
    event_id BLOB NOT NULL PRIMARY KEY CHECK (length(event_id) = 16),
    app_id BLOB NOT NULL CHECK (length(app_id) = 16),
    at INTEGER NOT NULL,
    kind TEXT NOT NULL,
    administrative INTEGER NOT NULL CHECK (administrative IN (0, 1)),
    actor TEXT NOT NULL,
    user_id BLOB CHECK (length(user_id) = 16),
    install_id BLOB CHECK (length(install_id) = 16),
    key_id BLOB CHECK (length(key_id) = 16),
    details TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX event_administrative ON event (app_id, event_id)
    WHERE administrative = 1;
