//! The calls of backends and devices, made ready before the clock starts.

use anyhow::Context;
use handfast_protocol::dpop::ProofClaims;
use handfast_testkit::DeviceKey;
use serde_json::{Value, json};

use crate::load::{self, Outcome};
use crate::process::Measured;
use crate::run::Run;
use crate::server::Served;
use crate::{clock, data};

/// Whom the calls are made for.
#[derive(Clone, Debug)]
pub(crate) struct Target<'run> {
    /// One server, or several that share their data.
    pub(crate) addresses: Vec<&'run str>,
    /// What proofs are bound to.
    pub(crate) public_url: String,
    pub(crate) key: &'run str,
}

/// A device whose creation is ready to be sent.
#[derive(Debug)]
pub(crate) struct Newcomer {
    /// What its key is made from.
    pub(crate) seed: u64,
    pub(crate) request: Vec<u8>,
}

impl<'run> Target<'run> {
    /// A server by itself.
    pub(crate) fn of(served: &'run Served, key: &'run str) -> Self {
        Self {
            addresses: vec![&served.address],
            public_url: format!("http://{}", served.address),
            key,
        }
    }

    /// Codes for these users, in their order.
    fn codes(&self, users: impl Iterator<Item = u64>) -> anyhow::Result<Vec<String>> {
        let requests = users.map(|number| self.code_request(number)).collect();
        let outcome = load::spread(&self.addresses, requests, None)?;
        let texts = outcome.bodies.iter().map(|body| {
            let answer: Value = serde_json::from_slice(body)?;
            text(&answer["authentication_code"])
        });
        texts.collect()
    }

    /// Asks for a code for a user.
    pub(crate) fn code_request(&self, user: u64) -> Vec<u8> {
        let authorization = format!("Bearer {}", self.key);
        let headers = [
            ("authorization", authorization.as_str()),
            ("content-type", "application/json"),
        ];
        let body = json!({ "external_id": data::external_id(user) });
        load::request("POST", "/users/auth-code", &headers, &body.to_string())
    }

    /// A new device for each of these users, with a code of its own.
    pub(crate) fn newcomers(
        &self,
        users: impl IntoIterator<Item = u64>,
    ) -> anyhow::Result<Vec<Newcomer>> {
        // Devices that were never there before, whichever users they are for.
        let first = u64::try_from(clock::now().as_millis())? * 1_000_000;
        let codes = self.codes(users.into_iter())?;
        let newcomers = (first..).zip(codes).map(|(seed, code)| {
            let proof = self.proof(seed, "POST", "/sdk/users", None)?;
            Ok(Newcomer {
                seed,
                request: creation(&proof, &code, seed),
            })
        });
        newcomers.collect()
    }

    /// The creations of [`Self::newcomers`] alone.
    pub(crate) fn creations(
        &self,
        users: impl IntoIterator<Item = u64>,
    ) -> anyhow::Result<Vec<Vec<u8>>> {
        let newcomers = self.newcomers(users)?;
        Ok(newcomers.into_iter().map(|one| one.request).collect())
    }

    /// Has these users come to the server at once, each on a device of its own.
    /// Who is there already displaces the device that was there before.
    pub(crate) fn redeem(
        &self,
        users: impl IntoIterator<Item = u64>,
        process: &Measured,
    ) -> anyhow::Result<(Run, Outcome)> {
        self.run(process, self.creations(users)?)
    }

    /// Sends calls that are ready, and measures a server meanwhile.
    pub(crate) fn run(
        &self,
        process: &Measured,
        requests: Vec<Vec<u8>>,
    ) -> anyhow::Result<(Run, Outcome)> {
        Run::measure(&self.addresses, || process.cpu_seconds(), requests)
    }

    /// A call of a device that has an install.
    pub(crate) fn device_call(
        &self,
        (seed, install): (u64, &str),
        (method, path): (&str, &str),
    ) -> anyhow::Result<Vec<u8>> {
        let proof = self.proof(seed, method, path, Some(install))?;
        Ok(device_request(&proof, method, path))
    }

    fn proof(
        &self,
        seed: u64,
        method: &str,
        path: &str,
        install: Option<&str>,
    ) -> anyhow::Result<String> {
        Ok(DeviceKey::from_seed(seed).prove(&ProofClaims {
            jti: format!("{seed:032x}"),
            htm: method.to_owned(),
            htu: format!("{}{path}", self.public_url),
            iat: clock::now().as_seconds(),
            ins: install.map(str::parse).transpose()?,
        }))
    }
}

/// A creation as long as a real one, signed by nobody.
pub(crate) fn unsigned_creation() -> Vec<u8> {
    creation(&unsigned(), &"c".repeat(160), 0)
}

/// A call of a device as long as a real one, signed by nobody.
pub(crate) fn unsigned_device_call(method: &str, path: &str) -> Vec<u8> {
    device_request(&unsigned(), method, path)
}

/// The id of the install that an answer to a creation tells of.
pub(crate) fn install_of(answer: &[u8]) -> anyhow::Result<String> {
    let answer: Value = serde_json::from_slice(answer)?;
    text(&answer["install"]["id"])
}

/// The id of the user that such an answer tells of.
pub(crate) fn user_of(answer: &[u8]) -> anyhow::Result<String> {
    let answer: Value = serde_json::from_slice(answer)?;
    text(&answer["user"]["id"])
}

fn unsigned() -> String {
    "p".repeat(560)
}

fn creation(proof: &str, code: &str, device: u64) -> Vec<u8> {
    let body = json!({
        "authentication_code": code,
        "app": {"bundle_id": "com.example.app", "version": "2.1.0"},
        "sdk": {"version": "1.0.0", "platform": "ios"},
        "device": {"form_factor": "phone", "model": "iPhone 17", "os_version": "26.1", "id": data::vendor_id(device)},
    });
    let headers = [("dpop", proof), ("content-type", "application/json")];
    load::request("POST", "/sdk/users", &headers, &body.to_string())
}

fn device_request(proof: &str, method: &str, path: &str) -> Vec<u8> {
    load::request(method, path, &[("dpop", proof)], "")
}

fn text(value: &Value) -> anyhow::Result<String> {
    let text = value.as_str().context("an answer lacks a field")?;
    Ok(text.to_owned())
}
