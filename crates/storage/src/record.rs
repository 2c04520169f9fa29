//! Users and installs as a store answers with them.

use handfast_domain::device::{Device, FormFactor};
use handfast_domain::install::{InstallState, StateReason};
use handfast_domain::metadata::Metadata;
use handfast_domain::{AppId, ExternalId, InstallId, KeyThumbprint, Timestamp, UserId};

/// The most installs that a user is shown with, newest first.
pub const MAX_INSTALLS_SHOWN: usize = 100;

/// What issuing a code needs to know of a user.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UserSummary {
    /// Its id.
    pub id: UserId,
    /// Whether it is disabled.
    pub is_disabled: bool,
    /// The device on which it is active.
    pub active_device: Option<ActiveDeviceRecord>,
}

/// The device on which a user is active.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ActiveDeviceRecord {
    /// Phone, tablet or other.
    pub form_factor: FormFactor,
    /// The maker's model name.
    pub model: Option<String>,
    /// Since when it has been active.
    pub active_since: Timestamp,
}

/// A user with its metadata and its installs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UserRecord {
    /// Its id.
    pub id: UserId,
    /// Its app.
    pub app: AppId,
    /// The customer's own identifier.
    pub external_id: ExternalId,
    /// When it was created.
    pub created_at: Timestamp,
    /// When it was disabled, if it is.
    pub disabled_at: Option<Timestamp>,
    /// The one install that is active.
    pub active_install: Option<InstallId>,
    /// Its metadata.
    pub metadata: Metadata,
    /// Its installs, newest first, at most [`MAX_INSTALLS_SHOWN`]; the active
    /// one is always among them.
    pub installs: Vec<InstallRecord>,
}

/// An install and the standing of its user.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InstallRecord {
    /// Its id, which was the code's.
    pub id: InstallId,
    /// Its app.
    pub app: AppId,
    /// Its user.
    pub user: UserId,
    /// Whether that user is disabled.
    pub is_user_disabled: bool,
    /// The key that may speak for it.
    pub thumbprint: KeyThumbprint,
    /// Its device and software.
    pub device: Device,
    /// Where it stands.
    pub state: InstallState,
    /// Why, where the state alone does not say it.
    pub reason: Option<StateReason>,
    /// Since when.
    pub since: Timestamp,
    /// When it was made.
    pub created_at: Timestamp,
    /// Whether its creation restored a user that existed.
    pub restored: bool,
    /// The device that took its place, if one did and is still known.
    pub displaced_by: Option<(FormFactor, Option<String>)>,
}

/// The outcome of a redemption.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Redeemed {
    /// The install as it is now.
    pub install: InstallRecord,
    /// Whether this repeats an earlier answer: nothing was changed.
    pub is_repeat: bool,
}
