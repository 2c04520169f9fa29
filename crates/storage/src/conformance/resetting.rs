//! Farewells, and who comes after.

use std::sync::Arc;

use handfast_domain::install::InstallState::{Active, Reset};
use handfast_domain::install::StateReason::Promoted;
use handfast_domain::{InstallId, Refusal};

use super::stage::{Stage, phone, refusal, tablet};
use crate::Storage;

pub(super) async fn an_active_install_leaves_its_place(store: Arc<dyn Storage>) {
    let stage = Stage::new(store).await;
    let install = stage.join("ada", phone("a")).await;
    let farewell = stage.farewell(&install);
    let now = farewell.now;
    let reset = stage.store.reset_install(farewell).await.unwrap();
    assert_eq!((reset.state, reset.reason, reset.since), (Reset, None, now));
    assert_eq!(stage.install(install.id).await, reset);
    assert_eq!(stage.user("ada").await.active_install, None);
    assert_eq!(stage.join("ada", tablet("b")).await.state, Active);
}

pub(super) async fn the_newest_standby_is_promoted(store: Arc<dyn Storage>) {
    let stage = Stage::new(store).await;
    let active = stage.join("ada", phone("a")).await;
    // The newest install is not the one with the newest code.
    let older_code = stage.code("ada");
    let waiting = stage.join("ada", tablet("b")).await;
    let heir = stage.try_redeem(older_code, tablet("c")).await.unwrap();
    assert!(heir.install.id < waiting.id);
    stage.join("bob", phone("d")).await;
    stage.join("bob", tablet("e")).await;
    let reset = stage.reset(&active).await;
    let heir = stage.install(heir.install.id).await;
    assert_eq!((heir.state, heir.reason), (Active, Some(Promoted)));
    assert_eq!(heir.since, reset.since);
    assert_eq!(stage.user("ada").await.active_install, Some(heir.id));
    assert_eq!(stage.install(waiting.id).await, waiting);
    stage.reset(&heir).await;
    let last = stage.install(waiting.id).await;
    assert_eq!((last.state, last.reason), (Active, Some(Promoted)));
}

pub(super) async fn of_two_made_at_once_the_one_with_the_greater_id_is_promoted(
    store: Arc<dyn Storage>,
) {
    let stage = Stage::new(store).await;
    let active = stage.join("ada", phone("a")).await;
    let lesser = stage.attempt(stage.code("ada"), tablet("b"));
    let mut greater = stage.attempt(stage.code("ada"), tablet("c"));
    greater.now = lesser.now;
    // The greater id is written first, so that the order of writing tells nothing.
    for attempt in [greater.clone(), lesser.clone()] {
        stage.store.redeem_code(attempt).await.unwrap();
    }
    stage.reset(&active).await;
    let heir = stage.user("ada").await.active_install;
    assert!(lesser.statement.install < greater.statement.install);
    assert_eq!(heir, Some(greater.statement.install));
}

pub(super) async fn a_standby_or_deactivated_install_leaves_nothing(store: Arc<dyn Storage>) {
    let stage = Stage::new(store).await;
    let deactivated = stage.join("ada", phone("a")).await;
    let active = stage.join("ada", phone("b")).await;
    let waiting = stage.join("ada", tablet("c")).await;
    let other = stage.join("ada", tablet("d")).await;
    assert_eq!(stage.reset(&waiting).await.state, Reset);
    assert_eq!(stage.reset(&deactivated).await.state, Reset);
    assert_eq!(stage.install(active.id).await, active);
    assert_eq!(stage.install(other.id).await, other);
}

pub(super) async fn a_farewell_may_be_repeated(store: Arc<dyn Storage>) {
    let stage = Stage::new(store).await;
    let install = stage.join("ada", phone("a")).await;
    let reset = stage.reset(&install).await;
    let newer = stage.join("ada", phone("b")).await;
    assert_eq!(stage.reset(&install).await, reset);
    assert_eq!(stage.user("ada").await.active_install, Some(newer.id));
}

pub(super) async fn only_the_key_of_the_install_says_its_farewell(store: Arc<dyn Storage>) {
    let stage = Stage::new(store).await;
    let install = stage.join("ada", phone("a")).await;
    let mut farewell = stage.farewell(&install);
    farewell.thumbprint = stage.thumbprint();
    let refused = stage.store.reset_install(farewell.clone()).await;
    assert_eq!(refusal(refused), Refusal::InstallKeyMismatch);
    assert_eq!(stage.install(install.id).await, install);
    farewell.install = InstallId::from_bytes([3; 16]);
    let refused = stage.store.reset_install(farewell).await;
    assert_eq!(refusal(refused), Refusal::InstallNotFound);
}

pub(super) async fn a_deactivated_install_never_comes_back(store: Arc<dyn Storage>) {
    let stage = Stage::new(store).await;
    let deactivated = stage.join("ada", phone("a")).await;
    let active = stage.join("ada", phone("b")).await;
    stage.reset(&active).await;
    assert_eq!(stage.user("ada").await.active_install, None);
    assert_ne!(stage.install(deactivated.id).await.state, Active);
    let fresh = stage.join("ada", phone("a")).await;
    assert_eq!(fresh.state, Active);
}
