-- Operators are of the installation and of no app, and so are the keys of their
-- tables. There are few of them, so these tables are small.

CREATE TABLE operator (
    operator_id uuid NOT NULL PRIMARY KEY,
    email text COLLATE "C" NOT NULL UNIQUE,
    name text NOT NULL,
    created_at bigint NOT NULL,
    password_hash text,
    totp bytea,
    totp_step bigint NOT NULL,
    -- The hashes of those that are left, one behind the other.
    recovery_codes bytea NOT NULL CHECK (length(recovery_codes) % 32 = 0),
    issuer text COLLATE "C",
    subject text COLLATE "C",
    -- Counted up by every change, so that none is made on top of an unseen one.
    version bigint NOT NULL,
    UNIQUE (issuer, subject),
    CHECK ((issuer IS NULL) = (subject IS NULL))
);

-- Zeros in the place of the app are the installation with each of its apps.
CREATE TABLE operator_grant (
    operator_id uuid NOT NULL,
    app_id uuid NOT NULL,
    role smallint NOT NULL CHECK (role IN (0, 1, 2)),
    PRIMARY KEY (operator_id, app_id)
);

-- Spent by removing it.
CREATE TABLE invitation (
    invitation_id uuid NOT NULL PRIMARY KEY,
    secret bytea NOT NULL UNIQUE CHECK (length(secret) = 32),
    grants text NOT NULL,
    note text NOT NULL,
    created_at bigint NOT NULL,
    expires_at bigint NOT NULL
);

-- Ended by removing it.
CREATE TABLE operator_session (
    session_id uuid NOT NULL PRIMARY KEY,
    operator_id uuid NOT NULL,
    secret bytea NOT NULL UNIQUE CHECK (length(secret) = 32),
    created_at bigint NOT NULL,
    last_used_at bigint NOT NULL,
    address text NOT NULL,
    browser text NOT NULL
);

CREATE INDEX session_of_operator ON operator_session (operator_id);

-- What happened in an hour, counted from the Unix epoch.
CREATE TABLE activity (
    app_id uuid NOT NULL,
    hour bigint NOT NULL,
    kind text COLLATE "C" NOT NULL,
    label text COLLATE "C" NOT NULL,
    count bigint NOT NULL,
    PRIMARY KEY (app_id, hour, kind, label)
);

-- What is decided about a user is administrative from now on.
UPDATE event SET administrative = true
    WHERE kind IN ('user.deleted', 'user.disabled', 'user.enabled');

-- Only what is decided about a user needs it: what its devices do is found by
-- the moments that the user and its installs tell.
CREATE INDEX event_of_user ON event (app_id, user_id, event_id)
    WHERE administrative AND user_id IS NOT NULL;
