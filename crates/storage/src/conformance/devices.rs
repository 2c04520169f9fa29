//! One open install for each device.

use std::sync::Arc;

use handfast_domain::device::{Device, Platform};
use handfast_domain::install::InstallState::{Active, Deactivated, Standby};
use handfast_domain::install::StateReason::{DeviceReused, PhonePreferred, Promoted};

use super::stage::{Stage, phone, tablet};
use crate::Storage;
use crate::record::InstallRecord;

/// The older install was closed because `newer` was made on its device.
async fn assert_closed_by(stage: &Stage, older: &InstallRecord, newer: &InstallRecord) {
    let older = stage.install(older.id).await;
    assert_eq!(older.state, Deactivated);
    assert_eq!(older.reason, Some(DeviceReused));
    assert_eq!(older.since, newer.created_at);
    let displaced_by = (newer.device.form_factor, newer.device.model.clone());
    assert_eq!(older.displaced_by, Some(displaced_by));
}

pub(super) async fn the_same_user_on_the_same_device_replaces_itself(store: Arc<dyn Storage>) {
    let stage = Stage::new(store).await;
    let older = stage.join("ada", phone("a")).await;
    let newer = stage.join("ada", phone("a")).await;
    assert_closed_by(&stage, &older, &newer).await;
    assert_eq!((newer.state, newer.reason), (Active, None));
    assert_eq!(stage.user("ada").await.active_install, Some(newer.id));
}

pub(super) async fn another_user_on_the_same_device_closes_the_older_install(
    store: Arc<dyn Storage>,
) {
    let stage = Stage::new(store).await;
    let older = stage.join("ada", phone("a")).await;
    let newer = stage.join("bob", phone("a")).await;
    assert_closed_by(&stage, &older, &newer).await;
    assert_eq!(stage.user("ada").await.active_install, None);
    assert_eq!(stage.user("bob").await.active_install, Some(newer.id));
    let back = stage.join("ada", tablet("b")).await;
    assert_eq!(back.state, Active, "nobody is active any more");
}

pub(super) async fn the_newest_standby_takes_the_place_of_an_install_closed_on_its_device(
    store: Arc<dyn Storage>,
) {
    let stage = Stage::new(store).await;
    let older = stage.join("ada", phone("a")).await;
    // The newest install is not the one with the newest code.
    let older_code = stage.code("ada");
    let waiting = stage.join("ada", tablet("b")).await;
    let heir = stage.try_redeem(older_code, tablet("c")).await.unwrap();
    let heir = heir.install;
    assert!(heir.id < waiting.id);
    let newer = stage.join("bob", phone("a")).await;
    assert_closed_by(&stage, &older, &newer).await;
    let heir = stage.install(heir.id).await;
    assert_eq!((heir.state, heir.reason), (Active, Some(Promoted)));
    assert_eq!(heir.since, newer.created_at);
    assert_eq!(stage.install(waiting.id).await, waiting);
    assert_eq!(stage.user("ada").await.active_install, Some(heir.id));
    assert_eq!(stage.user("bob").await.active_install, Some(newer.id));
}

pub(super) async fn a_standby_closed_on_its_device_leaves_the_active_install(
    store: Arc<dyn Storage>,
) {
    let stage = Stage::new(store).await;
    let active = stage.join("ada", phone("a")).await;
    let waiting = stage.join("ada", tablet("b")).await;
    let newer = stage.join("bob", tablet("b")).await;
    assert_closed_by(&stage, &waiting, &newer).await;
    assert_eq!(stage.install(active.id).await, active);
    assert_eq!(stage.user("ada").await.active_install, Some(active.id));
}

pub(super) async fn a_tablet_stands_by_again_on_its_own_device(store: Arc<dyn Storage>) {
    let stage = Stage::new(store).await;
    let active = stage.join("ada", phone("a")).await;
    let older = stage.join("ada", tablet("b")).await;
    let newer = stage.join("ada", tablet("b")).await;
    assert_closed_by(&stage, &older, &newer).await;
    assert_eq!((newer.state, newer.reason), (Standby, Some(PhonePreferred)));
    assert_eq!(stage.user("ada").await.active_install, Some(active.id));
}

pub(super) async fn a_phone_that_calls_itself_a_tablet_still_replaces_itself(
    store: Arc<dyn Storage>,
) {
    let stage = Stage::new(store).await;
    let older = stage.join("ada", phone("a")).await;
    let newer = stage.join("ada", tablet("a")).await;
    assert_closed_by(&stage, &older, &newer).await;
    assert_eq!(newer.state, Active);
}

pub(super) async fn other_apps_and_platforms_and_nameless_devices_are_other_devices(
    store: Arc<dyn Storage>,
) {
    let stage = Stage::new(store).await;
    let other = stage.other_app().await;
    let first = stage.join("ada", phone("a")).await;
    other.join("bob", phone("a")).await;
    let android = Device {
        platform: Platform::Android,
        ..phone("a")
    };
    stage.join("bob", android).await;
    let nameless = stage.join("cleo", Device::default()).await;
    stage.join("dan", Device::default()).await;
    assert_eq!(stage.install(first.id).await, first);
    assert_eq!(stage.install(nameless.id).await, nameless);
}

pub(super) async fn a_closed_install_does_not_hold_its_device(store: Arc<dyn Storage>) {
    let stage = Stage::new(store).await;
    let reset = stage.join("ada", phone("a")).await;
    let reset = stage.reset(&reset).await;
    let superseded = stage.join("bob", phone("b")).await;
    stage.join("bob", phone("c")).await;
    let superseded = stage.install(superseded.id).await;
    stage.join("cleo", phone("a")).await;
    stage.join("dan", phone("b")).await;
    assert_eq!(stage.install(reset.id).await, reset);
    assert_eq!(stage.install(superseded.id).await, superseded);
}
