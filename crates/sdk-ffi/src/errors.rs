//! One error for each call, with one variant for each reason of the core.

use sdk::{Failure, NotInitialized, Reason};

use crate::reentry::Reentered;

macro_rules! call_errors {
    ($($(#[$doc:meta])* $name:ident = $reason:ident { $($(#[$variant_doc:meta])* $variant:ident,)* })*) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, thiserror::Error, uniffi::Error)]
        pub enum $name {
            $(
                $(#[$variant_doc])*
                #[error("{}: {details}", sdk::$reason::$variant.as_str())]
                $variant {
                    /// What went wrong, for people. Holds no code, token or key.
                    details: String,
                    /// The platform's error code, when it was the platform that refused.
                    error_code: Option<String>,
                },
            )*
        }

        impl From<Failure<sdk::$reason>> for $name {
            fn from(failure: Failure<sdk::$reason>) -> Self {
                let Failure { reason, details, error_code } = failure;
                match reason {
                    $(sdk::$reason::$variant => Self::$variant { details, error_code },)*
                }
            }
        }

        impl From<Reentered> for $name {
            fn from(_: Reentered) -> Self {
                Self::UnexpectedError {
                    details: Reentered::DETAILS.to_owned(),
                    error_code: None,
                }
            }
        }
    )*};
}

call_errors! {
    /// Why `initialize` failed.
    InitializeError = InitializeReason {
        /// Another thread initialises at this moment.
        InitInProgress,
        /// A reset is under way.
        SdkResetInProgress,
        /// The platform URL is not one.
        InvalidPlatformUrl,
        /// What is stored cannot be read. `reset` is the cure.
        StateCorrupt,
        /// A newer version of the SDK wrote what is stored. It was left as it is.
        StateNewer,
        /// The store is away, such as a keychain before the first unlock.
        StoreUnavailable,
        /// A fault of the SDK or of its host.
        UnexpectedError,
    }

    /// Why a user creation failed.
    CreateUserError = CreateUserReason {
        /// `initialize` comes first.
        NotInitialized,
        /// A reset is under way, or took this creation away.
        SdkResetInProgress,
        /// Another call creates a user at this moment.
        UserCreationInProgress,
        /// There is a user on this device.
        UserAlreadyExists,
        /// The platform refused the code; the error code says why.
        AuthCodeInvalid,
        /// The code is past its end.
        AuthCodeExpired,
        /// The platform was out of reach. The same code may be offered again.
        NetworkError,
        /// The platform failed. The same code may be offered again.
        ServerError,
        /// A fault of the SDK or of its host. The same code may be offered again.
        UnexpectedError,
    }

    /// Why there is no token.
    AccessTokenError = AccessTokenReason {
        /// `initialize` comes first.
        NotInitialized,
        /// There is no user on this device.
        NoUser,
        /// The platform was out of reach.
        NetworkError,
        /// The customer disabled the user.
        UserDisabledRemotely,
        /// The install was deactivated, or deleted with its user.
        InstallDeactivated,
        /// Another device of the user is active.
        InstallStandby,
        /// Drain tokens are for deactivated installs; this one is not.
        InstallNotDeactivated,
        /// The platform failed.
        ServerError,
        /// A fault of the SDK or of its host.
        UnexpectedError,
    }

    /// Why the status could not be refreshed.
    StatusError = StatusReason {
        /// `initialize` comes first.
        NotInitialized,
        /// There is no user on this device.
        NoUser,
        /// The platform was out of reach.
        NetworkError,
        /// The platform failed.
        ServerError,
        /// A fault of the SDK or of its host.
        UnexpectedError,
    }

    /// Why metadata could not be changed.
    MetadataError = MetadataReason {
        /// `initialize` comes first.
        NotInitialized,
        /// There is no user on this device.
        NoUser,
        /// A key or value breaks a limit, or there would be too many fields.
        FieldInvalid,
        /// The platform was out of reach.
        NetworkError,
        /// The customer disabled the user.
        UserDisabledRemotely,
        /// The install was deactivated, or deleted with its user.
        InstallDeactivated,
        /// Another device of the user is active.
        InstallStandby,
        /// The platform failed.
        ServerError,
        /// A fault of the SDK or of its host.
        UnexpectedError,
    }

    /// Why a reset failed.
    ResetError = ResetReason {
        /// The SDK initialises at this moment.
        InitInProgress,
        /// Another reset is under way.
        ResetInProgress,
        /// A fault of the SDK or of its host: the store could not be emptied.
        UnexpectedError,
    }
}

/// Why a call failed that the device answers by itself.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error, uniffi::Error)]
pub enum OfflineError {
    /// `initialize` comes first.
    #[error("NOT_INITIALIZED: {details}")]
    NotInitialized {
        /// What went wrong, for people.
        details: String,
        /// Never there: the platform was not asked.
        error_code: Option<String>,
    },
    /// A fault of the host.
    #[error("UNEXPECTED_ERROR: {details}")]
    UnexpectedError {
        /// What went wrong, for people.
        details: String,
        /// Never there: the platform was not asked.
        error_code: Option<String>,
    },
}

impl From<NotInitialized> for OfflineError {
    fn from(_: NotInitialized) -> Self {
        Self::NotInitialized {
            details: "call initialize first".to_owned(),
            error_code: None,
        }
    }
}

impl From<Reentered> for OfflineError {
    fn from(_: Reentered) -> Self {
        Self::UnexpectedError {
            details: Reentered::DETAILS.to_owned(),
            error_code: None,
        }
    }
}
