//! How a peer is called, as its set-up wrote it down.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use anyhow::{Context, ensure};
use serde::Deserialize;

use crate::load;

/// Where a code stands in a request.
const CODE: &str = "{code}";

/// How a peer is called.
#[derive(Debug, Deserialize)]
pub(super) struct Calls {
    /// Asks for a code, for one person each.
    issue: Vec<Call>,
    /// What stands before a code in an answer; a quotation mark ends it.
    code: String,
    /// Exchanges a code.
    exchange: Call,
    /// What stands before what an exchange gives.
    session: String,
}

#[derive(Debug, Deserialize)]
struct Call {
    method: String,
    path: String,
    headers: BTreeMap<String, String>,
    #[serde(default)]
    body: String,
}

impl Calls {
    /// Reads what a set-up left in a folder.
    pub(super) fn read(folder: &Path) -> anyhow::Result<Self> {
        let file = folder.join("calls.json");
        let text = fs::read(&file).with_context(|| format!("{} is missing", file.display()))?;
        Ok(serde_json::from_slice(&text)?)
    }

    /// As many requests for codes, one person after the other.
    pub(super) fn issues(&self, count: u64) -> anyhow::Result<Vec<Vec<u8>>> {
        ensure!(!self.issue.is_empty(), "nobody is signed in");
        let people = self.issue.iter().cycle();
        let calls = people.zip(0..count);
        Ok(calls.map(|(call, _)| call.request("")).collect())
    }

    /// The codes that these answers gave, each another.
    pub(super) fn codes(&self, answers: &[Vec<u8>]) -> anyhow::Result<Vec<String>> {
        let codes = answers
            .iter()
            .map(|answer| given(answer, &self.code).context("an answer without a code"))
            .collect::<anyhow::Result<Vec<_>>>()?;
        let distinct: BTreeSet<&String> = codes.iter().collect();
        ensure!(distinct.len() == codes.len(), "a code was issued twice");
        Ok(codes)
    }

    /// What exchanges a code.
    pub(super) fn exchange(&self, code: &str) -> Vec<u8> {
        self.exchange.request(code)
    }

    /// Makes sure that every exchange gave something.
    pub(super) fn check(&self, answers: &[Vec<u8>]) -> anyhow::Result<()> {
        let are_given = answers
            .iter()
            .all(|answer| given(answer, &self.session).is_some());
        ensure!(are_given, "an exchange gave no session");
        Ok(())
    }
}

impl Call {
    fn request(&self, code: &str) -> Vec<u8> {
        let headers = self.headers.iter();
        let headers: Vec<_> = headers
            .map(|(name, value)| (name.as_str(), value.as_str()))
            .collect();
        let body = self.body.replace(CODE, code);
        load::request(&self.method, &self.path, &headers, &body)
    }
}

/// What stands in an answer between a mark and the next quotation mark.
fn given(answer: &[u8], mark: &str) -> Option<String> {
    let text = std::str::from_utf8(answer).ok()?;
    let (_, after) = text.split_once(mark)?;
    let (value, _) = after.split_once('"')?;
    (!value.is_empty()).then(|| value.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn calls() -> Calls {
        serde_json::from_value(serde_json::json!({
            "issue": [
                {"method": "GET", "path": "/a", "headers": {"cookie": "c"}},
                {"method": "GET", "path": "/b", "headers": {}},
            ],
            "code": "\"code\":\"",
            "exchange": {"method": "POST", "path": "/token", "headers": {}, "body": "code={code}"},
            "session": "value=\"",
        }))
        .unwrap()
    }

    fn text(request: Vec<u8>) -> String {
        String::from_utf8(request).unwrap()
    }

    #[test]
    fn people_ask_in_turn() {
        let requests: Vec<String> = calls().issues(3).unwrap().into_iter().map(text).collect();
        assert!(requests[0].starts_with("GET /a HTTP/1.1\r\nhost: bench\r\ncookie: c\r\n"));
        assert!(requests[1].starts_with("GET /b "));
        assert_eq!(requests[0], requests[2]);
    }

    #[test]
    fn a_code_goes_where_it_belongs() {
        let request = text(calls().exchange("abc"));
        assert!(request.ends_with("content-length: 8\r\n\r\ncode=abc"));
    }

    #[test]
    fn codes_are_found_and_none_may_come_twice() {
        let answers = [br#"{"code":"x"}"#.to_vec(), br#"{"code":"y"}"#.to_vec()];
        assert_eq!(calls().codes(&answers).unwrap(), ["x", "y"]);
        assert!(calls().codes(&[&answers[..], &answers].concat()).is_err());
        assert!(calls().codes(&[br#"{"code":""}"#.to_vec()]).is_err());
        assert!(calls().codes(&[b"{}".to_vec()]).is_err());
    }

    #[test]
    fn an_exchange_without_a_session_is_noticed() {
        let given = br#"<input name="t" value="t">"#.to_vec();
        assert!(calls().check(std::slice::from_ref(&given)).is_ok());
        assert!(calls().check(&[given, b"<p>".to_vec()]).is_err());
    }
}
