//! The device's proof in the header `DPoP` (RFC 9449).

use std::sync::Arc;

use axum::extract::FromRequestParts;
use axum::http::HeaderMap;
use axum::http::request::Parts;
use handfast_app::{CredentialError, ProofRequest, VerifiedProof};
use handfast_domain::KeyThumbprint;
use handfast_protocol::dpop::InvalidProof;
use handfast_protocol::{ErrorCode, header};

use crate::errors::{Challenge, Fault};
use crate::middleware::notes::Notes;
use crate::middleware::peer::Peer;
use crate::state::HttpState;

/// A device that has an install, which its proof names.
pub(crate) struct InstallProof(pub(crate) VerifiedProof);

/// A device that has no install yet: its proof names none.
pub(crate) struct NewcomerProof(pub(crate) KeyThumbprint);

impl FromRequestParts<Arc<HttpState>> for InstallProof {
    type Rejection = Fault;

    async fn from_request_parts(
        parts: &mut Parts,
        state: &Arc<HttpState>,
    ) -> Result<Self, Self::Rejection> {
        let proof = verified(parts, state)?;
        let install = proof.install.ok_or(CredentialError::ProofInstall)?;
        Notes::of(parts).install(install);
        Ok(Self(proof))
    }
}

impl FromRequestParts<Arc<HttpState>> for NewcomerProof {
    type Rejection = Fault;

    async fn from_request_parts(
        parts: &mut Parts,
        state: &Arc<HttpState>,
    ) -> Result<Self, Self::Rejection> {
        let proof = verified(parts, state)?;
        if proof.install.is_some() {
            return Err(CredentialError::ProofInstall.into());
        }
        Ok(Self(proof.thumbprint))
    }
}

fn verified(parts: &Parts, state: &HttpState) -> Result<VerifiedProof, Fault> {
    state.rate_limiter.check_address(Peer::of(parts))?;
    let request = ProofRequest {
        proof: proof_text(&parts.headers)?,
        method: parts.method.as_str(),
        path: parts.uri.path(),
    };
    Ok(state.app.verify_proof(&request)?)
}

/// RFC 9449 §4.3, check 1: not more than one header.
fn proof_text(headers: &HeaderMap) -> Result<&str, Fault> {
    let mut values = headers.get_all(header::DPOP).iter();
    let Some(value) = values.next() else {
        let detail = "The call needs a device proof in the header `DPoP`.";
        return Err(Fault::new(ErrorCode::CredentialMissing, detail).challenging(Challenge::Proof));
    };
    match value.to_str() {
        Ok(text) if values.next().is_none() => Ok(text),
        _ => Err(CredentialError::ProofMalformed(InvalidProof::Malformed).into()),
    }
}
