//! Redemptions that are refused leave everything as it was.

use std::sync::Arc;

use handfast_domain::Refusal;
use handfast_domain::auth_code::{Intent, OnConflict, Statement};
use handfast_domain::install::InstallState::{Active, Standby};

use super::stage::{Stage, external_id, phone, refusal, tablet};
use crate::Storage;

fn refusing_conflicts(stage: &Stage, user: &str) -> Statement {
    Statement {
        on_conflict: OnConflict::Refuse,
        ..stage.code(user)
    }
}

pub(super) async fn a_conflict_is_refused_only_when_a_device_would_be_displaced(
    store: Arc<dyn Storage>,
) {
    let stage = Stage::new(store).await;
    let redeem = |device| stage.try_redeem(refusing_conflicts(&stage, "ada"), device);
    let first = redeem(phone("a")).await.unwrap().install;
    assert_eq!(
        refusal(redeem(phone("b")).await),
        Refusal::ActiveDeviceExists
    );
    assert_eq!(stage.install(first.id).await, first);
    let waiting = redeem(tablet("c")).await.unwrap().install;
    assert_eq!(waiting.state, Standby);
    let same_device = redeem(phone("a")).await.unwrap().install;
    assert_eq!(same_device.state, Active);
    stage.reset(&same_device).await;
    stage.reset(&stage.install(waiting.id).await).await;
    assert_eq!(redeem(phone("b")).await.unwrap().install.state, Active);
}

pub(super) async fn a_refused_code_is_not_burned(store: Arc<dyn Storage>) {
    let stage = Stage::new(store).await;
    let active = stage.join("ada", phone("a")).await;
    let code = refusing_conflicts(&stage, "ada");
    let refused = stage.try_redeem(code.clone(), phone("b")).await;
    assert_eq!(refusal(refused), Refusal::ActiveDeviceExists);
    assert_eq!(stage.store.install(code.install).await.unwrap(), None);
    assert_eq!(stage.user("ada").await.installs.len(), 1);
    stage.reset(&active).await;
    let redeemed = stage.try_redeem(code, phone("c")).await.unwrap();
    assert!(!redeemed.is_repeat);
}

pub(super) async fn intents_are_kept(store: Arc<dyn Storage>) {
    let stage = Stage::new(store).await;
    let code = |intent| Statement {
        intent,
        ..stage.code("ada")
    };
    let redeem = |intent| stage.try_redeem(code(intent), phone("a"));
    assert_eq!(
        refusal(redeem(Intent::Restore).await),
        Refusal::UserNotFound
    );
    let ada = external_id("ada");
    let found = stage.store.user_by_external_id(stage.app, &ada).await;
    assert_eq!(found.unwrap(), None);
    assert!(!redeem(Intent::Create).await.unwrap().install.restored);
    assert_eq!(
        refusal(redeem(Intent::Create).await),
        Refusal::UserAlreadyExists
    );
    assert!(redeem(Intent::Restore).await.unwrap().install.restored);
}

pub(super) async fn a_code_bound_to_a_key_is_for_that_key(store: Arc<dyn Storage>) {
    let stage = Stage::new(store).await;
    let mut attempt = stage.attempt(stage.code("ada"), phone("a"));
    attempt.statement.device_key = Some(stage.thumbprint());
    let refused = stage.store.redeem_code(attempt.clone()).await;
    assert_eq!(refusal(refused), Refusal::AuthCodeBoundToOtherKey);
    attempt.statement.device_key = Some(attempt.thumbprint);
    stage.store.redeem_code(attempt).await.unwrap();
}

pub(super) async fn an_objection_refuses_what_was_not_redeemed(store: Arc<dyn Storage>) {
    let stage = Stage::new(store).await;
    for objection in [Refusal::AuthCodeExpired, Refusal::AuthCodeRevoked] {
        let mut attempt = stage.attempt(stage.code("ada"), phone("a"));
        attempt.objection = Some(objection);
        let install = attempt.statement.install;
        assert_eq!(refusal(stage.store.redeem_code(attempt).await), objection);
        assert_eq!(stage.store.install(install).await.unwrap(), None);
    }
}

pub(super) async fn a_disabled_user_is_not_restored(store: Arc<dyn Storage>) {
    let stage = Stage::new(store).await;
    let install = stage.join("ada", phone("a")).await;
    stage.disable(install.user).await;
    let code = stage.code("ada");
    let refused = stage.try_redeem(code.clone(), phone("b")).await;
    assert_eq!(refusal(refused), Refusal::UserDisabled);
    assert_eq!(
        stage.user("ada").await.active_install,
        Some(install.id),
        "the active install stays"
    );
    let change = stage.change(install.user);
    stage.store.set_user_enabled(change, true).await.unwrap();
    stage.try_redeem(code, phone("b")).await.unwrap();
}

pub(super) async fn codes_from_before_a_deletion_are_dead(store: Arc<dyn Storage>) {
    let stage = Stage::new(store).await;
    let install = stage.join("ada", phone("a")).await;
    let outstanding = stage.code("ada");
    let mut same_moment = stage.code("ada");
    let change = stage.change(install.user);
    same_moment.issued_at = change.origin.at;
    stage.store.delete_user(change).await.unwrap();
    for code in [outstanding, same_moment] {
        let refused = stage.try_redeem(code, phone("b")).await;
        assert_eq!(refusal(refused), Refusal::AuthCodeUserDeleted);
    }
    let anew = stage.join("ada", phone("a")).await;
    assert!(!anew.restored);
    assert_ne!(anew.user, install.user);
}

pub(super) async fn a_code_bound_to_another_user_is_dead(store: Arc<dyn Storage>) {
    let stage = Stage::new(store).await;
    let install = stage.join("ada", phone("a")).await;
    let bound = |user| Statement {
        user: Some(user),
        ..stage.code("ada")
    };
    let stranger = stage.join("bob", phone("b")).await.user;
    let refused = stage.try_redeem(bound(stranger), phone("c")).await;
    assert_eq!(refusal(refused), Refusal::AuthCodeUserDeleted);
    let restored = stage.try_redeem(bound(install.user), phone("c")).await;
    assert!(restored.unwrap().install.restored);
}
