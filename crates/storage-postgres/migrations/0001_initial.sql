-- Times are milliseconds since the Unix epoch, ids are 16 bytes whose order is
-- the order of making, enumerations are the small numbers of `codec.rs`.
--
-- Every key of what belongs to an app begins with the app, so that a database
-- of many machines can be distributed by it. JSON is kept as text: it is read
-- and written whole.

-- The one row that belongs to the installation as a whole. Whatever changes the
-- facts that nodes keep in memory locks it first and counts up.
CREATE TABLE installation (
    id smallint NOT NULL PRIMARY KEY CHECK (id = 1),
    master_key_fingerprint bytea CHECK (length(master_key_fingerprint) = 32),
    facts_generation bigint NOT NULL DEFAULT 0,
    -- The number of a forgotten key is never given to another.
    last_platform_key bigint NOT NULL DEFAULT 0,
    -- Whether the data came from an embedded store: no node may serve while it
    -- is still coming.
    import text CHECK (import IN ('under way', 'finished'))
);

INSERT INTO installation (id) VALUES (1);

-- Counted up by health checks, so that they really write.
CREATE TABLE health_check (
    id smallint NOT NULL PRIMARY KEY CHECK (id = 1),
    checks bigint NOT NULL DEFAULT 0
);

INSERT INTO health_check (id) VALUES (1);

CREATE TABLE app (
    app_id uuid NOT NULL PRIMARY KEY,
    name text NOT NULL,
    sandbox boolean NOT NULL,
    created_at bigint NOT NULL,
    settings text NOT NULL
);

CREATE TABLE api_key (
    app_id uuid NOT NULL,
    key_id uuid NOT NULL,
    hash bytea NOT NULL CHECK (length(hash) = 32),
    name text NOT NULL,
    scopes smallint NOT NULL,
    created_at bigint NOT NULL,
    expires_at bigint NOT NULL,
    revoked_at bigint,
    successor uuid,
    last_used_at bigint,
    PRIMARY KEY (app_id, key_id),
    UNIQUE (app_id, hash)
);

CREATE TABLE configuration (
    app_id uuid NOT NULL,
    version bigint NOT NULL CHECK (version > 0),
    document text NOT NULL,
    published_at bigint NOT NULL,
    published_by text NOT NULL,
    note text NOT NULL,
    PRIMARY KEY (app_id, version)
);

CREATE TABLE platform_key (
    number bigint NOT NULL PRIMARY KEY,
    purpose text NOT NULL CHECK (purpose IN ('sealing', 'signing')),
    active_from bigint NOT NULL,
    retired_at bigint,
    sealed_material bytea NOT NULL
);

-- `active_install` is the only place that says which install is active: two
-- active installs of one user cannot be written down. Whoever changes the
-- standing of a user's installs locks the user's row first.
--
-- External ids are compared byte for byte; their order means nothing. Room is
-- left in each page, so that naming another active install touches no index.
CREATE TABLE users (
    app_id uuid NOT NULL,
    external_id text COLLATE "C" NOT NULL,
    user_id uuid NOT NULL,
    active_install uuid,
    created_at bigint NOT NULL,
    disabled_at bigint,
    PRIMARY KEY (app_id, external_id)
) WITH (fillfactor = 90);

CREATE UNIQUE INDEX user_by_id ON users (app_id, user_id);

-- Only users that have metadata have a row.
CREATE TABLE user_metadata (
    app_id uuid NOT NULL,
    user_id uuid NOT NULL,
    fields text NOT NULL,
    PRIMARY KEY (app_id, user_id)
);

-- `install_id` is the id of the code, which is of one app: a code is spent by
-- inserting it.
--
-- `closure`: 0 open (active if its user says so, else standby), 1 deactivated,
-- 2 reset. `displaced_by`: the install that took the place of a closed one.
CREATE TABLE install (
    app_id uuid NOT NULL,
    install_id uuid NOT NULL,
    user_id uuid NOT NULL,
    thumbprint bytea NOT NULL CHECK (length(thumbprint) = 32),
    device_identity uuid,
    closure smallint NOT NULL DEFAULT 0 CHECK (closure IN (0, 1, 2)),
    reason smallint,
    since bigint NOT NULL,
    created_at bigint NOT NULL,
    restored boolean NOT NULL,
    displaced_by uuid,
    form_factor smallint NOT NULL,
    platform smallint NOT NULL,
    model text,
    os_version text,
    vendor_id text,
    bundle_id text,
    app_version text,
    sdk_version text,
    PRIMARY KEY (app_id, install_id)
);

-- A device says its install and nothing of its app. Ids are made in the order
-- of time, so this grows at its end.
CREATE INDEX install_by_id ON install (install_id);

-- A user's open installs stand together, so that an heir is found without
-- reading the closed ones, of which a tester's user may have thousands.
CREATE INDEX install_of_user ON install (app_id, user_id, closure, created_at, install_id);

-- One open install for each device.
CREATE UNIQUE INDEX install_open_on_device ON install (app_id, device_identity)
    WHERE closure = 0 AND device_identity IS NOT NULL;

-- For pruning.
CREATE INDEX install_closed ON install (app_id, since) WHERE closure <> 0;

-- When a user with an external id was last deleted: codes from before are dead.
CREATE TABLE deletion (
    app_id uuid NOT NULL,
    external_id text COLLATE "C" NOT NULL,
    deleted_at bigint NOT NULL,
    PRIMARY KEY (app_id, external_id)
);

CREATE INDEX deletion_by_time ON deletion (app_id, deleted_at);

-- Append only, in each app in the order of ids.
CREATE TABLE event (
    app_id uuid NOT NULL,
    event_id uuid NOT NULL,
    at bigint NOT NULL,
    kind text NOT NULL,
    administrative boolean NOT NULL,
    actor text NOT NULL,
    user_id uuid,
    install_id uuid,
    key_id uuid,
    details text NOT NULL,
    PRIMARY KEY (app_id, event_id)
);

CREATE INDEX event_administrative ON event (app_id, event_id) WHERE administrative;
