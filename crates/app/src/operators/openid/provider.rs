//! What the provider publishes: where it is asked, and its keys.

use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use handfast_domain::Timestamp;
use jsonwebtoken::jwk::Jwk;
use parking_lot::Mutex;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::operators::openid::error::OpenIdError;
use crate::operators::openid::id_token::SigningKey;
use crate::ports::{HttpsFetch, HttpsRequest};

/// How long what the provider published is taken as it is.
const FRESH: Duration = Duration::from_secs(60 * 60);
const DISCOVERY: &str = "/.well-known/openid-configuration";

/// Where the provider is asked, and how (OpenID Connect Discovery 1.0 §3).
#[derive(Debug, Deserialize)]
pub(super) struct Discovery {
    issuer: String,
    pub(super) authorization_endpoint: String,
    pub(super) token_endpoint: String,
    jwks_uri: String,
    #[serde(default)]
    pub(super) token_endpoint_auth_methods_supported: Vec<String>,
    #[serde(default)]
    pub(super) scopes_supported: Vec<String>,
}

#[derive(Deserialize)]
struct KeySet {
    keys: Vec<Value>,
}

/// The provider, with what it published last.
pub(super) struct Provider {
    fetch: Arc<dyn HttpsFetch>,
    issuer: String,
    discovery: Mutex<Option<Published<Discovery>>>,
    keys: Mutex<Option<Published<Vec<Jwk>>>>,
}

struct Published<T> {
    at: Timestamp,
    content: Arc<T>,
}

impl Provider {
    pub(super) fn new(issuer: String, fetch: Arc<dyn HttpsFetch>) -> Self {
        Self {
            fetch,
            issuer,
            discovery: Mutex::default(),
            keys: Mutex::default(),
        }
    }

    pub(super) async fn discovery(&self, now: Timestamp) -> Result<Arc<Discovery>, OpenIdError> {
        if let Some(known) = fresh(&self.discovery, now) {
            return Ok(known);
        }
        let url = format!("{}{DISCOVERY}", self.issuer.trim_end_matches('/'));
        let found: Discovery = self.ask(get(url)).await?;
        let addresses = [
            &found.authorization_endpoint,
            &found.token_endpoint,
            &found.jwks_uri,
        ];
        if found.issuer != self.issuer || !addresses.iter().all(|url| is_safe_address(url)) {
            tracing::warn!(
                "the OpenID Connect provider describes another issuer, or one without TLS"
            );
            return Err(OpenIdError::Misunderstood);
        }
        Ok(keep(&self.discovery, found, now))
    }

    /// The keys by which a token may be signed. One that is not known may be
    /// new, so the provider is asked again, once.
    pub(super) async fn keys_for(
        &self,
        signing_key: &SigningKey,
        now: Timestamp,
    ) -> Result<Vec<Jwk>, OpenIdError> {
        let among = |keys: &[Jwk]| -> Vec<Jwk> {
            let candidates = keys.iter().filter(|key| signing_key.may_be(key));
            candidates.cloned().collect()
        };
        let known = fresh(&self.keys, now).map(|keys| among(&keys));
        if let Some(found) = known.filter(|found| !found.is_empty()) {
            return Ok(found);
        }
        let url = self.discovery(now).await?.jwks_uri.clone();
        let set: KeySet = self.ask(get(url)).await?;
        // A key of a kind that is not known here must not hide the others.
        let keys = set.keys.into_iter();
        let keys = keys.filter_map(|key| serde_json::from_value(key).ok());
        Ok(among(&keep(&self.keys, keys.collect(), now)))
    }

    /// Sends a request and reads the JSON of a good answer.
    pub(super) async fn ask<T: DeserializeOwned>(
        &self,
        request: HttpsRequest,
    ) -> Result<T, OpenIdError> {
        let url = request.url.clone();
        let answer = self.fetch.fetch(request).await.map_err(|cause| {
            tracing::warn!(%url, %cause, "the OpenID Connect provider cannot be reached");
            OpenIdError::Unreachable
        })?;
        let status = answer.status;
        let read = serde_json::from_slice(answer.body.expose()).ok();
        read.filter(|_| status == 200).ok_or_else(|| {
            tracing::warn!(%url, status, "the OpenID Connect provider gave an answer that is of no use");
            OpenIdError::Misunderstood
        })
    }
}

fn get(url: String) -> HttpsRequest {
    HttpsRequest {
        url,
        form: None,
        authorization: None,
    }
}

fn fresh<T>(known: &Mutex<Option<Published<T>>>, now: Timestamp) -> Option<Arc<T>> {
    let known = known.lock();
    let published = known.as_ref()?;
    (now.since(published.at) < FRESH).then(|| Arc::clone(&published.content))
}

fn keep<T>(known: &Mutex<Option<Published<T>>>, content: T, at: Timestamp) -> Arc<T> {
    let content = Arc::new(content);
    *known.lock() = Some(Published {
        at,
        content: Arc::clone(&content),
    });
    content
}

/// Whether secrets may be sent there: over TLS, or to this very machine.
pub fn is_safe_address(url: &str) -> bool {
    let Some(rest) = url.strip_prefix("http://") else {
        return url.starts_with("https://");
    };
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let host = authority.trim_start_matches('[').trim_end_matches(']');
    let with_port = authority.parse().map(|address: SocketAddr| address.ip());
    let alone = || host.parse::<IpAddr>();
    with_port
        .or_else(|_| alone())
        .is_ok_and(|ip| ip.is_loopback())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_tls_this_machine_alone_is_asked() {
        for safe in [
            "https://login.example.com/realms/a",
            "http://127.0.0.1:8080/a",
            "http://[::1]:8080",
            "http://[::1]/a",
            "http://127.0.0.1",
        ] {
            assert!(is_safe_address(safe), "{safe}");
        }
        for unsafe_one in [
            "http://login.example.com",
            "http://127.0.0.1@example.com/",
            "http://127.0.0.1.example.com/",
            "http://10.0.0.1/",
            "ftp://127.0.0.1/",
            "",
        ] {
            assert!(!is_safe_address(unsafe_one), "{unsafe_one}");
        }
    }
}
