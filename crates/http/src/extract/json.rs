//! A body of JSON, taken strictly: its faults are named by field, and no value
//! that was sent is ever repeated.

use std::sync::Arc;
use std::time::Duration;

use axum::body::{Body, Bytes, HttpBody, to_bytes};
use axum::extract::{FromRequest, Request};
use axum::http::HeaderMap;
use axum::http::header::CONTENT_TYPE;
use handfast_protocol::ErrorCode;
use serde::de::DeserializeOwned;

use crate::errors::Fault;
use crate::state::HttpState;

/// How long a body may take to arrive.
const BODY_TIMEOUT: Duration = Duration::from_secs(10);
const LONGEST_NAME: usize = 64;

/// A body of `application/json`.
pub(crate) struct StrictJson<T>(pub(crate) T);

impl<T: DeserializeOwned> FromRequest<Arc<HttpState>> for StrictJson<T> {
    type Rejection = Fault;

    async fn from_request(
        request: Request,
        state: &Arc<HttpState>,
    ) -> Result<Self, Self::Rejection> {
        if !has_media_type(request.headers(), "application/json") {
            return Err(unsupported_media_type("application/json"));
        }
        let bytes = read_body(request.into_body(), state.options.body_limit).await?;
        parse(&bytes).map(Self)
    }
}

/// Whether the body says to be of that media type, whatever its parameters.
pub(crate) fn has_media_type(headers: &HeaderMap, expected: &str) -> bool {
    let value = headers
        .get(CONTENT_TYPE)
        .and_then(|value| value.to_str().ok());
    let essence = value.and_then(|value| value.split(';').next());
    essence.is_some_and(|essence| essence.trim().eq_ignore_ascii_case(expected))
}

pub(crate) fn unsupported_media_type(expected: &str) -> Fault {
    Fault::new(
        ErrorCode::UnsupportedMediaType,
        format!("The body must be {expected}, and the header Content-Type must say so."),
    )
}

/// The whole body, unless it is too large or too slow.
pub(crate) async fn read_body(body: Body, limit: usize) -> Result<Bytes, Fault> {
    let announced = body.size_hint().lower();
    if announced > u64::try_from(limit).unwrap_or(u64::MAX) {
        return Err(too_large(limit));
    }
    match tokio::time::timeout(BODY_TIMEOUT, to_bytes(body, limit)).await {
        Ok(Ok(bytes)) => Ok(bytes),
        Ok(Err(error)) if is_length_limit(&error) => Err(too_large(limit)),
        Ok(Err(_)) => Err(Fault::new(
            ErrorCode::BodyMalformed,
            "The body ended before it was whole.",
        )),
        Err(_) => Err(Fault::new(
            ErrorCode::RequestTimeout,
            "The body did not arrive whole in time.",
        )),
    }
}

fn is_length_limit(error: &axum::Error) -> bool {
    let mut source = std::error::Error::source(error);
    while let Some(error) = source {
        if error.is::<http_body_util::LengthLimitError>() {
            return true;
        }
        source = error.source();
    }
    false
}

fn too_large(limit: usize) -> Fault {
    Fault::new(
        ErrorCode::BodyTooLarge,
        format!("The body must have at most {limit} bytes."),
    )
}

/// Reads JSON and names the field at fault.
pub(crate) fn parse<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Fault> {
    refuse_other_than_object(bytes)?;
    // Following the path costs more than reading: only what failed is read so.
    serde_json::from_slice(bytes).or_else(|_| parse_by_path(bytes))
}

fn parse_by_path<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Fault> {
    let mut deserializer = serde_json::Deserializer::from_slice(bytes);
    let value = serde_path_to_error::deserialize(&mut deserializer).map_err(|error| {
        let path = error.path().to_string();
        fault_of(&path, error.inner())
    })?;
    deserializer.end().map_err(|error| fault_of(".", &error))?;
    Ok(value)
}

/// Without this, a list of values would pass for an object without names.
fn refuse_other_than_object(bytes: &[u8]) -> Result<(), Fault> {
    if bytes.trim_ascii_start().first() == Some(&b'{') {
        return Ok(());
    }
    serde_json::from_slice::<serde::de::IgnoredAny>(bytes)
        .map_err(|error| fault_of(".", &error))?;
    Err(Fault::field("body", "must be a JSON object"))
}

