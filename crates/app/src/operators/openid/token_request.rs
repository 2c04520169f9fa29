//! Redeeming the provider's code for an ID token.

use data_encoding::BASE64;
use handfast_domain::{Sensitive, Timestamp};
use serde::Deserialize;

use crate::operators::openid::error::OpenIdError;
use crate::operators::openid::id_token::{self, Expected, Person};
use crate::operators::openid::under_way::UnderWay;
use crate::operators::openid::{OpenId, OpenIdSettings};
use crate::ports::HttpsRequest;

const BASIC: &str = "client_secret_basic";
const POST: &str = "client_secret_post";

#[derive(Deserialize)]
struct Tokens {
    id_token: String,
}

impl OpenId {
    /// Who comes with this code.
    pub(super) async fn person(
        &self,
        code: &Sensitive<String>,
        under_way: &UnderWay,
        now: Timestamp,
    ) -> Result<Person, OpenIdError> {
        let discovery = self.provider.discovery(now).await?;
        let methods = &discovery.token_endpoint_auth_methods_supported;
        let has = |method| methods.iter().any(|known| known == method);
        let request = if has(POST) && !has(BASIC) {
            self.post(code, under_way)
        } else {
            self.basic(code, under_way)
        };
        let request = HttpsRequest {
            url: discovery.token_endpoint.clone(),
            ..request.ok_or(OpenIdError::Misunderstood)?
        };
        let tokens: Tokens = self.provider.ask(request).await?;
        self.verified(&tokens.id_token, under_way, now).await
    }

    async fn verified(
        &self,
        token: &str,
        under_way: &UnderWay,
        now: Timestamp,
    ) -> Result<Person, OpenIdError> {
        let signing_key = id_token::signing_key(token)?;
        let expected = Expected {
            issuer: &self.settings.issuer,
            client_id: &self.settings.client_id,
            nonce: &under_way.nonce,
            now,
        };
        let mut outcome = Err(OpenIdError::InvalidIdToken);
        // Without a name in the token several keys may be the one.
        for key in self.provider.keys_for(&signing_key, now).await? {
            outcome = id_token::verify(token, &key, &expected);
            if !matches!(outcome, Err(OpenIdError::InvalidIdToken)) {
                break;
            }
        }
        outcome
    }

    fn basic(&self, code: &Sensitive<String>, under_way: &UnderWay) -> Option<HttpsRequest> {
        Some(HttpsRequest {
            authorization: Some(basic_credential(&self.settings)?),
            ..self.post_of(&self.fields(code, under_way))?
        })
    }

    fn post(&self, code: &Sensitive<String>, under_way: &UnderWay) -> Option<HttpsRequest> {
        let mut fields = self.fields(code, under_way).to_vec();
        fields.push(("client_id", &self.settings.client_id));
        fields.push(("client_secret", self.settings.client_secret.expose()));
        self.post_of(&fields)
    }

    fn fields<'a>(
        &'a self,
        code: &'a Sensitive<String>,
        under_way: &'a UnderWay,
    ) -> [(&'a str, &'a str); 4] {
        [
            ("grant_type", "authorization_code"),
            ("code", code.expose()),
            ("redirect_uri", &self.redirect_url),
            ("code_verifier", &under_way.verifier),
        ]
    }

    fn post_of(&self, fields: &[(&str, &str)]) -> Option<HttpsRequest> {
        let form = serde_urlencoded::to_string(fields).ok()?;
        Some(HttpsRequest {
            url: String::new(),
            form: Some(Sensitive::new(form)),
            authorization: None,
        })
    }
}

/// Both parts are encoded like fields of a form first (RFC 6749 §2.3.1).
fn basic_credential(settings: &OpenIdSettings) -> Option<Sensitive<String>> {
    let encoded = |text: &str| {
        let field = serde_urlencoded::to_string([("", text)]).ok()?;
        Some(field.strip_prefix('=')?.to_owned())
    };
    let id = encoded(&settings.client_id)?;
    let secret = encoded(settings.client_secret.expose())?;
    let credential = BASE64.encode(format!("{id}:{secret}").as_bytes());
    Some(Sensitive::new(format!("Basic {credential}")))
}
