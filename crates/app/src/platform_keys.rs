//! The platform's own sealing and signing keys.

use handfast_domain::event::{Actor, EventKind, Initiator};
use handfast_domain::platform_key::{self, KeyLife, KeyPurpose, ROTATION_AGE, Rotation};
use handfast_domain::{AppId, Timestamp};
use handfast_storage::administration::RotatePlatformKey;
use serde_json::json;
use zeroize::Zeroizing;

use crate::application::Application;
use crate::error::AppError;
use crate::ports::draw;

const PURPOSES: [KeyPurpose; 2] = [KeyPurpose::Sealing, KeyPurpose::Signing];
const BY_ITSELF: Initiator = Initiator::from_nowhere(Actor::Platform);

/// A key to be made.
struct NewKey {
    purpose: KeyPurpose,
    rotation: Rotation,
    unless_newer_than: Option<Timestamp>,
    by: Initiator,
}

/// A platform key as operators see it.
#[derive(Clone, Copy, Debug)]
pub struct PlatformKeyStatus {
    /// Its number.
    pub number: u32,
    /// What it is for.
    pub purpose: KeyPurpose,
    /// Its times.
    pub life: KeyLife,
}

impl Application {
    /// Every platform key that is not forgotten yet.
    pub async fn platform_keys(&self) -> Result<Vec<PlatformKeyStatus>, AppError> {
        let stored = self.storage.facts().await?;
        let status = |key: handfast_storage::facts::PlatformKey| PlatformKeyStatus {
            number: key.number,
            purpose: key.purpose,
            life: key.life,
        };
        Ok(stored.platform_keys.into_iter().map(status).collect())
    }

    /// Makes a new key of that purpose. `at_once` retires the older ones now:
    /// for a key that leaked.
    pub async fn rotate_platform_key(
        &self,
        purpose: KeyPurpose,
        at_once: bool,
        by: Initiator,
    ) -> Result<(), AppError> {
        let rotation = platform_key::rotate(purpose, self.clock.now(), at_once);
        self.add_platform_key(NewKey {
            purpose,
            rotation,
            unless_newer_than: None,
            by,
        })
        .await
    }

    /// The first start of an installation makes one key of each purpose.
    pub(crate) async fn make_missing_platform_keys(&self) -> Result<(), AppError> {
        let facts = self.facts().await?;
        let now = self.clock.now();
        for purpose in PURPOSES {
            if facts.newest_platform_key(purpose).is_none() {
                self.add_platform_key(NewKey {
                    purpose,
                    rotation: platform_key::rotate(purpose, now, true),
                    unless_newer_than: Some(Timestamp::from_millis(i64::MIN)),
                    by: BY_ITSELF,
                })
                .await?;
            }
        }
        Ok(())
    }

    /// Rotates keys that have reached their age.
    pub(crate) async fn rotate_aged_platform_keys(&self) -> Result<(), AppError> {
        let facts = self.facts().await?;
        let now = self.clock.now();
        let limit = now.minus(ROTATION_AGE);
        for purpose in PURPOSES {
            if facts
                .newest_platform_key(purpose)
                .is_some_and(|newest| newest <= limit)
            {
                self.add_platform_key(NewKey {
                    purpose,
                    rotation: platform_key::rotate(purpose, now, false),
                    unless_newer_than: Some(limit),
                    by: BY_ITSELF,
                })
                .await?;
            }
        }
        Ok(())
    }

    async fn add_platform_key(&self, new: NewKey) -> Result<(), AppError> {
        let NewKey {
            purpose,
            rotation,
            unless_newer_than,
            by,
        } = new;
        let mut event = self
            .origin(AppId::INSTALLATION, by)
            .event(0, EventKind::PlatformKeyRotated);
        event.details = json!({
            "purpose": purpose.as_str(),
            "active_from": rotation.active_from,
            "older_retire_at": rotation.older_retire_at,
        });
        let material = Zeroizing::new(draw::<32>(self.entropy.as_ref()));
        let sealed_material =
            self.master_key
                .seal(purpose.as_str(), material.as_slice(), self.entropy.as_ref())?;
        let rotation = RotatePlatformKey {
            purpose,
            sealed_material,
            rotation,
            unless_newer_than,
            event,
        };
        self.storage.rotate_platform_key(rotation).await?;
        Ok(())
    }
}