fn fault_of(path: &str, error: &serde_json::Error) -> Fault {
    if !error.is_data() {
        return Fault::new(
            ErrorCode::BodyMalformed,
            format!(
                "The body is not JSON: see line {}, column {}.",
                error.line(),
                error.column()
            ),
        );
    }
    let message = error.to_string();
    let parent = if path == "." { "" } else { path };
    if let Some(name) = named(&message, "missing field `") {
        return Fault::field(join(parent, name), "must be given");
    }
    if let Some(name) = named(&message, "duplicate field `") {
        return Fault::field(join(parent, name), "must be given once");
    }
    if let Some(name) = named(&message, "unknown field `") {
        let parent = parent
            .strip_suffix(name)
            .unwrap_or(parent)
            .trim_end_matches('.');
        return Fault::field(join(parent, name), "no such field");
    }
    let field = if parent.is_empty() { "body" } else { parent };
    Fault::field(shortened(field), &expectation(&message))
}

/// The text between `beginning` and the next backtick.
fn named<'text>(message: &'text str, beginning: &str) -> Option<&'text str> {
    let rest = message.strip_prefix(beginning)?;
    rest.split_once('`').map(|(name, _)| name)
}

fn join(parent: &str, name: &str) -> String {
    if parent.is_empty() {
        shortened(name)
    } else {
        shortened(&format!("{parent}.{name}"))
    }
}

/// A name that a caller made up, cut to a bearable length.
pub(crate) fn shortened(name: &str) -> String {
    name.chars()
        .filter(|character| !character.is_control())
        .take(LONGEST_NAME)
        .collect()
}

/// What the parser says it expected. What comes before may be the value that
/// was sent, and what comes after tells the place.
fn expectation(message: &str) -> String {
    let expected = message
        .rsplit_once(", expected ")
        .map(|(_, rest)| rest.rsplit_once(" at line ").map_or(rest, |(text, _)| text));
    match expected {
        Some(expected) => format!("must be {}", expected.replace("one of ", "one of: ")),
        None => "is not as the call takes it".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use handfast_protocol::device_api::{CreateUserRequest, MetadataPatchRequest};
    use handfast_protocol::server_api::IssueCodeRequest;

    use super::*;

    fn fault<T: DeserializeOwned>(json: &str) -> Fault {
        match parse::<T>(json.as_bytes()) {
            Ok(_) => panic!("was taken: {json}"),
            Err(fault) => fault,
        }
    }

    #[test]
    fn the_field_at_fault_is_named() {
        #[rustfmt::skip]
        let table = [
            (r"{}",                                                        "external_id",  "must be given"),
            (r#"{"external_id": 1}"#,                                      "external_id",  "must be a string"),
            (r#"{"external_id": "a", "externalId": "b"}"#,                 "externalId",   "no such field"),
            (r#"{"external_id": "a", "external_id": "b"}"#,                "external_id",  "must be given once"),
            (r#"{"external_id": "a", "intent": "hunter2"}"#,               "intent",       "must be one of: `any`, `create`, `restore`"),
            (r#"["a"]"#,                                                   "body",         "must be a JSON object"),
        ];
        for (json, field, problem) in table {
            let fault = fault::<IssueCodeRequest>(json);
            assert_eq!(fault.code, ErrorCode::FieldInvalid, "{json}");
            assert_eq!(fault.field.as_deref(), Some(field), "{json}");
            assert_eq!(fault.detail, format!("{field}: {problem}."));
            assert!(!fault.detail.contains("hunter2"));
        }
    }

    #[test]
    fn fields_inside_others_are_named_by_their_path() {
        let json = r#"{"authentication_code": "c", "device": {"modell": "x"}}"#;
        let fault_inside = fault::<CreateUserRequest>(json);
        assert_eq!(fault_inside.field.as_deref(), Some("device.modell"));
        let fault_value = fault::<MetadataPatchRequest>(r#"{"plan": 7}"#);
        assert_eq!(fault_value.field.as_deref(), Some("plan"));
    }

    #[test]
    fn what_is_not_json_is_malformed() {
        for json in [
            "",
            "{",
            "{\"external_id\": \"a\"} x",
            "\u{feff}{}",
            "{'a': 1}",
        ] {
            let fault = fault::<IssueCodeRequest>(json);
            assert_eq!(fault.code, ErrorCode::BodyMalformed, "{json}");
        }
    }

    #[test]
    fn a_value_that_was_sent_is_never_repeated() {
        for json in [
            r#"{"external_id": ["secret, expected secret"]}"#,
            r#"{"external_id": "a", "on_conflict": "secret, expected secret"}"#,
            r#"{"external_id": "a", "dpop_jkt": 12345678}"#,
        ] {
            let fault = fault::<IssueCodeRequest>(json);
            assert!(!fault.detail.contains("secret"), "{}", fault.detail);
            assert!(!fault.detail.contains("12345678"), "{}", fault.detail);
        }
    }
}
