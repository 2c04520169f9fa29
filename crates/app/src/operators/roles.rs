//! Who is an operator, and who may do what.

use handfast_domain::event::{Event, EventKind, Initiator};
use handfast_domain::operator::{Email, Operator};
use handfast_domain::permission::{Action, Grant, Reach, Role, role_in};
use handfast_domain::{OperatorId, Refusal};
use handfast_storage::operators::OperatorChange;
use serde_json::json;

use crate::application::Application;
use crate::error::AppError;
use crate::operators::invitations::{described, reaches};
use crate::operators::signed_in::SignedIn;

impl Application {
    /// Every operator: for the command line of the installation.
    pub async fn all_operators(&self) -> Result<Vec<Operator>, AppError> {
        Ok(self.storage.operators().await?)
    }

    /// The operators who have a role in `reach`, in the order of joining.
    pub async fn operators(
        &self,
        signed_in: &SignedIn,
        reach: Reach,
    ) -> Result<Vec<Operator>, AppError> {
        signed_in.require(Action::ManageOperators, reach)?;
        let mut operators = self.storage.operators().await?;
        operators.retain(|operator| {
            reach == Reach::Installation || role_in(&operator.grants, reach).is_some()
        });
        Ok(operators)
    }

    /// Gives an operator another role in `reach`, or none.
    pub async fn set_role(
        &self,
        signed_in: &SignedIn,
        id: OperatorId,
        reach: Reach,
        role: Option<Role>,
    ) -> Result<(), AppError> {
        signed_in.require(Action::ManageOperators, reach)?;
        let found = self.storage.operator(id).await?;
        let mut operator = found.ok_or(Refusal::OperatorNotFound)?;
        operator.grants.retain(|grant| grant.reach != reach);
        operator
            .grants
            .extend(role.map(|role| Grant { reach, role }));
        let mut event = self.event_of_roles(signed_in.initiator(), &operator);
        event.app = reach.app();
        let event = Some(event);
        Ok(self
            .storage
            .change_operator(OperatorChange { operator, event })
            .await?)
    }

    /// Removes an operator whose every role is the remover's to give.
    pub async fn remove_operator(
        &self,
        signed_in: &SignedIn,
        id: OperatorId,
    ) -> Result<(), AppError> {
        let found = self.storage.operator(id).await?;
        let operator = found.ok_or(Refusal::OperatorNotFound)?;
        if !reaches(signed_in, &operator.grants) {
            signed_in.require(Action::ManageOperators, Reach::Installation)?;
        }
        let mut event = self.event_of_operator(signed_in.initiator(), EventKind::OperatorRemoved);
        event.details = json!({"operator": id, "email": operator.email.as_str()});
        Ok(self.storage.remove_operator(id, event).await?)
    }

    pub(super) async fn operator_named(&self, email: &str) -> Result<Operator, AppError> {
        let email = read_email(email)?;
        let found = self.storage.operator_by_email(&email).await?;
        Ok(found.ok_or(Refusal::OperatorNotFound)?)
    }

    /// Tells which roles an operator has from now on.
    pub(super) fn event_of_roles(&self, by: Initiator, operator: &Operator) -> Event {
        let mut event = self.event_of_operator(by, EventKind::OperatorRolesChanged);
        event.details = json!({
            "operator": operator.id,
            "email": operator.email.as_str(),
            "roles": described(&operator.grants),
        });
        event
    }
}

/// Reads an address as it was typed.
pub(super) fn read_email(text: &str) -> Result<Email, AppError> {
    Email::new(text).map_err(|_| AppError::invalid("email", "must be an e-mail address"))
}
