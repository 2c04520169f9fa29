//! Tokens as a provider would make them, and as it never would.

use aws_lc_rs::encoding::{AsDer, Pkcs8V1Der};
use aws_lc_rs::rsa::{KeySize, PrivateDecryptingKey};
use aws_lc_rs::signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, Ed25519KeyPair};
use data_encoding::BASE64URL_NOPAD;
use jsonwebtoken::{EncodingKey, Header};
use serde_json::json;

use super::*;

const ISSUER: &str = "https://login.example.com";
const NOW: i64 = 1_795_426_200;

/// A provider's key, fresh for each test.
struct Signer {
    key: EncodingKey,
    algorithm: Algorithm,
}

impl Signer {
    fn ed25519() -> Self {
        let pair = Ed25519KeyPair::generate().unwrap();
        let der = pair.to_pkcs8v1().unwrap();
        Self {
            key: EncodingKey::from_ed_der(der.as_ref()),
            algorithm: Algorithm::EdDSA,
        }
    }

    fn p256() -> Self {
        let pair = EcdsaKeyPair::generate(&ECDSA_P256_SHA256_FIXED_SIGNING).unwrap();
        let der = pair.to_pkcs8v1().unwrap();
        Self {
            key: EncodingKey::from_ec_der(der.as_ref()),
            algorithm: Algorithm::ES256,
        }
    }

    fn rsa() -> Self {
        let pair = PrivateDecryptingKey::generate(KeySize::Rsa2048).unwrap();
        let der = AsDer::<Pkcs8V1Der<'_>>::as_der(&pair).unwrap();
        Self {
            key: EncodingKey::from_rsa_der(rsa_private_key(der.as_ref())),
            algorithm: Algorithm::RS256,
        }
    }

    fn public(&self) -> Jwk {
        Jwk::from_encoding_key(&self.key, self.algorithm).unwrap()
    }

    fn sign(&self, claims: &Value) -> String {
        jsonwebtoken::encode(&Header::new(self.algorithm), claims, &self.key).unwrap()
    }
}

/// The RSA key inside PKCS#8, as jsonwebtoken takes it: behind the algorithm.
fn rsa_private_key(pkcs8: &[u8]) -> &[u8] {
    &pkcs8[26..]
}

fn claims() -> Value {
    json!({
        "iss": ISSUER, "sub": "248", "aud": "handfast", "exp": NOW + 300, "nonce": "n-1",
        "email": "Ada@example.com", "email_verified": true, "name": "Ada", "groups": ["a"],
    })
}

fn with(name: &str, value: Value) -> Value {
    let mut claims = claims();
    claims[name] = value;
    claims
}

fn check(token: &str, key: &Jwk) -> Result<Person, OpenIdError> {
    verify(
        token,
        key,
        &Expected {
            issuer: ISSUER,
            client_id: "handfast",
            nonce: "n-1",
            now: Timestamp::from_seconds(NOW),
        },
    )
}

#[test]
fn a_token_of_the_provider_says_who_somebody_is() {
    for signer in [Signer::ed25519(), Signer::p256(), Signer::rsa()] {
        let token = signer.sign(&claims());
        assert!(signing_key(&token).unwrap().may_be(&signer.public()));
        let person = check(&token, &signer.public()).unwrap();
        assert_eq!(person.email.as_str(), "ada@example.com");
        assert_eq!(person.name, "Ada");
        assert_eq!(person.identity.subject, "248");
        assert_eq!(person.claims["groups"], json!(["a"]));
    }
}

