//! What the platform does by itself, once a minute.

use std::time::Duration;

use handfast_domain::activity::Hour;
use handfast_domain::platform_key::LONGEST_CODE_LIFETIME;
use handfast_storage::retention::{Pruned, Retention};

use crate::application::Application;
use crate::error::AppError;

const BATCH: u32 = 500;
const SHORTEST_INSTALL_RETENTION: Duration = days(30);
/// Longer than the year that the dashboard looks back.
const ACTIVITY_RETENTION: Duration = days(400);
/// How long an invitation that nobody accepted can be seen after its end.
const INVITATION_RETENTION: Duration = days(30);

/// How long what is closed or past is kept.
#[derive(Clone, Copy, Debug)]
pub struct RetentionPolicy {
    /// Installs that were deactivated or reset; at least 30 days, for the
    /// repetition of lost answers.
    pub closed_installs: Duration,
    /// Events about users and devices.
    pub events: Duration,
}

impl Default for RetentionPolicy {
    fn default() -> Self {
        Self {
            closed_installs: days(180),
            events: days(400),
        }
    }
}

const fn days(days: u64) -> Duration {
    Duration::from_secs(days * 24 * 60 * 60)
}

impl Application {
    /// Writes down when keys were last used, rotates keys that have reached
    /// their age, and removes one batch of what is no longer needed. When the
    /// answer counts anything, there may be more to remove.
    pub async fn maintain(&self, policy: &RetentionPolicy) -> Result<Pruned, AppError> {
        self.flush_key_uses().await?;
        self.rotate_aged_platform_keys().await?;
        let now = self.clock.now();
        let closed_installs = policy.closed_installs.max(SHORTEST_INSTALL_RETENTION);
        let retention = Retention {
            now,
            closed_installs_before: now.minus(closed_installs),
            events_before: now.minus(policy.events),
            deletions_before: now.minus(LONGEST_CODE_LIFETIME),
            activity_before: Hour::of(now.minus(ACTIVITY_RETENTION)),
            invitations_before: now.minus(INVITATION_RETENTION),
            batch: BATCH,
        };
        Ok(self.storage.prune(retention).await?)
    }

    pub(crate) async fn flush_key_uses(&self) -> Result<(), AppError> {
        let stored = self.storage.facts().await?;
        let known: std::collections::HashMap<_, _> = stored
            .api_keys
            .into_iter()
            .map(|(_, key)| (key.id, key.last_used_at))
            .collect();
        let mut uses = self.facts().await?.last_uses();
        uses.retain(|(key, used)| known.get(key).is_none_or(|stored| *stored < Some(*used)));
        if !uses.is_empty() {
            self.storage.record_key_use(uses).await?;
        }
        Ok(())
    }
}
