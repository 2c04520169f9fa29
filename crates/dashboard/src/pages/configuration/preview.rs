//! What a given install would get.

use handfast_app::AppError;
use handfast_domain::{AppId, Platform};
use serde_json::Value;

use crate::devices::platform_name;
use crate::pages::configuration::text::{self, PLATFORMS};
use crate::web::form::Fields;
use crate::web::state::Dashboard;
use crate::web::words::Fault;

/// The settings of an install.
pub(super) struct Preview {
    pub(super) whose: String,
    pub(super) settings: String,
}

/// The install that is asked about.
pub(super) struct Subject {
    platform: Platform,
    sdk_version: String,
}

/// A platform that can be chosen.
pub(super) struct PlatformChoice {
    pub(super) value: &'static str,
    pub(super) name: &'static str,
    pub(super) is_chosen: bool,
}

impl Subject {
    /// As chosen, else on the first platform.
    pub(super) fn of(fields: &Fields) -> Self {
        let wanted = fields.text("platform");
        let mut platforms = PLATFORMS.into_iter();
        let platform = platforms.find(|platform| platform.as_str() == wanted);
        Self {
            platform: platform.unwrap_or(PLATFORMS[0]),
            sdk_version: fields.text("sdk_version").to_owned(),
        }
    }

    pub(super) fn choices(&self) -> Vec<PlatformChoice> {
        let choice = |platform: Platform| PlatformChoice {
            value: platform.as_str(),
            name: platform_name(platform),
            is_chosen: platform == self.platform,
        };
        PLATFORMS.map(choice).into()
    }

    pub(super) fn sdk_version(&self) -> &str {
        &self.sdk_version
    }

    /// What it would get by a document that is not published.
    pub(super) fn by_document(&self, document: &str) -> Result<Preview, Fault> {
        let document = text::read(document)?;
        let settings = document.resolve(self.platform, self.known_version());
        Ok(Preview {
            whose: self.whose(),
            settings: text::pretty(&settings),
        })
    }

    /// What it would get by the document in force.
    pub(super) async fn by_published(
        &self,
        dashboard: &Dashboard,
        app: AppId,
    ) -> Result<Preview, AppError> {
        let version = self.known_version();
        let got = dashboard
            .app
            .preview_configuration(app, self.platform, version)
            .await?;
        let settings: Value = serde_json::from_str(got.settings.get()).unwrap_or_default();
        Ok(Preview {
            whose: self.whose(),
            settings: text::pretty(&settings),
        })
    }

    fn known_version(&self) -> Option<&str> {
        Some(self.sdk_version.as_str()).filter(|version| !version.is_empty())
    }

    fn whose(&self) -> String {
        let platform = match self.platform {
            Platform::Other => "another platform",
            platform => platform_name(platform),
        };
        match self.known_version() {
            Some(version) => format!("An install on {platform} with SDK {version}"),
            None => format!("An install on {platform} whose SDK version is unknown"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const DOCUMENT: &str = r#"{
        "settings": {"enabled": true, "status_interval_s": 900, "log_level": "warn"},
        "overrides": [{"platform": "android", "sdk_version": "<0.3", "settings": {"enabled": false}}]
    }"#;

    fn subject(platform: Platform, sdk_version: &str) -> Subject {
        Subject {
            platform,
            sdk_version: sdk_version.to_owned(),
        }
    }

    #[test]
    fn overrides_are_applied() {
        let of = |platform, version| {
            let preview = subject(platform, version).by_document(DOCUMENT).unwrap();
            preview.settings.contains(r#""enabled": false"#)
        };
        assert!(of(Platform::Android, "0.2.1"));
        assert!(!of(Platform::Android, "0.3.0"));
        assert!(!of(Platform::Android, ""));
        assert!(!of(Platform::Ios, "0.2.1"));
    }

    #[test]
    fn the_install_is_named() {
        assert_eq!(
            subject(Platform::Ios, "0.3.0").whose(),
            "An install on iOS with SDK 0.3.0"
        );
        assert_eq!(
            subject(Platform::Other, "").whose(),
            "An install on another platform whose SDK version is unknown"
        );
    }

    #[test]
    fn the_first_platform_is_chosen_until_another_is() {
        let subject = Subject::of(&Fields::default());
        let chosen = subject.choices().into_iter().map(|choice| choice.is_chosen);
        assert_eq!(chosen.collect::<Vec<_>>(), [true, false, false]);
    }
}
