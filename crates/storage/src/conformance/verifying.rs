//! Invariants hold, whatever happened.

use std::sync::Arc;
use std::time::Duration;

use handfast_domain::activity::{ActivityCount, ActivityKind, Hour};
use handfast_domain::api_key::MAX_ACTIVE;
use handfast_domain::event::EventKind;
use handfast_domain::permission::{Grant, Reach, Role};
use handfast_domain::platform_key::KeyPurpose;
use handfast_domain::{Device, Refusal, Timestamp};

use super::administering::publication;
use super::api_keys::revocation;
use super::metadata::patch;
use super::platform_keys::rotation;
use super::pruning::{nothing, prune};
use super::staff::OWNER;
use super::stage::{Stage, phone, refusal, tablet};
use crate::Storage;
use crate::administration::RotatePlatformKey;
use crate::retention::Retention;
use crate::verification::{Finding, Invariant};

/// What is found of every invariant, each of which holds.
async fn verify(store: &dyn Storage) -> Vec<(Invariant, Finding)> {
    let mut findings = Vec::new();
    for invariant in Invariant::ALL {
        let finding = store.verify(*invariant).await.unwrap();
        assert!(finding.holds(), "{invariant:?}: {finding:?}");
        assert_eq!(finding.examples, Vec::<String>::new(), "{invariant:?}");
        findings.push((*invariant, finding));
    }
    findings
}

/// Something of everything that can happen: what the tests of a store damage to
/// see that it is found.
pub async fn busy_history(store: Arc<dyn Storage>) {
    let stage = Stage::new(store).await;
    keys_of_the_platform(&stage).await;
    for stage in [&stage, &stage.other_app().await] {
        administration(stage).await;
        devices_come_and_go(stage).await;
        users_come_and_go(stage).await;
    }
    operators_come_and_go(&stage).await;
}

/// Ends with Ada owning the installation and signed in, Bob looking on at the
/// app, and somebody invited.
async fn operators_come_and_go(stage: &Stage) {
    let in_app = Grant {
        reach: Reach::App(stage.app),
        role: Role::Viewer,
    };
    let ada = stage.hire("Ada", &[OWNER]).await.id;
    let acceptance = stage.acceptance(&stage.invite(&[in_app]).await, "Bob");
    stage.store.accept_invitation(acceptance).await.unwrap();
    let cleo = stage.hire("Cleo", &[OWNER]).await.id;
    for operator in [ada, cleo] {
        stage.sign_in(operator).await;
    }
    let event = stage.happening(EventKind::OperatorRemoved);
    stage.store.remove_operator(cleo, event).await.unwrap();
    stage.invite(&[OWNER, in_app]).await;
    let counted = |kind| ActivityCount {
        app: stage.app,
        hour: Hour::of(stage.now()),
        kind,
        label: String::new(),
        count: 1,
    };
    let counts = ActivityKind::ALL.iter().copied().map(counted).collect();
    stage.store.add_activity(counts).await.unwrap();
}

async fn keys_of_the_platform(stage: &Stage) {
    let fingerprint = stage.store.remember_master_key([1; 32]).await;
    fingerprint.unwrap();
    for purpose in [
        KeyPurpose::Sealing,
        KeyPurpose::Signing,
        KeyPurpose::Sealing,
    ] {
        let rotation = RotatePlatformKey {
            purpose,
            ..rotation(stage)
        };
        assert!(stage.store.rotate_platform_key(rotation).await.unwrap());
    }
}

async fn administration(stage: &Stage) {
    for log_level in ["warn", "info"] {
        let publication = publication(stage, log_level);
        stage.store.publish_configuration(publication).await.unwrap();
    }
    let revoked = stage.make_key().await.key.id;
    let rotated = stage.make_key().await.key.id;
    for _ in 3..MAX_ACTIVE {
        stage.make_key().await;
    }
    let rotation = stage.rotation(rotated, Duration::from_secs(3_600));
    let successor = rotation.successor;
    stage.store.rotate_api_key(rotation).await.unwrap();
    for key in [revoked, successor] {
        let revocation = revocation(stage, key);
        stage.store.revoke_api_key(revocation).await.unwrap();
    }
    stage.make_key().await;
    stage.make_key().await;
}

