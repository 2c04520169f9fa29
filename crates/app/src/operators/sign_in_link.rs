//! A link that signs an operator in, once: for whoever runs the server, when a
//! password is lost or nobody wants to make one up.

use std::time::Duration;

use handfast_domain::operator::Operator;
use handfast_domain::{OperatorId, Refusal, Sensitive, Timestamp};

use crate::application::Application;
use crate::error::AppError;
use crate::operators::sessions::{Browser, StartedSession};

/// How long a link works.
const LINK_LIMIT: Duration = Duration::from_secs(60 * 60);
const PURPOSE: &str = "sign-in link";

impl Application {
    /// What stands in a link that signs the operator in. Any change of the
    /// operator ends it, and its own use is one.
    pub async fn sign_in_link(&self, email: &str) -> Result<Sensitive<String>, AppError> {
        let operator = self.operator_named(email).await?;
        let until = self.clock.now().plus(LINK_LIMIT).as_millis();
        let content = [
            operator.id.to_bytes().as_slice(),
            operator.version.to_be_bytes().as_slice(),
            until.to_be_bytes().as_slice(),
        ]
        .concat();
        self.seal_text(PURPOSE, &content)
    }

    /// Whom a link signs in, while it works.
    pub async fn operator_of_link(&self, link: &str) -> Result<Operator, AppError> {
        let (id, version, until) = self.read_link(link).ok_or(Refusal::InvitationNotValid)?;
        let found = self.storage.operator(id).await?;
        let operator = found.filter(|operator| operator.version == version);
        let operator = operator.ok_or(Refusal::InvitationNotValid)?;
        if self.clock.now() >= until {
            return Err(Refusal::InvitationNotValid.into());
        }
        Ok(operator)
    }

    /// Spends a link and signs in.
    pub async fn sign_in_by_link(
        &self,
        link: &str,
        browser: &Browser,
    ) -> Result<StartedSession, AppError> {
        let operator = self.operator_of_link(link).await?;
        self.spend(&operator).await?;
        self.start_session(&operator, browser).await
    }

    fn read_link(&self, link: &str) -> Option<(OperatorId, u32, Timestamp)> {
        let content = self.open_text(PURPOSE, link)?;
        let (id, rest) = content.split_first_chunk::<16>()?;
        let (version, until) = rest.split_first_chunk::<4>()?;
        let until = i64::from_be_bytes(until.try_into().ok()?);
        Some((
            OperatorId::from_bytes(*id),
            u32::from_be_bytes(*version),
            Timestamp::from_millis(until),
        ))
    }
}
