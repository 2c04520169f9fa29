//! Which entries are looked for, as the form's address says it.

use handfast_app::operators::AuditFilter;
use handfast_domain::api_key::ApiKey;
use handfast_domain::event::{Actor, EventKind};
use handfast_domain::operator::Email;
use handfast_domain::{EventId, Timestamp};
use serde::Deserialize;

use crate::web::words::Fault;

/// What stands for the platform itself, as entries call it.
const PLATFORM: &str = "handfast";

/// What was chosen in the form; empty is anything.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Wanted {
    pub(super) kind: String,
    pub(super) actor: String,
    pub(super) since: String,
    pub(super) before: String,
    pub(super) format: String,
}

impl Wanted {
    /// The filter, and what is wrong with it: what cannot be read filters
    /// nothing.
    pub(super) fn filter(&self, keys: &[ApiKey]) -> (AuditFilter, Fault) {
        let since = self.since();
        let fault = if since.is_none() && !self.since.is_empty() {
            Fault {
                field: "since".to_owned(),
                text: "must be a day, such as 2026-11-25".to_owned(),
            }
        } else {
            Fault::default()
        };
        let filter = AuditFilter {
            kinds: EventKind::from_name(&self.kind).into_iter().collect(),
            actor: actor(self.actor.trim(), keys),
            since,
            before: self.before.parse().ok(),
        };
        (filter, fault)
    }

    /// Whether anything was chosen.
    pub(super) fn is_narrowed(&self) -> bool {
        [&self.kind, &self.actor, &self.since]
            .into_iter()
            .any(|chosen| !chosen.is_empty())
    }

    /// The query of the first page.
    pub(super) fn newest(&self) -> String {
        Self {
            before: String::new(),
            ..self.clone()
        }
        .query()
    }

    /// The query of the next page.
    pub(super) fn older_than(&self, event: EventId) -> String {
        Self {
            before: event.to_string(),
            ..self.clone()
        }
        .query()
    }

    /// The query of the same entries as a file.
    pub(super) fn exported_as(&self, format: &str) -> String {
        Self {
            before: String::new(),
            format: format.to_owned(),
            ..self.clone()
        }
        .query()
    }

    fn since(&self) -> Option<Timestamp> {
        format!("{}T00:00:00Z", self.since).parse().ok()
    }

    fn query(&self) -> String {
        let fields = [
            ("kind", &self.kind),
            ("actor", &self.actor),
            ("since", &self.since),
            ("before", &self.before),
            ("format", &self.format),
        ];
        let given = fields.into_iter().filter(|(_, value)| !value.is_empty());
        serde_urlencoded::to_string(given.collect::<Vec<_>>()).unwrap_or_default()
    }
}

/// Who is meant, in the words of an event: an id, the name of a key, Handfast,
/// or an operator.
fn actor(typed: &str, keys: &[ApiKey]) -> Option<String> {
    if typed.is_empty() {
        return None;
    }
    if let Some(actor) = Actor::from_text(typed) {
        return Some(actor.to_text());
    }
    if typed.eq_ignore_ascii_case(PLATFORM) {
        return Some(Actor::Platform.to_text());
    }
    // Of several keys with one name, the newest.
    if let Some(key) = keys.iter().rev().find(|key| key.name == typed) {
        return Some(Actor::ApiKey(key.id).to_text());
    }
    let name = Email::new(typed).map_or_else(|_| typed.to_owned(), |email| email.to_string());
    Some(Actor::Operator(name).to_text())
}

#[cfg(test)]
mod tests {
    use handfast_domain::access::Scopes;
    use handfast_domain::{ApiKeyId, AppId};

    use super::*;

    fn key(id: u8, name: &str) -> ApiKey {
        ApiKey {
            id: ApiKeyId::from_bytes([id; 16]),
            app: AppId::from_bytes([1; 16]),
            name: name.to_owned(),
            scopes: Scopes::default(),
            created_at: Timestamp::from_millis(0),
            expires_at: Timestamp::from_millis(1),
            revoked_at: None,
            successor: None,
            last_used_at: None,
        }
    }

    #[test]
    fn actors_may_be_typed_as_people_know_them() {
        let keys = [key(1, "backend"), key(2, "backend")];
        let newest = keys[1].id.to_string();
        let table = [
            ("", None),
            ("Handfast", Some("platform")),
            ("backend", Some(newest.as_str())),
            (newest.as_str(), Some(newest.as_str())),
            ("Ada@Example.com", Some("operator:ada@example.com")),
            ("operator:root@host", Some("operator:root@host")),
            ("server", Some("operator:server")),
        ];
        for (typed, expected) in table {
            assert_eq!(actor(typed, &keys).as_deref(), expected, "{typed}");
        }
    }

    #[test]
    fn a_day_begins_at_midnight_and_nonsense_is_told() {
        let since = |text: &str| {
            let wanted = Wanted {
                since: text.to_owned(),
                ..Wanted::default()
            };
            let (filter, fault) = wanted.filter(&[]);
            (filter.since.map(|since| since.to_string()), fault.text)
        };
        let (day, fault) = since("2026-11-25");
        assert_eq!(day.as_deref(), Some("2026-11-25T00:00:00.000Z"));
        assert_eq!(fault, "");
        assert_eq!(since(""), (None, String::new()));
        assert!(since("yesterday").1.starts_with("must be a day"));
    }

    #[test]
    fn the_filters_go_along_to_the_next_page_and_into_the_file() {
        let wanted = Wanted {
            kind: "api_key.created".to_owned(),
            actor: "ada&co".to_owned(),
            before: "evt_1".to_owned(),
            ..Wanted::default()
        };
        assert_eq!(
            wanted.exported_as("csv"),
            "kind=api_key.created&actor=ada%26co&format=csv"
        );
        let event = EventId::from_bytes([1; 16]);
        assert!(
            wanted
                .older_than(event)
                .ends_with(&format!("&before={event}"))
        );
    }
}
