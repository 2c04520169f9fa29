//! Every way a call fails, named by what the caller can do about it.

use std::fmt;

/// A failure of one call.
#[derive(Clone, PartialEq, Eq)]
pub struct Failure<R> {
    /// What went wrong, for the program.
    pub reason: R,
    /// What went wrong, for people. Holds no code, token or key.
    pub details: String,
    /// The platform's error code, when it was the platform that refused.
    pub error_code: Option<String>,
}

/// A reason with a stable name.
pub trait Reason: Copy + fmt::Debug {
    /// Its stable name.
    fn as_str(self) -> &'static str;
}

impl<R> Failure<R> {
    /// A failure that was decided on the device.
    pub(crate) fn new(reason: R, details: impl Into<String>) -> Self {
        Self {
            reason,
            details: details.into(),
            error_code: None,
        }
    }
}

impl<R: Reason> fmt::Display for Failure<R> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}: {}", self.reason.as_str(), self.details)
    }
}

impl<R: Reason> fmt::Debug for Failure<R> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, formatter)
    }
}

impl<R: Reason> std::error::Error for Failure<R> {}

macro_rules! reasons {
    ($($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $text:literal,)* })*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum $name {
            $($(#[$variant_doc])* $variant,)*
        }

        impl Reason for $name {
            fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $text,)* }
            }
        }
    )*};
}

reasons! {
    /// Why `initialize` failed.
    InitializeReason {
        /// Another thread initialises at this moment.
        InitInProgress = "INIT_IN_PROGRESS",
        /// A reset is under way.
        SdkResetInProgress = "SDK_RESET_IN_PROGRESS",
        /// The platform URL is not one.
        InvalidPlatformUrl = "INVALID_PLATFORM_URL",
        /// What is stored cannot be read. `reset` is the cure.
        StateCorrupt = "STATE_CORRUPT",
        /// A newer version of the SDK wrote what is stored. It was left as it is.
        StateNewer = "STATE_NEWER",
        /// The store is away, such as a keychain before the first unlock.
        StoreUnavailable = "STORE_UNAVAILABLE",
        /// A fault of the SDK or of its host.
        UnexpectedError = "UNEXPECTED_ERROR",
    }

    /// Why a user creation failed.
    CreateUserReason {
        /// `initialize` comes first.
        NotInitialized = "NOT_INITIALIZED",
        /// A reset is under way, or took this creation away.
        SdkResetInProgress = "SDK_RESET_IN_PROGRESS",
        /// Another call creates a user at this moment.
        UserCreationInProgress = "USER_CREATION_IN_PROGRESS",
        /// There is a user on this device.
        UserAlreadyExists = "USER_ALREADY_EXISTS",
        /// The platform refused the code; the error code says why.
        AuthCodeInvalid = "AUTH_CODE_INVALID",
        /// The code is past its end.
        AuthCodeExpired = "AUTH_CODE_EXPIRED",
        /// The platform was out of reach. The same code may be offered again.
        NetworkError = "NETWORK_ERROR",
        /// The platform failed. The same code may be offered again.
        ServerError = "SERVER_ERROR",
        /// A fault of the SDK or of its host. The same code may be offered again.
        UnexpectedError = "UNEXPECTED_ERROR",
    }

    /// Why there is no token.
    AccessTokenReason {
        /// `initialize` comes first.
        NotInitialized = "NOT_INITIALIZED",
        /// There is no user on this device.
        NoUser = "NO_USER",
        /// The platform was out of reach.
        NetworkError = "NETWORK_ERROR",
        /// The customer disabled the user.
        UserDisabledRemotely = "USER_DISABLED_REMOTELY",
        /// The install was deactivated, or deleted with its user.
        InstallDeactivated = "INSTALL_DEACTIVATED",
        /// Another device of the user is active.
        InstallStandby = "INSTALL_STANDBY",
        /// Drain tokens are for deactivated installs; this one is not.
        InstallNotDeactivated = "INSTALL_NOT_DEACTIVATED",
        /// The platform failed.
        ServerError = "SERVER_ERROR",
        /// A fault of the SDK or of its host.
        UnexpectedError = "UNEXPECTED_ERROR",
    }

    /// Why the status could not be refreshed.
    StatusReason {
        /// `initialize` comes first.
        NotInitialized = "NOT_INITIALIZED",
        /// There is no user on this device.
        NoUser = "NO_USER",
        /// The platform was out of reach.
        NetworkError = "NETWORK_ERROR",
        /// The platform failed.
        ServerError = "SERVER_ERROR",
        /// A fault of the SDK or of its host.
        UnexpectedError = "UNEXPECTED_ERROR",
    }

    /// Why metadata could not be changed.
    MetadataReason {
        /// `initialize` comes first.
        NotInitialized = "NOT_INITIALIZED",
        /// There is no user on this device.
        NoUser = "NO_USER",
        /// A key or value breaks a limit, or there would be too many fields.
        FieldInvalid = "FIELD_INVALID",
        /// The platform was out of reach.
        NetworkError = "NETWORK_ERROR",
        /// The customer disabled the user.
        UserDisabledRemotely = "USER_DISABLED_REMOTELY",
        /// The install was deactivated, or deleted with its user.
        InstallDeactivated = "INSTALL_DEACTIVATED",
        /// Another device of the user is active.
        InstallStandby = "INSTALL_STANDBY",
        /// The platform failed.
        ServerError = "SERVER_ERROR",
        /// A fault of the SDK or of its host.
        UnexpectedError = "UNEXPECTED_ERROR",
    }

    /// Why a reset failed.
    ResetReason {
        /// The SDK initialises at this moment.
        InitInProgress = "INIT_IN_PROGRESS",
        /// Another reset is under way.
        ResetInProgress = "RESET_IN_PROGRESS",
        /// A fault of the SDK or of its host: the store could not be emptied.
        UnexpectedError = "UNEXPECTED_ERROR",
    }
}

/// Why `initialize` failed.
pub type InitializeError = Failure<InitializeReason>;
/// Why a user creation failed.
pub type CreateUserError = Failure<CreateUserReason>;
/// Why there is no token.
pub type AccessTokenError = Failure<AccessTokenReason>;
/// Why the status could not be refreshed.
pub type StatusError = Failure<StatusReason>;
/// Why metadata could not be changed.
pub type MetadataError = Failure<MetadataReason>;
/// Why a reset failed.
pub type ResetError = Failure<ResetReason>;

/// The call may only be made after `initialize`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("NOT_INITIALIZED: call initialize first")]
pub struct NotInitialized;
