//! C: the cryptography that one creation cannot do without.

use anyhow::anyhow;
use aws_lc_rs::signature::{
    ECDSA_P256_SHA256_FIXED, ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, Ed25519KeyPair,
    KeyPair, UnparsedPublicKey,
};

use crate::clock;

const ROUNDS: u32 = 5_000;
const MESSAGE: &[u8] = &[7; 400];

/// Seconds of one ES256 verification and one Ed25519 signature.
pub(crate) fn seconds() -> anyhow::Result<f64> {
    let random = aws_lc_rs::rand::SystemRandom::new();
    let device = EcdsaKeyPair::generate(&ECDSA_P256_SHA256_FIXED_SIGNING)
        .map_err(|_| anyhow!("no P-256 key"))?;
    let signed = device
        .sign(&random, MESSAGE)
        .map_err(|_| anyhow!("no P-256 signature"))?;
    let platform = Ed25519KeyPair::generate().map_err(|_| anyhow!("no Ed25519 key"))?;
    let public = UnparsedPublicKey::new(&ECDSA_P256_SHA256_FIXED, device.public_key().as_ref());
    let started = clock::instant();
    for _ in 0..ROUNDS {
        public
            .verify(MESSAGE, signed.as_ref())
            .map_err(|_| anyhow!("a good signature was refused"))?;
        std::hint::black_box(platform.sign(MESSAGE));
    }
    Ok(started.elapsed().as_secs_f64() / f64::from(ROUNDS))
}
