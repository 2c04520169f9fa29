//! The second factor: codes by time (RFC 6238), and codes for the day the
//! phone is lost.

use data_encoding::BASE32_NOPAD;
use handfast_domain::Sensitive;
use handfast_domain::operator::{Email, Operator, SecretHash};
use totp_rs::{Algorithm, Builder, Totp};

use crate::application::Application;
use crate::error::AppError;
use crate::operators::error::OperatorError;
use crate::operators::secrets;
use crate::ports::{Entropy, draw};

/// What stands above the code in an authenticator.
const ISSUER: &str = "Handfast";
/// RFC 4226 §4 asks for 160 bits.
const SECRET_BYTES: usize = 20;
pub(super) const RECOVERY_CODES: usize = 10;
const PURPOSE: &str = "second factor";

/// The secret of a second factor.
pub(super) struct FactorSecret(pub(super) Vec<u8>);

impl FactorSecret {
    pub(super) fn draw(entropy: &dyn Entropy) -> Self {
        Self(draw::<SECRET_BYTES>(entropy).to_vec())
    }

    /// Reads back what [`FactorSecret::to_text`] wrote.
    pub(super) fn from_text(text: &str) -> Option<Self> {
        let bytes = BASE32_NOPAD.decode(text.as_bytes()).ok()?;
        (bytes.len() == SECRET_BYTES).then_some(Self(bytes))
    }

    /// As people type it.
    pub(super) fn to_text(&self) -> Sensitive<String> {
        Sensitive::new(BASE32_NOPAD.encode(&self.0))
    }

    /// As authenticators read it from a picture.
    pub(super) fn address(&self, email: &Email) -> Result<Sensitive<String>, AppError> {
        self.totp(email)?
            .to_url()
            .map(|address| Sensitive::new(address.to_string()))
            .map_err(|_| AppError::Internal("a second factor has no address"))
    }

    /// The time step that a code belongs to, if it is right now.
    pub(super) fn step_of(
        &self,
        code: &str,
        email: &Email,
        seconds: u64,
    ) -> Result<Option<u64>, AppError> {
        Ok(self.totp(email)?.check(code, seconds))
    }

    fn totp(&self, email: &Email) -> Result<Totp, AppError> {
        Builder::new()
            .with_algorithm(Algorithm::SHA1)
            .with_digits(6)
            .with_skew(1)
            .with_step_duration(30)
            .with_secret(self.0.clone())
            .with_account_name(email.as_str().replace(':', ""))
            .with_issuer(Some(ISSUER))
            .build()
            .map_err(|_| AppError::Internal("a second factor cannot be read"))
    }
}

/// Fresh recovery codes, and what is kept of them.
pub(super) fn draw_recovery_codes(
    entropy: &dyn Entropy,
) -> (Vec<Sensitive<String>>, Vec<SecretHash>) {
    (0..RECOVERY_CODES)
        .map(|_| {
            let letters = BASE32_NOPAD.encode(&draw::<10>(entropy)).to_lowercase();
            let hash = secrets::hash(&letters);
            let (one, other) = letters.split_at(8);
            (Sensitive::new(format!("{one}-{other}")), hash)
        })
        .unzip()
}

impl Application {
    /// Spends a code of the operator's second factor: notes the step of one by
    /// time, or takes away a recovery code.
    pub(super) fn use_code(&self, operator: &mut Operator, code: &str) -> Result<(), AppError> {
        let plain: String = code
            .chars()
            .filter(|char| char.is_alphanumeric())
            .flat_map(char::to_lowercase)
            .collect();
        let recovery = secrets::hash(&plain);
        if let Some(place) = operator
            .recovery_codes
            .iter()
            .position(|known| *known == recovery)
        {
            operator.recovery_codes.remove(place);
            return Ok(());
        }
        let sealed = operator.totp.as_ref().ok_or(OperatorError::WrongCode)?;
        let secret = FactorSecret(self.master_key.open(PURPOSE, sealed)?.to_vec());
        let step = self.step_of_code(&secret, &operator.email, &plain)?;
        if step <= operator.totp_step {
            return Err(OperatorError::WrongCode.into());
        }
        operator.totp_step = step;
        Ok(())
    }

    /// The time step of a code that is right now.
    pub(super) fn step_of_code(
        &self,
        secret: &FactorSecret,
        email: &Email,
        code: &str,
    ) -> Result<u64, AppError> {
        let seconds = u64::try_from(self.clock.now().as_seconds()).unwrap_or(0);
        let step = secret.step_of(code, email, seconds)?;
        Ok(step.ok_or(OperatorError::WrongCode)?)
    }

    pub(super) fn seal_factor(&self, secret: &FactorSecret) -> Result<Vec<u8>, AppError> {
        self.master_key
            .seal(PURPOSE, &secret.0, self.entropy.as_ref())
    }
}
