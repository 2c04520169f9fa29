//! Who is calling.

use std::net::IpAddr;
use std::sync::Arc;

use handfast_domain::access::Scope;
use handfast_domain::api_key::{self, KeyStanding};
use handfast_domain::event::{Actor, Initiator, Source};
use handfast_domain::install::InstallState;
use handfast_domain::{ApiKeyId, AppId, Refusal, UserId};
use handfast_protocol::token::{AccessTokenClaims, DRAIN_SCOPE};

use crate::access_token;
use crate::application::Application;
use crate::error::{AppError, CredentialError};
use crate::facts::{AppFacts, Facts, KeyFacts};

/// A customer's server with a good API key.
#[derive(Clone)]
pub struct Caller {
    key: Arc<KeyFacts>,
    pub(crate) app: Arc<AppFacts>,
    address: Option<IpAddr>,
}

/// Whoever asks for a user's data: a server, or the user's own device.
#[derive(Clone)]
pub enum Requester {
    /// A customer's server.
    Server(Caller),
    /// A device, with an access token that is good now.
    Device(AccessTokenClaims),
}

impl Caller {
    pub(crate) fn new(key: &Arc<KeyFacts>, facts: &Facts) -> Result<Self, Refusal> {
        Ok(Self {
            key: Arc::clone(key),
            app: Arc::clone(facts.app(key.key.app)?),
            address: None,
        })
    }

    /// The same caller, at this address.
    #[must_use]
    pub fn at(self, address: IpAddr) -> Self {
        Self {
            address: Some(address),
            ..self
        }
    }

    /// Who calls, and from where, as the audit log tells it.
    pub(crate) fn initiator(&self) -> Initiator {
        Initiator {
            actor: Actor::ApiKey(self.key_id()),
            source: self.address.map(Source::Address),
        }
    }

    /// The app that the key speaks for.
    pub fn app_id(&self) -> AppId {
        self.app.app.id
    }

    /// The key's id.
    pub fn key_id(&self) -> ApiKeyId {
        self.key.key.id
    }

    /// What the key's makers call it.
    pub fn key_name(&self) -> &str {
        &self.key.key.name
    }

    /// Refuses a key that lacks `scope`.
    pub fn require(&self, scope: Scope) -> Result<(), CredentialError> {
        if self.key.key.scopes.contains(scope) {
            Ok(())
        } else {
            Err(CredentialError::InsufficientScope(scope))
        }
    }
}

impl Requester {
    /// The app that is spoken for.
    pub fn app_id(&self) -> AppId {
        match self {
            Self::Server(caller) => caller.app_id(),
            Self::Device(claims) => claims.aud,
        }
    }

    /// Refuses a key without `scope` and a token of another user.
    pub fn require(&self, scope: Scope, user: UserId) -> Result<(), CredentialError> {
        match self {
            Self::Server(caller) => caller.require(scope),
            Self::Device(claims) if claims.sub == user => Ok(()),
            Self::Device(_) => Err(CredentialError::NotAllowed),
        }
    }

    pub(crate) fn initiator(&self) -> Initiator {
        match self {
            Self::Server(caller) => caller.initiator(),
            Self::Device(claims) => Initiator::from_nowhere(Actor::Install(claims.ins)),
        }
    }
}

impl Application {
    /// The caller with this API key. Form and checksum are checked before
    /// anything is looked up.
    pub async fn authenticate_api_key(&self, text: &str) -> Result<Caller, AppError> {
        let hash = api_key::parse(text).map_err(|_| CredentialError::ApiKeyMalformed)?;
        let mut facts = self.facts().await?;
        if facts.api_key(&hash).is_none() {
            // It may have been made by another process a moment ago.
            self.storage.look_for_changes().await?;
            facts = self.facts().await?;
        }
        let key = facts.api_key(&hash).ok_or(CredentialError::ApiKeyUnknown)?;
        let now = self.clock.now();
        match key.key.standing(now) {
            KeyStanding::Active => {}
            KeyStanding::Revoked => return Err(CredentialError::ApiKeyRevoked.into()),
            KeyStanding::Expired => return Err(CredentialError::ApiKeyExpired.into()),
        }
        key.note_use(now);
        Ok(Caller::new(key, &facts)?)
    }

    /// The claims of an access token that acts for its user now: well signed,
    /// not past its end, of an active install and an enabled user.
    pub async fn authenticate_access_token(
        &self,
        text: &str,
    ) -> Result<AccessTokenClaims, AppError> {
        let claims = self.verify_access_token(text).await?;
        let install = self
            .storage
            .install(claims.ins)
            .await?
            .ok_or(CredentialError::AccessTokenInvalid)?;
        if install.is_user_disabled {
            return Err(Refusal::UserDisabled.into());
        }
        match install.state {
            _ if claims.scope.as_deref() == Some(DRAIN_SCOPE) => {
                Err(Refusal::InstallDeactivated.into())
            }
            InstallState::Active => Ok(claims),
            InstallState::Standby => Err(Refusal::InstallStandby.into()),
            InstallState::Deactivated => Err(Refusal::InstallDeactivated.into()),
            InstallState::Reset => Err(Refusal::InstallReset.into()),
        }
    }

    /// Either kind of bearer credential.
    pub async fn authenticate(&self, text: &str) -> Result<Requester, AppError> {
        if looks_like_token(text) {
            self.authenticate_access_token(text)
                .await
                .map(Requester::Device)
        } else {
            self.authenticate_api_key(text).await.map(Requester::Server)
        }
    }

    /// The claims of an access token that is well signed and not past its end,
    /// whatever became of its install since.
    pub(crate) async fn verify_access_token(
        &self,
        text: &str,
    ) -> Result<AccessTokenClaims, AppError> {
        let facts = self.facts().await?;
        let now = self.clock.now();
        let claims = access_token::verify(text, &self.public_url, now, |kid| {
            facts.signing_key(kid, now)
        })?;
        Ok(claims)
    }
}

/// A JWT in compact form has two dots; an API key has none.
fn looks_like_token(text: &str) -> bool {
    text.bytes().filter(|byte| *byte == b'.').count() == 2
}
