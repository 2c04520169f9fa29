//! An app and its settings.

use std::time::Duration;

use serde::{Deserialize, Serialize};

use crate::id::AppId;
use crate::time::Timestamp;

/// The longest name of an app or an API key, in characters.
pub const MAX_NAME: usize = 100;

/// A tenant: one customer's product in one environment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct App {
    /// Its id.
    pub id: AppId,
    /// What its operators call it.
    pub name: String,
    /// Whether misbehaviour may be rehearsed with `test:` external ids.
    pub sandbox: bool,
    /// When it was made.
    pub created_at: Timestamp,
    /// What may be changed later.
    pub settings: AppSettings,
}

/// The lifetimes and limits of one app.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct AppSettings {
    /// How long an authentication code lives: 1 to 60 minutes, in seconds.
    pub code_lifetime_s: u32,
    /// How long an access token lives: 5 minutes to 7 days, in seconds.
    pub token_lifetime_s: u32,
    /// How long a deactivated install may still hand in what it collected:
    /// 0 to 30 days, in seconds.
    pub drain_window_s: u32,
    /// The bundle ids and package names that may redeem this app's codes.
    /// Empty: any.
    pub bundle_ids: Vec<String>,
}

impl Default for AppSettings {
    fn default() -> Self {
        Self {
            code_lifetime_s: 10 * 60,
            token_lifetime_s: 60 * 60,
            drain_window_s: 24 * 60 * 60,
            bundle_ids: Vec::new(),
        }
    }
}

/// A setting out of its range.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{field} must be {expected}")]
pub struct InvalidSetting {
    /// The setting.
    pub field: &'static str,
    /// What it may be.
    pub expected: &'static str,
}

/// Checks the name of an app or an API key: 1 to [`MAX_NAME`] characters, none
/// of them a control character, not blank.
pub fn check_name(name: &str) -> Result<(), InvalidSetting> {
    let length = name.chars().count();
    if name.trim().is_empty() || length > MAX_NAME || name.chars().any(char::is_control) {
        return Err(InvalidSetting {
            field: "name",
            expected: "1 to 100 printable characters",
        });
    }
    Ok(())
}

impl AppSettings {
    /// Refuses the first setting that is out of its range.
    pub fn check(&self) -> Result<(), InvalidSetting> {
        let refuse = |field, expected| Err(InvalidSetting { field, expected });
        if !(60..=3_600).contains(&self.code_lifetime_s) {
            return refuse("code_lifetime_s", "1 to 60 minutes (60 to 3600 seconds)");
        }
        if !(300..=604_800).contains(&self.token_lifetime_s) {
            return refuse(
                "token_lifetime_s",
                "5 minutes to 7 days (300 to 604800 seconds)",
            );
        }
        if self.drain_window_s > 2_592_000 {
            return refuse("drain_window_s", "0 to 30 days (0 to 2592000 seconds)");
        }
        if self.bundle_ids.len() > 50
            || self
                .bundle_ids
                .iter()
                .any(|id| id.is_empty() || id.len() > 255)
        {
            return refuse("bundle_ids", "at most 50 bundle ids of 1 to 255 bytes");
        }
        Ok(())
    }

    /// How long an authentication code lives.
    pub fn code_lifetime(&self) -> Duration {
        Duration::from_secs(self.code_lifetime_s.into())
    }

    /// How long an access token lives.
    pub fn token_lifetime(&self) -> Duration {
        Duration::from_secs(self.token_lifetime_s.into())
    }

    /// How long a deactivated install may still ask for a drain token.
    pub fn drain_window(&self) -> Duration {
        Duration::from_secs(self.drain_window_s.into())
    }

    /// Whether an app with this bundle id may redeem codes.
    pub fn admits_bundle(&self, bundle_id: Option<&str>) -> bool {
        self.bundle_ids.is_empty()
            || bundle_id.is_some_and(|id| self.bundle_ids.iter().any(|known| known == id))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn defaults_are_in_range() {
        assert_eq!(AppSettings::default().check(), Ok(()));
    }

    #[test]
    fn out_of_range_settings_are_named() {
        let settings = AppSettings {
            code_lifetime_s: 59,
            ..AppSettings::default()
        };
        assert_eq!(settings.check().unwrap_err().field, "code_lifetime_s");
        let settings = AppSettings {
            token_lifetime_s: 604_801,
            ..AppSettings::default()
        };
        assert_eq!(settings.check().unwrap_err().field, "token_lifetime_s");
    }

    #[test]
    fn bundle_ids_admit_only_themselves() {
        let open = AppSettings::default();
        assert!(open.admits_bundle(None));
        let closed = AppSettings {
            bundle_ids: vec!["com.acme".into()],
            ..open
        };
        assert!(closed.admits_bundle(Some("com.acme")));
        assert!(!closed.admits_bundle(Some("com.acme.evil")));
        assert!(!closed.admits_bundle(None));
    }
}
