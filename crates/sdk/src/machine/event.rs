//! What happens to the device.

use handfast_protocol::device_api::{CreateUserResponse, StatusResponse};
use handfast_protocol::domain::{InstallId, Sensitive, Timestamp};

use crate::failure::CreateUserError;
use crate::machine::state::Attempt;
use crate::platform_url::PlatformUrl;

/// What happens to the device.
#[derive(Clone, Debug)]
pub enum Event {
    /// The caller wants a user.
    CreateUser(Order),
    /// The caller wants the attempt finished that an earlier call left.
    ResumeCreation,
    /// The platform made or restored the user.
    CreationAccepted {
        /// What was asked with.
        attempt: Attempt,
        /// What it answered.
        answer: Box<CreateUserResponse>,
        /// The device's time.
        now: Timestamp,
    },
    /// A creation failed.
    CreationFailed {
        /// What was asked with.
        key_name: String,
        /// How.
        failure: CreationFailure,
    },
    /// The platform told the status.
    StatusTold {
        /// The install that asked.
        install_id: InstallId,
        /// What it told.
        status: Box<StatusResponse>,
        /// What names this status.
        etag: Option<String>,
    },
    /// The platform refused the install a call, and so told of its standing.
    StandingRefused {
        /// The install that asked.
        install_id: InstallId,
        /// What the refusal tells.
        refusal: StandingRefusal,
        /// The device's time.
        now: Timestamp,
    },
    /// The caller wants the device empty.
    Reset {
        /// The device's time.
        now: Timestamp,
    },
    /// The platform took a farewell, or refused it for good.
    FarewellSettled {
        /// The install that said it.
        install_id: InstallId,
    },
}

/// What a creation starts from.
#[derive(Clone, Debug)]
pub struct Order {
    /// The code.
    pub authentication_code: Sensitive<String>,
    /// The platform.
    pub platform_url: PlatformUrl,
    /// A fresh name for a device key, should a new attempt begin.
    pub key_name: String,
    /// The device's time.
    pub now: Timestamp,
}

/// How a creation failed.
#[derive(Clone, Debug)]
pub enum CreationFailure {
    /// The platform will never take this code from this device: over.
    Refused(CreateUserError),
    /// It may have happened or not: the attempt is kept, to be resumed.
    Unsettled(CreateUserError),
}

/// What a refusal tells of an install's standing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StandingRefusal {
    /// There is no such user or install any more.
    Deleted,
    /// The install was deactivated or reset.
    Deactivated,
    /// The install is on standby.
    Standby,
    /// The user is disabled.
    UserDisabled,
}
