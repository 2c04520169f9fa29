//! A sign-in that has begun: what the browser keeps until the provider sends
//! it back.

use std::time::Duration;

use data_encoding::BASE64URL_NOPAD;
use handfast_domain::{Sensitive, Timestamp};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;

use crate::application::Application;
use crate::error::AppError;
use crate::operators::error::OperatorError;
use crate::operators::openid::OpenId;
use crate::operators::openid::error::OpenIdError;
use crate::operators::secrets::draw_secret;

/// How long somebody may take at the provider.
const LIMIT: Duration = Duration::from_secs(10 * 60);
const PURPOSE: &str = "openid sign-in";

/// A sign-in that has begun.
#[derive(Clone, Debug)]
pub struct OpenIdStart {
    /// Where the browser goes now.
    pub address: String,
    /// What it keeps meanwhile, sealed.
    pub kept: Sensitive<String>,
}

#[derive(Serialize, Deserialize)]
pub(super) struct UnderWay {
    state: String,
    pub(super) nonce: String,
    /// The secret of PKCE.
    pub(super) verifier: String,
    /// Where to go on after it.
    pub(super) to: String,
    until: i64,
}

impl UnderWay {
    /// Whether the provider's answer is to this sign-in.
    pub(super) fn is_answered_by(&self, state: &str) -> bool {
        self.state.as_bytes().ct_eq(state.as_bytes()).into()
    }
}

impl Application {
    /// Begins to sign somebody in through the provider, to go on at `to`.
    pub async fn begin_openid(&self, openid: &OpenId, to: &str) -> Result<OpenIdStart, AppError> {
        let now = self.clock.now();
        let discovery = openid.provider.discovery(now).await;
        let discovery = discovery.map_err(OperatorError::from)?;
        let draw = || draw_secret(self.entropy.as_ref()).into_exposed();
        let under_way = UnderWay {
            state: draw(),
            nonce: draw(),
            verifier: draw(),
            to: to.to_owned(),
            until: now.plus(LIMIT).as_millis(),
        };
        let scope = scope(&discovery.scopes_supported, &openid.settings.groups_claim);
        let query = query(openid, &under_way, &scope)?;
        let endpoint = &discovery.authorization_endpoint;
        let joint = if endpoint.contains('?') { '&' } else { '?' };
        Ok(OpenIdStart {
            address: format!("{endpoint}{joint}{query}"),
            kept: self.seal_under_way(&under_way)?,
        })
    }

    fn seal_under_way(&self, under_way: &UnderWay) -> Result<Sensitive<String>, AppError> {
        let content = serde_json::to_vec(under_way)
            .map_err(|_| AppError::Internal("a sign-in cannot be written down"))?;
        self.seal_text(PURPOSE, &content)
    }

    /// What the browser kept, while there is time.
    pub(super) fn open_under_way(
        &self,
        kept: Option<&Sensitive<String>>,
    ) -> Result<UnderWay, OpenIdError> {
        let opened = kept.and_then(|kept| {
            let content = self.open_text(PURPOSE, kept.expose())?;
            serde_json::from_slice(&content).ok()
        });
        opened
            .filter(|under_way: &UnderWay| {
                self.clock.now() < Timestamp::from_millis(under_way.until)
            })
            .ok_or(OpenIdError::NotBegunHere)
    }
}

/// What is asked for. Some providers tell groups only when they are asked to,
/// others refuse a scope that they do not know.
fn scope(supported: &[String], groups_claim: &str) -> String {
    let groups = supported.iter().find(|scope| *scope == groups_claim);
    ["openid", "email", "profile"]
        .into_iter()
        .chain(groups.map(String::as_str))
        .collect::<Vec<_>>()
        .join(" ")
}

fn query(openid: &OpenId, under_way: &UnderWay, scope: &str) -> Result<String, AppError> {
    let challenge = BASE64URL_NOPAD.encode(&Sha256::digest(under_way.verifier.as_bytes()));
    let parameters = [
        ("response_type", "code"),
        ("client_id", &openid.settings.client_id),
        ("redirect_uri", &openid.redirect_url),
        ("scope", scope),
        ("state", &under_way.state),
        ("nonce", &under_way.nonce),
        ("code_challenge", &challenge),
        ("code_challenge_method", "S256"),
    ];
    serde_urlencoded::to_string(parameters)
        .map_err(|_| AppError::Internal("a query cannot be encoded"))
}
