//! The one table from what went wrong to the error code that tells it.

use handfast_app::RehearsedFailure;
use handfast_app::{AppError, CredentialError, StorageError, StorageErrorKind};
use handfast_domain::Refusal;
use handfast_protocol::ErrorCode;

use crate::errors::{Challenge, Fault};

const NOT_DONE: &str = "Nothing was done; repeat the call after the time in Retry-After.";

impl From<AppError> for Fault {
    fn from(error: AppError) -> Self {
        match error {
            AppError::Refused(refusal) => refusal.into(),
            AppError::Credential(error) => error.into(),
            AppError::Invalid { field, problem } => Self::field(field, &problem),
            AppError::Storage(error) => error.into(),
            AppError::Rehearsed(failure) => failure.into(),
            // Operators have no route here.
            AppError::Operator(_) | AppError::WrongMasterKey | AppError::Internal(_) => {
                Fault::internal(&error)
            }
        }
    }
}

impl From<Refusal> for Fault {
    fn from(refusal: Refusal) -> Self {
        let fault = Self::new(code_of_refusal(refusal), refusal.to_string());
        match refusal {
            Refusal::MetadataTooManyFields => {
                Self::field("metadata", "at most 50 fields may stand")
            }
            _ => fault,
        }
    }
}

impl From<CredentialError> for Fault {
    fn from(error: CredentialError) -> Self {
        let (code, challenge) = code_of_credential(&error);
        let mut fault = Self::new(code, error.to_string()).challenging(challenge);
        if let CredentialError::ClockSkew { server_time } = error {
            fault.server_time = Some(server_time);
        }
        fault
    }
}

impl From<StorageError> for Fault {
    fn from(error: StorageError) -> Self {
        let seconds = match error.kind {
            StorageErrorKind::Unavailable | StorageErrorKind::Overloaded => 1,
            StorageErrorKind::Full | StorageErrorKind::ReadOnly => 30,
            StorageErrorKind::Corrupt
            | StorageErrorKind::NewerSchema
            | StorageErrorKind::Moved
            | StorageErrorKind::Incomplete
            | StorageErrorKind::Internal => return Fault::internal(&error),
        };
        Self::new(
            ErrorCode::Unavailable,
            format!("The store cannot take the call now. {NOT_DONE}"),
        )
        .retry_after(seconds)
        .caused_by(&error)
    }
}

impl From<RehearsedFailure> for Fault {
    fn from(failure: RehearsedFailure) -> Self {
        let code = match failure {
            RehearsedFailure::ServerError => {
                return Self::new(ErrorCode::InternalError, "A rehearsed server error.");
            }
            RehearsedFailure::Unavailable => ErrorCode::Unavailable,
            RehearsedFailure::RateLimited => ErrorCode::RateLimited,
        };
        Self::new(code, format!("Rehearsed. {NOT_DONE}")).retry_after(1)
    }
}

const fn code_of_refusal(refusal: Refusal) -> ErrorCode {
    match refusal {
        Refusal::AuthCodeInvalid => ErrorCode::AuthCodeInvalid,
        Refusal::AuthCodeWrongApp => ErrorCode::AuthCodeWrongApp,
        Refusal::AuthCodeExpired => ErrorCode::AuthCodeExpired,
        Refusal::AuthCodeKeyRetired => ErrorCode::AuthCodeKeyRetired,
        Refusal::AuthCodeRevoked => ErrorCode::AuthCodeRevoked,
        Refusal::AuthCodeUserDeleted => ErrorCode::AuthCodeUserDeleted,
        Refusal::AuthCodeAlreadyUsed => ErrorCode::AuthCodeAlreadyUsed,
        Refusal::AuthCodeBoundToOtherKey => ErrorCode::AuthCodeBoundToOtherKey,
        Refusal::ActiveDeviceExists => ErrorCode::ActiveDeviceExists,
        Refusal::UserAlreadyExists => ErrorCode::UserAlreadyExists,
        Refusal::UserNotFound => ErrorCode::UserNotFound,
        Refusal::UserDisabled => ErrorCode::UserDisabled,
        // Whose install it is, is nothing to tell another key.
        Refusal::InstallNotFound | Refusal::InstallKeyMismatch => ErrorCode::InstallNotFound,
        Refusal::InstallStandby => ErrorCode::InstallStandby,
        Refusal::InstallDeactivated => ErrorCode::InstallDeactivated,
        Refusal::InstallReset => ErrorCode::InstallReset,
        Refusal::MetadataTooManyFields => ErrorCode::FieldInvalid,
        // Refusals of administration, which has no route here.
        Refusal::AppNotFound
        | Refusal::ApiKeyNotFound
        | Refusal::ApiKeyLimitReached
        | Refusal::ApiKeyNotActive
        | Refusal::ApiKeyAlreadyRotated
        | Refusal::ConfigurationVersionNotFound
        | Refusal::InvitationNotValid
        | Refusal::OperatorAlreadyExists
        | Refusal::OperatorNotFound
        | Refusal::OperatorChanged
        | Refusal::LastOwner => ErrorCode::InternalError,
    }
}

const fn code_of_credential(error: &CredentialError) -> (ErrorCode, Challenge) {
    match error {
        CredentialError::ApiKeyMalformed => (ErrorCode::ApiKeyMalformed, Challenge::OtherBearer),
        CredentialError::ApiKeyUnknown => (ErrorCode::ApiKeyUnknown, Challenge::OtherBearer),
        CredentialError::ApiKeyRevoked => (ErrorCode::ApiKeyRevoked, Challenge::OtherBearer),
        CredentialError::ApiKeyExpired => (ErrorCode::ApiKeyExpired, Challenge::OtherBearer),
        CredentialError::InsufficientScope(scope) => {
            (ErrorCode::InsufficientScope, Challenge::Scope(*scope))
        }
        CredentialError::NotAllowed => (ErrorCode::CredentialNotAllowed, Challenge::Bearer),
        CredentialError::AccessTokenInvalid => {
            (ErrorCode::AccessTokenInvalid, Challenge::OtherBearer)
        }
        CredentialError::ProofMalformed(_)
        | CredentialError::ProofMethod
        | CredentialError::ProofAddress(_)
        | CredentialError::ProofInstall
        | CredentialError::ProofSignature => (ErrorCode::ProofInvalid, Challenge::Proof),
        CredentialError::ClockSkew { .. } => (ErrorCode::ClockSkew, Challenge::Proof),
    }
}
