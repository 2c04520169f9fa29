//! The platform's own keys.

use std::sync::Arc;

use handfast_domain::Timestamp;
use handfast_domain::event::EventKind;
use handfast_domain::platform_key::{KeyPurpose, Rotation};
use tokio::task::JoinSet;

use super::stage::{Stage, at};
use crate::Storage;
use crate::administration::RotatePlatformKey;
use crate::operators::AuditQuery;

/// A rotation of the sealing key, now and whatever there is.
pub(super) fn rotation(stage: &Stage) -> RotatePlatformKey {
    let now = stage.now();
    RotatePlatformKey {
        purpose: KeyPurpose::Sealing,
        sealed_material: vec![1, 2, 3],
        rotation: Rotation {
            active_from: now,
            older_retire_at: now,
        },
        unless_newer_than: None,
        event: stage.event(EventKind::PlatformKeyRotated),
    }
}

async fn rotate(stage: &Stage, purpose: KeyPurpose, from: i64, older_until: i64) {
    let rotation = RotatePlatformKey {
        purpose,
        sealed_material: from.to_be_bytes().to_vec(),
        rotation: Rotation {
            active_from: at(from),
            older_retire_at: at(older_until),
        },
        ..rotation(stage)
    };
    assert!(stage.store.rotate_platform_key(rotation).await.unwrap());
}

/// How many rotations the audit log tells of.
async fn told(stage: &Stage) -> usize {
    let query = AuditQuery {
        kinds: vec![EventKind::PlatformKeyRotated],
        ..AuditQuery::newest(stage.app, 1_000)
    };
    stage.store.audit_log(query).await.unwrap().len()
}

type Line = (u32, KeyPurpose, Timestamp, Option<Timestamp>);

async fn lines(stage: &Stage) -> Vec<Line> {
    let facts = stage.store.facts().await.unwrap();
    let mut lines: Vec<Line> = facts
        .platform_keys
        .iter()
        .map(|key| {
            let life = key.life;
            (key.number, key.purpose, life.active_from, life.retired_at)
        })
        .collect();
    lines.sort_by_key(|line| line.0);
    lines
}

pub(super) async fn a_rotation_retires_older_keys_of_its_purpose(store: Arc<dyn Storage>) {
    let stage = Stage::new(store).await;
    use KeyPurpose::{Sealing, Signing};
    rotate(&stage, Sealing, 0, 0).await;
    rotate(&stage, Signing, 0, 0).await;
    rotate(&stage, Sealing, 10, 20).await;
    assert_eq!(
        lines(&stage).await,
        [
            (1, Sealing, at(0), Some(at(20))),
            (2, Signing, at(0), None),
            (3, Sealing, at(10), None),
        ]
    );
    let facts = stage.store.facts().await.unwrap();
    let newest = facts.platform_keys.iter().find(|key| key.number == 3);
    assert_eq!(
        newest.unwrap().sealed_material,
        10_i64.to_be_bytes().to_vec()
    );
}

pub(super) async fn an_earlier_retirement_stays(store: Arc<dyn Storage>) {
    let stage = Stage::new(store).await;
    use KeyPurpose::Signing;
    rotate(&stage, Signing, 0, 0).await;
    rotate(&stage, Signing, 10, 30).await;
    rotate(&stage, Signing, 20, 60).await;
    rotate(&stage, Signing, 25, 25).await;
    let retired: Vec<_> = lines(&stage).await.into_iter().map(|line| line.3).collect();
    assert_eq!(retired, [Some(at(25)), Some(at(25)), Some(at(25)), None]);
    rotate(&stage, Signing, 90, 90).await;
    let retired: Vec<_> = lines(&stage).await.into_iter().map(|line| line.3).collect();
    assert_eq!(retired[2..], [Some(at(25)), Some(at(90)), None]);
}

pub(super) async fn a_newer_key_makes_a_rotation_needless(store: Arc<dyn Storage>) {
    let stage = Stage::new(store).await;
    rotate(&stage, KeyPurpose::Sealing, 10, 10).await;
    let before = lines(&stage).await;
    let conditional = |purpose, moment| RotatePlatformKey {
        purpose,
        sealed_material: vec![9],
        rotation: Rotation {
            active_from: at(50),
            older_retire_at: at(50),
        },
        unless_newer_than: Some(at(moment)),
        ..rotation(&stage)
    };
    for moment in [9, 10] {
        let rotation = conditional(KeyPurpose::Sealing, moment);
        assert!(!stage.store.rotate_platform_key(rotation).await.unwrap());
    }
    assert_eq!(lines(&stage).await, before);
    for purpose in [KeyPurpose::Sealing, KeyPurpose::Signing] {
        let rotation = conditional(purpose, 11);
        assert!(stage.store.rotate_platform_key(rotation).await.unwrap());
    }
    assert_eq!(lines(&stage).await.len(), 3);
    assert_eq!(told(&stage).await, 3);
}

pub(super) async fn rotations_that_race_make_one_key(store: Arc<dyn Storage>) {
    let stage = Stage::new(Arc::clone(&store)).await;
    let mut racing = JoinSet::new();
    for _ in 0..20 {
        let rotation = RotatePlatformKey {
            unless_newer_than: Some(at(0)),
            ..rotation(&stage)
        };
        let store = Arc::clone(&store);
        racing.spawn(async move { store.rotate_platform_key(rotation).await.unwrap() });
    }
    let added = racing.join_all().await;
    assert_eq!(added.into_iter().filter(|added| *added).count(), 1);
    assert_eq!(lines(&stage).await.len(), 1);
    assert_eq!(told(&stage).await, 1);
}
