//! API keys: the limit, rotation, revocation.

use std::sync::Arc;
use std::time::Duration;

use handfast_domain::api_key::MAX_ACTIVE;
use handfast_domain::event::EventKind;
use handfast_domain::{ApiKeyId, AppId, Refusal};

use super::stage::{Stage, refusal};
use crate::Storage;
use crate::administration::RevokeApiKey;
use crate::operators::AuditQuery;

const OVERLAP: Duration = Duration::from_secs(3_600);

pub(super) fn revocation(stage: &Stage, key: ApiKeyId) -> RevokeApiKey {
    RevokeApiKey {
        key,
        origin: stage.origin(),
    }
}

pub(super) async fn a_key_is_found_by_its_hash(store: Arc<dyn Storage>) {
    let stage = Stage::new(store).await;
    let first = stage.make_key().await;
    let second = stage.make_key().await;
    let facts = stage.store.facts().await.unwrap();
    assert_eq!(facts.api_keys.len(), 2);
    for new in [first, second] {
        assert!(facts.api_keys.contains(&(new.hash, new.key)));
    }
}

pub(super) async fn ten_active_keys_are_the_most(store: Arc<dyn Storage>) {
    let stage = Stage::new(store).await;
    let other = stage.other_app().await;
    let first = stage.make_key().await;
    for _ in 1..MAX_ACTIVE {
        stage.make_key().await;
    }
    let refused = stage.store.create_api_key(stage.new_key()).await;
    assert_eq!(refusal(refused), Refusal::ApiKeyLimitReached);
    other.make_key().await;
    let revocation = revocation(&stage, first.key.id);
    stage.store.revoke_api_key(revocation).await.unwrap();
    stage.make_key().await;
    let mut later = stage.new_key();
    later.event.at = first.key.expires_at.plus(Duration::from_secs(86_400));
    stage.store.create_api_key(later).await.unwrap();
}

pub(super) async fn a_successor_follows_a_rotated_key(store: Arc<dyn Storage>) {
    let stage = Stage::new(store).await;
    let old = stage.make_key().await.key;
    let rotation = stage.rotation(old.id, OVERLAP);
    let now = rotation.origin.at;
    stage.store.rotate_api_key(rotation.clone()).await.unwrap();
    let predecessor = stage.key(old.id).await;
    assert_eq!(predecessor.expires_at, now.plus(OVERLAP));
    assert_eq!(predecessor.successor, Some(rotation.successor));
    let successor = stage.key(rotation.successor).await;
    assert_eq!(successor.name, old.name);
    assert_eq!(successor.scopes, old.scopes);
    assert_eq!(successor.app, old.app);
    assert_eq!(successor.created_at, now);
    assert_eq!(successor.expires_at, now.plus(rotation.lifetime));
    assert_eq!(successor.successor, None);
    let facts = stage.store.facts().await.unwrap();
    assert!(facts.api_keys.contains(&(rotation.hash, successor)));
    let short = stage.make_key().await.key;
    let rotation = stage.rotation(short.id, Duration::from_secs(1_000_000));
    stage.store.rotate_api_key(rotation).await.unwrap();
    assert_eq!(
        stage.key(short.id).await.expires_at,
        short.expires_at,
        "a rotation never prolongs a key"
    );
}

pub(super) async fn a_successor_counts_towards_the_limit(store: Arc<dyn Storage>) {
    let stage = Stage::new(store).await;
    let mut keys = Vec::new();
    for _ in 0..MAX_ACTIVE {
        keys.push(stage.make_key().await.key);
    }
    let refused = stage.store.rotate_api_key(stage.rotation(keys[0].id, OVERLAP));
    assert_eq!(refusal(refused.await), Refusal::ApiKeyLimitReached);
    assert_eq!(stage.key(keys[0].id).await, keys[0], "nothing changed");
    let at_once = stage.rotation(keys[0].id, Duration::ZERO);
    stage.store.rotate_api_key(at_once).await.unwrap();
    let revocation = revocation(&stage, keys[1].id);
    stage.store.revoke_api_key(revocation).await.unwrap();
    let with_room = stage.rotation(keys[2].id, OVERLAP);
    stage.store.rotate_api_key(with_room).await.unwrap();
}

pub(super) async fn only_active_keys_are_rotated_and_only_once(store: Arc<dyn Storage>) {
    let stage = Stage::new(store).await;
    let rotate = |key| stage.store.rotate_api_key(stage.rotation(key, OVERLAP));
    let rotated = stage.make_key().await.key.id;
    rotate(rotated).await.unwrap();
    assert_eq!(
        refusal(rotate(rotated).await),
        Refusal::ApiKeyAlreadyRotated
    );
    let revoked = stage.make_key().await.key.id;
    let revocation = revocation(&stage, revoked);
    stage.store.revoke_api_key(revocation).await.unwrap();
    assert_eq!(refusal(rotate(revoked).await), Refusal::ApiKeyNotActive);
    let mut expired = stage.new_key();
    expired.key.expires_at = expired.key.created_at;
    stage.store.create_api_key(expired.clone()).await.unwrap();
    let refused = rotate(expired.key.id).await;
    assert_eq!(refusal(refused), Refusal::ApiKeyNotActive);
}

pub(super) async fn a_key_is_revoked_once_and_for_all(store: Arc<dyn Storage>) {
    let stage = Stage::new(store).await;
    let key = stage.make_key().await.key.id;
    let first = revocation(&stage, key);
    let revoked_at = first.origin.at;
    stage.store.revoke_api_key(first).await.unwrap();
    let again = revocation(&stage, key);
    stage.store.revoke_api_key(again).await.unwrap();
    assert_eq!(stage.key(key).await.revoked_at, Some(revoked_at));
    let revocations = AuditQuery {
        kinds: vec![EventKind::ApiKeyRevoked],
        ..AuditQuery::newest(stage.app, 100)
    };
    let revocations = stage.store.audit_log(revocations).await.unwrap();
    let keys: Vec<_> = revocations.iter().map(|event| event.key).collect();
    assert_eq!(keys, [Some(key)]);
}

pub(super) async fn the_latest_use_is_remembered(store: Arc<dyn Storage>) {
    let stage = Stage::new(store).await;
    let used = stage.make_key().await.key;
    let unused = stage.make_key().await.key;
    let (early, late) = (stage.now(), stage.now());
    let unknown = ApiKeyId::from_bytes([8; 16]);
    for uses in [
        vec![],
        vec![(used.id, late), (unknown, late)],
        vec![(used.id, early)],
    ] {
        stage.store.record_key_use(uses).await.unwrap();
    }
    assert_eq!(stage.key(used.id).await.last_used_at, Some(late));
    assert_eq!(stage.key(unused.id).await, unused);
}

pub(super) async fn unknown_keys_and_apps_are_refused(store: Arc<dyn Storage>) {
    let stage = Stage::new(store).await;
    let unknown = ApiKeyId::from_bytes([8; 16]);
    let rotation = stage.rotation(unknown, OVERLAP);
    let refused = stage.store.rotate_api_key(rotation).await;
    assert_eq!(refusal(refused), Refusal::ApiKeyNotFound);
    let refused = stage.store.revoke_api_key(revocation(&stage, unknown)).await;
    assert_eq!(refusal(refused), Refusal::ApiKeyNotFound);
    let mut new = stage.new_key();
    new.key.app = AppId::from_bytes([8; 16]);
    let refused = stage.store.create_api_key(new).await;
    assert_eq!(refusal(refused), Refusal::AppNotFound);
}
