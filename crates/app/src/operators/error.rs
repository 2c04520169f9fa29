//! Why an operator is not let in, or not let do something.

use std::time::Duration;

use handfast_domain::permission::Role;

use crate::operators::openid::OpenIdError;

/// Every way in which an operator is turned away.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum OperatorError {
    /// The address or the password is wrong; which, is not told.
    #[error("The e-mail address or the password is wrong.")]
    WrongPassword,
    /// The code of the second factor is wrong or was used.
    #[error("The code is wrong, or was used already.")]
    WrongCode,
    /// The second step was not taken in time.
    #[error("That took too long. Sign in again.")]
    TooLate,
    /// Too many attempts.
    #[error("Too many attempts. Wait a little before the next.")]
    TooManyAttempts {
        /// How long to wait.
        wait: Duration,
    },
    /// Nobody is signed in.
    #[error("The session is over. Sign in again.")]
    SignedOut,
    /// The operator sees it, but may not do that with it.
    #[error("This takes the role {}.", .0.as_str())]
    RoleNotEnough(Role),
    /// The company's provider did not lead in.
    #[error(transparent)]
    OpenId(#[from] OpenIdError),
}
