//! The key that seals the platform's other keys at rest.

use aws_lc_rs::aead::{AES_256_GCM_SIV, Aad, LessSafeKey, Nonce, UnboundKey};
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

use crate::error::AppError;
use crate::ports::{Entropy, draw};

const NONCE_BYTES: usize = 12;

/// 32 secret bytes from the installation's configuration. With them and the
/// database one could make codes and tokens; neither alone is enough.
pub struct MasterKey(Zeroizing<[u8; 32]>);

impl MasterKey {
    /// The key of these bytes.
    pub fn new(bytes: [u8; 32]) -> Self {
        Self(Zeroizing::new(bytes))
    }

    /// A public name for the key, kept in the database so that a start with
    /// another key is refused.
    pub fn fingerprint(&self) -> [u8; 32] {
        let mut hash = Sha256::new();
        hash.update(b"handfast master key fingerprint 1");
        hash.update(self.0.as_slice());
        hash.finalize().into()
    }

    /// Seals `material`, bound to `purpose`.
    pub(crate) fn seal(
        &self,
        purpose: &str,
        material: &[u8],
        entropy: &dyn Entropy,
    ) -> Result<Vec<u8>, AppError> {
        let nonce: [u8; NONCE_BYTES] = draw(entropy);
        let mut sealed = material.to_vec();
        self.cipher()?
            .seal_in_place_append_tag(
                Nonce::assume_unique_for_key(nonce),
                Aad::from(purpose.as_bytes()),
                &mut sealed,
            )
            .map_err(|_| AppError::Internal("sealing with the master key failed"))?;
        Ok([nonce.as_slice(), &sealed].concat())
    }

    /// Opens what [`MasterKey::seal`] made.
    pub(crate) fn open(
        &self,
        purpose: &str,
        sealed: &[u8],
    ) -> Result<Zeroizing<Vec<u8>>, AppError> {
        let fault = AppError::Internal("a platform key cannot be opened with this master key");
        let Some((nonce, sealed)) = sealed.split_first_chunk::<NONCE_BYTES>() else {
            return Err(fault);
        };
        let mut material = Zeroizing::new(sealed.to_vec());
        let nonce = Nonce::assume_unique_for_key(*nonce);
        let Ok(opened) =
            self.cipher()?
                .open_in_place(nonce, Aad::from(purpose.as_bytes()), &mut material)
        else {
            return Err(fault);
        };
        let length = opened.len();
        material.truncate(length);
        Ok(material)
    }

    fn cipher(&self) -> Result<LessSafeKey, AppError> {
        UnboundKey::new(&AES_256_GCM_SIV, self.0.as_slice())
            .map(LessSafeKey::new)
            .map_err(|_| AppError::Internal("the master key is not a key"))
    }
}

impl std::fmt::Debug for MasterKey {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("[redacted]")
    }
}
