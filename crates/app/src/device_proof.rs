//! Checking a device's proof against the call it came with (RFC 9449 §4.3).

use aws_lc_rs::signature::{ECDSA_P256_SHA256_FIXED, UnparsedPublicKey};
use handfast_domain::{InstallId, KeyThumbprint, Timestamp};
use handfast_protocol::dpop::{Proof, WINDOW_SECONDS};

use crate::application::Application;
use crate::error::CredentialError;

/// The call that a proof must have been made for.
#[derive(Clone, Copy, Debug)]
pub struct ProofRequest<'call> {
    /// The text of the header `DPoP`.
    pub proof: &'call str,
    /// The HTTP method.
    pub method: &'call str,
    /// The path, without query.
    pub path: &'call str,
}

/// What a good proof proves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct VerifiedProof {
    /// The key that made it.
    pub thumbprint: KeyThumbprint,
    /// The install that it names.
    pub install: Option<InstallId>,
}

impl Application {
    /// Checks form, method, address, time and signature of a proof.
    ///
    /// A proof is not remembered (RFC 9449 §11.1 leaves that to the server):
    /// inside its window it may be seen again, as a repeat after a lost answer
    /// is. Whoever could copy one off the wire, TLS being broken, could repeat
    /// that one call for five minutes.
    pub fn verify_proof(
        &self,
        request: &ProofRequest<'_>,
    ) -> Result<VerifiedProof, CredentialError> {
        let proof = Proof::parse(request.proof)?;
        self.check_claims(&proof, request)?;
        let point = proof.jwk.uncompressed_point()?;
        // The library refuses points that are not on the curve.
        UnparsedPublicKey::new(&ECDSA_P256_SHA256_FIXED, point)
            .verify(proof.signing_input.as_bytes(), &proof.signature)
            .map_err(|_| CredentialError::ProofSignature)?;
        check_window(proof.claims.iat, self.clock.now())?;
        Ok(VerifiedProof {
            thumbprint: proof.jwk.thumbprint(),
            install: proof.claims.ins,
        })
    }

    fn check_claims(
        &self,
        proof: &Proof<'_>,
        request: &ProofRequest<'_>,
    ) -> Result<(), CredentialError> {
        let claims = &proof.claims;
        if claims.jti.is_empty() {
            return Err(handfast_protocol::dpop::InvalidProof::Claims.into());
        }
        if claims.htm != request.method {
            return Err(CredentialError::ProofMethod);
        }
        if claims.htu.strip_prefix(self.public_url.as_str()) != Some(request.path) {
            return Err(CredentialError::ProofAddress(self.public_url.clone()));
        }
        Ok(())
    }
}

/// A wrong clock is told only to whoever holds the key: the signature is
/// checked first.
fn check_window(iat: i64, now: Timestamp) -> Result<(), CredentialError> {
    if now.as_seconds().abs_diff(iat) > WINDOW_SECONDS.unsigned_abs() {
        return Err(CredentialError::ClockSkew { server_time: now });
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_window_is_five_minutes_to_either_side() {
        let now = Timestamp::from_seconds(1_000_000);
        for iat in [1_000_000 - 300, 1_000_000, 1_000_000 + 300] {
            assert_eq!(check_window(iat, now), Ok(()));
        }
        for iat in [i64::MIN, 0, 1_000_000 - 301, 1_000_000 + 301, i64::MAX] {
            assert_eq!(
                check_window(iat, now),
                Err(CredentialError::ClockSkew { server_time: now })
            );
        }
    }
}
