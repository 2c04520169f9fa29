//! Operators change their own password and second factor.

use handfast_domain::Sensitive;
use handfast_domain::event::{EventKind, Initiator};
use handfast_domain::operator::Operator;
use handfast_storage::operators::{EndSessions, OperatorChange};
use serde_json::json;

use crate::application::Application;
use crate::error::AppError;
use crate::operators::error::OperatorError;
use crate::operators::second_factor::{FactorSecret, draw_recovery_codes};
use crate::operators::signed_in::SignedIn;

/// A second factor that is yet to be confirmed with a first code.
#[derive(Clone, Debug)]
pub struct NewSecondFactor {
    /// The secret, to be typed into an authenticator.
    pub secret: Sensitive<String>,
    /// The same as an `otpauth:` address, for a picture.
    pub address: Sensitive<String>,
}

impl Application {
    /// Changes the operator's password, and ends every other session.
    pub async fn change_password(
        &self,
        signed_in: &SignedIn,
        current: Sensitive<String>,
        new: Sensitive<String>,
    ) -> Result<(), AppError> {
        let mut operator = signed_in.operator.clone();
        self.check_password(&operator, current).await?;
        operator.password_hash = Some(self.hash_new_password(new, &operator.email).await?);
        self.save_credentials(operator, signed_in.initiator(), "password changed")
            .await?;
        self.end_other_sessions(signed_in).await
    }

    /// A new second factor for the operator; nothing is kept of it yet.
    pub fn draw_second_factor(&self, signed_in: &SignedIn) -> Result<NewSecondFactor, AppError> {
        let secret = FactorSecret::draw(self.entropy.as_ref());
        second_factor(&secret, signed_in)
    }

    /// The same second factor again, after a first code was wrong.
    pub fn same_second_factor(
        &self,
        signed_in: &SignedIn,
        secret: &str,
    ) -> Result<NewSecondFactor, AppError> {
        let secret = FactorSecret::from_text(secret).ok_or(OperatorError::WrongCode)?;
        second_factor(&secret, signed_in)
    }

    /// Takes a second factor into use once its first code is right. Answers
    /// with recovery codes, which are shown once.
    pub async fn confirm_second_factor(
        &self,
        signed_in: &SignedIn,
        secret: &str,
        code: &str,
    ) -> Result<Vec<Sensitive<String>>, AppError> {
        let secret = FactorSecret::from_text(secret).ok_or(OperatorError::WrongCode)?;
        let mut operator = signed_in.operator.clone();
        operator.totp_step = self.step_of_code(&secret, &operator.email, code.trim())?;
        operator.totp = Some(self.seal_factor(&secret)?);
        let (codes, hashes) = draw_recovery_codes(self.entropy.as_ref());
        operator.recovery_codes = hashes;
        self.save_credentials(operator, signed_in.initiator(), "second factor added")
            .await?;
        Ok(codes)
    }

    /// Takes the second factor away; that needs the password.
    pub async fn remove_second_factor(
        &self,
        signed_in: &SignedIn,
        password: Sensitive<String>,
    ) -> Result<(), AppError> {
        let mut operator = signed_in.operator.clone();
        self.check_password(&operator, password).await?;
        operator.lose_second_factor();
        self.save_credentials(operator, signed_in.initiator(), "second factor removed")
            .await
    }

    /// Takes an operator's second factor away who lost it, and every session
    /// with it: for the command line of the installation.
    pub async fn reset_second_factor(&self, email: &str, by: Initiator) -> Result<(), AppError> {
        let mut operator = self.operator_named(email).await?;
        operator.lose_second_factor();
        let kind = EventKind::OperatorCredentialsChanged;
        let mut event = self.event_of_operator(by.clone(), kind);
        event.details =
            json!({"operator": operator.id, "email": email, "what": "second factor removed"});
        let which = EndSessions::All(operator.id);
        let ended = self.event_of_ending(by, &operator, "every one");
        let event = Some(event);
        self.storage
            .change_operator(OperatorChange { operator, event })
            .await?;
        Ok(self.storage.end_sessions(which, ended).await?)
    }

    async fn check_password(
        &self,
        operator: &Operator,
        password: Sensitive<String>,
    ) -> Result<(), AppError> {
        let hash = operator.password_hash.clone();
        if self.passwords.verify(password, hash).await? {
            return Ok(());
        }
        Err(AppError::invalid("current_password", "is wrong"))
    }

    /// Keeps what an operator changed of themselves.
    async fn save_credentials(
        &self,
        operator: Operator,
        by: Initiator,
        what: &str,
    ) -> Result<(), AppError> {
        let mut event = self.event_of_operator(by, EventKind::OperatorCredentialsChanged);
        event.details = json!({"operator": operator.id, "what": what});
        let event = Some(event);
        Ok(self
            .storage
            .change_operator(OperatorChange { operator, event })
            .await?)
    }
}

fn second_factor(secret: &FactorSecret, of: &SignedIn) -> Result<NewSecondFactor, AppError> {
    Ok(NewSecondFactor {
        secret: secret.to_text(),
        address: secret.address(&of.operator.email)?,
    })
}
