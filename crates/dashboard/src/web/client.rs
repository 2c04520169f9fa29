//! Who is at the other end.

use std::convert::Infallible;
use std::net::{IpAddr, Ipv4Addr};

use axum::extract::FromRequestParts;
use axum::http::Extensions;
use axum::http::header::USER_AGENT;
use axum::http::request::Parts;
use handfast_app::operators::Browser;

use crate::web::cookies;

/// The address that a request comes from, seen through trusted proxies.
#[derive(Clone, Copy, Debug)]
pub struct ClientAddress(pub IpAddr);

impl ClientAddress {
    /// The address that the server put beside a request.
    pub(crate) fn of(extensions: &Extensions) -> Self {
        let found = extensions.get::<Self>().copied();
        found.unwrap_or(Self(IpAddr::V4(Ipv4Addr::LOCALHOST)))
    }
}

/// The browser that sent a request.
pub(crate) struct FromBrowser(pub(crate) Browser);

impl<S: Send + Sync> FromRequestParts<S> for FromBrowser {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        let name = parts.headers.get(USER_AGENT);
        Ok(Self(Browser {
            address: ClientAddress::of(&parts.extensions).0,
            name: name
                .and_then(|name| name.to_str().ok())
                .unwrap_or_default()
                .to_owned(),
            known: cookies::known_browser(&parts.headers),
        }))
    }
}