/// Ends with Ada active on a device, Bob active on another with one standing by,
/// and Cleo active on none.
async fn devices_come_and_go(stage: &Stage) {
    stage.join("ada", phone("a")).await;
    stage.join("ada", tablet("b")).await;
    let third = stage.join("ada", phone("c")).await;
    stage.reset(&third).await;
    stage.join("ada", phone("d")).await;
    stage.join("ada", tablet("e")).await;
    stage.join("bob", phone("d")).await;
    stage.join("bob", phone("d")).await;
    let nameless = Device {
        vendor_id: None,
        ..phone("f")
    };
    stage.join("bob", nameless).await;
    let standby = stage.join("bob", tablet("g")).await;
    stage.reset(&standby).await;
    stage.join("bob", tablet("h")).await;
    let only = stage.join("cleo", phone("i")).await;
    stage.reset(&only).await;
    let attempt = stage.attempt(stage.code("bob"), phone("j"));
    let (again, mut stolen) = (stage.again(&attempt), stage.again(&attempt));
    stage.store.redeem_code(attempt).await.unwrap();
    stage.store.redeem_code(again).await.unwrap();
    stolen.thumbprint = stage.thumbprint();
    let refused = stage.store.redeem_code(stolen).await;
    assert_eq!(refusal(refused), Refusal::AuthCodeAlreadyUsed);
}

/// Ends with Dora disabled and Fred linked anew.
async fn users_come_and_go(stage: &Stage) {
    for name in ["dora", "emil", "fred"] {
        let user = stage.join(name, phone(name)).await.user;
        patch(stage, user, &[("a", Some("1"))]).await.unwrap();
    }
    let [dora, emil, fred] = [
        stage.user("dora").await.id,
        stage.user("emil").await.id,
        stage.user("fred").await.id,
    ];
    stage.disable(dora).await;
    stage.disable(emil).await;
    let enabling = stage.store.set_user_enabled(stage.change(emil), true);
    enabling.await.unwrap();
    patch(stage, emil, &[("a", None)]).await.unwrap();
    stage.delete(fred).await;
    stage.join("fred", phone("fred")).await;
}

pub(super) async fn every_invariant_holds_of_a_fresh_store(store: Arc<dyn Storage>) {
    verify(&*store).await;
}

pub(super) async fn every_invariant_holds_after_a_busy_history(store: Arc<dyn Storage>) {
    busy_history(Arc::clone(&store)).await;
    for (invariant, finding) in verify(&*store).await {
        assert!(finding.examined > 0, "{invariant:?} was not put to the test");
    }
}

pub(super) async fn every_invariant_holds_when_the_older_half_is_pruned(store: Arc<dyn Storage>) {
    busy_history(Arc::clone(&store)).await;
    let stage = Stage::later(Arc::clone(&store)).await;
    let half = stage.now();
    devices_come_and_go(&stage).await;
    users_come_and_go(&stage).await;
    let examined = |findings: &[(Invariant, Finding)], wanted| {
        let found = findings.iter().find(|(invariant, _)| *invariant == wanted);
        found.unwrap().1.examined
    };
    let before = verify(&*store).await;
    let retention = Retention {
        now: half,
        closed_installs_before: half,
        events_before: half,
        deletions_before: half,
        activity_before: Hour::of(half),
        invitations_before: half,
        ..nothing()
    };
    while prune(&stage, retention).await.total() > 0 {}
    let after = verify(&*store).await;
    for invariant in [
        Invariant::UserEvent,
        Invariant::DeletionEvent,
        Invariant::RedemptionEvents,
        Invariant::InstallEvent,
    ] {
        let (before, after) = (examined(&before, invariant), examined(&after, invariant));
        assert!(after > 0 && after < before, "{invariant:?}: {after} of {before}");
    }
}

pub(super) async fn every_invariant_holds_when_all_events_are_pruned(store: Arc<dyn Storage>) {
    busy_history(Arc::clone(&store)).await;
    let stage = Stage::later(Arc::clone(&store)).await;
    let retention = Retention {
        events_before: Timestamp::from_millis(i64::MAX >> 16),
        ..nothing()
    };
    while prune(&stage, retention).await.total() > 0 {}
    verify(&*store).await;
}

pub(super) async fn every_invariant_holds_after_a_race(store: Arc<dyn Storage>) {
    let stage = Stage::new(Arc::clone(&store)).await;
    keys_of_the_platform(&stage).await;
    let mut racing = tokio::task::JoinSet::new();
    for number in 0..100 {
        let user = ["ada", "bob", "cleo"][number % 3];
        let device = [phone, tablet][number % 2](&(number % 7).to_string());
        let attempt = stage.attempt(stage.code(user), device);
        let store = Arc::clone(&store);
        racing.spawn(async move { store.redeem_code(attempt).await.unwrap() });
    }
    racing.join_all().await;
    verify(&*store).await;
}
