//! Signing in: a password, then a second factor where there is one.

use std::time::Duration;

use handfast_domain::operator::{Email, Operator};
use handfast_domain::{OperatorId, Sensitive, Timestamp};
use handfast_storage::operators::OperatorChange;

use crate::application::Application;
use crate::error::AppError;
use crate::operators::attempts::Attempt;
use crate::operators::error::OperatorError;
use crate::operators::sessions::{Browser, StartedSession};
use crate::operators::signed_in::SignedIn;

/// How long the second step may take.
const STEP_LIMIT: Duration = Duration::from_secs(5 * 60);
const TICKET: &str = "sign-in ticket";

/// An attempt to sign in.
#[derive(Clone, Debug)]
pub struct SignIn {
    /// The address, as it was typed.
    pub email: String,
    /// The password.
    pub password: Sensitive<String>,
}

/// What comes after the password.
#[derive(Clone, Debug)]
pub enum SignInStep {
    /// The operator is in.
    Done(StartedSession),
    /// A code is asked for; the ticket says that the password was right.
    NeedsCode(Sensitive<String>),
}

impl Application {
    /// Checks a password.
    pub async fn sign_in(
        &self,
        attempt: SignIn,
        browser: &Browser,
    ) -> Result<SignInStep, AppError> {
        let operator = self.find_to_sign_in(&attempt.email).await?;
        let key = self.count_attempt(&attempt.email, operator.as_ref(), browser)?;
        let hash = operator
            .as_ref()
            .and_then(|operator| operator.password_hash.clone());
        let is_right = self.passwords.verify(attempt.password, hash).await?;
        let operator = operator
            .filter(|_| is_right)
            .ok_or(OperatorError::WrongPassword)?;
        if operator.totp.is_some() {
            return Ok(SignInStep::NeedsCode(self.write_ticket(&operator)?));
        }
        self.attempts.forgive(&key);
        Ok(SignInStep::Done(
            self.start_session(&operator, browser).await?,
        ))
    }

    /// Checks the code of the second factor, or a recovery code.
    pub async fn finish_sign_in(
        &self,
        ticket: &Sensitive<String>,
        code: &str,
        browser: &Browser,
    ) -> Result<StartedSession, AppError> {
        let id = self.read_ticket(ticket)?;
        let operator = self.storage.operator(id).await?;
        let mut operator = operator.ok_or(OperatorError::WrongPassword)?;
        let email = operator.email.to_string();
        let key = self.count_attempt(&email, Some(&operator), browser)?;
        self.use_code(&mut operator, code)?;
        self.spend(&operator).await?;
        self.attempts.forgive(&key);
        self.start_session(&operator, browser).await
    }

    /// Ends the session by which the operator is signed in.
    pub async fn sign_out(&self, signed_in: &SignedIn) -> Result<(), AppError> {
        self.end_session(signed_in, signed_in.session.id).await
    }

    /// Spends what signs an operator in once: of two who use it at once, one
    /// makes the change.
    pub(super) async fn spend(&self, operator: &Operator) -> Result<(), AppError> {
        let change = OperatorChange {
            operator: operator.clone(),
            event: None,
        };
        Ok(self.storage.change_operator(change).await?)
    }

    async fn find_to_sign_in(&self, email: &str) -> Result<Option<Operator>, AppError> {
        match Email::new(email) {
            Ok(email) => Ok(self.storage.operator_by_email(&email).await?),
            Err(_) => Ok(None),
        }
    }

    fn count_attempt(
        &self,
        email: &str,
        operator: Option<&Operator>,
        browser: &Browser,
    ) -> Result<Attempt, AppError> {
        let now = self.clock.now();
        let account = email.trim().to_lowercase();
        let key = match operator {
            Some(operator) if self.knows_browser(operator, browser) => {
                Attempt::KnownBrowser(account)
            }
            _ => Attempt::Account(account),
        };
        self.attempts.count(key.clone(), now)?;
        self.attempts
            .count(Attempt::of_address(browser.address), now)?;
        Ok(key)
    }

    fn write_ticket(&self, operator: &Operator) -> Result<Sensitive<String>, AppError> {
        let until = self.clock.now().plus(STEP_LIMIT).as_millis();
        let content = [
            operator.id.to_bytes().as_slice(),
            until.to_be_bytes().as_slice(),
        ]
        .concat();
        self.seal_text(TICKET, &content)
    }

    fn read_ticket(&self, ticket: &Sensitive<String>) -> Result<OperatorId, AppError> {
        let content = self.open_text(TICKET, ticket.expose());
        let content = content.ok_or(OperatorError::TooLate)?;
        let parts = content
            .split_first_chunk::<16>()
            .and_then(|(id, until)| Some((*id, until.try_into().ok()?)));
        let (id, until) = parts.ok_or(OperatorError::TooLate)?;
        if self.clock.now() >= Timestamp::from_millis(i64::from_be_bytes(until)) {
            return Err(OperatorError::TooLate.into());
        }
        Ok(OperatorId::from_bytes(id))
    }
}
