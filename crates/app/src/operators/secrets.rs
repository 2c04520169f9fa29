//! Secrets that are drawn at random and kept only as a hash, and what is handed
//! to a browser sealed, to come back as it was.

use data_encoding::BASE64URL_NOPAD;
use handfast_domain::Sensitive;
use handfast_domain::operator::SecretHash;
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

use crate::application::Application;
use crate::error::AppError;
use crate::ports::{Entropy, draw};

/// 256 random bits as text, for a link or a cookie.
pub(super) fn draw_secret(entropy: &dyn Entropy) -> Sensitive<String> {
    Sensitive::new(BASE64URL_NOPAD.encode(&draw::<32>(entropy)))
}

/// What is kept of a secret. It is too long to be guessed, so a plain hash does.
pub(super) fn hash(secret: &str) -> SecretHash {
    SecretHash::from_bytes(Sha256::digest(secret.as_bytes()).into())
}

impl Application {
    /// `content` under the master key, as text for a link, a form or a cookie.
    pub(super) fn seal_text(
        &self,
        purpose: &str,
        content: &[u8],
    ) -> Result<Sensitive<String>, AppError> {
        let sealed = self
            .master_key
            .seal(purpose, content, self.entropy.as_ref())?;
        Ok(Sensitive::new(BASE64URL_NOPAD.encode(&sealed)))
    }

    /// What [`Application::seal_text`] sealed for this purpose.
    pub(super) fn open_text(&self, purpose: &str, text: &str) -> Option<Zeroizing<Vec<u8>>> {
        let sealed = BASE64URL_NOPAD.decode(text.as_bytes()).ok()?;
        self.master_key.open(purpose, &sealed).ok()
    }
}
