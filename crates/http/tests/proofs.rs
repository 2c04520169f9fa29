//! Device proofs after RFC 9449 §4.3: each check by itself.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

use handfast_protocol::dpop::{ProofClaims, signing_input};
use handfast_testkit::{Answer, DeviceKey, PUBLIC_URL, Platform, TestDevice};
use serde_json::{Value, json};

struct Stage {
    platform: Platform,
    phone: TestDevice,
}

impl Stage {
    async fn set() -> Self {
        let platform = Platform::start().await;
        let tenant = platform.tenant().await;
        let mut phone = TestDevice::phone(1);
        let code = platform.code(&tenant, "alice").await;
        phone.create_user(&platform, &code).await;
        Self { platform, phone }
    }

    fn claims(&self) -> ProofClaims {
        self.phone.claims(&self.platform, "GET", "/sdk/status")
    }

    async fn status_with(&self, proof: &str) -> Answer {
        let call = self.platform.call("GET", "/sdk/status");
        call.header("dpop", proof).send().await
    }

    /// A proof with a header of any kind, properly signed.
    fn with_header(&self, header: &Value) -> String {
        let input = signing_input(&self.phone.key.jwk(), &self.claims());
        let (_, claims) = input.split_once('.').unwrap();
        let header = data_encoding::BASE64URL_NOPAD.encode(header.to_string().as_bytes());
        self.phone.key.sign(&format!("{header}.{claims}"))
    }
}

#[tokio::test]
async fn a_good_proof_is_taken() {
    let stage = Stage::set().await;
    let proof = stage.phone.key.prove(&stage.claims());
    stage.status_with(&proof).await.expect(200);
}

#[tokio::test]
async fn each_claim_is_checked() {
    let stage = Stage::set().await;
    let good = stage.claims();
    let elsewhere = |htu: &str| ProofClaims {
        htu: htu.to_owned(),
        ..good.clone()
    };
    let wrong = [
        ProofClaims {
            htm: "POST".to_owned(),
            ..good.clone()
        },
        ProofClaims {
            htm: "get".to_owned(),
            ..good.clone()
        },
        ProofClaims {
            jti: String::new(),
            ..good.clone()
        },
        ProofClaims {
            ins: None,
            ..good.clone()
        },
        elsewhere("https://evil.example/sdk/status"),
        elsewhere(&format!("{PUBLIC_URL}/sdk/token")),
        elsewhere(&format!("{PUBLIC_URL}.evil.example/sdk/status")),
        elsewhere("/sdk/status"),
    ];
    for claims in wrong {
        let answer = stage.status_with(&stage.phone.key.prove(&claims)).await;
        answer.expect(401).expect_error("PROOF_INVALID");
    }
}

#[tokio::test]
async fn a_wrong_clock_is_told_the_time() {
    let stage = Stage::set().await;
    let good = stage.claims();
    for iat in [good.iat - 300, good.iat + 300] {
        let claims = ProofClaims {
            iat,
            ..good.clone()
        };
        stage
            .status_with(&stage.phone.key.prove(&claims))
            .await
            .expect(200);
    }
    for iat in [good.iat - 301, good.iat + 301, 0, i64::MAX, i64::MIN] {
        let claims = ProofClaims {
            iat,
            ..good.clone()
        };
        let answer = stage.status_with(&stage.phone.key.prove(&claims)).await;
        let answer = answer.expect(401).expect_error("CLOCK_SKEW");
        let now = stage.platform.app.now().to_string();
        assert_eq!(answer.json["serverTime"], now);
        assert_eq!(answer.header("x-server-time"), now);
    }
}

#[tokio::test]
async fn the_header_is_checked() {
    let stage = Stage::set().await;
    let jwk = serde_json::to_value(stage.phone.key.jwk()).unwrap();
    let mut private = jwk.clone();
    private["d"] = json!("AAAA");
    let mut off_curve = jwk.clone();
    off_curve["y"] = jwk["x"].clone();
    let mut other_curve = jwk.clone();
    other_curve["crv"] = json!("P-384");
    let good = stage.with_header(&json!({"typ": "dpop+jwt", "alg": "ES256", "jwk": jwk}));
    stage.status_with(&good).await.expect(200);
    let wrong = [
        json!({"typ": "JWT", "alg": "ES256", "jwk": jwk}),
        json!({"alg": "ES256", "jwk": jwk}),
        json!({"typ": "dpop+jwt", "alg": "none", "jwk": jwk}),
        json!({"typ": "dpop+jwt", "alg": "HS256", "jwk": jwk}),
        json!({"typ": "dpop+jwt", "alg": "ES256"}),
        json!({"typ": "dpop+jwt", "alg": "ES256", "jwk": private}),
        json!({"typ": "dpop+jwt", "alg": "ES256", "jwk": off_curve}),
        json!({"typ": "dpop+jwt", "alg": "ES256", "jwk": other_curve}),
        json!({"typ": "dpop+jwt", "alg": "ES256", "jwk": jwk, "crit": ["exp"]}),
    ];
    for header in wrong {
        let answer = stage.status_with(&stage.with_header(&header)).await;
        answer.expect(401).expect_error("PROOF_INVALID");
    }
}

#[tokio::test]
async fn a_proof_with_any_character_changed_is_refused() {
    let stage = Stage::set().await;
    let proof = stage.phone.key.prove(&stage.claims());
    for index in 0..proof.len() {
        let mut bytes = proof.clone().into_bytes();
        bytes[index] = if bytes[index] == b'A' { b'B' } else { b'A' };
        let changed = String::from_utf8(bytes).unwrap();
        let answer = stage.status_with(&changed).await;
        assert_ne!(answer.status.as_u16(), 200, "at {index}");
        assert!(answer.status.is_client_error());
    }
}

#[tokio::test]
async fn another_key_does_not_speak_for_the_install() {
    let stage = Stage::set().await;
    let stranger = DeviceKey::from_seed(99);
    let answer = stage.status_with(&stranger.prove(&stage.claims())).await;
    answer.expect(404).expect_error("INSTALL_NOT_FOUND");
}

#[tokio::test]
async fn two_proofs_are_one_too_many() {
    let stage = Stage::set().await;
    let proof = stage.phone.key.prove(&stage.claims());
    let call = stage
        .platform
        .call("GET", "/sdk/status")
        .header("dpop", &proof);
    call.header("dpop", &proof)
        .send()
        .await
        .expect(401)
        .expect_error("PROOF_INVALID");
}

#[tokio::test]
async fn a_newcomer_names_no_install() {
    let stage = Stage::set().await;
    let answer = stage.phone.redeem(&stage.platform, "code").await;
    answer.expect(401).expect_error("PROOF_INVALID");
}
