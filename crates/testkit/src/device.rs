//! A device without an SDK: a key and the calls it signs.

use handfast_app::ports::Clock;
use handfast_domain::{InstallId, KeyThumbprint};
use handfast_protocol::dpop::{ProofClaims, PublicJwk, compact, signing_input};
use p256::ecdsa::signature::Signer;
use p256::ecdsa::{Signature, SigningKey};
use serde_json::{Value, json};

use crate::answer::Answer;
use crate::call::Call;
use crate::platform::{PUBLIC_URL, Platform};

/// A device key in memory.
#[derive(Clone, Debug)]
pub struct DeviceKey(SigningKey);

impl DeviceKey {
    /// The key of these bytes.
    pub fn from_seed(seed: u64) -> Self {
        let mut secret = [7; 32];
        secret[24..].copy_from_slice(&seed.to_be_bytes());
        Self(SigningKey::from_slice(&secret).unwrap())
    }

    /// The public half.
    pub fn jwk(&self) -> PublicJwk {
        let point = self.0.verifying_key().to_sec1_point(false);
        let x: [u8; 32] = (*point.x().unwrap()).into();
        let y: [u8; 32] = (*point.y().unwrap()).into();
        PublicJwk::from_coordinates(&x, &y)
    }

    /// Its name.
    pub fn thumbprint(&self) -> KeyThumbprint {
        self.jwk().thumbprint()
    }

    /// A proof of these claims.
    pub fn prove(&self, claims: &ProofClaims) -> String {
        self.sign(&signing_input(&self.jwk(), claims))
    }

    /// A compact JWS over any signing input, well-formed or not.
    pub fn sign(&self, signing_input: &str) -> String {
        let signature: Signature = self.0.sign(signing_input.as_bytes());
        compact(signing_input, &signature.to_bytes().into())
    }
}

/// A device with the facts it tells and the install it holds.
#[derive(Clone, Debug)]
pub struct TestDevice {
    /// Its key.
    pub key: DeviceKey,
    /// Its install, once it has one.
    pub install: Option<InstallId>,
    /// What it tells of itself.
    pub facts: Value,
}

impl TestDevice {
    /// A phone with the key of `seed` and a vendor id of its own.
    pub fn phone(seed: u64) -> Self {
        Self::new(seed, "phone")
    }

    /// A tablet with the key of `seed` and a vendor id of its own.
    pub fn tablet(seed: u64) -> Self {
        Self::new(seed, "tablet")
    }

    fn new(seed: u64, form_factor: &str) -> Self {
        Self {
            key: DeviceKey::from_seed(seed),
            install: None,
            facts: json!({"form_factor": form_factor, "id": format!("device-{seed}")}),
        }
    }

    /// The claims of a proof for a call, as the SDK makes them.
    pub fn claims(&self, platform: &Platform, method: &str, path: &str) -> ProofClaims {
        ProofClaims {
            jti: format!("{:032x}", platform.entropy.next()),
            htm: method.to_owned(),
            htu: format!("{PUBLIC_URL}{path}"),
            iat: platform.clock.now().as_seconds(),
            ins: self.install,
        }
    }

    /// A call with this device's proof.
    pub fn call(&self, platform: &Platform, method: &str, path: &str) -> Call {
        let proof = self.key.prove(&self.claims(platform, method, path));
        platform.call(method, path).header("dpop", &proof)
    }

    /// Offers a code.
    pub async fn redeem(&self, platform: &Platform, code: &str) -> Answer {
        self.call(platform, "POST", "/sdk/users")
            .json(json!({
                "authentication_code": code,
                "sdk": {"version": "1.0.0", "platform": "ios"},
                "device": self.facts,
            }))
            .send()
            .await
    }

    /// Redeems a code and keeps the install.
    pub async fn create_user(&mut self, platform: &Platform, code: &str) -> Answer {
        self.install = None;
        let answer = self.redeem(platform, code).await;
        assert!(answer.status.is_success(), "{}", answer.text);
        let install = answer.json["install"]["id"].as_str().unwrap();
        self.install = Some(install.parse().unwrap());
        answer
    }

    /// Asks for the status.
    pub async fn status(&self, platform: &Platform) -> Answer {
        self.call(platform, "GET", "/sdk/status").send().await
    }

    /// Asks for a token.
    pub async fn token(&self, platform: &Platform) -> Answer {
        self.call(platform, "POST", "/sdk/token").send().await
    }

    /// Says farewell.
    pub async fn reset(&self, platform: &Platform) -> Answer {
        self.call(platform, "POST", "/sdk/reset").send().await
    }
}
