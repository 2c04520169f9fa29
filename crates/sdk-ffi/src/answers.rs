//! What the caller gets.

use crate::status::{InstallState, StateReason};

/// A user that was created or restored on this device.
#[derive(Clone, PartialEq, Eq, uniffi::Record)]
pub struct CreatedUser {
    /// The user.
    pub user_id: String,
    /// The install.
    pub install_id: String,
    /// Whether the user existed already.
    pub restored: bool,
    /// Where the install stands.
    pub state: InstallState,
    /// Why, where the state alone does not say it.
    pub reason: Option<StateReason>,
    /// Absent when the install may not act for its user.
    pub access_token: Option<UserAccessToken>,
}

/// A token and its end. The token is a secret: do not log it.
#[derive(Clone, PartialEq, Eq, uniffi::Record)]
pub struct UserAccessToken {
    /// A JWT for `Authorization: Bearer`.
    pub token: String,
    /// When it ends, by the platform's clock, in milliseconds since 1970.
    pub expires_at_millis: i64,
}

/// What became of the farewell that a reset owes the platform.
#[derive(Clone, Copy, Debug, PartialEq, Eq, uniffi::Enum)]
pub enum PendingFarewell {
    /// There was no install to say farewell for.
    None,
    /// The platform knows.
    Said,
    /// It is kept, and said at the next chance.
    Pending,
}

/// What a reset did.
#[derive(Clone, Copy, Debug, PartialEq, Eq, uniffi::Record)]
pub struct ResetOutcome {
    /// What became of the farewell.
    pub farewell: PendingFarewell,
}

impl From<sdk::CreatedUser> for CreatedUser {
    fn from(created: sdk::CreatedUser) -> Self {
        Self {
            user_id: created.user_id.to_string(),
            install_id: created.install_id.to_string(),
            restored: created.restored,
            state: created.state.into(),
            reason: created.reason.map(Into::into),
            access_token: created.access_token.map(Into::into),
        }
    }
}

impl From<sdk::UserAccessToken> for UserAccessToken {
    fn from(granted: sdk::UserAccessToken) -> Self {
        Self {
            token: granted.token.expose().clone(),
            expires_at_millis: granted.expires_at.as_millis(),
        }
    }
}

impl From<sdk::ResetOutcome> for ResetOutcome {
    fn from(outcome: sdk::ResetOutcome) -> Self {
        Self {
            farewell: match outcome.farewell {
                sdk::PendingFarewell::None => PendingFarewell::None,
                sdk::PendingFarewell::Said => PendingFarewell::Said,
                sdk::PendingFarewell::Pending => PendingFarewell::Pending,
            },
        }
    }
}
