//! How a step failed.

use sdk_ffi::{
    AccessTokenError, CreateUserError, InitializeError, MetadataError, OfflineError, ResetError,
    StatusError,
};
use serde_json::{Value, json};

/// How a step failed: `{reason, error_code}`.
pub(crate) struct Failure(pub(crate) Value);

macro_rules! failures {
    ($($error:ident: $($variant:ident)*;)*) => {$(
        impl From<$error> for Failure {
            fn from(error: $error) -> Self {
                let text = error.to_string();
                let (reason, _) = text.split_once(':').unwrap();
                let error_code = match error {
                    $($error::$variant { error_code, .. } => error_code,)*
                };
                Self(json!({"reason": reason, "error_code": error_code}))
            }
        }
    )*};
}

failures! {
    InitializeError: InitInProgress SdkResetInProgress InvalidPlatformUrl StateCorrupt StateNewer
        StoreUnavailable UnexpectedError;
    CreateUserError: NotInitialized SdkResetInProgress UserCreationInProgress UserAlreadyExists
        AuthCodeInvalid AuthCodeExpired NetworkError ServerError UnexpectedError;
    AccessTokenError: NotInitialized NoUser NetworkError UserDisabledRemotely InstallDeactivated
        InstallStandby InstallNotDeactivated ServerError UnexpectedError;
    StatusError: NotInitialized NoUser NetworkError ServerError UnexpectedError;
    MetadataError: NotInitialized NoUser FieldInvalid NetworkError UserDisabledRemotely
        InstallDeactivated InstallStandby ServerError UnexpectedError;
    ResetError: InitInProgress ResetInProgress UnexpectedError;
    OfflineError: NotInitialized UnexpectedError;
}
