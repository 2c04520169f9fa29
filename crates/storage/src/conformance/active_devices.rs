//! Which devices are active now, by their labels.

use std::collections::HashMap;
use std::sync::Arc;

use handfast_domain::activity::DeviceLabels;
use handfast_domain::auth_code::OnConflict;
use handfast_domain::{Device, Platform, Refusal};

use super::pruning::{nothing, prune};
use super::stage::{Stage, phone, refusal, tablet};
use crate::Storage;
use crate::retention::Retention;

pub(super) type Counts = HashMap<DeviceLabels, u64>;

/// The device with an SDK of that version.
fn with(version: &str, device: Device) -> Device {
    Device {
        sdk_version: Some(version.to_owned()),
        ..device
    }
}

pub(super) async fn counted(stage: &Stage) -> Counts {
    let mut counts = Counts::new();
    for devices in stage.store.active_devices(stage.app).await.unwrap() {
        assert!(devices.count > 0, "{devices:?}");
        let twice = counts.insert(devices.labels, devices.count);
        assert_eq!(twice, None, "labels stand there once");
    }
    counts
}

/// Shows that devices like these are active, one for each, and no others.
async fn assert_active(stage: &Stage, devices: &[&Device]) {
    let mut expected = Counts::new();
    for device in devices {
        *expected.entry(DeviceLabels::of(device)).or_default() += 1;
    }
    assert_eq!(counted(stage).await, expected);
}

pub(super) async fn a_newcomer_is_counted_by_its_labels(store: Arc<dyn Storage>) {
    let stage = Stage::new(store).await;
    assert_active(&stage, &[]).await;
    let android = Device {
        platform: Platform::Android,
        ..with("1.0.0", phone("b"))
    };
    let devices = [
        with("1.0.0", phone("a")),
        android,
        with("1.0.0", phone("c")),
        with("1.0.1", phone("d")),
        with("Ünï 😀", tablet("e")),
        phone("f"),
        Device::default(),
    ];
    for (number, device) in devices.iter().enumerate() {
        stage.join(&number.to_string(), device.clone()).await;
    }
    assert_active(&stage, &devices.each_ref()).await;
}

pub(super) async fn whoever_is_superseded_is_not_counted(store: Arc<dyn Storage>) {
    let stage = Stage::new(store).await;
    let [old, new] = ["1", "2"].map(|version| with(version, phone(version)));
    stage.join("ada", old.clone()).await;
    stage.join("bob", with("1", phone("b"))).await;
    assert_active(&stage, &[&old, &old]).await;
    stage.join("ada", new.clone()).await;
    assert_active(&stage, &[&old, &new]).await;
    stage.join("ada", with("2", phone("c"))).await;
    assert_active(&stage, &[&old, &new]).await;
    stage.join("cleo", tablet("d")).await;
    assert_active(&stage, &[&old, &new, &tablet("d")]).await;
    stage.join("cleo", phone("e")).await;
    assert_active(&stage, &[&old, &new, &phone("e")]).await;
}

pub(super) async fn a_standby_is_not_counted(store: Arc<dyn Storage>) {
    let stage = Stage::new(store).await;
    let (first, second) = (with("1", phone("a")), with("2", phone("c")));
    stage.join("ada", first.clone()).await;
    stage.join("ada", tablet("b")).await;
    assert_active(&stage, &[&first]).await;
    stage.join("ada", second.clone()).await;
    assert_active(&stage, &[&second]).await;
}

pub(super) async fn a_device_that_is_used_again_is_counted_once(store: Arc<dyn Storage>) {
    let stage = Stage::new(store).await;
    for version in ["1", "1", "2"] {
        let device = with(version, phone("a"));
        stage.join("ada", device.clone()).await;
        assert_active(&stage, &[&device]).await;
    }
    let anothers = with("3", phone("a"));
    stage.join("bob", anothers.clone()).await;
    assert_active(&stage, &[&anothers]).await;
    let as_tablet = tablet("a");
    stage.join("bob", as_tablet.clone()).await;
    assert_active(&stage, &[&as_tablet]).await;
    stage.join("ada", with("1", phone("b"))).await;
    stage.join("ada", with("1", phone("a"))).await;
    assert_active(&stage, &[&with("1", phone("a"))]).await;
}

pub(super) async fn an_heir_is_counted_in_the_place_of_what_was_closed_on_its_device(
    store: Arc<dyn Storage>,
) {
    let stage = Stage::new(store).await;
    stage.join("ada", with("1", phone("a"))).await;
    stage.join("ada", with("2", tablet("b"))).await;
    let heir = with("3", tablet("c"));
    stage.join("ada", heir.clone()).await;
    let anothers = with("4", phone("a"));
    stage.join("bob", anothers.clone()).await;
    assert_active(&stage, &[&heir, &anothers]).await;
}

pub(super) async fn a_standby_closed_on_its_device_changes_no_count(store: Arc<dyn Storage>) {
    let stage = Stage::new(store).await;
    let active = with("1", phone("a"));
    stage.join("ada", active.clone()).await;
    // Like the standby, so that nothing is taken from what is counted for it.
    let alike = with("2", tablet("c"));
    stage.join("cleo", alike.clone()).await;
    stage.join("ada", with("2", tablet("b"))).await;
    stage.join("ada", with("2", tablet("b"))).await;
    assert_active(&stage, &[&active, &alike]).await;
    let anothers = with("4", tablet("b"));
    stage.join("bob", anothers.clone()).await;
    assert_active(&stage, &[&active, &alike, &anothers]).await;
}

