//! An operator who is signed in, and what that allows.

use handfast_domain::Refusal;
use handfast_domain::operator::{Operator, Session};
use handfast_domain::permission::{Action, Reach, may, role_in};

use crate::error::AppError;
use crate::operators::error::OperatorError;

/// An operator with a session that is alive.
#[derive(Clone, Debug)]
pub struct SignedIn {
    /// Who.
    pub operator: Operator,
    /// By which session.
    pub session: Session,
}

impl SignedIn {
    /// The name that events know the operator by.
    pub fn name(&self) -> &str {
        self.operator.email.as_str()
    }

    /// Whether the operator may do that there.
    pub fn may(&self, action: Action, reach: Reach) -> bool {
        may(&self.operator.grants, action, reach)
    }

    /// Refuses what the operator may not do there. An app that the operator
    /// may not even see is not found.
    pub fn require(&self, action: Action, reach: Reach) -> Result<(), AppError> {
        if self.may(action, reach) {
            return Ok(());
        }
        match (role_in(&self.operator.grants, reach), reach) {
            (None, Reach::App(_)) => Err(Refusal::AppNotFound.into()),
            _ => Err(OperatorError::RoleNotEnough(action.needs()).into()),
        }
    }
}
