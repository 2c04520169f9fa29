//! Forms: what was typed, and whether the page it was typed into was ours.

use std::sync::Arc;

use axum::body::Bytes;
use axum::extract::{FromRequest, Request};
use axum::http::HeaderMap;
use axum::http::header::{HOST, ORIGIN};
use data_encoding::BASE64URL_NOPAD;
use handfast_domain::Sensitive;
use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;

use crate::web::client::ClientAddress;
use crate::web::page::Page;
use crate::web::page_error::PageError;
use crate::web::state::Dashboard;

/// The hidden field that proves that a form is from a page of this session.
const TOKEN_FIELD: &str = "csrf";

/// What was typed into a form.
#[derive(Clone, Default)]
pub(crate) struct Fields(Vec<(String, String)>);

/// A form of somebody who need not be signed in.
pub(crate) struct PublicForm(pub(crate) Fields);

/// A form of an operator who is signed in.
pub(crate) struct SignedForm {
    pub(crate) page: Page,
    pub(crate) fields: Fields,
}

impl Fields {
    /// What was typed, without spaces around it; empty if nothing was.
    pub(crate) fn text(&self, name: &str) -> &str {
        self.raw(name).trim()
    }

    /// What was typed, as a secret and to the letter.
    pub(crate) fn secret(&self, name: &str) -> Sensitive<String> {
        Sensitive::new(self.raw(name).to_owned())
    }

    /// Every value of a field that may be chosen several times.
    pub(crate) fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.0
            .iter()
            .filter(move |(found, _)| found == name)
            .map(|(_, value)| value.as_str())
    }

    /// Whether a box was ticked.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.0.iter().any(|(found, _)| found == name)
    }

    fn raw(&self, name: &str) -> &str {
        self.0
            .iter()
            .find(|(found, _)| found == name)
            .map_or("", |(_, value)| value)
    }

    fn parse(body: &Bytes) -> Result<Self, PageError> {
        serde_urlencoded::from_bytes(body)
            .map(Self)
            .map_err(|_| PageError::BadForm)
    }
}

/// The token of the forms of a session. It tells nothing of the session's own
/// secret, and is another for each session.
pub(crate) fn token(session: &Sensitive<String>) -> String {
    let mut hash = Sha256::new();
    hash.update(b"handfast form ");
    hash.update(session.expose().as_bytes());
    BASE64URL_NOPAD.encode(&hash.finalize())
}

impl FromRequest<Arc<Dashboard>> for PublicForm {
    type Rejection = PageError;

    async fn from_request(request: Request, state: &Arc<Dashboard>) -> Result<Self, PageError> {
        check_origin(request.headers())?;
        Ok(Self(read(request, state).await?))
    }
}

impl FromRequest<Arc<Dashboard>> for SignedForm {
    type Rejection = PageError;

    async fn from_request(request: Request, state: &Arc<Dashboard>) -> Result<Self, PageError> {
        check_origin(request.headers())?;
        let address = ClientAddress::of(request.extensions()).0;
        let page = Page::of((request.headers(), address), state, None).await?;
        let fields = read(request, state).await?;
        let given = fields.raw(TOKEN_FIELD).as_bytes();
        if bool::from(given.ct_eq(page.form_token.as_bytes())) {
            Ok(Self { page, fields })
        } else {
            Err(PageError::ForeignForm)
        }
    }
}

async fn read(request: Request, state: &Arc<Dashboard>) -> Result<Fields, PageError> {
    let body = Bytes::from_request(request, state).await;
    Fields::parse(&body.map_err(|_| PageError::BadForm)?)
}

/// Refuses a form that was sent from another site.
fn check_origin(headers: &HeaderMap) -> Result<(), PageError> {
    let text = |name| headers.get(name).and_then(|value| value.to_str().ok());
    let is_ours = match (text(ORIGIN), text(HOST)) {
        (Some(origin), Some(host)) => origin
            .split_once("://")
            .is_some_and(|(_, authority)| authority == host),
        // Browsers of today always say where a form comes from; what does not is
        // no browser, and holds nobody's cookies.
        (None, _) => true,
        (Some(_), None) => false,
    };
    if is_ours {
        Ok(())
    } else {
        Err(PageError::ForeignForm)
    }
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderValue;

    use super::*;

    #[test]
    fn forms_of_other_sites_are_refused() {
        let from = |origin| {
            let mut headers = HeaderMap::new();
            headers.insert(HOST, HeaderValue::from_static("handfast.example.com"));
            headers.insert(ORIGIN, HeaderValue::from_static(origin));
            check_origin(&headers).is_ok()
        };
        assert!(from("https://handfast.example.com"));
        assert!(!from("https://example.com"));
        assert!(!from("null"));
    }

    #[test]
    fn fields_are_found_by_name() {
        let fields = Fields::parse(&Bytes::from_static(b"name=+a+&scope=x&scope=y&on=")).unwrap();
        assert_eq!(fields.text("name"), "a");
        assert_eq!(fields.secret("name").expose(), " a ");
        assert_eq!(fields.all("scope").collect::<Vec<_>>(), ["x", "y"]);
        assert!(fields.has("on") && !fields.has("off"));
    }

    #[test]
    fn each_session_has_a_token_of_its_own() {
        let of = |secret: &str| token(&Sensitive::new(secret.to_owned()));
        assert_ne!(of("one"), of("two"));
        assert_eq!(of("one"), of("one"));
    }
}
