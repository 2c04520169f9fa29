//! The physical thing, as its SDK describes it.

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::app::InvalidSetting;
use crate::id::AppId;

/// The longest text of a device, in characters.
pub const MAX_TEXT: usize = 255;

/// What kind of thing the device is, as the SDK sees it: on iOS its idiom, on
/// Android a tablet is a screen of 7 inches or more.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum FormFactor {
    /// Preferred to a tablet when both want to be active.
    Phone,
    /// Stands by while a phone is active.
    Tablet,
    /// Anything else, absent or unknown.
    #[default]
    #[serde(other)]
    Other,
}

impl FormFactor {
    /// Its name on the wire.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Phone => "phone",
            Self::Tablet => "tablet",
            Self::Other => "other",
        }
    }
}

/// The platform whose SDK speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Platform {
    /// iOS and iPadOS.
    Ios,
    /// Android.
    Android,
    /// Anything else: a desktop, a terminal, a test.
    #[default]
    #[serde(other)]
    Other,
}

impl Platform {
    /// Its name on the wire.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Ios => "ios",
            Self::Android => "android",
            Self::Other => "other",
        }
    }
}

/// A device and the software on it, recorded with each install.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Device {
    /// Phone, tablet or other.
    pub form_factor: FormFactor,
    /// The platform whose SDK runs on it.
    pub platform: Platform,
    /// The maker's model name, such as `Pixel 9`.
    pub model: Option<String>,
    /// The version of its operating system.
    pub os_version: Option<String>,
    /// What the platform gives one vendor to tell its devices apart.
    pub vendor_id: Option<String>,
    /// The bundle id or package name of the app that holds the SDK.
    pub bundle_id: Option<String>,
    /// The version of that app.
    pub app_version: Option<String>,
    /// The version of the SDK.
    pub sdk_version: Option<String>,
}

impl Device {
    /// Refuses the first text that is empty, too long or has control characters.
    pub fn check(&self) -> Result<(), InvalidSetting> {
        let texts = [
            ("device.model", &self.model),
            ("device.os_version", &self.os_version),
            ("device.id", &self.vendor_id),
            ("app.bundle_id", &self.bundle_id),
            ("app.version", &self.app_version),
            ("sdk.version", &self.sdk_version),
        ];
        match texts
            .into_iter()
            .find(|(_, text)| text.as_deref().is_some_and(is_unfit))
        {
            Some((field, _)) => {
                let expected = "1 to 255 characters without control characters";
                Err(InvalidSetting { field, expected })
            }
            None => Ok(()),
        }
    }

    /// What makes two installs "the same device": app, platform and the
    /// vendor-scoped id. `None` when the SDK gave no such id.
    pub fn identity(&self, app: AppId) -> Option<DeviceIdentity> {
        let vendor_id = self.vendor_id.as_ref()?;
        let mut hash = Sha256::new();
        hash.update(app.to_bytes());
        hash.update(self.platform.as_str());
        hash.update([0]);
        hash.update(vendor_id);
        let mut identity = [0; 16];
        identity.copy_from_slice(&hash.finalize()[..16]);
        Some(DeviceIdentity(identity))
    }
}

fn is_unfit(text: &str) -> bool {
    text.is_empty() || text.chars().count() > MAX_TEXT || text.chars().any(char::is_control)
}

/// A device of one app, named by a hash of fixed length.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct DeviceIdentity([u8; 16]);

impl DeviceIdentity {
    /// The 16 bytes that a store keys by.
    pub const fn as_bytes(&self) -> &[u8; 16] {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn device(platform: Platform, vendor_id: &str) -> Device {
        Device {
            platform,
            vendor_id: Some(vendor_id.into()),
            ..Device::default()
        }
    }

    #[test]
    fn same_device_is_same_app_platform_and_vendor_id() {
        let app = AppId::from_bytes([1; 16]);
        let identity = device(Platform::Ios, "A").identity(app);
        assert_eq!(identity, device(Platform::Ios, "A").identity(app));
        assert_ne!(identity, device(Platform::Android, "A").identity(app));
        assert_ne!(identity, device(Platform::Ios, "B").identity(app));
        assert_ne!(
            identity,
            device(Platform::Ios, "A").identity(AppId::from_bytes([2; 16]))
        );
        assert_eq!(Device::default().identity(app), None);
    }

    #[test]
    fn unknown_form_factors_and_platforms_are_other() {
        assert_eq!(
            serde_json::from_str::<FormFactor>("\"watch\"").unwrap(),
            FormFactor::Other
        );
        assert_eq!(
            serde_json::from_str::<Platform>("\"visionos\"").unwrap(),
            Platform::Other
        );
    }
}
