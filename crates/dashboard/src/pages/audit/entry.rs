//! One entry of the log as people read it.

use handfast_domain::api_key::ApiKey;
use handfast_domain::event::{Actor, Event, EventKind};
use handfast_domain::permission::Reach;
use handfast_domain::{ApiKeyId, AppId, Timestamp, UserId};

use crate::pages::audit::Log;
use crate::pages::audit::details::{self, Detail};
use crate::pages::audit::kinds::in_words;
use crate::shell::Section;
use crate::web::words::{Moment, actor};

/// How an operator is named.
const EMAIL: &str = "email";

/// One entry.
pub(super) struct Entry {
    pub(super) when: Moment,
    pub(super) who: Named,
    pub(super) what: &'static str,
    pub(super) object: Named,
    pub(super) details: Vec<Detail>,
    pub(super) from: String,
}

/// Something with a name and perhaps an id and a page. All may be empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Named {
    pub(super) name: String,
    pub(super) id: String,
    pub(super) page: String,
}

impl Entry {
    pub(super) fn of(event: &Event, log: &Log, now: Timestamp) -> Self {
        Self {
            when: Moment::of(event.at, now),
            who: who(&event.actor, &log.keys),
            what: in_words(event.kind),
            object: object(event, log),
            details: details::of(&event.details, &[EMAIL]),
            from: event
                .source
                .map_or_else(String::new, |source| source.to_string()),
        }
    }
}

impl Named {
    fn only(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            ..Self::default()
        }
    }
}

fn who(by: &Actor, keys: &[ApiKey]) -> Named {
    match by {
        Actor::ApiKey(id) => key(*id, keys),
        Actor::Install(id) => Named {
            name: "a device".to_owned(),
            id: id.to_string(),
            ..Named::default()
        },
        Actor::Operator(_) | Actor::Platform => Named::only(actor(by)),
    }
}

fn object(event: &Event, log: &Log) -> Named {
    let app = log.reach.app();
    if let Some(id) = event.key {
        return Named {
            page: page_of(app, Section::Keys),
            ..key(id, &log.keys)
        };
    }
    if let Some(id) = event.user {
        return user(app, id, event.kind);
    }
    match details::text(&event.details, EMAIL) {
        Some(email) => Named::only(email),
        None => Named::default(),
    }
}

fn key(id: ApiKeyId, keys: &[ApiKey]) -> Named {
    let known = keys.iter().find(|key| key.id == id);
    Named {
        name: known.map_or_else(|| "API key".to_owned(), |key| key.name.clone()),
        id: id.to_string(),
        ..Named::default()
    }
}

/// A user that was deleted has no page any more.
fn user(app: AppId, id: UserId, kind: EventKind) -> Named {
    let page = if kind == EventKind::UserDeleted {
        String::new()
    } else {
        format!("{}/{id}", page_of(app, Section::Users))
    };
    Named {
        name: "user".to_owned(),
        id: id.to_string(),
        page,
    }
}

fn page_of(app: AppId, section: Section) -> String {
    match Reach::from_app(app) {
        Reach::Installation => String::new(),
        Reach::App(app) => format!("/dashboard/apps/{app}/{}", section.path()),
    }
}

#[cfg(test)]
mod tests {
    use handfast_domain::event::{EventOrigin, Initiator, Source};
    use handfast_domain::{EventId, InstallId};
    use serde_json::json;

    use super::*;

    const APP: AppId = AppId::from_bytes([1; 16]);

    fn event(kind: EventKind) -> Event {
        EventOrigin {
            first_id: EventId::from_bytes([2; 16]),
            app: APP,
            at: Timestamp::from_millis(0),
            initiator: Initiator::operator("ada@example.com", Source::CommandLine),
        }
        .event(0, kind)
    }

    fn entry(event: &Event) -> Entry {
        let log = Log {
            reach: Reach::App(APP),
            keys: Vec::new(),
        };
        Entry::of(event, &log, Timestamp::from_millis(0))
    }

    #[test]
    fn users_have_a_page_until_they_are_deleted() {
        let user = UserId::from_bytes([3; 16]);
        let of = |kind| {
            let told = Event {
                user: Some(user),
                ..event(kind)
            };
            entry(&told).object.page
        };
        let page = format!("/dashboard/apps/{APP}/users/{user}");
        assert_eq!(of(EventKind::UserDisabled), page);
        assert_eq!(of(EventKind::UserDeleted), "");
    }

    #[test]
    fn where_it_came_from_stands_apart_from_the_details() {
        let address = "192.0.2.1".parse().unwrap();
        let told = Event {
            source: Some(Source::Address(address)),
            details: json!({"session": "ses_1"}),
            ..event(EventKind::OperatorSignedIn)
        };
        assert_eq!(entry(&event(EventKind::AppCreated)).from, "command line");
        let entry = entry(&told);
        assert_eq!(entry.from, "192.0.2.1");
        assert_eq!(entry.details.len(), 1);
        assert_eq!(entry.who, Named::only("ada@example.com"));
    }

    #[test]
    fn devices_and_unknown_keys_are_named_by_their_id() {
        let install = InstallId::from_bytes([4; 16]);
        let named = who(&Actor::Install(install), &[]);
        assert_eq!(
            (named.name.as_str(), named.id),
            ("a device", install.to_string())
        );
        let id = ApiKeyId::from_bytes([5; 16]);
        let named = who(&Actor::ApiKey(id), &[]);
        assert_eq!((named.name.as_str(), named.id), ("API key", id.to_string()));
    }
}
