//! Looking users up, switching them off, deleting them.

use std::sync::Arc;

use handfast_domain::install::InstallState;
use handfast_domain::metadata::MetadataPatch;
use handfast_domain::{FormFactor, Refusal, UserId};

use super::stage::{Stage, external_id, phone, refusal, tablet};
use crate::Storage;
use crate::administration::{MetadataChange, RevokeApiKey};
use crate::record::{ActiveDeviceRecord, InstallRecord, MAX_INSTALLS_SHOWN, UserSummary};

pub(super) async fn summaries_tell_of_the_active_device(store: Arc<dyn Storage>) {
    let stage = Stage::new(store).await;
    let ada = external_id("ada");
    let summary = || stage.store.user_summary(stage.app, &ada);
    assert_eq!(summary().await.unwrap(), None);
    let install = stage.join("ada", phone("a")).await;
    let with_device = UserSummary {
        id: install.user,
        is_disabled: false,
        active_device: Some(ActiveDeviceRecord {
            form_factor: FormFactor::Phone,
            model: install.device.model.clone(),
            active_since: install.since,
        }),
    };
    assert_eq!(summary().await.unwrap(), Some(with_device.clone()));
    stage.join("ada", tablet("b")).await;
    assert_eq!(summary().await.unwrap(), Some(with_device));
    let reset = stage.reset(&install).await;
    let promoted = summary().await.unwrap().unwrap().active_device.unwrap();
    assert_eq!(promoted.form_factor, FormFactor::Tablet);
    assert_eq!(promoted.active_since, reset.since);
    stage.disable(install.user).await;
    assert!(summary().await.unwrap().unwrap().is_disabled);
}

pub(super) async fn a_user_is_shown_with_its_newest_installs_and_the_active_one(store: Arc<dyn Storage>) {
    let stage = Stage::new(store).await;
    let mut installs = vec![stage.join("ada", phone("phone")).await];
    for number in 0..MAX_INSTALLS_SHOWN + 2 {
        installs.insert(0, stage.join("ada", tablet(&number.to_string())).await);
    }
    let user = stage.user("ada").await;
    assert_eq!(user.installs, shown(installs));
    let by_id = stage.store.user(stage.app, user.id).await.unwrap();
    assert_eq!(by_id, Some(user));
}

/// The newest, and the oldest in the place of the last: it is the active one.
fn shown(mut newest_first: Vec<InstallRecord>) -> Vec<InstallRecord> {
    let active = newest_first.pop().unwrap();
    assert_eq!(active.state, InstallState::Active);
    newest_first.truncate(MAX_INSTALLS_SHOWN - 1);
    newest_first.push(active);
    newest_first
}

pub(super) async fn the_newest_install_is_the_one_redeemed_last(store: Arc<dyn Storage>) {
    let stage = Stage::new(store).await;
    let oldest_code = stage.code("ada");
    let mut installs = vec![stage.join("ada", phone("phone")).await];
    for number in 0..MAX_INSTALLS_SHOWN {
        installs.insert(0, stage.join("ada", tablet(&number.to_string())).await);
    }
    let last = stage.try_redeem(oldest_code, tablet("last")).await.unwrap();
    installs.insert(0, last.install);
    assert_eq!(stage.user("ada").await.installs, shown(installs));
}

pub(super) async fn a_deleted_user_is_gone_with_all_that_was_its_own(store: Arc<dyn Storage>) {
    let stage = Stage::new(store).await;
    let first = stage.join("ada", phone("a")).await;
    let second = stage.join("ada", phone("b")).await;
    let stranger = stage.join("bob", phone("c")).await;
    stage.delete(first.user).await;
    for install in [&first, &second] {
        assert_eq!(stage.store.install(install.id).await.unwrap(), None);
        let farewell = stage.store.reset_install(stage.farewell(install)).await;
        assert_eq!(refusal(farewell), Refusal::InstallNotFound);
    }
    let ada = external_id("ada");
    let summary = stage.store.user_summary(stage.app, &ada).await.unwrap();
    assert_eq!(summary, None);
    let by_id = stage.store.user(stage.app, first.user).await.unwrap();
    assert_eq!(by_id, None);
    let again = stage.store.delete_user(stage.change(first.user)).await;
    assert_eq!(refusal(again), Refusal::UserNotFound);
    assert_eq!(stage.install(stranger.id).await, stranger);
    let anew = stage.join("ada", phone("b")).await;
    assert_eq!(stage.user("ada").await.installs, [anew]);
}

