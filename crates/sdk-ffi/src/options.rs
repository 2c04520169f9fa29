//! What the caller gives.

use std::time::Duration;

use sdk::protocol::{device_api, domain};

/// The platform whose SDK this is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, uniffi::Enum)]
pub enum Platform {
    /// iOS and iPadOS.
    Ios,
    /// Android.
    Android,
    /// Anything else: a desktop, a terminal, a test.
    Other,
}

/// The kind of a device.
#[derive(Clone, Copy, Debug, PartialEq, Eq, uniffi::Enum)]
pub enum FormFactor {
    /// Preferred to a tablet when both want to be active.
    Phone,
    /// Stands by while a phone is active.
    Tablet,
    /// Anything else.
    Other,
}

/// The app that holds the SDK.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct AppFacts {
    /// Bundle id (iOS) or package name (Android).
    #[uniffi(default = None)]
    pub bundle_id: Option<String>,
    /// Its version.
    #[uniffi(default = None)]
    pub version: Option<String>,
}

/// The device.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct DeviceFacts {
    /// What kind it is.
    pub form_factor: FormFactor,
    /// The maker's model name.
    #[uniffi(default = None)]
    pub model: Option<String>,
    /// The version of the operating system.
    #[uniffi(default = None)]
    pub os_version: Option<String>,
    /// What the platform gives one vendor to tell its devices apart.
    #[uniffi(default = None)]
    pub id: Option<String>,
}

/// Options of `initialize`.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
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
    #[uniffi(default = 30000)]
    pub creation_deadline_millis: u32,
}

/// Options of `create_user`. The code is a secret: do not log it.
#[derive(Clone, PartialEq, Eq, uniffi::Record)]
pub struct CreateUserOptions {
    /// The code that the app got from its own backend.
    pub authentication_code: String,
    /// The address of the platform for this user, if not the one given at
    /// initialisation.
    #[uniffi(default = None)]
    pub platform_url: Option<String>,
}

impl From<InitializeOptions> for sdk::InitializeOptions {
    fn from(options: InitializeOptions) -> Self {
        Self {
            platform_url: options.platform_url,
            app: device_api::AppFacts {
                bundle_id: options.app.bundle_id,
                version: options.app.version,
            },
            device: device_api::DeviceFacts {
                form_factor: match options.device.form_factor {
                    FormFactor::Phone => domain::FormFactor::Phone,
                    FormFactor::Tablet => domain::FormFactor::Tablet,
                    FormFactor::Other => domain::FormFactor::Other,
                },
                model: options.device.model,
                os_version: options.device.os_version,
                id: options.device.id,
            },
            platform: match options.platform {
                Platform::Ios => domain::Platform::Ios,
                Platform::Android => domain::Platform::Android,
                Platform::Other => domain::Platform::Other,
            },
            creation_deadline: Duration::from_millis(options.creation_deadline_millis.into()),
        }
    }
}

impl From<CreateUserOptions> for sdk::CreateUserOptions {
    fn from(options: CreateUserOptions) -> Self {
        Self {
            platform_url: options.platform_url,
            ..Self::new(options.authentication_code)
        }
    }
}

impl From<domain::FormFactor> for FormFactor {
    fn from(form_factor: domain::FormFactor) -> Self {
        match form_factor {
            domain::FormFactor::Phone => Self::Phone,
            domain::FormFactor::Tablet => Self::Tablet,
            domain::FormFactor::Other => Self::Other,
        }
    }
}
