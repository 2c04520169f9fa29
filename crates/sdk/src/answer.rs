//! What the caller gets.

use handfast_protocol::device_api::CreateUserResponse;
use handfast_protocol::domain::install::{InstallState, StateReason};
use handfast_protocol::domain::{InstallId, Sensitive, Timestamp, UserId};

/// Where the SDK stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum InitState {
    /// `initialize` was not called, or failed.
    NotInitialized,
    /// `initialize` is under way.
    InitInProgress,
    /// Ready.
    Initialized,
    /// `reset` is under way.
    Resetting,
}

impl InitState {
    /// Its stable name.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::NotInitialized => "NOT_INITIALIZED",
            Self::InitInProgress => "INIT_IN_PROGRESS",
            Self::Initialized => "INITIALIZED",
            Self::Resetting => "RESETTING",
        }
    }
}

/// A user that was created or restored on this device.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CreatedUser {
    /// The user.
    pub user_id: UserId,
    /// The install.
    pub install_id: InstallId,
    /// Whether the user existed already.
    pub restored: bool,
    /// Where the install stands.
    pub state: InstallState,
    /// Why, where the state alone does not say it.
    pub reason: Option<StateReason>,
    /// Absent when the install may not act for its user.
    pub access_token: Option<UserAccessToken>,
}

impl CreatedUser {
    /// The caller's view of the platform's answer.
    pub(crate) fn from_answer(answer: &CreateUserResponse) -> Self {
        Self {
            user_id: answer.user.id,
            install_id: answer.install.id,
            restored: answer.user.restored,
            state: answer.install.state,
            reason: answer.install.reason,
            // A token of a narrower scope does not act for the user.
            access_token: answer
                .access_token
                .as_ref()
                .filter(|granted| granted.scope.is_none())
                .map(|granted| UserAccessToken {
                    token: granted.token.clone(),
                    expires_at: granted.expires_at,
                }),
        }
    }
}

/// A token and its end. It is kept in memory only.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UserAccessToken {
    /// A JWT for `Authorization: Bearer`.
    pub token: Sensitive<String>,
    /// When it ends, by the platform's clock.
    pub expires_at: Timestamp,
}

/// What became of the farewell that a reset owes the platform.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PendingFarewell {
    /// There was no install to say farewell for.
    None,
    /// The platform knows.
    Said,
    /// It is kept, and said at the next chance.
    Pending,
}

/// What a reset did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ResetOutcome {
    /// What became of the farewell.
    pub farewell: PendingFarewell,
}
