//! What the rules of the domain promise of what is stored.

use handfast_domain::Device;
use handfast_domain::api_key::MAX_ACTIVE;
use tokio_postgres::Row;

use super::walk::{Subject, Walk};
use crate::codec::{self, Id, get};
use crate::errors::Outcome;
use crate::installs;

/// Two active installs of one user cannot be written down; what is left to
/// check is that the one that is named may be.
pub(super) const ACTIVE_INSTALL: Walk = Walk::new(
    Subject::User,
    "SELECT u.user_id, i.install_id IS NULL OR i.user_id <> u.user_id OR i.closure <> 0 \
     FROM users u LEFT JOIN install i ON i.app_id = u.app_id \
     AND i.install_id = u.active_install WHERE u.active_install IS NOT NULL",
);

pub(super) const HEIR: Walk = Walk::new(
    Subject::User,
    "SELECT u.user_id, EXISTS (SELECT 1 FROM install i WHERE i.app_id = u.app_id \
     AND i.user_id = u.user_id AND i.closure = 0) FROM users u WHERE u.active_install IS NULL",
);

/// Of whatever active installs have in common, or are counted to have.
pub(super) const ACTIVE_DEVICES: Walk = Walk::new(
    Subject::App,
    "SELECT app_id, coalesce(u.count, 0) <> coalesce(c.count, 0) \
     FROM (SELECT u.app_id, i.platform, i.form_factor, coalesce(i.sdk_version, '') AS sdk_version, \
     count(*) AS count FROM users u JOIN install i ON i.app_id = u.app_id \
     AND i.install_id = u.active_install GROUP BY 1, 2, 3, 4) u \
     FULL JOIN (SELECT app_id, platform, form_factor, sdk_version, sum(count) AS count \
     FROM active_device GROUP BY app_id, platform, form_factor, sdk_version) c \
     USING (app_id, platform, form_factor, sdk_version)",
);

/// What cannot be read is another invariant's.
pub(super) const STATE_REASON: Walk = Walk {
    subject: Subject::Install,
    sql: installs::ALL,
    is_violated: |row| {
        let install = installs::read(row).ok();
        Ok(install.is_some_and(|install| !install.state.admits(install.reason)))
    },
};

/// Of any app: a code is of one.
pub(super) const CODE_ONCE: Walk = Walk::new(
    Subject::Install,
    "SELECT install_id, count(*) > 1 FROM install GROUP BY install_id",
);

pub(super) const EXTERNAL_ID_ONCE: Walk = Walk::new(
    Subject::User,
    "SELECT (array_agg(user_id))[1], count(*) > 1 FROM users GROUP BY app_id, external_id",
);

pub(super) const DEVICE_ONCE: Walk = Walk::new(
    Subject::Install,
    "SELECT (array_agg(install_id))[1], count(*) > 1 FROM install \
     WHERE closure = 0 AND device_identity IS NOT NULL GROUP BY device_identity",
);

pub(super) const DEVICE_IDENTITY: Walk = Walk {
    subject: Subject::Install,
    sql: "SELECT install_id, app_id, platform, vendor_id, device_identity FROM install",
    is_violated: is_of_another_device,
};

fn is_of_another_device(row: &Row) -> Outcome<bool> {
    let Ok(platform) = codec::platform(row, 2) else {
        // Nothing can be said of an install that cannot be read.
        return Ok(false);
    };
    let device = Device {
        platform,
        vendor_id: get(row, 3)?,
        ..Device::default()
    };
    let identity = device.identity(codec::app_id(row, 1)?);
    let recorded: Option<Id> = get(row, 4)?;
    let recorded = recorded.as_ref().map(|Id(bytes)| bytes);
    Ok(identity.as_ref().map(|identity| identity.as_bytes()) != recorded)
}

/// How many were active when a key was made, itself among them. That never
/// grows afterwards: ends are only brought forward, and a revocation stays.
pub(super) const API_KEY_LIMIT: Walk = Walk {
    subject: Subject::ApiKey,
    sql: "SELECT k.key_id, (SELECT count(*) FROM api_key o WHERE o.app_id = k.app_id \
     AND o.created_at <= k.created_at AND o.expires_at > k.created_at \
     AND (o.revoked_at IS NULL OR o.revoked_at > k.created_at)) FROM api_key k",
    is_violated: |row| Ok(codec::number::<usize>(row, 1)? > MAX_ACTIVE),
};

pub(super) const CONFIGURATION_VERSIONS: Walk = Walk::new(
    Subject::App,
    "SELECT c.app_id, c.version > 1 AND NOT EXISTS (SELECT 1 FROM configuration b \
     WHERE b.app_id = c.app_id AND b.version = c.version - 1) FROM configuration c",
);

/// There are keys of both purposes before there is an app.
pub(super) const PLATFORM_KEYS: Walk = Walk::new(
    Subject::Text,
    "SELECT p.purpose, \
     (SELECT count(*) FROM platform_key k WHERE k.purpose = p.purpose AND k.retired_at IS NULL) \
     <> 1 OR (SELECT k.retired_at FROM platform_key k WHERE k.purpose = p.purpose \
     ORDER BY k.number DESC LIMIT 1) IS NOT NULL \
     FROM (SELECT 'sealing' AS purpose UNION ALL SELECT 'signing') p \
     WHERE EXISTS (SELECT 1 FROM app)",
);

pub(super) const MASTER_KEY: Walk = Walk::new(
    Subject::Text,
    "SELECT 'master key', NOT EXISTS (SELECT 1 FROM installation \
     WHERE master_key_fingerprint IS NOT NULL) WHERE EXISTS (SELECT 1 FROM platform_key)",
);
