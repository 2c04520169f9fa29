-- Operators are of the installation and of no app. There are few of them, so
-- these tables are small.

CREATE TABLE operator (
    operator_id BLOB NOT NULL PRIMARY KEY CHECK (length(operator_id) = 16),
    email TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    password_hash TEXT,
    totp BLOB,
    totp_step INTEGER NOT NULL,
    -- The hashes of those that are left, one behind the other.
    recovery_codes BLOB NOT NULL CHECK (length(recovery_codes) % 32 = 0),
    issuer TEXT,
    subject TEXT,
    -- Counted up by every change, so that none is made on top of an unseen one.
    version INTEGER NOT NULL,
    UNIQUE (issuer, subject),
    CHECK ((issuer IS NULL) = (subject IS NULL))
) STRICT, WITHOUT ROWID;

-- Zeros in the place of the app are the installation with each of its apps.
CREATE TABLE operator_grant (
    operator_id BLOB NOT NULL CHECK (length(operator_id) = 16),
    app_id BLOB NOT NULL CHECK (length(app_id) = 16),
    role INTEGER NOT NULL CHECK (role IN (0, 1, 2)),
    PRIMARY KEY (operator_id, app_id)
) STRICT, WITHOUT ROWID;

-- Spent by removing it.
CREATE TABLE invitation (
    invitation_id BLOB NOT NULL PRIMARY KEY CHECK (length(invitation_id) = 16),
    secret BLOB NOT NULL UNIQUE CHECK (length(secret) = 32),
    grants TEXT NOT NULL,
    note TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Ended by removing it.
CREATE TABLE operator_session (
    session_id BLOB NOT NULL PRIMARY KEY CHECK (length(session_id) = 16),
    operator_id BLOB NOT NULL CHECK (length(operator_id) = 16),
    secret BLOB NOT NULL UNIQUE CHECK (length(secret) = 32),
    created_at INTEGER NOT NULL,
    last_used_at INTEGER NOT NULL,
    address TEXT NOT NULL,
    browser TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX session_of_operator ON operator_session (operator_id);

-- What happened in an hour, counted from the Unix epoch.
CREATE TABLE activity (
    app_id BLOB NOT NULL CHECK (length(app_id) = 16),
    hour INTEGER NOT NULL,
    kind TEXT NOT NULL,
    label TEXT NOT NULL,
    count INTEGER NOT NULL,
    PRIMARY KEY (app_id, hour, kind, label)
) STRICT, WITHOUT ROWID;

-- What is decided about a user is administrative from now on.
UPDATE event SET administrative = 1
    WHERE kind IN ('user.deleted', 'user.disabled', 'user.enabled');

-- Only what is decided about a user needs it: what its devices do is found by
-- the moments that the user and its installs tell.
CREATE INDEX event_of_user ON event (user_id, event_id)
    WHERE administrative = 1 AND user_id IS NOT NULL;
