//! Randomness that repeats.

use std::sync::atomic::{AtomicU64, Ordering};

use handfast_app::ports::Entropy;

/// The bytes of SplitMix64 (Steele, Lea, Flood: "Fast splittable pseudorandom
/// number generators", 2014) from a seed: the same in every run, good for
/// nothing but tests.
#[derive(Debug)]
pub struct SeededEntropy(AtomicU64);

const STEP: u64 = 0x9e37_79b9_7f4a_7c15;

impl SeededEntropy {
    /// The sequence of `seed`.
    pub fn new(seed: u64) -> Self {
        Self(AtomicU64::new(seed))
    }

    /// The next number.
    pub fn next(&self) -> u64 {
        let mut z = self.0.fetch_add(STEP, Ordering::SeqCst).wrapping_add(STEP);
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }
}

impl Entropy for SeededEntropy {
    fn fill(&self, bytes: &mut [u8]) {
        for chunk in bytes.chunks_mut(8) {
            chunk.copy_from_slice(&self.next().to_le_bytes()[..chunk.len()]);
        }
    }
}
