-- From where somebody acted: an address, or the command line. None for devices.
ALTER TABLE event ADD COLUMN source text;

UPDATE event SET source = details::jsonb ->> 'address',
        details = (details::jsonb - 'address')::text
    WHERE kind = 'operator.signed_in';

-- What a customer's server changes, and what was offered twice, is administrative
-- from now on, and the latter tells of its user.
UPDATE event SET administrative = true WHERE kind = 'auth_code.reuse'
    OR (kind = 'user.metadata_changed' AND actor NOT LIKE 'ins\_%');

UPDATE event SET user_id = (SELECT user_id FROM install
        WHERE install.app_id = event.app_id AND install.install_id = event.install_id)
    WHERE kind = 'auth_code.reuse';

-- What neither a user nor its installs tell the time of.
DROP INDEX event_of_user;

CREATE INDEX event_of_user ON event (app_id, user_id, event_id)
    WHERE user_id IS NOT NULL AND (administrative OR kind = 'user.metadata_changed');
