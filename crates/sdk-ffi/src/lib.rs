//! The SDK core for other languages, by way of UniFFI: conversions and the
//! traits that a host implements, and no rules.
//!
//! Nothing here needs a runtime. The host's executor polls the calls, and HTTP
//! is the host's. Whatever a host does (throw, hang, call back into the SDK),
//! its call ends with a typed error, and no other call suffers.

mod answers;
mod attendants;
mod configuration;
mod core;
mod errors;
mod host;
mod listeners;
mod options;
mod ports;
mod reentry;
mod software_key;
mod status;
mod watched;
mod woken;

pub use answers::{CreatedUser, PendingFarewell, ResetOutcome, UserAccessToken};
pub use configuration::Configuration;
pub use core::{Handfast, InitState};
pub use errors::{
    AccessTokenError, CreateUserError, InitializeError, MetadataError, OfflineError, ResetError,
    StatusError,
};
pub use listeners::{ListenerHandle, StatusListener};
pub use options::{
    AppFacts, CreateUserOptions, DeviceFacts, FormFactor, InitializeOptions, Platform,
};
pub use ports::{
    DeviceKey, HostFailure, HttpClient, HttpFailure, HttpHeader, HttpMethod, HttpRequest,
    HttpResponse, KeyFailure, Vault, VaultFailure, WallClock,
};
pub use software_key::{DeviceHome, FileVault, HomeFailure, SoftwareDeviceKey};
pub use status::{DisabledReason, DisplacedBy, InstallState, StateReason, Status, StatusChange};

uniffi::setup_scaffolding!("handfast_core");
