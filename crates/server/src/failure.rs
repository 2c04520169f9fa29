//! Why a command did not do what it was asked, in one sentence with its cure.

use std::fmt;

use handfast_app::{AppError, StorageError, StorageErrorKind};
use handfast_domain::Refusal;

/// A command that was refused or failed.
#[derive(Debug)]
pub(crate) struct Failure {
    code: String,
    message: String,
    exit: Exit,
}

/// How the process ends when it did not do what it was asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Exit {
    /// Refused, or failed.
    Failed,
    /// Asked for in a way that cannot be understood.
    Usage,
    /// Done, and the data was found not to be as it must be.
    Violated,
}

impl Failure {
    /// A failure with a stable code for scripts and a sentence for people.
    pub(crate) fn new(code: impl Into<String>, message: impl Into<String>) -> Self {
        Self {
            code: code.into(),
            message: message.into(),
            exit: Exit::Failed,
        }
    }

    /// A command that was given what it does not take.
    pub(crate) fn usage(message: impl Into<String>) -> Self {
        Self {
            code: "USAGE".to_owned(),
            message: message.into(),
            exit: Exit::Usage,
        }
    }

    /// A verification that found something.
    pub(crate) fn violated(message: impl Into<String>) -> Self {
        Self {
            code: "DATA_VIOLATED".to_owned(),
            message: message.into(),
            exit: Exit::Violated,
        }
    }

    /// The stable code.
    pub(crate) fn code(&self) -> &str {
        &self.code
    }

    /// How the process ends.
    pub(crate) const fn exit_code(&self) -> u8 {
        match self.exit {
            Exit::Failed => 1,
            Exit::Usage => 2,
            Exit::Violated => 3,
        }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.message)
    }
}

impl From<AppError> for Failure {
    fn from(error: AppError) -> Self {
        match error {
            AppError::Refused(refusal) => of_refusal(refusal),
            AppError::Storage(error) => Self::from(error),
            AppError::Invalid { field, problem } => {
                Self::new("FIELD_INVALID", format!("{field}: {problem}."))
            }
            AppError::WrongMasterKey => Self::new(
                "WRONG_MASTER_KEY",
                "The master key is not the one this data was made with. Give the installation its \
                 own master key back: master.key in the data directory, the file of \
                 --master-key-file, or HANDFAST_MASTER_KEY.",
            ),
            AppError::Operator(error) => Self::new("OPERATOR", error.to_string()),
            AppError::Credential(error) => Self::new("CREDENTIAL", error.to_string()),
            AppError::Rehearsed(_) | AppError::Internal(_) => Self::new(
                "INTERNAL_ERROR",
                format!("{error}. This is a fault in Handfast: please report it."),
            ),
        }
    }
}

impl From<StorageError> for Failure {
    fn from(error: StorageError) -> Self {
        Self::new(storage_code(error.kind), error.message)
    }
}

/// The stable code of a fault of the store.
pub(crate) const fn storage_code(kind: StorageErrorKind) -> &'static str {
    match kind {
        StorageErrorKind::Unavailable => "STORE_UNAVAILABLE",
        StorageErrorKind::Overloaded => "STORE_OVERLOADED",
        StorageErrorKind::Full => "STORE_FULL",
        StorageErrorKind::ReadOnly => "STORE_READ_ONLY",
        StorageErrorKind::Corrupt => "STORE_CORRUPT",
        StorageErrorKind::NewerSchema => "STORE_NEWER",
        StorageErrorKind::Moved => "STORE_MOVED",
        StorageErrorKind::Incomplete => "STORE_INCOMPLETE",
        StorageErrorKind::Internal => "INTERNAL_ERROR",
    }
}

/// The refusals that an operator can meet have a code of their own and a cure.
fn of_refusal(refusal: Refusal) -> Failure {
    let (code, cure) = match refusal {
        Refusal::AppNotFound => (
            "APP_NOT_FOUND",
            "`handfast app list` names those there are.",
        ),
        Refusal::ApiKeyNotFound => (
            "API_KEY_NOT_FOUND",
            "`handfast key list --app APP` names those there are.",
        ),
        Refusal::ApiKeyLimitReached => (
            "API_KEY_LIMIT_REACHED",
            "Revoke one that is no longer used: `handfast key list --app APP` shows when each was \
             used last.",
        ),
        Refusal::ApiKeyNotActive => ("API_KEY_NOT_ACTIVE", "Make a new one."),
        Refusal::ApiKeyAlreadyRotated => (
            "API_KEY_ALREADY_ROTATED",
            "`handfast key list --app APP` names it.",
        ),
        Refusal::ConfigurationVersionNotFound => (
            "CONFIGURATION_VERSION_NOT_FOUND",
            "`handfast config versions --app APP` names those there are.",
        ),
        Refusal::UserNotFound => (
            "USER_NOT_FOUND",
            "Check the id, and that the user is one of this app's.",
        ),
        _ => ("REFUSED", ""),
    };
    Failure::new(code, format!("{refusal} {cure}").trim_end())
}
