//! Apps, configurations, the audit log, the facts.

use std::sync::Arc;
use std::time::Duration;

use handfast_domain::app::{App, AppSettings};
use handfast_domain::configuration::ConfigurationDocument;
use handfast_domain::event::EventKind;
use handfast_domain::{AppId, Refusal};
use serde_json::json;

use super::stage::{Stage, phone, refusal};
use crate::Storage;
use crate::administration::{PublishConfiguration, RevokeApiKey};
use crate::operators::AuditQuery;

async fn app(stage: &Stage) -> App {
    let facts = stage.store.facts().await.unwrap();
    let mut apps = facts.apps.into_iter();
    apps.find(|app| app.id == stage.app).unwrap()
}

pub(super) fn publication(stage: &Stage, log_level: &str) -> PublishConfiguration {
    let mut document = ConfigurationDocument::default();
    document
        .settings
        .insert("log_level".into(), json!(log_level));
    PublishConfiguration {
        document,
        note: format!("to {log_level}"),
        origin: stage.origin(),
    }
}

pub(super) async fn an_app_is_changed(store: Arc<dyn Storage>) {
    let stage = Stage::new(store).await;
    let other = stage.other_app().await;
    let untouched = app(&other).await;
    let changed = App {
        name: "Renamed".into(),
        settings: AppSettings {
            code_lifetime_s: 120,
            bundle_ids: vec!["com.example".into()],
            ..AppSettings::default()
        },
        ..app(&stage).await
    };
    let event = stage.event(EventKind::AppChanged);
    stage.store.update_app(changed.clone(), event).await.unwrap();
    assert_eq!(app(&stage).await, changed);
    assert_eq!(app(&other).await, untouched);
}

pub(super) async fn an_unknown_app_is_refused(store: Arc<dyn Storage>) {
    let stage = Stage::new(store).await;
    let unknown = AppId::from_bytes([8; 16]);
    let app = App {
        id: unknown,
        ..app(&stage).await
    };
    let event = stage.event(EventKind::AppChanged);
    let refused = stage.store.update_app(app, event).await;
    assert_eq!(refusal(refused), Refusal::AppNotFound);
    let mut publication = publication(&stage, "debug");
    publication.origin.app = unknown;
    let refused = stage.store.publish_configuration(publication).await;
    assert_eq!(refusal(refused), Refusal::AppNotFound);
}

pub(super) async fn administrative_events_come_newest_first(store: Arc<dyn Storage>) {
    let stage = Stage::new(store).await;
    let other = stage.other_app().await;
    let key = stage.make_key().await;
    other.make_key().await;
    stage.join("ada", phone("a")).await;
    let rotation = stage.rotation(key.key.id, Duration::from_secs(60));
    stage.store.rotate_api_key(rotation.clone()).await.unwrap();
    let revocation = RevokeApiKey {
        key: rotation.successor,
        origin: stage.origin(),
    };
    stage.store.revoke_api_key(revocation).await.unwrap();
    let publication = publication(&stage, "debug");
    let published = publication.origin.event(0, EventKind::ConfigurationPublished);
    stage.store.publish_configuration(publication).await.unwrap();
    let newest = |limit| stage.store.audit_log(AuditQuery::newest(stage.app, limit));
    let events = newest(100).await.unwrap();
    let kinds: Vec<_> = events.iter().map(|event| (event.kind, event.key)).collect();
    assert_eq!(
        kinds,
        [
            (EventKind::ConfigurationPublished, None),
            (EventKind::ApiKeyRevoked, Some(rotation.successor)),
            (EventKind::ApiKeyRotated, Some(key.key.id)),
            (EventKind::ApiKeyCreated, Some(key.key.id)),
            (EventKind::AppCreated, None),
        ]
    );
    assert!(events.iter().all(|event| event.app == stage.app));
    assert_eq!(events[3], key.event);
    assert_eq!(events[2].details["successor"], json!(rotation.successor));
    assert_eq!(events[0].details, json!({"version": 1}));
    assert_eq!(events[0].actor, published.actor);
    assert_eq!(events[0].at, published.at);
    assert_eq!(newest(2).await.unwrap(), events[..2]);
}

pub(super) async fn configurations_count_up_and_stay(store: Arc<dyn Storage>) {
    let stage = Stage::new(store).await;
    let other = stage.other_app().await;
    let mut published = Vec::new();
    for (version, level) in [(1, "debug"), (2, "error"), (3, "off")] {
        let publication = publication(&stage, level);
        let store = &stage.store;
        let number = store.publish_configuration(publication.clone()).await;
        assert_eq!(number.unwrap(), version);
        published.insert(0, publication);
    }
    let first = publication(&other, "info");
    let number = other.store.publish_configuration(first).await;
    assert_eq!(number.unwrap(), 1, "each app counts for itself");
    let versions = stage.store.configuration_versions(stage.app).await;
    let versions = versions.unwrap();
    assert_eq!(versions.len(), 3);
    for (stored, publication) in versions.iter().zip(&published) {
        assert_eq!(stored.document, publication.document);
        assert_eq!(stored.note, publication.note);
        assert_eq!(stored.published_at, publication.origin.at);
        assert_eq!(stored.published_by, publication.origin.initiator.actor.to_text());
    }
    let facts = stage.store.facts().await.unwrap();
    assert_eq!(facts.configurations.len(), 2);
    let mut in_force = facts.configurations.iter();
    let in_force = in_force.find(|stored| stored.app == stage.app).unwrap();
    assert_eq!(in_force.version, 3);
    assert_eq!(in_force.document, published[0].document);
}

pub(super) async fn the_first_master_key_is_remembered(store: Arc<dyn Storage>) {
    for fingerprint in [[1; 32], [2; 32], [1; 32]] {
        let remembered = store.remember_master_key(fingerprint).await;
        assert_eq!(remembered.unwrap(), [1; 32]);
    }
}

pub(super) async fn every_change_of_the_facts_counts_up(store: Arc<dyn Storage>) {
    let stage = Stage::new(store).await;
    let store = &stage.store;
    let mut last = store.facts_generation();
    let mut assert_counted = |what: &str| {
        let generation = store.facts_generation();
        assert!(generation > last, "{what}");
        last = generation;
    };
    stage.other_app().await;
    assert_counted("an app was made");
    let event = stage.event(EventKind::AppChanged);
    store.update_app(app(&stage).await, event).await.unwrap();
    assert_counted("an app was changed");
    let key = stage.make_key().await.key.id;
    assert_counted("a key was made");
    let rotation = stage.rotation(key, Duration::from_secs(60));
    store.rotate_api_key(rotation).await.unwrap();
    assert_counted("a key was rotated");
    let origin = stage.origin();
    let revocation = RevokeApiKey { key, origin };
    store.revoke_api_key(revocation).await.unwrap();
    assert_counted("a key was revoked");
    let publication = publication(&stage, "debug");
    store.publish_configuration(publication).await.unwrap();
    assert_counted("a configuration was published");
    let rotation = super::platform_keys::rotation(&stage);
    assert!(store.rotate_platform_key(rotation).await.unwrap());
    assert_counted("a key of the platform was added");
}
