//! The platform's own sealing and signing keys.

use handfast_domain::Timestamp;
use handfast_domain::platform_key::{self, KeyLife, KeyPurpose, ROTATION_AGE, Rotation};
use handfast_storage::administration::RotatePlatformKey;
use zeroize::Zeroizing;

use crate::application::Application;
use crate::error::AppError;
use crate::ports::draw;

const PURPOSES: [KeyPurpose; 2] = [KeyPurpose::Sealing, KeyPurpose::Signing];

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
    ) -> Result<(), AppError> {
        let rotation = platform_key::rotate(purpose, self.clock.now(), at_once);
        self.add_platform_key(purpose, rotation, None).await
    }

    /// The first start of an installation makes one key of each purpose.
    pub(crate) async fn make_missing_platform_keys(&self) -> Result<(), AppError> {
        let facts = self.facts().await?;
        let now = self.clock.now();
        for purpose in PURPOSES {
            if facts.newest_platform_key(purpose).is_none() {
                let rotation = platform_key::rotate(purpose, now, true);
                self.add_platform_key(purpose, rotation, Some(Timestamp::from_millis(i64::MIN)))
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
                let rotation = platform_key::rotate(purpose, now, false);
                self.add_platform_key(purpose, rotation, Some(limit))
                    .await?;
            }
        }
        Ok(())
    }

    async fn add_platform_key(
        &self,
        purpose: KeyPurpose,
        rotation: Rotation,
        unless_newer_than: Option<Timestamp>,
    ) -> Result<(), AppError> {
        let material = Zeroizing::new(draw::<32>(self.entropy.as_ref()));
        let sealed_material =
            self.master_key
                .seal(purpose.as_str(), material.as_slice(), self.entropy.as_ref())?;
        let rotation = RotatePlatformKey {
            purpose,
            sealed_material,
            rotation,
            unless_newer_than,
        };
        self.storage.rotate_platform_key(rotation).await?;
        Ok(())
    }
}
