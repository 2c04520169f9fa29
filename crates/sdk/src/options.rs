//! What the caller gives.

use std::time::Duration;

use handfast_protocol::device_api::{AppFacts, DeviceFacts};
use handfast_protocol::domain::{Platform, Sensitive};

/// How long a user creation goes on trying, unless told otherwise.
pub const DEFAULT_CREATION_DEADLINE: Duration = Duration::from_secs(30);

/// Options of [`crate::Handfast::initialize`].
#[derive(Clone, Debug)]
pub struct InitializeOptions {
    /// The address of the platform.
    pub platform_url: String,
    /// The app that holds the SDK.
    pub app: AppFacts,
    /// The device.
    pub device: DeviceFacts,
    /// The platform whose SDK this is.
    pub platform: Platform,
    /// How long a user creation goes on trying.
    pub creation_deadline: Duration,
}

impl InitializeOptions {
    /// Options that say the address alone, and nothing of app and device.
    pub fn new(platform_url: impl Into<String>) -> Self {
        Self {
            platform_url: platform_url.into(),
            app: AppFacts::default(),
            device: DeviceFacts::default(),
            platform: Platform::default(),
            creation_deadline: DEFAULT_CREATION_DEADLINE,
        }
    }
}

/// Options of [`crate::Handfast::create_user`].
#[derive(Clone, Debug)]
pub struct CreateUserOptions {
    /// The code that the app got from its own backend.
    pub authentication_code: Sensitive<String>,
    /// The address of the platform for this user, if not the one given at
    /// initialisation.
    pub platform_url: Option<String>,
}

impl CreateUserOptions {
    /// Options with a code, for the platform given at initialisation.
    pub fn new(authentication_code: impl Into<String>) -> Self {
        Self {
            authentication_code: Sensitive::new(authentication_code.into()),
            platform_url: None,
        }
    }
}
