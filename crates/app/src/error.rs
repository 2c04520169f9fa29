//! Why a use case did not happen.

use handfast_domain::Refusal;
use handfast_protocol::dpop::InvalidProof;
use handfast_storage::{Rejection, StorageError};

/// Every way a use case ends without what was asked for. Front ends turn it
/// into their own errors; no text here repeats what was sent.
#[derive(Debug, thiserror::Error)]
pub enum AppError {
    /// A rule says no.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// The credential is not good.
    #[error(transparent)]
    Credential(#[from] CredentialError),
    /// An operator is turned away.
    #[error(transparent)]
    Operator(#[from] crate::operators::OperatorError),
    /// What was sent parses, but a field is wrong.
    #[error("{field}: {problem}")]
    Invalid {
        /// The field, as a path of names.
        field: String,
        /// What is wrong with it, and what would be right.
        problem: String,
    },
    /// The store is at fault.
    #[error(transparent)]
    Storage(#[from] StorageError),
    /// A sandbox app asked to rehearse this failure.
    #[error("rehearsed: {0:?}")]
    Rehearsed(crate::rehearsal::RehearsedFailure),
    /// The store was made with another master key.
    #[error(
        "the master key is not the one this data was made with: give the installation its own master key back"
    )]
    WrongMasterKey,
    /// A fault of the platform itself.
    #[error("internal fault: {0}")]
    Internal(&'static str),
}

/// Why a credential is not good, or not for this.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CredentialError {
    /// The text cannot be an API key.
    #[error("The API key is malformed: its prefix, length or checksum is wrong.")]
    ApiKeyMalformed,
    /// No such key.
    #[error("The API key is unknown to this installation.")]
    ApiKeyUnknown,
    /// Revoked.
    #[error("The API key has been revoked.")]
    ApiKeyRevoked,
    /// Past its end.
    #[error("The API key has expired.")]
    ApiKeyExpired,
    /// The key lacks this scope.
    #[error("The API key does not have the scope {0}.")]
    InsufficientScope(handfast_domain::access::Scope),
    /// Right in itself, but of a kind that the call does not take.
    #[error("The call does not take this kind of credential.")]
    NotAllowed,
    /// Not signed here, changed, or past its end.
    #[error("The access token was not issued here, was changed, or has expired.")]
    AccessTokenInvalid,
    /// The proof's form is wrong.
    #[error("The device proof is invalid: {0}.")]
    ProofMalformed(#[from] InvalidProof),
    /// The proof was made for another method.
    #[error("The device proof was made for another HTTP method.")]
    ProofMethod,
    /// The proof was made for another address.
    #[error(
        "The device proof was made for another address. This server expects addresses that begin with {0}"
    )]
    ProofAddress(String),
    /// The proof names no install, or names one where there is none yet.
    #[error("The device proof must name its install in the claim ins, except at user creation.")]
    ProofInstall,
    /// The signature is wrong, or the key is not on the curve.
    #[error("The device proof's signature is wrong.")]
    ProofSignature,
    /// The proof was made too long ago, or in the future.
    #[error("The device's clock is more than 5 minutes from the server's.")]
    ClockSkew {
        /// The server's time.
        server_time: handfast_domain::Timestamp,
    },
}

impl AppError {
    /// A field that is wrong.
    pub fn invalid(field: impl Into<String>, problem: impl Into<String>) -> Self {
        Self::Invalid {
            field: field.into(),
            problem: problem.into(),
        }
    }
}

impl From<Rejection> for AppError {
    fn from(rejection: Rejection) -> Self {
        match rejection {
            Rejection::Refused(refusal) => Self::Refused(refusal),
            Rejection::Failed(error) => Self::Storage(error),
        }
    }
}
