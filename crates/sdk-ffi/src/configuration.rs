//! The SDK configuration.

use sdk::protocol::device_api;

/// The SDK configuration that the platform last told.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct Configuration {
    /// The version that was published; 0 before the first.
    pub version: u32,
    /// The settings, as a JSON object.
    pub settings_json: String,
}

impl From<device_api::Configuration> for Configuration {
    fn from(configuration: device_api::Configuration) -> Self {
        Self {
            version: configuration.version,
            settings_json: configuration.settings.get().to_owned(),
        }
    }
}
