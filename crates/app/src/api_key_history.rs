//! What became of the API keys of an app, and by whom.

use handfast_domain::api_key::{ApiKey, KeyStanding};
use handfast_domain::event::{Actor, Event, EventKind};
use handfast_domain::{ApiKeyId, AppId, Timestamp};
use handfast_storage::operators::AuditQuery;
use serde_json::{Value, json};

use crate::application::Application;
use crate::error::AppError;

/// More than an app with ten active keys comes to in a century.
const LIMIT: u32 = 100_000;
/// Nobody makes a key expire, so no event tells of it.
const EXPIRED: &str = "api_key.expired";

/// One thing that happened to a key.
#[derive(Clone, Debug, PartialEq)]
pub struct ApiKeyHistoryEntry {
    /// When.
    pub at: Timestamp,
    /// What: the name of an event, or `api_key.expired`.
    pub what: &'static str,
    /// The key.
    pub key: ApiKeyId,
    /// By whom.
    pub actor: Actor,
    /// What else there is to say, as a JSON object.
    pub details: Value,
}

impl Application {
    /// What became of the keys of an app, newest first.
    pub async fn api_key_history(&self, app: AppId) -> Result<Vec<ApiKeyHistoryEntry>, AppError> {
        let now = self.clock.now();
        let keys = self.api_keys(app).await?;
        let events = self.storage.audit_log(of_keys(app)).await?;
        let expired = keys
            .iter()
            .filter(|key| key.standing(now) == KeyStanding::Expired);
        let mut history: Vec<ApiKeyHistoryEntry> = events
            .into_iter()
            .filter_map(of_event)
            .chain(expired.map(of_expiry))
            .collect();
        // Stable: events of one moment keep their order.
        history.sort_by_key(|entry| std::cmp::Reverse(entry.at));
        Ok(history)
    }
}

fn of_keys(app: AppId) -> AuditQuery {
    AuditQuery {
        kinds: vec![
            EventKind::ApiKeyCreated,
            EventKind::ApiKeyRotated,
            EventKind::ApiKeyRevoked,
        ],
        ..AuditQuery::newest(app, LIMIT)
    }
}

fn of_event(event: Event) -> Option<ApiKeyHistoryEntry> {
    Some(ApiKeyHistoryEntry {
        at: event.at,
        what: event.kind.as_str(),
        key: event.key?,
        actor: event.actor,
        details: event.details,
    })
}

fn of_expiry(key: &ApiKey) -> ApiKeyHistoryEntry {
    ApiKeyHistoryEntry {
        at: key.expires_at,
        what: EXPIRED,
        key: key.id,
        actor: Actor::Platform,
        details: json!({}),
    }
}
