//! API keys as they are shown.

use handfast_app::MadeApiKey;
use handfast_domain::access::Scope;
use handfast_domain::api_key::ApiKey;
use handfast_domain::{ApiKeyId, Timestamp};
use serde::Serialize;
use serde_json::json;

use crate::failure::Failure;
use crate::output::Output;

/// An API key as it is shown, without its secret.
#[derive(Debug, Serialize)]
pub(super) struct KeyView {
    pub(super) id: ApiKeyId,
    pub(super) name: String,
    pub(super) standing: &'static str,
    pub(super) scopes: Vec<Scope>,
    pub(super) created_at: Timestamp,
    pub(super) expires_at: Timestamp,
    pub(super) revoked_at: Option<Timestamp>,
    pub(super) last_used_at: Option<Timestamp>,
    pub(super) successor: Option<ApiKeyId>,
}

impl KeyView {
    /// The key as it stands at `now`.
    pub(super) fn new(key: ApiKey, now: Timestamp) -> Self {
        Self {
            standing: key.standing(now).as_str(),
            id: key.id,
            scopes: key.scopes.iter().collect(),
            name: key.name,
            created_at: key.created_at,
            expires_at: key.expires_at,
            revoked_at: key.revoked_at,
            last_used_at: key.last_used_at,
            successor: key.successor,
        }
    }

    /// The names of its scopes.
    pub(super) fn scope_names(&self) -> String {
        let names: Vec<&str> = self.scopes.iter().map(|scope| scope.as_str()).collect();
        names.join(" ")
    }
}

/// Shows a new key, this once: the key alone on standard output, for scripts to
/// take, and what there is to know of it beside.
pub(super) fn show_once(made: &MadeApiKey, output: Output) -> Result<(), Failure> {
    let MadeApiKey { key, secret } = made;
    let answer = json!({"id": key.id, "key": secret.expose()});
    output.answer(&answer, || secret.expose().clone())?;
    output.remark(&format!(
        "This is the key {} ({}), good until {}. It is shown this once and kept nowhere: store it \
         where only your server can read it.",
        key.id, key.name, key.expires_at
    ));
    Ok(())
}
