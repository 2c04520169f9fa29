//! The people who use the dashboard: how they come in, what they may do, and
//! how they leave.

mod attempts;
mod audit;
mod credentials;
mod error;
mod invitations;
mod joining;
mod openid;
mod passwords;
mod roles;
mod second_factor;
mod secrets;
mod sessions;
mod sign_in;
mod sign_in_link;
mod signed_in;

pub(crate) use attempts::Attempts;
pub use audit::{AuditFilter, AuditPage};
pub use credentials::NewSecondFactor;
pub use error::OperatorError;
pub use invitations::MadeInvitation;
pub use joining::NewOperator;
pub use openid::{
    GroupRole, OpenId, OpenIdEntrance, OpenIdError, OpenIdReply, OpenIdSettings, OpenIdStart,
    is_safe_address,
};
pub(crate) use passwords::Passwords;
pub use sessions::{Browser, StartedSession};
pub use sign_in::{SignIn, SignInStep};
pub use signed_in::SignedIn;
