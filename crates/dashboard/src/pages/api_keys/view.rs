//! What the pages of API keys show and offer.

use std::time::Duration;

use handfast_app::ApiKeyHistoryEntry;
use handfast_domain::Timestamp;
use handfast_domain::access::Scope;
use handfast_domain::api_key::{ApiKey, KeyStanding};

use crate::web::form::Fields;
use crate::web::words::{Moment, actor, span};

const DAY: Duration = Duration::from_secs(24 * 60 * 60);
/// What may be chosen as the life of a key, in days.
const LIFETIMES: [u32; 4] = [365, 180, 90, 30];
/// What may be chosen as an overlap, in hours.
const OVERLAPS: [u32; 5] = [24, 0, 1, 72, 168];
/// How long before its end a key is pointed at.
const SOON: [Duration; 2] = [
    Duration::from_secs(7 * 24 * 60 * 60),
    Duration::from_secs(14 * 24 * 60 * 60),
];

pub(super) struct KeyForm {
    pub(super) name: String,
    pub(super) scopes: Vec<ScopeChoice>,
    pub(super) days: Vec<Choice>,
}

pub(super) struct ScopeChoice {
    pub(super) name: &'static str,
    pub(super) meaning: &'static str,
    pub(super) is_chosen: bool,
}

pub(super) struct Choice {
    pub(super) value: u32,
    pub(super) label: String,
    pub(super) is_chosen: bool,
}

pub(super) struct KeyEntry {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) scopes: Vec<&'static str>,
    pub(super) standing: &'static str,
    pub(super) was_rotated: bool,
    pub(super) created: Moment,
    pub(super) expires: Moment,
    pub(super) last_used: Option<Moment>,
}

pub(super) struct Expiring {
    pub(super) name: String,
    pub(super) when: Moment,
    pub(super) is_urgent: bool,
}

pub(super) struct HistoryEntry {
    pub(super) when: Moment,
    pub(super) what: String,
    pub(super) key: String,
    pub(super) by: String,
}

pub(super) fn days(fields: &Fields) -> Duration {
    DAY * fields.text("days").parse().unwrap_or(LIFETIMES[0])
}

pub(super) fn overlap(fields: &Fields) -> Duration {
    let hours: u32 = fields.text("overlap").parse().unwrap_or(OVERLAPS[0]);
    Duration::from_secs(3_600) * hours
}

pub(super) fn day_choices(typed: &Fields) -> Vec<Choice> {
    choices(&LIFETIMES, typed.text("days"), |days| match days {
        365 => "1 year".to_owned(),
        days => format!("{days} days"),
    })
}

pub(super) fn overlap_choices(typed: &Fields) -> Vec<Choice> {
    choices(&OVERLAPS, typed.text("overlap"), |hours| match hours {
        0 => "not at all: it ends now".to_owned(),
        hours => span(Duration::from_secs(3_600) * hours),
    })
}

/// The first is chosen until another is.
fn choices(values: &[u32], typed: &str, label: impl Fn(u32) -> String) -> Vec<Choice> {
    let chosen = typed.parse().unwrap_or(values[0]);
    values
        .iter()
        .map(|value| Choice {
            value: *value,
            label: label(*value),
            is_chosen: *value == chosen,
        })
        .collect()
}

const fn meaning(scope: Scope) -> &'static str {
    match scope {
        Scope::UserLink => "Ask for authentication codes. The one that a backend needs.",
        Scope::UserRead => "Read users, check access tokens, export the mapping.",
        Scope::UserWrite => "Change metadata, disable and enable users, import a mapping.",
        Scope::UserDelete => "Delete users, for good.",
    }
}

pub(super) fn expiring(key: &ApiKey, now: Timestamp) -> Option<Expiring> {
    let left = key.expires_at.since(now);
    let is_soon = key.standing(now) == KeyStanding::Active && left <= SOON[1];
    // One that was rotated is meant to end.
    (is_soon && key.successor.is_none()).then(|| Expiring {
        name: key.name.clone(),
        when: Moment::of(key.expires_at, now),
        is_urgent: left <= SOON[0],
    })
}

impl KeyForm {
    pub(super) fn new(typed: &Fields) -> Self {
        let is_fresh = !typed.has("name");
        let scopes = Scope::ALL.map(|scope| ScopeChoice {
            name: scope.as_str(),
            meaning: meaning(scope),
            is_chosen: if is_fresh {
                scope == Scope::UserLink
            } else {
                typed.all("scope").any(|name| name == scope.as_str())
            },
        });
        Self {
            name: typed.text("name").to_owned(),
            scopes: scopes.into(),
            days: day_choices(typed),
        }
    }
}

impl KeyEntry {
    pub(super) fn of(key: &ApiKey, now: Timestamp) -> Self {
        Self {
            id: key.id.to_string(),
            name: key.name.clone(),
            scopes: key.scopes.iter().map(Scope::as_str).collect(),
            standing: key.standing(now).as_str(),
            was_rotated: key.successor.is_some(),
            created: Moment::of(key.created_at, now),
            expires: Moment::of(key.revoked_at.unwrap_or(key.expires_at), now),
            last_used: key.last_used_at.map(|used| Moment::of(used, now)),
        }
    }
}

impl HistoryEntry {
    pub(super) fn of(entry: &ApiKeyHistoryEntry, keys: &[ApiKey], now: Timestamp) -> Self {
        let name = keys
            .iter()
            .find(|key| key.id == entry.key)
            .map_or_else(|| entry.key.to_string(), |key| key.name.clone());
        let what = entry.what.strip_prefix("api_key.").unwrap_or(entry.what);
        Self {
            when: Moment::of(entry.at, now),
            what: what.replace("created", "made"),
            key: name,
            by: actor(&entry.actor),
        }
    }
}
