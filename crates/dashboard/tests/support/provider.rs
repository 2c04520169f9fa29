//! A provider in memory, behind the port that a real one is reached through.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use async_trait::async_trait;
use aws_lc_rs::signature::Ed25519KeyPair;
use data_encoding::{BASE64, BASE64URL_NOPAD};
use handfast_app::ports::{Clock, HttpsAnswer, HttpsFetch, HttpsRequest, Unreachable};
use handfast_domain::Sensitive;
use handfast_testkit::ManualClock;
use jsonwebtoken::jwk::Jwk;
use jsonwebtoken::{Algorithm, EncodingKey, Header};
use serde::Serialize;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

pub(crate) const ISSUER: &str = "https://login.example.com";
pub(crate) const CLIENT: &str = "handfast";
pub(crate) const DISCOVERY: &str = "/.well-known/openid-configuration";
pub(crate) const KEYS: &str = "/keys";
pub(crate) const SECRET: &str = "a secret: with & signs";

/// A provider that signs what it was told to say.
pub(crate) struct FakeProvider {
    state: Mutex<State>,
}

struct State {
    key: EncodingKey,
    key_id: u32,
    claims: Value,
    methods: Value,
    asked: Vec<String>,
    challenge: String,
    clock: Option<Arc<ManualClock>>,
    is_silent: bool,
}

impl FakeProvider {
    pub(crate) fn new() -> Self {
        let claims = json!({
            "iss": ISSUER, "sub": "248", "aud": CLIENT, "name": "Grace",
            "email": "grace@example.com", "email_verified": true,
        });
        Self {
            state: Mutex::new(State {
                key: fresh_key(),
                key_id: 1,
                claims,
                methods: json!(["client_secret_post", "client_secret_basic"]),
                asked: Vec::new(),
                challenge: String::new(),
                clock: None,
                is_silent: false,
            }),
        }
    }

    /// Goes by this clock.
    pub(crate) fn follow(&self, clock: Arc<ManualClock>) {
        self.state.lock().unwrap().clock = Some(clock);
    }

    /// Says this of whoever comes.
    pub(crate) fn say(&self, claim: &str, value: &(impl Serialize + ?Sized)) {
        self.state.lock().unwrap().claims[claim] = serde_json::to_value(value).unwrap();
    }

    /// Takes note of what somebody came with.
    pub(crate) fn expect(&self, asked: &BTreeMap<String, String>) {
        assert_eq!(asked["code_challenge_method"], "S256");
        assert_eq!(asked["client_id"], CLIENT);
        assert_eq!(asked["scope"], "openid email profile");
        self.say("nonce", &asked["nonce"]);
        self.state.lock().unwrap().challenge = asked["code_challenge"].clone();
    }

    /// Signs with another key from now on.
    pub(crate) fn rotate_key(&self) {
        let mut state = self.state.lock().unwrap();
        state.key = fresh_key();
        state.key_id += 1;
    }

    /// Takes the client's secret in the form alone.
    pub(crate) fn take_secret_in_form(&self) {
        self.state.lock().unwrap().methods = json!(["client_secret_post"]);
    }

    /// How often this path was asked for.
    pub(crate) fn times_asked(&self, path: &str) -> usize {
        let state = self.state.lock().unwrap();
        state.asked.iter().filter(|asked| *asked == path).count()
    }

    /// Answers no more.
    pub(crate) fn fall_silent(&self) {
        self.state.lock().unwrap().is_silent = true;
    }

    fn tokens(&self, request: &HttpsRequest) -> Value {
        let state = self.state.lock().unwrap();
        let form = request.form.as_ref().unwrap().expose();
        let form: BTreeMap<String, String> = serde_urlencoded::from_str(form).unwrap();
        assert_eq!(form["code"], "c-1");
        let verifier = Sha256::digest(form["code_verifier"].as_bytes());
        let challenge = BASE64URL_NOPAD.encode(&verifier);
        assert!(state.challenge.is_empty() || challenge == state.challenge);
        if let Some(authorization) = &request.authorization {
            let credential = BASE64.encode(b"handfast:a+secret%3A+with+%26+signs");
            assert_eq!(*authorization.expose(), format!("Basic {credential}"));
        } else {
            assert_eq!(state.methods, json!(["client_secret_post"]));
            assert_eq!(
                (&*form["client_id"], &*form["client_secret"]),
                (CLIENT, SECRET)
            );
        }
        let mut claims = state.claims.clone();
        let now = state.clock.as_ref().unwrap().now().as_seconds();
        claims["exp"] = json!(now + 60);
        let mut header = Header::new(Algorithm::EdDSA);
        header.kid = Some(state.key_id.to_string());
        json!({"id_token": jsonwebtoken::encode(&header, &claims, &state.key).unwrap()})
    }

    fn keys(&self) -> Value {
        let state = self.state.lock().unwrap();
        let mut key = Jwk::from_encoding_key(&state.key, Algorithm::EdDSA).unwrap();
        key.common.key_id = Some(state.key_id.to_string());
        json!({"keys": [{"kty": "unheard of"}, key]})
    }

    fn discovery(&self) -> Value {
        json!({
            "issuer": ISSUER,
            "authorization_endpoint": format!("{ISSUER}/authorize"),
            "token_endpoint": format!("{ISSUER}/token"),
            "jwks_uri": format!("{ISSUER}/keys"),
            "token_endpoint_auth_methods_supported": self.state.lock().unwrap().methods,
        })
    }
}

fn fresh_key() -> EncodingKey {
    let pair = Ed25519KeyPair::generate().unwrap();
    EncodingKey::from_ed_der(pair.to_pkcs8v1().unwrap().as_ref())
}

#[async_trait]
impl HttpsFetch for FakeProvider {
    async fn fetch(&self, request: HttpsRequest) -> Result<HttpsAnswer, Unreachable> {
        let path = request.url.strip_prefix(ISSUER).unwrap();
        {
            let mut state = self.state.lock().unwrap();
            if state.is_silent {
                return Err(Unreachable("nobody is there".to_owned()));
            }
            state.asked.push(path.to_owned());
        }
        let body = match path {
            DISCOVERY => self.discovery(),
            KEYS => self.keys(),
            "/token" => self.tokens(&request),
            other => panic!("{other} was asked for"),
        };
        Ok(HttpsAnswer {
            status: 200,
            body: Sensitive::new(body.to_string().into_bytes()),
        })
    }
}
