//! C: the cryptography that one creation cannot do without.

use anyhow::anyhow;
use aws_lc_rs::signature::{
    ECDSA_P256_SHA256_FIXED, ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, Ed25519KeyPair,
    KeyPair, UnparsedPublicKey,
};

use crate::clock;

const ROUNDS: u32 = 5_000;
const MESSAGE: &[u8] = &[7; 400];

/// What the cryptography that cannot be done without takes, in seconds.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Cryptography {
    /// Verifying a device's ES256 signature.
    pub(crate) verify: f64,
    /// Making the Ed25519 signature of an access token.
    pub(crate) sign: f64,
}

impl Cryptography {
    pub(crate) fn measure() -> anyhow::Result<Self> {
        Ok(Self {
            verify: verify()?,
            sign: sign()?,
        })
    }

    /// What one creation needs.
    pub(crate) fn creation(self) -> f64 {
        self.verify + self.sign
    }
}

fn verify() -> anyhow::Result<f64> {
    let random = aws_lc_rs::rand::SystemRandom::new();
    let device = EcdsaKeyPair::generate(&ECDSA_P256_SHA256_FIXED_SIGNING)
        .map_err(|_| anyhow!("no P-256 key"))?;
    let signed = device
        .sign(&random, MESSAGE)
        .map_err(|_| anyhow!("no P-256 signature"))?;
    let public = UnparsedPublicKey::new(&ECDSA_P256_SHA256_FIXED, device.public_key().as_ref());
    seconds(|| {
        public
            .verify(MESSAGE, signed.as_ref())
            .map_err(|_| anyhow!("a good signature was refused"))
    })
}

fn sign() -> anyhow::Result<f64> {
    let platform = Ed25519KeyPair::generate().map_err(|_| anyhow!("no Ed25519 key"))?;
    seconds(|| {
        std::hint::black_box(platform.sign(MESSAGE));
        Ok(())
    })
}

fn seconds(mut work: impl FnMut() -> anyhow::Result<()>) -> anyhow::Result<f64> {
    let started = clock::instant();
    for _ in 0..ROUNDS {
        work()?;
    }
    Ok(started.elapsed().as_secs_f64() / f64::from(ROUNDS))
}
