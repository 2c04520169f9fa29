//! Is this access token good now? (RFC 7662)

use handfast_domain::access::Scope;
use handfast_domain::install::InstallState;
use handfast_protocol::token::{AccessTokenClaims, DRAIN_SCOPE};
use handfast_storage::record::InstallRecord;

use crate::application::Application;
use crate::authenticate::Caller;
use crate::error::AppError;

impl Application {
    /// The claims of a token of the caller's app, if it is good now: its user
    /// not deleted or disabled, its install active (for a drain token:
    /// deactivated, in its drain window).
    pub async fn introspect(
        &self,
        caller: &Caller,
        token: &str,
    ) -> Result<Option<AccessTokenClaims>, AppError> {
        caller.require(Scope::UserRead)?;
        let claims = match self.verify_access_token(token).await {
            Ok(claims) => claims,
            Err(AppError::Credential(_)) => return Ok(None),
            Err(error) => return Err(error),
        };
        if claims.aud != caller.app_id() {
            return Ok(None);
        }
        let install = self.storage.install(claims.ins).await?;
        Ok(install
            .is_some_and(|install| is_good(&claims, &install))
            .then_some(claims))
    }
}

fn is_good(claims: &AccessTokenClaims, install: &InstallRecord) -> bool {
    let is_drain = claims.scope.as_deref() == Some(DRAIN_SCOPE);
    let wanted = if is_drain {
        InstallState::Deactivated
    } else {
        InstallState::Active
    };
    install.state == wanted && !install.is_user_disabled && install.user == claims.sub
}
