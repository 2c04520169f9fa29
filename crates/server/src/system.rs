//! The real clock, real randomness, and who is at the keyboard.

use std::cell::RefCell;
use std::time::{SystemTime, UNIX_EPOCH};

use handfast_app::ports::{Clock, Entropy};
use handfast_domain::Timestamp;
use handfast_domain::event::{Initiator, Source};
use zeroize::Zeroize;

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
///
/// It is drawn in pieces large enough for many ids: what a draw costs hardly
/// depends on its size. No byte is given out twice, and none stays in memory
/// once it is given out.
#[derive(Clone, Copy, Debug)]
pub(crate) struct SystemEntropy;

/// How much a thread draws at once, in bytes.
const PIECE: usize = 512;
/// The most that is given out of a piece: an id, a nonce. Keys are longer, and
/// each is drawn by itself.
const MOST_GIVEN: usize = 16;

thread_local! {
    static UNUSED: RefCell<Piece> = const { RefCell::new(Piece { bytes: [0; PIECE], used: PIECE }) };
}

/// Random bytes, of which the first have been given out.
struct Piece {
    bytes: [u8; PIECE],
    used: usize,
}

impl Piece {
    fn give(&mut self, wanted: &mut [u8]) {
        if PIECE - self.used < wanted.len() {
            draw(&mut self.bytes);
            self.used = 0;
        }
        let given = &mut self.bytes[self.used..self.used + wanted.len()];
        wanted.copy_from_slice(given);
        given.zeroize();
        self.used += wanted.len();
    }
}

impl Drop for Piece {
    fn drop(&mut self) {
        self.bytes.zeroize();
    }
}

impl Entropy for SystemEntropy {
    fn fill(&self, bytes: &mut [u8]) {
        // A thread that is ending has no piece any more.
        let is_given = bytes.len() <= MOST_GIVEN
            && UNUSED
                .try_with(|piece| piece.borrow_mut().give(bytes))
                .is_ok();
        if !is_given {
            draw(bytes);
        }
    }
}

#[expect(
    clippy::disallowed_methods,
    reason = "this is what the port is made of"
)]
fn draw(bytes: &mut [u8]) {
    if aws_lc_rs::rand::fill(bytes).is_err() {
        // Whatever went on without randomness could be guessed.
        std::process::abort();
    }
}

/// Who runs this command, as the audit log names them: the account of the
/// operating system.
pub(crate) fn operator() -> Initiator {
    let account = whoami::username().unwrap_or_else(|_| "unknown".to_owned());
    Initiator::operator(account, Source::CommandLine)
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn no_draw_repeats_another() {
        let mut drawn = HashSet::new();
        for _ in 0..10 * PIECE {
            let mut id = [0; 10];
            SystemEntropy.fill(&mut id);
            assert!(drawn.insert(id));
        }
    }

    #[test]
    fn what_was_given_out_is_not_kept() {
        let mut piece = Piece {
            bytes: [0; PIECE],
            used: PIECE,
        };
        let mut id = [0; 16];
        piece.give(&mut id);
        assert_ne!(id, [0; 16]);
        assert_eq!(piece.bytes[..16], [0; 16]);
        assert_ne!(piece.bytes[16..32], [0; 16]);
    }
}
