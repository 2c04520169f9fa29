//! Signing in through the company's OpenID Connect provider: the authorization
//! code flow with PKCE (OpenID Connect Core 1.0 §3.1, RFC 7636).

mod error;
mod id_token;
mod provider;
mod roles;
mod sign_in;
mod token_request;
mod under_way;

use std::sync::Arc;

use handfast_domain::Sensitive;

pub use error::OpenIdError;
use provider::Provider;
pub use provider::is_safe_address;
pub use roles::GroupRole;
pub use sign_in::{OpenIdEntrance, OpenIdReply};
pub use under_way::OpenIdStart;

use crate::ports::HttpsFetch;

/// What the provider and this installation agreed on.
#[derive(Clone, Debug)]
pub struct OpenIdSettings {
    /// The provider's name for itself, to the letter.
    pub issuer: String,
    /// This installation's name at the provider.
    pub client_id: String,
    /// What proves that name.
    pub client_secret: Sensitive<String>,
    /// The claim that holds a person's groups.
    pub groups_claim: String,
    /// What the groups give. Empty: roles are given in the dashboard alone.
    pub roles: Vec<GroupRole>,
}

/// The company's provider.
pub struct OpenId {
    settings: OpenIdSettings,
    /// Where the provider sends people back to.
    redirect_url: String,
    provider: Provider,
}

impl OpenId {
    /// The provider of these settings, asked through `fetch`.
    pub fn new(settings: OpenIdSettings, redirect_url: String, fetch: Arc<dyn HttpsFetch>) -> Self {
        Self {
            provider: Provider::new(settings.issuer.clone(), fetch),
            settings,
            redirect_url,
        }
    }
}

impl std::fmt::Debug for OpenId {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter
            .debug_struct("OpenId")
            .field("settings", &self.settings)
            .finish_non_exhaustive()
    }
}
