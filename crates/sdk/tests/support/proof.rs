//! How the platform in memory checks a device's proof.

use handfast_sdk::ports::HttpRequest;
use handfast_sdk::protocol::domain::Timestamp;
use handfast_sdk::protocol::dpop::{Proof, ProofClaims, WINDOW_SECONDS};
use handfast_sdk::protocol::header::DPOP;
use p256::ecdsa::signature::Verifier;
use p256::ecdsa::{Signature, VerifyingKey};

/// Why a proof is refused.
#[derive(Debug)]
pub enum BadProof {
    Invalid(String),
    Skewed,
}

/// What a good proof shows.
#[derive(Clone, Debug)]
pub struct GoodProof {
    pub thumbprint: String,
    pub claims: ProofClaims,
}

/// The header of this name.
pub fn header<'request>(request: &'request HttpRequest, name: &str) -> Option<&'request str> {
    request
        .headers
        .iter()
        .find(|(candidate, _)| candidate.eq_ignore_ascii_case(name))
        .map(|(_, value)| value.as_str())
}

/// Checks form, signature and claims of a request's proof.
pub fn check(request: &HttpRequest, now: Timestamp) -> Result<GoodProof, BadProof> {
    let invalid = |what: &str| BadProof::Invalid(what.to_owned());
    let text = header(request, DPOP).ok_or_else(|| invalid("no proof"))?;
    let proof = Proof::parse(text).map_err(|error| BadProof::Invalid(error.to_string()))?;
    let point = proof.jwk.uncompressed_point().map_err(|_| invalid("key"))?;
    let key = VerifyingKey::from_sec1_bytes(&point).map_err(|_| invalid("point"))?;
    let signature = Signature::from_slice(&proof.signature).map_err(|_| invalid("signature"))?;
    key.verify(proof.signing_input.as_bytes(), &signature)
        .map_err(|_| invalid("signature"))?;
    if proof.claims.htm != request.method.as_str() || proof.claims.htu != request.url {
        return Err(invalid("made for another call"));
    }
    if proof.claims.jti.len() < 16 {
        return Err(invalid("jti"));
    }
    if proof.claims.iat.abs_diff(now.as_seconds()) > WINDOW_SECONDS.unsigned_abs() {
        return Err(BadProof::Skewed);
    }
    Ok(GoodProof {
        thumbprint: proof.jwk.thumbprint().to_string(),
        claims: proof.claims,
    })
}
