-- How many devices of an app are active, by what they are counted by; none of
-- zero. An empty text is an SDK that did not tell its version. Whatever changes
-- which install is active counts, in its own transaction.
CREATE TABLE active_device (
    app_id BLOB NOT NULL CHECK (length(app_id) = 16),
    platform INTEGER NOT NULL,
    form_factor INTEGER NOT NULL,
    sdk_version TEXT NOT NULL,
    count INTEGER NOT NULL,
    PRIMARY KEY (app_id, platform, form_factor, sdk_version)
) STRICT, WITHOUT ROWID;

INSERT INTO active_device (app_id, platform, form_factor, sdk_version, count)
    SELECT u.app_id, i.platform, i.form_factor, coalesce(i.sdk_version, ''), count(*)
    FROM user u JOIN install i ON i.install_id = u.active_install
    GROUP BY u.app_id, i.platform, i.form_factor, coalesce(i.sdk_version, '');

-- For pruning.
CREATE INDEX activity_by_hour ON activity (hour);

CREATE INDEX invitation_by_end ON invitation (expires_at);