pub(super) async fn a_user_is_disabled_and_enabled_any_number_of_times(store: Arc<dyn Storage>) {
    let stage = Stage::new(store).await;
    let install = stage.join("ada", phone("a")).await;
    let change = stage.change(install.user);
    let disabled_at = change.origin.at;
    stage.store.set_user_enabled(change, false).await.unwrap();
    stage.disable(install.user).await;
    assert_eq!(stage.user("ada").await.disabled_at, Some(disabled_at));
    let disabled = stage.install(install.id).await;
    assert!(disabled.is_user_disabled);
    assert_eq!(disabled.state, InstallState::Active);
    for _ in 0..2 {
        let change = stage.change(install.user);
        stage.store.set_user_enabled(change, true).await.unwrap();
    }
    assert_eq!(stage.user("ada").await.disabled_at, None);
    assert_eq!(stage.install(install.id).await, install);
}

fn patch(stage: &Stage, user: UserId) -> MetadataChange {
    MetadataChange {
        change: stage.change(user),
        patch: MetadataPatch::from([("k".into(), Some("v".into()))]),
    }
}

async fn assert_not_found(stage: &Stage, user: UserId) {
    let store = &stage.store;
    let refused = store.delete_user(stage.change(user)).await;
    assert_eq!(refusal(refused), Refusal::UserNotFound);
    for enabled in [false, true] {
        let refused = store.set_user_enabled(stage.change(user), enabled).await;
        assert_eq!(refusal(refused), Refusal::UserNotFound);
    }
    let refused = store.patch_metadata(patch(stage, user)).await;
    assert_eq!(refusal(refused), Refusal::UserNotFound);
    assert_eq!(store.user(stage.app, user).await.unwrap(), None);
}

pub(super) async fn an_unknown_user_cannot_be_changed(store: Arc<dyn Storage>) {
    let stage = Stage::new(store).await;
    assert_not_found(&stage, UserId::from_bytes([4; 16])).await;
}

pub(super) async fn another_apps_ids_are_not_found(store: Arc<dyn Storage>) {
    let stage = Stage::new(store).await;
    let other = stage.other_app().await;
    let install = stage.join("ada", phone("a")).await;
    let key = stage.make_key().await;
    let before = stage.user("ada").await;
    assert_not_found(&other, install.user).await;
    let ada = external_id("ada");
    let found = other.store.user_by_external_id(other.app, &ada).await;
    assert_eq!(found.unwrap(), None);
    let summary = other.store.user_summary(other.app, &ada).await;
    assert_eq!(summary.unwrap(), None);
    let rotation = other.rotation(key.key.id, std::time::Duration::ZERO);
    let refused = other.store.rotate_api_key(rotation).await;
    assert_eq!(refusal(refused), Refusal::ApiKeyNotFound);
    let revocation = RevokeApiKey {
        key: key.key.id,
        origin: other.origin(),
    };
    let refused = other.store.revoke_api_key(revocation).await;
    assert_eq!(refusal(refused), Refusal::ApiKeyNotFound);
    let versions = other.store.configuration_versions(other.app).await;
    assert_eq!(versions.unwrap().len(), 0);
    assert_eq!(stage.user("ada").await, before);
    assert_eq!(stage.key(key.key.id).await, key.key);
}

pub(super) async fn one_external_id_in_two_apps_is_two_users(store: Arc<dyn Storage>) {
    let stage = Stage::new(store).await;
    let other = stage.other_app().await;
    let here = stage.join("ada", phone("a")).await;
    let there = other.join("ada", phone("a")).await;
    assert!(!there.restored);
    assert_ne!(here.user, there.user);
    let outstanding = other.code("ada");
    stage.delete(here.user).await;
    let restored = other.try_redeem(outstanding, phone("b")).await.unwrap();
    assert!(restored.install.restored, "the other app's codes live on");
}