pub(super) async fn a_farewell_hands_the_count_to_the_heir(store: Arc<dyn Storage>) {
    let stage = Stage::new(store).await;
    let devices = [
        with("1", tablet("a")),
        with("2", tablet("b")),
        with("3", phone("c")),
    ];
    let phone = stage.join("ada", devices[2].clone()).await;
    let older = stage.join("ada", devices[0].clone()).await;
    let newer = stage.join("ada", devices[1].clone()).await;
    assert_active(&stage, &[&devices[2]]).await;
    stage.reset(&phone).await;
    assert_active(&stage, &[&devices[1]]).await;
    stage.reset(&newer).await;
    assert_active(&stage, &[&devices[0]]).await;
    stage.reset(&older).await;
    assert_active(&stage, &[]).await;
}

pub(super) async fn a_farewell_of_what_is_not_active_changes_no_count(store: Arc<dyn Storage>) {
    let stage = Stage::new(store).await;
    let deactivated = stage.join("ada", phone("a")).await;
    let active = stage.join("ada", phone("b")).await;
    let standby = stage.join("ada", tablet("c")).await;
    let alike = stage.join("bob", tablet("d")).await.device;
    for install in [&deactivated, &standby, &deactivated] {
        stage.reset(install).await;
        assert_active(&stage, &[&active.device, &alike]).await;
    }
    for _ in 0..2 {
        stage.reset(&active).await;
        assert_active(&stage, &[&alike]).await;
    }
}

pub(super) async fn a_repeat_and_a_refusal_change_no_count(store: Arc<dyn Storage>) {
    let stage = Stage::new(store).await;
    let attempt = stage.attempt(stage.code("ada"), phone("a"));
    stage.store.redeem_code(attempt.clone()).await.unwrap();
    let repeated = stage.store.redeem_code(stage.again(&attempt)).await;
    assert!(repeated.unwrap().is_repeat);
    assert_active(&stage, &[&attempt.device]).await;
    let mut stolen = stage.again(&attempt);
    stolen.thumbprint = stage.thumbprint();
    let refused = stage.store.redeem_code(stolen).await;
    assert_eq!(refusal(refused), Refusal::AuthCodeAlreadyUsed);
    let mut polite = stage.code("ada");
    polite.on_conflict = OnConflict::Refuse;
    let refused = stage.try_redeem(polite, with("2", phone("b"))).await;
    assert_eq!(refusal(refused), Refusal::ActiveDeviceExists);
    let mut farewell = stage.farewell(&stage.install(attempt.statement.install).await);
    farewell.thumbprint = stage.thumbprint();
    let refused = stage.store.reset_install(farewell).await;
    assert_eq!(refusal(refused), Refusal::InstallKeyMismatch);
    assert_active(&stage, &[&attempt.device]).await;
}

pub(super) async fn a_deleted_user_is_not_counted(store: Arc<dyn Storage>) {
    let stage = Stage::new(store).await;
    let ada = stage.join("ada", with("1", phone("a"))).await;
    stage.join("ada", with("2", tablet("b"))).await;
    let bob = stage.join("bob", phone("c")).await;
    let cleo = stage.join("cleo", with("3", phone("d"))).await;
    stage.delete(ada.user).await;
    assert_active(&stage, &[&bob.device, &cleo.device]).await;
    stage.reset(&bob).await;
    stage.delete(bob.user).await;
    assert_active(&stage, &[&cleo.device]).await;
    let refused = stage.store.delete_user(stage.change(bob.user)).await;
    assert_eq!(refusal(refused), Refusal::UserNotFound);
    let anew = stage.join("ada", with("1", phone("a"))).await;
    assert_active(&stage, &[&anew.device, &cleo.device]).await;
}

pub(super) async fn the_device_of_a_disabled_user_is_counted(store: Arc<dyn Storage>) {
    let stage = Stage::new(store).await;
    let install = stage.join("ada", phone("a")).await;
    stage.disable(install.user).await;
    assert_active(&stage, &[&install.device]).await;
    let refused = stage.try_redeem(stage.code("ada"), phone("b")).await;
    assert_eq!(refusal(refused), Refusal::UserDisabled);
    let enabling = stage
        .store
        .set_user_enabled(stage.change(install.user), true);
    enabling.await.unwrap();
    assert_active(&stage, &[&install.device]).await;
}

pub(super) async fn pruning_changes_no_count(store: Arc<dyn Storage>) {
    let stage = Stage::new(store).await;
    stage.join("ada", with("1", phone("a"))).await;
    let active = stage.join("ada", with("2", phone("b"))).await;
    let reset = stage.join("bob", with("1", phone("c"))).await;
    stage.reset(&reset).await;
    let retention = Retention {
        closed_installs_before: stage.now(),
        ..nothing()
    };
    assert_eq!(prune(&stage, retention).await.installs, 2);
    assert_active(&stage, &[&active.device]).await;
}

pub(super) async fn each_app_has_its_own_active_devices(store: Arc<dyn Storage>) {
    let stage = Stage::new(store).await;
    let other = stage.other_app().await;
    let here = stage.join("ada", phone("a")).await;
    let there = other.join("ada", phone("a")).await;
    other.join("bob", phone("b")).await;
    assert_active(&stage, &[&here.device]).await;
    assert_active(&other, &[&there.device, &there.device]).await;
    other.delete(there.user).await;
    assert_active(&stage, &[&here.device]).await;
    assert_active(&other, &[&there.device]).await;
}
