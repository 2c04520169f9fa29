//! What else an event has to say, as names and values.

use handfast_domain::Timestamp;
use serde_json::{Map, Value};

use crate::web::words::to_the_minute;

/// One detail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Detail {
    pub(super) name: String,
    pub(super) value: String,
}

/// Every detail but those that are told elsewhere. What is in an object of its
/// own stands beside the rest.
pub(super) fn of(details: &Value, told: &[&str]) -> Vec<Detail> {
    let mut found = Vec::new();
    for (name, value) in details.as_object().into_iter().flatten() {
        if told.contains(&name.as_str()) {
            continue;
        }
        match value {
            Value::Object(inner) => found.extend(inner.iter().map(detail)),
            _ => found.push(detail((name, value))),
        }
    }
    found
}

/// A detail as text, if there is one of that name.
pub(super) fn text<'details>(details: &'details Value, name: &str) -> Option<&'details str> {
    details.get(name).and_then(Value::as_str)
}

fn detail((name, value): (&String, &Value)) -> Detail {
    Detail {
        name: name.replace('_', " "),
        value: in_words(value),
    }
}

fn in_words(value: &Value) -> String {
    match value {
        Value::Null => "none".to_owned(),
        Value::Bool(true) => "yes".to_owned(),
        Value::Bool(false) => "no".to_owned(),
        Value::Number(number) => number.to_string(),
        Value::String(text) => text
            .parse::<Timestamp>()
            .map_or_else(|_| text.clone(), to_the_minute),
        Value::Array(values) if values.is_empty() => "none".to_owned(),
        Value::Array(values) => joined(values.iter().map(in_words), ", "),
        Value::Object(fields) => object_in_words(fields),
    }
}

/// A role reads best with its place; of the rest each has its name.
fn object_in_words(fields: &Map<String, Value>) -> String {
    let text = |name| fields.get(name).and_then(Value::as_str);
    if let Some(role) = text("role") {
        return format!("{role} of {}", text("app").unwrap_or("all apps"));
    }
    let parts = fields
        .iter()
        .map(|(name, value)| format!("{} {}", name.replace('_', " "), in_words(value)));
    joined(parts, "; ")
}

fn joined(parts: impl Iterator<Item = String>, between: &str) -> String {
    parts.collect::<Vec<_>>().join(between)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn told(details: &Value, elsewhere: &[&str]) -> Vec<String> {
        let details = of(details, elsewhere).into_iter();
        details
            .map(|detail| format!("{}: {}", detail.name, detail.value))
            .collect()
    }

    #[test]
    fn details_are_told_by_name() {
        let details = json!({
            "email": "ada@example.com",
            "expires_at": "2026-11-25T14:03:12.000Z",
            "sandbox": false,
            "scopes": ["user.link", "user.read"],
            "settings": {"bundle_ids": [], "code_lifetime_s": 600},
        });
        assert_eq!(
            told(&details, &["email"]),
            [
                "expires at: 2026-11-25 14:03 UTC",
                "sandbox: no",
                "scopes: user.link, user.read",
                "bundle ids: none",
                "code lifetime s: 600",
            ]
        );
    }

    #[test]
    fn roles_are_told_with_their_place() {
        let details = json!({"roles": [{"role": "owner"}, {"role": "viewer", "app": "app_1"}]});
        assert_eq!(
            told(&details, &[]),
            ["roles: owner of all apps, viewer of app_1"]
        );
    }

    #[test]
    fn what_is_no_object_has_no_details() {
        assert!(of(&json!(null), &[]).is_empty());
        assert_eq!(text(&json!({"email": "a@b"}), "email"), Some("a@b"));
        assert_eq!(text(&json!({"version": 1}), "version"), None);
    }
}
