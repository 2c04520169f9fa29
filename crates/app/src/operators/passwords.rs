//! Hashing and judging passwords.

use std::sync::Arc;

use argon2::Argon2;
use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use handfast_domain::Sensitive;
use handfast_domain::operator::Email;
use handfast_domain::password::{self, Strength, WeakPassword};
use tokio::sync::Semaphore;
use zxcvbn::feedback::Warning;
use zxcvbn::zxcvbn;

use crate::error::AppError;
use crate::ports::{Entropy, draw};

/// How many passwords are hashed at once: each takes 19 MiB and a processor.
const AT_ONCE: usize = 2;
/// Powers of ten of attempts that a password must be good for.
const ENOUGH_ATTEMPTS: f64 = 10.0;
/// The parameters of [`Argon2::default`], and a password nobody has: verifying
/// against it takes as long as against a real one.
const NOBODYS: &str =
    "$argon2id$v=19$m=19456,t=2,p=1$bm9ib2R5J3Mgc2FsdA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

/// Hashes passwords with Argon2id (RFC 9106), a few at a time.
pub(crate) struct Passwords {
    turns: Arc<Semaphore>,
}

impl Passwords {
    pub(crate) fn new() -> Self {
        Self {
            turns: Arc::new(Semaphore::new(AT_ONCE)),
        }
    }

    /// The hash of a password, as a PHC string.
    pub(super) async fn hash(
        &self,
        password: Sensitive<String>,
        entropy: &dyn Entropy,
    ) -> Result<Sensitive<String>, AppError> {
        let salt: [u8; 16] = draw(entropy);
        self.in_turn(move || {
            Argon2::default()
                .hash_password_with_salt(password.expose().as_bytes(), &salt)
                .map(|hash: PasswordHash| Sensitive::new(hash.to_string()))
                .map_err(|_| AppError::Internal("a password cannot be hashed"))
        })
        .await?
    }

    /// Whether the password is the one that was hashed. Without a hash the
    /// answer is no, and takes as long.
    pub(super) async fn verify(
        &self,
        password: Sensitive<String>,
        hash: Option<Sensitive<String>>,
    ) -> Result<bool, AppError> {
        self.in_turn(move || {
            let text = hash.as_ref().map_or(NOBODYS, |hash| hash.expose().as_str());
            let is_right = PasswordHash::new(text).is_ok_and(|hash| {
                Argon2::default()
                    .verify_password(password.expose().as_bytes(), &hash)
                    .is_ok()
            });
            is_right && hash.is_some()
        })
        .await
    }

    async fn in_turn<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T, AppError> {
        let turn = Arc::clone(&self.turns).acquire_owned().await;
        tokio::task::spawn_blocking(move || {
            let _turn = turn;
            work()
        })
        .await
        .map_err(|_| AppError::Internal("hashing a password was cut short"))
    }
}

/// Refuses a password that is easily found.
pub(super) fn check(password: &str, email: &Email) -> Result<(), WeakPassword> {
    password::check(password, |text| strength(text, email))
}

fn strength(password: &str, email: &Email) -> Strength {
    let estimate = zxcvbn(password, &[email.as_str(), "handfast"]);
    let warning = estimate.feedback().and_then(|feedback| feedback.warning());
    match warning {
        Some(
            Warning::ThisIsATop10Password
            | Warning::ThisIsATop100Password
            | Warning::ThisIsACommonPassword,
        ) => Strength::Breached,
        _ if estimate.guesses_log10() < ENOUGH_ATTEMPTS => Strength::Guessable,
        _ => Strength::Good,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn passwords_that_are_found_first_are_refused() {
        let email = Email::new("grace.hopper@example.com").unwrap();
        let weak = |password| check(password, &email).err();
        assert_eq!(weak("password"), Some(WeakPassword::TooShort));
        assert_eq!(weak("1qaz2wsx3edc"), Some(WeakPassword::Breached));
        assert_eq!(weak("aaaaaaaaaaaaaaaa"), Some(WeakPassword::Guessable));
        assert_eq!(weak("qwertyuiop123456"), Some(WeakPassword::Guessable));
        assert_eq!(
            weak("grace.hopper@example.com"),
            Some(WeakPassword::Guessable)
        );
        assert_eq!(weak("nine hens on a blue ladder"), None);
    }

    #[tokio::test]
    async fn only_the_password_that_was_hashed_is_right() {
        struct Zeros;
        impl Entropy for Zeros {
            fn fill(&self, bytes: &mut [u8]) {
                bytes.fill(0);
            }
        }
        let passwords = Passwords::new();
        let of = |text: &str| Sensitive::new(text.to_owned());
        let hash = passwords.hash(of("one"), &Zeros).await.unwrap();
        assert!(hash.expose().starts_with("$argon2id$v=19$m=19456,t=2,p=1$"));
        assert!(
            passwords
                .verify(of("one"), Some(hash.clone()))
                .await
                .unwrap()
        );
        assert!(!passwords.verify(of("two"), Some(hash)).await.unwrap());
        assert!(!passwords.verify(of("one"), None).await.unwrap());
        PasswordHash::new(NOBODYS).unwrap();
    }
}