#[test]
fn every_wrong_claim_is_refused() {
    let signer = Signer::ed25519();
    let table = [
        ("nonce", json!("n-2")),
        ("nonce", Value::Null),
        ("aud", json!("another")),
        ("aud", json!(["another"])),
        ("aud", Value::Null),
        ("azp", json!("another")),
        ("iss", json!("https://login.example.com/")),
        ("iss", json!([ISSUER])),
        ("sub", json!("")),
        ("exp", json!(NOW - 60)),
        ("exp", Value::Null),
    ];
    for (name, value) in table {
        let token = signer.sign(&with(name, value.clone()));
        let outcome = check(&token, &signer.public()).map(|person| person.name);
        assert_eq!(outcome, Err(OpenIdError::InvalidIdToken), "{name} {value}");
    }
    for (name, value) in [
        ("aud", json!(["another", "handfast"])),
        ("exp", json!(NOW - 59)),
    ] {
        assert!(check(&signer.sign(&with(name, value)), &signer.public()).is_ok());
    }
}

#[test]
fn an_address_that_is_not_verified_is_refused() {
    let signer = Signer::ed25519();
    let table = [
        ("email_verified", json!(false)),
        ("email_verified", json!("false")),
        ("email_verified", Value::Null),
        ("email", Value::Null),
        ("email", json!("ada")),
    ];
    for (name, value) in table {
        let token = signer.sign(&with(name, value.clone()));
        let outcome = check(&token, &signer.public()).map(|person| person.name);
        assert_eq!(outcome, Err(OpenIdError::UnverifiedEmail), "{name} {value}");
    }
    assert!(
        check(
            &signer.sign(&with("email_verified", json!("true"))),
            &signer.public()
        )
        .is_ok()
    );
}

#[test]
fn nothing_but_the_providers_signature_counts() {
    let signer = Signer::ed25519();
    let public = signer.public();
    let is_refused = |token: &str| {
        let outcome = check(token, &public).map(|person| person.name);
        assert_eq!(outcome, Err(OpenIdError::InvalidIdToken), "{token}");
    };
    is_refused(&Signer::ed25519().sign(&claims()));
    is_refused(&Signer::p256().sign(&claims()));
    let part = |value: &Value| BASE64URL_NOPAD.encode(value.to_string().as_bytes());
    for algorithm in ["none", "None"] {
        is_refused(&format!(
            "{}.{}.",
            part(&json!({"alg": algorithm})),
            part(&claims())
        ));
    }
    // The public key as the secret of an HMAC, which was a hole in many libraries.
    let secret = EncodingKey::from_secret(public_bytes(&public).as_slice());
    let forged = jsonwebtoken::encode(&Header::new(Algorithm::HS256), &claims(), &secret);
    let forged = forged.unwrap();
    is_refused(&forged);
    assert!(signing_key(&forged).is_err());
    let token = signer.sign(&claims());
    let (signed, signature) = token.rsplit_once('.').unwrap();
    let (header, _) = signed.split_once('.').unwrap();
    is_refused(&format!(
        "{header}.{}.{signature}",
        part(&with("sub", json!("249")))
    ));
}

fn public_bytes(key: &Jwk) -> Vec<u8> {
    let key = serde_json::to_value(key).unwrap();
    let x = key["x"].as_str().unwrap().as_bytes();
    BASE64URL_NOPAD.decode(x).unwrap()
}

#[test]
fn a_key_is_found_by_name_use_and_algorithm() {
    let signer = Signer::ed25519();
    let key = |changes: &Value| -> Jwk {
        let mut key = serde_json::to_value(signer.public()).unwrap();
        for (name, value) in changes.as_object().unwrap() {
            key[name] = value.clone();
        }
        serde_json::from_value(key).unwrap()
    };
    let named = SigningKey {
        id: Some("1".to_owned()),
        algorithm: Algorithm::EdDSA,
    };
    assert!(named.may_be(&key(&json!({"kid": "1", "use": "sig"}))));
    assert!(!named.may_be(&key(&json!({"kid": "2"}))));
    assert!(!named.may_be(&key(&json!({"kid": "1", "use": "enc"}))));
    assert!(!named.may_be(&key(&json!({"kid": "1", "alg": "RS256"}))));
}
