//! Bodies of the device API (`/sdk/…`).

use std::collections::BTreeMap;

use handfast_domain::install::{InstallState, StateReason};
use handfast_domain::{FormFactor, InstallId, Platform, Sensitive, Timestamp, UserId};
use serde::{Deserialize, Serialize};

#[cfg(feature = "openapi")]
use utoipa::ToSchema;

/// `POST /sdk/users`: a device redeems an authentication code.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(ToSchema))]
pub struct CreateUserRequest {
    /// The code that the app got from its own backend.
    #[cfg_attr(feature = "openapi", schema(value_type = String, max_length = 1024))]
    pub authentication_code: Sensitive<String>,
    /// The app that holds the SDK.
    #[serde(default)]
    pub app: AppFacts,
    /// The SDK.
    #[serde(default)]
    pub sdk: SdkFacts,
    /// The device.
    #[serde(default)]
    pub device: DeviceFacts,
}

/// The app that holds the SDK.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(ToSchema))]
pub struct AppFacts {
    /// Bundle id (iOS) or package name (Android).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bundle_id: Option<String>,
    /// Its version.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub version: Option<String>,
}

/// The SDK.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(ToSchema))]
pub struct SdkFacts {
    /// Its version (SemVer).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub version: Option<String>,
    /// `ios`, `android` or `other`.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(value_type = String, example = "ios"))]
    pub platform: Platform,
}

/// The device.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(ToSchema))]
pub struct DeviceFacts {
    /// `phone`, `tablet` or `other`; unknown values count as `other`.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(value_type = String, example = "phone"))]
    pub form_factor: FormFactor,
    /// The maker's model name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub model: Option<String>,
    /// The version of the operating system.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub os_version: Option<String>,
    /// What the platform gives one vendor to tell its devices apart.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
}

/// The answer to [`CreateUserRequest`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(ToSchema))]
pub struct CreateUserResponse {
    /// The user of this install.
    pub user: CreatedUser,
    /// The install.
    pub install: InstallView,
    /// Absent when the install may not act for its user.
    pub access_token: Option<AccessToken>,
    /// The SDK configuration.
    pub configuration: Configuration,
}

/// The user of a new install.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(ToSchema))]
pub struct CreatedUser {
    /// Its id.
    #[cfg_attr(feature = "openapi", schema(value_type = String, example = "usr_01jd8x3b3w8m4q2k7n5c9v6t0r"))]
    pub id: UserId,
    /// Whether the user existed already.
    pub restored: bool,
}

/// An install as its own device may see it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(ToSchema))]
pub struct InstallView {
    /// Its id.
    #[cfg_attr(feature = "openapi", schema(value_type = String, example = "ins_01jd8x3b3w8m4q2k7n5c9v6t0r"))]
    pub id: InstallId,
    /// `active`, `standby`, `deactivated` or `reset`.
    #[cfg_attr(feature = "openapi", schema(value_type = String, example = "active"))]
    pub state: InstallState,
    /// Why, where the state alone does not say it: `PHONE_PREFERRED`,
    /// `SUPERSEDED`, `DEVICE_REUSED` or `PROMOTED`.
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>))]
    pub reason: Option<StateReason>,
    /// Since when.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    pub since: Timestamp,
    /// The kind of device that took this install's place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub displaced_by: Option<DisplacedBy>,
}

/// The device that took an install's place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(ToSchema))]
pub struct DisplacedBy {
    /// `phone`, `tablet` or `other`.
    #[cfg_attr(feature = "openapi", schema(value_type = String, example = "phone"))]
    pub form_factor: FormFactor,
    /// The maker's model name, if it is known.
    pub model: Option<String>,
}

/// An access token and its end.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(ToSchema))]
pub struct AccessToken {
    /// A JWT for `Authorization: Bearer`.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub token: Sensitive<String>,
    /// When it ends.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    pub expires_at: Timestamp,
    /// `drain` when it may only hand in what was collected before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scope: Option<String>,
}

/// The SDK configuration of an install.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(ToSchema))]
pub struct Configuration {
    /// The version that was published; 0 before the first.
    pub version: u32,
    /// The settings: `enabled`, `status_interval_s`, `log_level` and free ones.
    #[cfg_attr(feature = "openapi", schema(value_type = Object))]
    pub settings: std::sync::Arc<serde_json::value::RawValue>,
}

impl PartialEq for Configuration {
    fn eq(&self, other: &Self) -> bool {
        self.version == other.version && self.settings.get() == other.settings.get()
    }
}

/// `POST /sdk/token`: the answer is a fresh access token.
pub type TokenResponse = AccessToken;

/// `GET /sdk/status`: where the install, its user and its configuration stand.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(ToSchema))]
pub struct StatusResponse {
    /// The install.
    pub install: InstallView,
    /// Its user.
    pub user: StatusUser,
    /// Whether the install may act: it is active, its user is enabled, and the
    /// configuration says `enabled`.
    pub remotely_enabled: bool,
    /// The SDK configuration.
    pub configuration: Configuration,
}

/// The user in a status.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(ToSchema))]
pub struct StatusUser {
    /// Its id.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub id: UserId,
    /// Whether it is enabled.
    pub enabled: bool,
}

/// A merge patch of a user's metadata (RFC 7396): null removes a field.
pub type MetadataPatchRequest = BTreeMap<String, Option<String>>;

/// The metadata after a patch.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(ToSchema))]
pub struct MetadataResponse {
    /// Every field that stands now.
    pub metadata: BTreeMap<String, String>,
}

/// `POST /sdk/reset`: the install was reset, now or earlier.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(ToSchema))]
pub struct ResetResponse {
    /// The install.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub install_id: InstallId,
    /// `reset`.
    #[cfg_attr(feature = "openapi", schema(value_type = String, example = "reset"))]
    pub state: InstallState,
}
