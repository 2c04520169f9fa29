//! The credential of `Authorization: Bearer`.

use std::sync::Arc;

use axum::extract::FromRequestParts;
use axum::http::HeaderMap;
use axum::http::header::AUTHORIZATION;
use axum::http::request::Parts;
use handfast_app::{AppError, Caller, CredentialError, Requester};
use handfast_protocol::ErrorCode;
use handfast_protocol::token::AccessTokenClaims;

use crate::errors::{Challenge, Fault};
use crate::middleware::notes::Notes;
use crate::middleware::peer::Peer;
use crate::state::HttpState;

/// A customer's server, or the user's own device.
pub(crate) struct Bearer(pub(crate) Requester);

/// A customer's server; an access token is refused.
pub(crate) struct ServerBearer(pub(crate) Caller);

/// The user's own device; an API key is refused.
pub(crate) struct DeviceBearer(pub(crate) AccessTokenClaims);

impl FromRequestParts<Arc<HttpState>> for Bearer {
    type Rejection = Fault;

    async fn from_request_parts(
        parts: &mut Parts,
        state: &Arc<HttpState>,
    ) -> Result<Self, Self::Rejection> {
        let text = bearer_text(&parts.headers)?;
        let requester = match state.app.authenticate(text).await {
            Ok(Requester::Server(caller)) => Requester::Server(caller.at(Peer::of(parts).address)),
            Ok(device) => device,
            Err(error) => return Err(failed_sign_in(parts, state, error)),
        };
        let notes = Notes::of(parts);
        match &requester {
            Requester::Server(caller) => {
                notes.caller(caller);
                state.rate_limiter.check_key(caller.key_id())?;
            }
            Requester::Device(claims) => notes.token(claims),
        }
        Ok(Self(requester))
    }
}

impl FromRequestParts<Arc<HttpState>> for ServerBearer {
    type Rejection = Fault;

    async fn from_request_parts(
        parts: &mut Parts,
        state: &Arc<HttpState>,
    ) -> Result<Self, Self::Rejection> {
        match Bearer::from_request_parts(parts, state).await?.0 {
            Requester::Server(caller) => Ok(Self(caller)),
            Requester::Device(_) => Err(CredentialError::NotAllowed.into()),
        }
    }
}

impl FromRequestParts<Arc<HttpState>> for DeviceBearer {
    type Rejection = Fault;

    async fn from_request_parts(
        parts: &mut Parts,
        state: &Arc<HttpState>,
    ) -> Result<Self, Self::Rejection> {
        match Bearer::from_request_parts(parts, state).await?.0 {
            Requester::Device(claims) => Ok(Self(claims)),
            Requester::Server(_) => Err(CredentialError::NotAllowed.into()),
        }
    }
}

/// Whoever guesses at credentials is held back by address.
fn failed_sign_in(parts: &Parts, state: &HttpState, error: AppError) -> Fault {
    match state.rate_limiter.check_address(Peer::of(parts)) {
        Ok(()) => error.into(),
        Err(limited) => limited,
    }
}

fn bearer_text(headers: &HeaderMap) -> Result<&str, Fault> {
    let mut values = headers.get_all(AUTHORIZATION).iter();
    let Some(value) = values.next() else {
        let detail = "The call needs `Authorization: Bearer` with an API key or an access token.";
        return Err(Fault::new(ErrorCode::CredentialMissing, detail).challenging(Challenge::Bearer));
    };
    let text = value.to_str().ok().and_then(|text| text.split_once(' '));
    match text {
        Some((scheme, credential))
            if scheme.eq_ignore_ascii_case("bearer") && values.next().is_none() =>
        {
            Ok(credential.trim_matches(' '))
        }
        _ => Err(CredentialError::ApiKeyMalformed.into()),
    }
}
