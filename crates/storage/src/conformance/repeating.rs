//! Lost answers, and codes that are offered twice.

use std::sync::Arc;

use handfast_domain::Refusal;
use handfast_domain::install::InstallState::{Deactivated, Reset};
use handfast_domain::install::StateReason;

use super::stage::{Stage, phone, refusal};
use crate::Storage;

pub(super) async fn the_same_key_gets_the_same_answer_and_nothing_changes(
    store: Arc<dyn Storage>,
) {
    let stage = Stage::new(store).await;
    let attempt = stage.attempt(stage.code("ada"), phone("a"));
    let first = stage.store.redeem_code(attempt.clone()).await.unwrap();
    let before = stage.user("ada").await;
    for _ in 0..3 {
        let repeat = stage.store.redeem_code(stage.again(&attempt)).await.unwrap();
        assert!(repeat.is_repeat);
        assert_eq!(repeat.install, first.install);
    }
    assert_eq!(stage.user("ada").await, before);
}

pub(super) async fn a_repeat_answers_as_things_are_today(store: Arc<dyn Storage>) {
    let stage = Stage::new(store).await;
    let attempt = stage.attempt(stage.code("ada"), phone("a"));
    let first = stage.store.redeem_code(attempt.clone()).await.unwrap();
    let newer = stage.join("ada", phone("b")).await;
    let repeat = stage.store.redeem_code(stage.again(&attempt)).await.unwrap();
    assert!(repeat.is_repeat);
    assert_eq!(repeat.install.state, Deactivated);
    assert_eq!(repeat.install.reason, Some(StateReason::Superseded));
    assert_eq!(stage.user("ada").await.active_install, Some(newer.id));
    stage.reset(&first.install).await;
    let repeat = stage.store.redeem_code(stage.again(&attempt)).await.unwrap();
    assert_eq!(repeat.install.state, Reset);
}

pub(super) async fn a_repeat_outlives_its_code(store: Arc<dyn Storage>) {
    let stage = Stage::new(store).await;
    let mut attempt = stage.attempt(stage.code("ada"), phone("a"));
    let first = stage.store.redeem_code(attempt.clone()).await.unwrap();
    attempt.objection = Some(Refusal::AuthCodeExpired);
    stage.disable(first.install.user).await;
    let repeat = stage.store.redeem_code(attempt).await.unwrap();
    assert_eq!(repeat.install.id, first.install.id);
    assert!(repeat.install.is_user_disabled);
}

pub(super) async fn another_key_is_refused(store: Arc<dyn Storage>) {
    let stage = Stage::new(store).await;
    let code = stage.code("ada");
    let first = stage.try_redeem(code.clone(), phone("a")).await.unwrap();
    for _ in 0..2 {
        let refused = stage.try_redeem(code.clone(), phone("b")).await;
        assert_eq!(refusal(refused), Refusal::AuthCodeAlreadyUsed);
    }
    let user = stage.user("ada").await;
    assert_eq!(user.installs, [first.install]);
}

pub(super) async fn nothing_is_repeated_of_a_deleted_user(store: Arc<dyn Storage>) {
    let stage = Stage::new(store).await;
    let attempt = stage.attempt(stage.code("ada"), phone("a"));
    let first = stage.store.redeem_code(attempt.clone()).await.unwrap();
    stage.delete(first.install.user).await;
    let refused = stage.store.redeem_code(stage.again(&attempt)).await;
    assert_eq!(refusal(refused), Refusal::AuthCodeUserDeleted);
}
