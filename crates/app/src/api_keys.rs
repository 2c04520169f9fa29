//! Making, rotating and revoking API keys.

use std::time::Duration;

use handfast_domain::access::Scopes;
use handfast_domain::api_key::{self, ApiKey, ApiKeyHash, ApiKeySecret, InvalidKey};
use handfast_domain::app::check_name;
use handfast_domain::event::{EventKind, Initiator};
use handfast_domain::{ApiKeyId, AppId, Refusal};
use handfast_storage::administration::{NewApiKey, RevokeApiKey, RotateApiKey};
use serde_json::json;

use crate::application::Application;
use crate::apps::invalid_setting;
use crate::error::AppError;
use crate::ports::{draw, draw_id};

/// An API key to be made.
#[derive(Clone, Debug)]
pub struct NewApiKeyRequest {
    /// The app it speaks for.
    pub app: AppId,
    /// What its makers call it.
    pub name: String,
    /// What it may do.
    pub scopes: Scopes,
    /// How long it lives; at most [`api_key::MAX_LIFETIME`].
    pub lifetime: Duration,
}

/// An API key to be rotated.
#[derive(Clone, Copy, Debug)]
pub struct RotationRequest {
    /// The app it speaks for.
    pub app: AppId,
    /// The key.
    pub key: ApiKeyId,
    /// How long the old key lives on.
    pub overlap: Duration,
    /// How long the new key lives.
    pub lifetime: Duration,
}

/// A key as it is shown once.
#[derive(Clone, Debug)]
pub struct MadeApiKey {
    /// What is known of it.
    pub key: ApiKey,
    /// Its secret, which is kept nowhere.
    pub secret: ApiKeySecret,
}

impl Application {
    /// Makes an API key.
    pub async fn create_api_key(
        &self,
        request: NewApiKeyRequest,
        by: Initiator,
    ) -> Result<MadeApiKey, AppError> {
        check_name(&request.name).map_err(invalid_setting)?;
        check_key(request.scopes, request.lifetime)?;
        self.facts().await?.app(request.app)?;
        let (secret, hash) = self.draw_secret()?;
        let origin = self.origin(request.app, by);
        let key = ApiKey {
            id: ApiKeyId::new(origin.at, draw_id(self.entropy.as_ref())),
            app: request.app,
            name: request.name,
            scopes: request.scopes,
            created_at: origin.at,
            expires_at: origin.at.plus(request.lifetime),
            revoked_at: None,
            successor: None,
            last_used_at: None,
        };
        let mut event = origin.event(0, EventKind::ApiKeyCreated);
        event.key = Some(key.id);
        event.details = json!({
            "name": key.name,
            "scopes": key.scopes.iter().collect::<Vec<_>>(),
            "expires_at": key.expires_at,
        });
        self.storage
            .create_api_key(NewApiKey {
                key: key.clone(),
                hash,
                event,
            })
            .await?;
        Ok(MadeApiKey { key, secret })
    }

    /// The keys of an app, in the order of making.
    pub async fn api_keys(&self, app: AppId) -> Result<Vec<ApiKey>, AppError> {
        let facts = self.facts().await?;
        facts.app(app)?;
        Ok(facts.api_keys_of(app))
    }

    /// Makes a successor with the same name and scopes.
    pub async fn rotate_api_key(
        &self,
        request: RotationRequest,
        by: Initiator,
    ) -> Result<MadeApiKey, AppError> {
        let predecessor = self.api_key(request.app, request.key).await?;
        check_key(predecessor.scopes, request.lifetime)?;
        let (secret, hash) = self.draw_secret()?;
        let origin = self.origin(request.app, by);
        let successor = ApiKeyId::new(origin.at, draw_id(self.entropy.as_ref()));
        let rotation = RotateApiKey {
            predecessor: request.key,
            successor,
            hash,
            lifetime: request.lifetime,
            overlap: request.overlap,
            origin,
        };
        self.storage.rotate_api_key(rotation).await?;
        Ok(MadeApiKey {
            key: self.api_key(request.app, successor).await?,
            secret,
        })
    }

    /// Revokes a key at once; doing it again changes nothing.
    pub async fn revoke_api_key(
        &self,
        app: AppId,
        key: ApiKeyId,
        by: Initiator,
    ) -> Result<ApiKey, AppError> {
        let origin = self.origin(app, by);
        self.storage
            .revoke_api_key(RevokeApiKey { key, origin })
            .await?;
        self.api_key(app, key).await
    }

    async fn api_key(&self, app: AppId, id: ApiKeyId) -> Result<ApiKey, AppError> {
        let facts = self.facts().await?;
        let key = facts.api_key_by_id(id).filter(|known| known.key.app == app);
        Ok(key.ok_or(Refusal::ApiKeyNotFound)?.key_with_last_use())
    }

    fn draw_secret(&self) -> Result<(ApiKeySecret, ApiKeyHash), AppError> {
        let secret = api_key::compose(draw(self.entropy.as_ref()));
        let hash = api_key::parse(secret.expose())
            .map_err(|_| AppError::Internal("a new API key does not read back"))?;
        Ok((secret, hash))
    }
}

fn check_key(scopes: Scopes, lifetime: Duration) -> Result<(), AppError> {
    api_key::check_new(scopes, lifetime).map_err(|invalid| {
        let field = match invalid {
            InvalidKey::NoScope => "scopes",
            InvalidKey::Lifetime => "expires_in",
        };
        AppError::invalid(field, invalid.to_string())
    })
}
