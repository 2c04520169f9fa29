//! The device SDK: one core for every platform.
//!
//! [`machine`] holds the rules as a pure function from state and event to
//! state and effects. The driver behind [`Handfast`] runs the effects through
//! the [`ports`] that a platform supplies: HTTP, a secure store, device keys,
//! a clock and randomness. [`desktop`] has ready ports for computers.
//!
//! Calls that need the network are futures that any executor may poll; none is
//! needed by the SDK itself. Dropping one ends the call where it stands, as if
//! the process had ended there. [`blocking`] has the same calls for programs
//! without an executor.
//!
//! The core promises three things, whatever fails and whenever the process is
//! killed: there is a whole user on the device or none; a code is never lost
//! to a lost answer; a reset always ends with an empty device.

mod alarm;
mod answer;
pub mod blocking;
mod cancellation;
#[cfg(feature = "files")]
pub mod desktop;
mod driver;
mod failure;
pub mod machine;
mod options;
mod platform_url;
pub mod ports;
mod race;
mod status;
pub mod stored;
pub mod system;

pub use answer::{CreatedUser, InitState, PendingFarewell, ResetOutcome, UserAccessToken};
pub use async_trait::async_trait;
pub use driver::Handfast;
pub use driver::listeners::ListenerHandle;
pub use failure::{
    AccessTokenError, AccessTokenReason, CreateUserError, CreateUserReason, Failure,
    InitializeError, InitializeReason, MetadataError, MetadataReason, NotInitialized, Reason,
    ResetError, ResetReason, StatusError, StatusReason,
};
pub use handfast_protocol as protocol;
pub use options::{CreateUserOptions, DEFAULT_CREATION_DEADLINE, InitializeOptions};
pub use platform_url::{InvalidPlatformUrl, PlatformUrl};
pub use ports::Ports;
pub use status::{DisabledReason, Status, StatusChange, StatusListener};

/// The version of this SDK.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");
