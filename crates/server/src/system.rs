//! The real clock, real randomness, and who is at the keyboard.

use std::time::{SystemTime, UNIX_EPOCH};

use handfast_app::ports::{Clock, Entropy};
use handfast_domain::Timestamp;

/// The clock of the machine.
#[derive(Clone, Copy, Debug)]
pub(crate) struct SystemClock;

impl Clock for SystemClock {
    #[expect(
        clippy::disallowed_methods,
        reason = "this is what the port is made of"
    )]
    fn now(&self) -> Timestamp {
        let since_epoch = SystemTime::now()
            .duration_since(UNIX_EPOCH)
            .unwrap_or_default();
        Timestamp::from_millis(i64::try_from(since_epoch.as_millis()).unwrap_or(i64::MAX))
    }
}

/// The operating system's randomness, by way of the cryptographic library.
#[derive(Clone, Copy, Debug)]
pub(crate) struct SystemEntropy;

impl Entropy for SystemEntropy {
    #[expect(
        clippy::disallowed_methods,
        reason = "this is what the port is made of"
    )]
    fn fill(&self, bytes: &mut [u8]) {
        if aws_lc_rs::rand::fill(bytes).is_err() {
            // Whatever went on without randomness could be guessed.
            std::process::abort();
        }
    }
}

/// Who runs this command, as the audit log names them: the account of the
/// operating system.
pub(crate) fn operator() -> String {
    whoami::username().unwrap_or_else(|_| "unknown".to_owned())
}
