//! Accepting an invitation.

use handfast_domain::app::check_name;
use handfast_domain::event::EventKind;
use handfast_domain::operator::{Email, Invitation, Operator};
use handfast_domain::{OperatorId, Refusal, Sensitive};
use handfast_storage::operators::AcceptInvitation;
use serde_json::json;

use crate::application::Application;
use crate::apps::invalid_setting;
use crate::error::AppError;
use crate::operators::roles::read_email;
use crate::operators::sessions::{Browser, StartedSession};
use crate::operators::{invitations, passwords, secrets};
use crate::ports::draw_id;

/// Who joins.
#[derive(Clone, Debug)]
pub struct NewOperator {
    /// The address to sign in with.
    pub email: String,
    /// What colleagues read.
    pub name: String,
    /// The password.
    pub password: Sensitive<String>,
}

impl Application {
    /// The invitation behind a link, while it can be accepted.
    pub async fn open_invitation(&self, secret: &str) -> Result<Invitation, AppError> {
        let found = self.storage.invitation(secrets::hash(secret)).await?;
        let now = self.clock.now();
        Ok(found
            .filter(|invitation| invitation.is_open(now))
            .ok_or(Refusal::InvitationNotValid)?)
    }

    /// Spends an invitation, makes the operator and signs in.
    pub async fn join(
        &self,
        secret: &str,
        new: NewOperator,
        browser: &Browser,
    ) -> Result<StartedSession, AppError> {
        let invitation = self.open_invitation(secret).await?;
        let operator = self.new_operator(new, &invitation).await?;
        let mut event =
            self.event_of_operator(browser.initiator(&operator), EventKind::OperatorJoined);
        event.details = json!({
            "operator": operator.id,
            "invitation": invitation.id,
            "roles": invitations::described(&operator.grants),
        });
        self.storage
            .accept_invitation(AcceptInvitation {
                secret: invitation.secret,
                operator: operator.clone(),
                now: self.clock.now(),
                event,
            })
            .await?;
        self.start_session(&operator, browser).await
    }

    async fn new_operator(
        &self,
        new: NewOperator,
        invitation: &Invitation,
    ) -> Result<Operator, AppError> {
        let email = read_email(&new.email)?;
        check_name(&new.name).map_err(invalid_setting)?;
        let hash = self.hash_new_password(new.password, &email).await?;
        let name = new.name.trim().to_owned();
        Ok(Operator {
            grants: invitation.grants.clone(),
            password_hash: Some(hash),
            ..self.bare_operator(email, name)
        })
    }

    /// A new operator who may do nothing yet, and has no way to sign in.
    pub(super) fn bare_operator(&self, email: Email, name: String) -> Operator {
        let now = self.clock.now();
        Operator {
            id: OperatorId::new(now, draw_id(self.entropy.as_ref())),
            email,
            name,
            created_at: now,
            grants: Vec::new(),
            password_hash: None,
            totp: None,
            totp_step: 0,
            recovery_codes: Vec::new(),
            identity: None,
            version: 1,
        }
    }

    /// The hash of a password that is good enough.
    pub(super) async fn hash_new_password(
        &self,
        password: Sensitive<String>,
        email: &Email,
    ) -> Result<Sensitive<String>, AppError> {
        passwords::check(password.expose(), email)
            .map_err(|weak| AppError::invalid("password", weak.to_string()))?;
        self.passwords.hash(password, self.entropy.as_ref()).await
    }
}
