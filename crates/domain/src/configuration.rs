//! The SDK configuration: a settings document with overrides.

use semver::{Version, VersionReq};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::device::Platform;

/// The largest document, in bytes of JSON.
pub const MAX_BYTES: usize = 64 * 1024;
/// The most overrides of one document.
pub const MAX_OVERRIDES: usize = 100;

/// Settings by name: the built-in ones and free ones beside them.
pub type Settings = Map<String, Value>;

/// What an operator publishes: settings for everyone and overrides, merged in
/// their order as RFC 7396 merge patches.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ConfigurationDocument {
    /// The settings of every install.
    pub settings: Settings,
    /// What differs by platform and SDK version.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub overrides: Vec<Override>,
}

/// Settings for some installs: those that meet every condition given.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Override {
    /// Only this platform.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub platform: Option<Platform>,
    /// Only SDK versions in this range, such as `>=0.3, <0.5`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sdk_version: Option<VersionReq>,
    /// The merge patch: null removes a setting.
    pub settings: Settings,
}

/// A document that may not be published, with the place of the fault.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{place}: {problem}")]
pub struct InvalidConfiguration {
    /// Where, as a path of names: `overrides[1].settings.log_level`.
    pub place: String,
    /// What is wrong, and what would be right.
    pub problem: &'static str,
}

impl Default for ConfigurationDocument {
    /// What an app has before anything was published.
    fn default() -> Self {
        let settings = [
            ("enabled", Value::Bool(true)),
            ("status_interval_s", Value::from(900)),
            ("log_level", Value::from("warn")),
        ];
        Self {
            settings: settings
                .into_iter()
                .map(|(name, value)| (name.to_owned(), value))
                .collect(),
            overrides: Vec::new(),
        }
    }
}

impl ConfigurationDocument {
    /// Refuses a document whose built-in settings are wrong or that is too large.
    pub fn check(&self) -> Result<(), InvalidConfiguration> {
        let size = serde_json::to_vec(self).map_or(usize::MAX, |bytes| bytes.len());
        if size > MAX_BYTES {
            return refuse("document", "must be at most 64 KiB of JSON");
        }
        if self.overrides.len() > MAX_OVERRIDES {
            return refuse("overrides", "there may be at most 100");
        }
        check_settings("settings", &self.settings, false)?;
        for (index, change) in self.overrides.iter().enumerate() {
            if change.platform.is_none() && change.sdk_version.is_none() {
                return refuse(
                    &format!("overrides[{index}]"),
                    "needs a platform, an sdk_version, or both",
                );
            }
            check_settings(
                &format!("overrides[{index}].settings"),
                &change.settings,
                true,
            )?;
        }
        Ok(())
    }

    /// The settings of an install with this platform and SDK version: the base
    /// with every override that applies, later ones winning.
    pub fn resolve(&self, platform: Platform, sdk_version: Option<&str>) -> Settings {
        let version = sdk_version.and_then(read_version);
        let mut settings = self.settings.clone();
        for change in self
            .overrides
            .iter()
            .filter(|change| change.applies(platform, version.as_ref()))
        {
            merge(&mut settings, &change.settings);
        }
        settings
    }

    /// Whether any override applies to such an install.
    pub fn is_overridden(&self, platform: Platform, sdk_version: Option<&str>) -> bool {
        !self.overrides.is_empty() && {
            let version = sdk_version.and_then(read_version);
            self.overrides
                .iter()
                .any(|change| change.applies(platform, version.as_ref()))
        }
    }
}

impl Override {
    fn applies(&self, platform: Platform, version: Option<&Version>) -> bool {
        let platform_fits = self.platform.is_none_or(|wanted| wanted == platform);
        let version_fits = match (&self.sdk_version, version) {
            (None, _) => true,
            (Some(range), Some(version)) => range.matches(version),
            (Some(_), None) => false,
        };
        platform_fits && version_fits
    }
}

/// Reads a version as a range is meant: a pre-release of 0.3 counts as 0.3.0.
fn read_version(text: &str) -> Option<Version> {
    let version = Version::parse(text).ok()?;
    Some(Version::new(version.major, version.minor, version.patch))
}

