//! An operator who is signed in, and what that allows.

use std::net::IpAddr;

use handfast_domain::Refusal;
use handfast_domain::event::{Initiator, Source};
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
    /// From where the operator asks now.
    pub address: IpAddr,
}

impl SignedIn {
    /// The operator, as the audit log tells it.
    pub fn initiator(&self) -> Initiator {
        let source = Source::Address(self.address);
        Initiator::operator(self.operator.email.as_str(), source)
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
