//! The provider sent somebody back: who is it, and what may they do?

use handfast_domain::event::EventKind;
use handfast_domain::operator::Operator;
use handfast_domain::permission::{Grant, Reach};
use handfast_domain::{OperatorId, Refusal, Sensitive};
use handfast_storage::Rejection;
use handfast_storage::operators::OperatorChange;
use serde_json::json;

use crate::application::Application;
use crate::error::AppError;
use crate::operators::attempts::Attempt;
use crate::operators::error::OperatorError;
use crate::operators::invitations::described;
use crate::operators::openid::error::OpenIdError;
use crate::operators::openid::id_token::Person;
use crate::operators::openid::{OpenId, roles};
use crate::operators::sessions::{Browser, StartedSession};

/// What the provider sent somebody back with.
#[derive(Clone, Debug)]
pub struct OpenIdReply {
    /// What the browser kept meanwhile.
    pub kept: Option<Sensitive<String>>,
    /// The provider's `state`.
    pub state: String,
    /// Its `iss`, where it says so (RFC 9207).
    pub issuer: Option<String>,
    /// Its `code`; none with an `error`.
    pub code: Option<Sensitive<String>>,
}

/// Somebody is in.
#[derive(Clone, Debug)]
pub struct OpenIdEntrance {
    /// The session.
    pub started: StartedSession,
    /// Where to go on.
    pub to: String,
}

impl Application {
    /// Signs in whom the provider sent back.
    pub async fn finish_openid(
        &self,
        openid: &OpenId,
        reply: OpenIdReply,
        browser: &Browser,
    ) -> Result<OpenIdEntrance, AppError> {
        // Each answer has the provider asked: whoever makes answers up is held
        // back.
        let attempt = Attempt::of_provider_answer(browser.address);
        self.attempts.count(attempt.clone(), self.clock.now())?;
        let (person, to) = self
            .identify(openid, reply)
            .await
            .map_err(OperatorError::from)?;
        let operator = self.operator_for(openid, &person, browser).await?;
        if operator.grants.is_empty() {
            return Err(OperatorError::from(OpenIdError::NoRole).into());
        }
        let started = self.start_session(&operator, browser).await?;
        self.attempts.forgive(&attempt);
        Ok(OpenIdEntrance { started, to })
    }

    /// Whom somebody without a role asks for one: the addresses of the owners.
    pub async fn owners_to_ask(&self) -> Result<Vec<String>, AppError> {
        let operators = self.storage.operators().await?;
        let owners = operators.iter().filter(|one| one.owns_installation());
        Ok(owners.map(|owner| owner.email.to_string()).collect())
    }

    async fn identify(
        &self,
        openid: &OpenId,
        reply: OpenIdReply,
    ) -> Result<(Person, String), OpenIdError> {
        let under_way = self.open_under_way(reply.kept.as_ref())?;
        let is_ours = reply
            .issuer
            .is_none_or(|issuer| issuer == openid.settings.issuer);
        if !is_ours || !under_way.is_answered_by(&reply.state) {
            return Err(OpenIdError::NotBegunHere);
        }
        let code = reply.code.ok_or(OpenIdError::Denied)?;
        let now = self.clock.now();
        let person = openid.person(&code, &under_way, now).await?;
        Ok((person, under_way.to))
    }

    async fn operator_for(
        &self,
        openid: &OpenId,
        person: &Person,
        browser: &Browser,
    ) -> Result<Operator, AppError> {
        let grants = self.mapped_grants(openid, person).await?;
        let known = self.storage.operator_by_identity(&person.identity).await?;
        let known = match known {
            Some(operator) => Some(operator),
            None => self.linked_by_email(person, browser).await?,
        };
        match known {
            Some(operator) if openid.settings.roles.is_empty() => Ok(operator),
            Some(operator) => self.with_grants(operator, grants, browser).await,
            None if grants.is_empty() => Err(OperatorError::from(OpenIdError::NoRole).into()),
            None => self.add_person(person, grants, browser).await,
        }
    }

    /// What the person's groups give, in the apps that there are.
    async fn mapped_grants(
        &self,
        openid: &OpenId,
        person: &Person,
    ) -> Result<Vec<Grant>, AppError> {
        let claim = person.claims.get(&openid.settings.groups_claim);
        let mut grants = roles::grants(&openid.settings.roles, &roles::groups(claim));
        let facts = self.facts().await?;
        grants.retain(|grant| match grant.reach {
            Reach::Installation => true,
            Reach::App(app) => facts.app(app).is_ok(),
        });
        Ok(grants)
    }

    /// The operator of the person's address, who from now on is this person.
    async fn linked_by_email(
        &self,
        person: &Person,
        browser: &Browser,
    ) -> Result<Option<Operator>, AppError> {
        let found = self.storage.operator_by_email(&person.email).await?;
        let Some(mut operator) = found else {
            return Ok(None);
        };
        if operator.identity.is_some() {
            return Err(OperatorError::from(OpenIdError::AnotherOperator).into());
        }
        operator.identity = Some(person.identity.clone());
        let kind = EventKind::OperatorCredentialsChanged;
        let mut event = self.event_of_operator(browser.initiator(&operator), kind);
        event.details = json!({"operator": operator.id, "issuer": person.identity.issuer});
        let id = operator.id;
        let event = Some(event);
        self.storage
            .change_operator(OperatorChange { operator, event })
            .await?;
        self.operator_now(id).await.map(Some)
    }

    /// The operator with these grants in place of the ones before. The last
    /// owner keeps them.
    async fn with_grants(
        &self,
        operator: Operator,
        mut grants: Vec<Grant>,
        browser: &Browser,
    ) -> Result<Operator, AppError> {
        let mut before = operator.grants.clone();
        before.sort();
        grants.sort();
        if before == grants {
            return Ok(operator);
        }
        let changed = Operator {
            grants,
            ..operator.clone()
        };
        let event = self.event_of_roles(browser.initiator(&operator), &changed);
        let change = OperatorChange {
            operator: changed,
            event: Some(event),
        };
        match self.storage.change_operator(change).await {
            Ok(()) => self.operator_now(operator.id).await,
            Err(Rejection::Refused(Refusal::LastOwner)) => Ok(operator),
            Err(rejection) => Err(rejection.into()),
        }
    }

    async fn add_person(
        &self,
        person: &Person,
        grants: Vec<Grant>,
        browser: &Browser,
    ) -> Result<Operator, AppError> {
        let operator = Operator {
            grants,
            identity: Some(person.identity.clone()),
            ..self.bare_operator(person.email.clone(), person.name.clone())
        };
        let mut event =
            self.event_of_operator(browser.initiator(&operator), EventKind::OperatorJoined);
        event.details = json!({
            "operator": operator.id,
            "issuer": person.identity.issuer,
            "roles": described(&operator.grants),
        });
        self.storage.add_operator(operator.clone(), event).await?;
        Ok(operator)
    }

    async fn operator_now(&self, id: OperatorId) -> Result<Operator, AppError> {
        let found = self.storage.operator(id).await?;
        Ok(found.ok_or(Refusal::OperatorNotFound)?)
    }
}
