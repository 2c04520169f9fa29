//! A device without an SDK, over a real socket.

use handfast_protocol::dpop::ProofClaims;
use handfast_testkit::DeviceKey;
use serde_json::{Value, json};

use super::agent;

/// A key and the facts that are told with it.
#[derive(Clone)]
pub(crate) struct Phone {
    key: DeviceKey,
    facts: Value,
}

/// What the platform answered.
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) is_repeat: bool,
    pub(crate) body: Value,
}

impl Phone {
    pub(crate) fn new(seed: u64, form_factor: &str, device_id: &str) -> Self {
        Self {
            key: DeviceKey::from_seed(seed),
            facts: json!({"form_factor": form_factor, "id": device_id}),
        }
    }

    /// Offers a code; `None` when there was no answer.
    pub(crate) fn redeem(&self, url: &str, code: &str) -> Option<Answer> {
        let body = json!({"authentication_code": code, "device": self.facts});
        let sent = agent()
            .post(format!("{url}/sdk/users"))
            .header("dpop", self.proof(url, "POST", "/sdk/users", None))
            .header("content-type", "application/json")
            .send(body.to_string());
        answer(sent)
    }

    /// Asks where an install stands.
    pub(crate) fn status(&self, url: &str, install: &Value) -> Option<Answer> {
        let install = install.as_str()?;
        let sent = agent()
            .get(format!("{url}/sdk/status"))
            .header("dpop", self.proof(url, "GET", "/sdk/status", Some(install)))
            .call();
        answer(sent)
    }

    fn proof(&self, url: &str, method: &str, path: &str, install: Option<&str>) -> String {
        #[expect(
            clippy::disallowed_methods,
            reason = "the server's clock is the real one"
        )]
        let now = std::time::SystemTime::now();
        let now = now.duration_since(std::time::UNIX_EPOCH).unwrap();
        self.key.prove(&ProofClaims {
            jti: format!("{:032}", now.as_nanos()),
            htm: method.to_owned(),
            htu: format!("{url}{path}"),
            iat: i64::try_from(now.as_secs()).unwrap(),
            ins: install.map(|id| id.parse().unwrap()),
        })
    }
}

fn answer(sent: Result<ureq::http::Response<ureq::Body>, ureq::Error>) -> Option<Answer> {
    let mut response = sent.ok()?;
    let text = response.body_mut().read_to_string().ok()?;
    Some(Answer {
        status: response.status().as_u16(),
        is_repeat: response.headers().contains_key("idempotent-replayed"),
        body: serde_json::from_str(&text).unwrap_or_default(),
    })
}
