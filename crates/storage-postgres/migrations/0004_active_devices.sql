-- How many devices of an app are active, by what they are counted by. An empty
-- text is an SDK that did not tell its version. Whatever changes which install
-- is active counts, in its own transaction.
--
-- What is counted is spread over slots, so that those who redeem at once do not
-- wait for each other's rows: only the sum over all slots means something. Room
-- is left in each page, so that counting touches no index.
CREATE TABLE active_device (
    app_id uuid NOT NULL,
    platform smallint NOT NULL,
    form_factor smallint NOT NULL,
    sdk_version text COLLATE "C" NOT NULL,
    slot smallint NOT NULL,
    count bigint NOT NULL,
    PRIMARY KEY (app_id, platform, form_factor, sdk_version, slot)
) WITH (fillfactor = 50);

INSERT INTO active_device (app_id, platform, form_factor, sdk_version, slot, count)
    SELECT u.app_id, i.platform, i.form_factor, coalesce(i.sdk_version, ''), 0, count(*)
    FROM users u JOIN install i ON i.app_id = u.app_id AND i.install_id = u.active_install
    GROUP BY u.app_id, i.platform, i.form_factor, coalesce(i.sdk_version, '');
