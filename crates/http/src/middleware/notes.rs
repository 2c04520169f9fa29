//! What a request turned out to be about, for its log line. Ids alone: no
//! external id, code, key or token has a place here.

use std::sync::{Arc, OnceLock};

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use handfast_app::Caller;
use handfast_domain::{ApiKeyId, AppId, InstallId, UserId};
use handfast_protocol::token::AccessTokenClaims;

/// Filled by extractors and handlers, read once at the end.
#[derive(Clone, Debug, Default)]
pub(crate) struct Notes(Arc<Filled>);

#[derive(Debug, Default)]
struct Filled {
    app: OnceLock<AppId>,
    key: OnceLock<ApiKeyId>,
    user: OnceLock<UserId>,
    install: OnceLock<InstallId>,
}

impl Notes {
    /// The notes of a request.
    pub(crate) fn of(parts: &Parts) -> Self {
        parts.extensions.get::<Self>().cloned().unwrap_or_default()
    }

    pub(crate) fn caller(&self, caller: &Caller) {
        // The first word stands: a request has one app, key, user, install.
        let _ = self.0.app.set(caller.app_id());
        let _ = self.0.key.set(caller.key_id());
    }

    pub(crate) fn token(&self, claims: &AccessTokenClaims) {
        let _ = self.0.app.set(claims.aud);
        let _ = self.0.user.set(claims.sub);
        let _ = self.0.install.set(claims.ins);
    }

    pub(crate) fn app(&self, app: AppId) {
        let _ = self.0.app.set(app);
    }

    pub(crate) fn user(&self, user: UserId) {
        let _ = self.0.user.set(user);
    }

    pub(crate) fn install(&self, install: InstallId) {
        let _ = self.0.install.set(install);
    }

    pub(crate) fn noted_app(&self) -> Option<AppId> {
        self.0.app.get().copied()
    }

    pub(crate) fn noted_key(&self) -> Option<ApiKeyId> {
        self.0.key.get().copied()
    }

    pub(crate) fn noted_user(&self) -> Option<UserId> {
        self.0.user.get().copied()
    }

    pub(crate) fn noted_install(&self) -> Option<InstallId> {
        self.0.install.get().copied()
    }
}

impl<S: Sync> FromRequestParts<S> for Notes {
    type Rejection = std::convert::Infallible;

    async fn from_request_parts(parts: &mut Parts, _state: &S) -> Result<Self, Self::Rejection> {
        Ok(Self::of(parts))
    }
}