/// RFC 7396 on objects.
fn merge(target: &mut Settings, patch: &Settings) {
    for (name, change) in patch {
        match change {
            Value::Null => {
                target.remove(name);
            }
            Value::Object(inner_patch) => {
                let inner = target
                    .entry(name.clone())
                    .or_insert_with(|| Value::Object(Map::new()));
                if !inner.is_object() {
                    *inner = Value::Object(Map::new());
                }
                if let Value::Object(inner) = inner {
                    merge(inner, inner_patch);
                }
            }
            other => {
                target.insert(name.clone(), other.clone());
            }
        }
    }
}

fn check_settings(
    place: &str,
    settings: &Settings,
    is_patch: bool,
) -> Result<(), InvalidConfiguration> {
    for (name, value) in settings {
        if is_patch && value.is_null() && !is_built_in(name) {
            continue;
        }
        let problem = match name.as_str() {
            "enabled" if !value.is_boolean() => "must be true or false",
            "status_interval_s" if !value.as_u64().is_some_and(|s| (60..=604_800).contains(&s)) => {
                "must be a whole number of seconds from 60 to 604800"
            }
            "log_level" if !is_log_level(value) => "must be one of off, error, warn, info, debug",
            _ => continue,
        };
        return refuse(&format!("{place}.{name}"), problem);
    }
    if !is_patch && let Some(missing) = BUILT_IN.iter().find(|name| !settings.contains_key(**name))
    {
        return refuse(&format!("{place}.{missing}"), "is missing");
    }
    Ok(())
}

const BUILT_IN: [&str; 3] = ["enabled", "status_interval_s", "log_level"];

fn is_built_in(name: &str) -> bool {
    BUILT_IN.contains(&name)
}

fn is_log_level(value: &Value) -> bool {
    value
        .as_str()
        .is_some_and(|level| matches!(level, "off" | "error" | "warn" | "info" | "debug"))
}

fn refuse(place: &str, problem: &'static str) -> Result<(), InvalidConfiguration> {
    Err(InvalidConfiguration {
        place: place.to_owned(),
        problem,
    })
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn document(json: Value) -> ConfigurationDocument {
        serde_json::from_value(json).unwrap()
    }

    fn base() -> Value {
        json!({"enabled": true, "status_interval_s": 900, "log_level": "warn"})
    }

    #[test]
    fn the_default_may_be_published() {
        assert_eq!(ConfigurationDocument::default().check(), Ok(()));
    }

    #[test]
    fn faults_are_pinned_to_their_place() {
        #[rustfmt::skip]
        let faults = [
            (json!({"settings": {"enabled": 1, "status_interval_s": 900, "log_level": "warn"}}), "settings.enabled"),
            (json!({"settings": {"enabled": true, "log_level": "warn"}}), "settings.status_interval_s"),
            (json!({"settings": base(), "overrides": [{"settings": {}}]}), "overrides[0]"),
            (json!({"settings": base(), "overrides": [{"platform": "ios", "settings": {"log_level": "loud"}}]}), "overrides[0].settings.log_level"),
            (json!({"settings": base(), "overrides": [{"platform": "ios", "settings": {"enabled": null}}]}), "overrides[0].settings.enabled"),
        ];
        for (json, place) in faults {
            assert_eq!(document(json).check().unwrap_err().place, place);
        }
    }

    #[test]
    fn overrides_merge_by_platform_and_version_range_in_order() {
        let mut settings = base();
        settings["collect"] = json!({"motion": true, "location": true});
        let document = document(json!({
            "settings": settings,
            "overrides": [
                {"platform": "ios", "settings": {"log_level": "info", "collect": {"motion": null}}},
                {"sdk_version": ">=0.3, <0.4", "settings": {"status_interval_s": 60}},
                {"platform": "ios", "sdk_version": "<0.3", "settings": {"enabled": false}},
            ]
        }));
        assert_eq!(document.check(), Ok(()));
        let ios = document.resolve(Platform::Ios, Some("0.3.2"));
        assert_eq!(ios["log_level"], "info");
        assert_eq!(ios["status_interval_s"], 60);
        assert_eq!(ios["collect"], json!({"location": true}));
        assert_eq!(ios["enabled"], true);
        assert_eq!(
            document.resolve(Platform::Ios, Some("0.2.9"))["enabled"],
            false
        );
        assert_eq!(
            document.resolve(Platform::Android, Some("0.3.0-beta.1"))["status_interval_s"],
            60
        );
        assert_eq!(document.resolve(Platform::Android, None), document.settings);
        assert!(!document.is_overridden(Platform::Android, None));
    }
}
