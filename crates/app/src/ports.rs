//! What the use cases need of the outside, besides a store.

use handfast_domain::id::IdEntropy;
use handfast_domain::{EventId, Timestamp};

/// Tells the time.
pub trait Clock: Send + Sync + 'static {
    /// The time now.
    fn now(&self) -> Timestamp;
}

/// Draws random bytes that nobody can guess.
pub trait Entropy: Send + Sync + 'static {
    /// Fills `bytes`.
    fn fill(&self, bytes: &mut [u8]);
}

/// An array of random bytes.
pub(crate) fn draw<const N: usize>(entropy: &dyn Entropy) -> [u8; N] {
    let mut bytes = [0; N];
    entropy.fill(&mut bytes);
    bytes
}

/// The random part of one id.
pub(crate) fn draw_id(entropy: &dyn Entropy) -> IdEntropy {
    draw(entropy)
}

/// The id of the first event of a transaction made at `now`. Its last byte
/// leaves room for those that count on from it.
pub(crate) fn draw_event_id(entropy: &dyn Entropy, now: Timestamp) -> EventId {
    let mut random: IdEntropy = draw(entropy);
    random[9] = 0;
    EventId::new(now, random)
}
