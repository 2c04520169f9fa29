//! Bodies of the server-to-server API.

use std::collections::BTreeMap;

use handfast_domain::auth_code::{Intent, OnConflict};
use handfast_domain::install::{InstallState, StateReason};
use handfast_domain::{
    AppId, ExternalId, FormFactor, InstallId, Platform, Sensitive, Timestamp, UserId,
};
use serde::{Deserialize, Serialize};

#[cfg(feature = "openapi")]
use utoipa::ToSchema;

/// `POST /users/auth-code`: a trusted server vouches for one of its users.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(ToSchema))]
pub struct IssueCodeRequest {
    /// The customer's own identifier: 1 to 255 bytes, taken as it is.
    #[cfg_attr(feature = "openapi", schema(value_type = String, min_length = 1, max_length = 255, pattern = r"^[^\u0000-\u001f\u007f-\u009f]+$"))]
    pub external_id: Sensitive<String>,
    /// `replace` (default) or `refuse`.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(value_type = String, example = "replace", pattern = "^(replace|refuse)$"))]
    pub on_conflict: OnConflict,
    /// `any` (default), `create` or `restore`.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(value_type = String, example = "any", pattern = "^(any|create|restore)$"))]
    pub intent: Intent,
    /// The thumbprint of the only key that may redeem the code (RFC 9449 §10).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "openapi",
        schema(pattern = "^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$")
    )]
    pub dpop_jkt: Option<String>,
}

/// The answer to [`IssueCodeRequest`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(ToSchema))]
pub struct IssueCodeResponse {
    /// The code, to be handed to the app as it is.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub authentication_code: Sensitive<String>,
    /// When it dies.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    pub expires_at: Timestamp,
    /// The user it will restore; null when it will create one.
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>))]
    pub user_id: Option<UserId>,
    /// The device on which that user is active now.
    pub active_device: Option<ActiveDevice>,
}

/// The device on which a user is active.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(ToSchema))]
pub struct ActiveDevice {
    /// `phone`, `tablet` or `other`.
    #[cfg_attr(feature = "openapi", schema(value_type = String, example = "phone"))]
    pub form_factor: FormFactor,
    /// The maker's model name, if it is known.
    pub model: Option<String>,
    /// Since when.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    pub active_since: Timestamp,
}

/// A user with its installs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(ToSchema))]
pub struct UserResponse {
    /// Its id.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub id: UserId,
    /// Its app.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub app_id: AppId,
    /// The customer's own identifier; only told to an API key.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>))]
    pub external_id: Option<ExternalId>,
    /// When it was created.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    pub created_at: Timestamp,
    /// Whether it is enabled.
    pub enabled: bool,
    /// The one install that is active, if any.
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>))]
    pub active_install_id: Option<InstallId>,
    /// Its installs, newest first: at most 100, the active one among them.
    pub installs: Vec<UserInstall>,
    /// Its metadata.
    pub metadata: BTreeMap<String, String>,
}

/// An install of a user, as the customer's server may see it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(ToSchema))]
pub struct UserInstall {
    /// Its id.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub id: InstallId,
    /// `active`, `standby`, `deactivated` or `reset`.
    #[cfg_attr(feature = "openapi", schema(value_type = String, example = "active"))]
    pub state: InstallState,
    /// Why, where the state alone does not say it.
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>))]
    pub reason: Option<StateReason>,
    /// Since when.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    pub since: Timestamp,
    /// When it was made.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    pub created_at: Timestamp,
    /// `phone`, `tablet` or `other`.
    #[cfg_attr(feature = "openapi", schema(value_type = String, example = "phone"))]
    pub form_factor: FormFactor,
    /// `ios`, `android` or `other`.
    #[cfg_attr(feature = "openapi", schema(value_type = String, example = "ios"))]
    pub platform: Platform,
    /// The maker's model name.
    pub model: Option<String>,
    /// The version of the operating system.
    pub os_version: Option<String>,
    /// The version of the app that holds the SDK.
    pub app_version: Option<String>,
    /// The version of the SDK.
    pub sdk_version: Option<String>,
}

/// `DELETE /users/{user_id}`: the user is gone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(ToSchema))]
pub struct DeleteUserResponse {
    /// The id it had.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub id: UserId,
    /// `true`.
    pub deleted: bool,
}

/// `POST /users/{user_id}/disable` and `/enable`: where the user stands now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(ToSchema))]
pub struct UserEnabledResponse {
    /// Its id.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub id: UserId,
    /// Whether it is enabled.
    pub enabled: bool,
}

/// `POST /introspect` (RFC 7662 §2.1).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(ToSchema))]
pub struct IntrospectRequest {
    /// The access token.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub token: Sensitive<String>,
    /// Taken and ignored, as the RFC allows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub token_type_hint: Option<String>,
}

/// Whether a token is good now (RFC 7662 §2.2). For a token that is not good,
/// `active` is all that is told.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(ToSchema))]
pub struct IntrospectResponse {
    /// Whether the token is good now.
    pub active: bool,
    /// The claims of a token that is good.
    #[serde(flatten)]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<Object>))]
    pub token: Option<IntrospectedToken>,
}

/// The claims of a token that is good.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(ToSchema))]
pub struct IntrospectedToken {
    /// The platform's public address.
    pub iss: String,
    /// The user.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub sub: UserId,
    /// The app.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub aud: AppId,
    /// The install.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub ins: InstallId,
    /// When it was made, in seconds since the Unix epoch.
    pub iat: i64,
    /// When it ends, in seconds since the Unix epoch.
    pub exp: i64,
    /// `drain`, or absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scope: Option<String>,
    /// `Bearer`.
    pub token_type: String,
}
