//! Many at once.

use std::collections::HashSet;
use std::sync::Arc;

use handfast_domain::api_key::MAX_ACTIVE;
use handfast_domain::install::InstallState::{Active, Deactivated, Reset, Standby};
use handfast_domain::redemption::Redemption;
use handfast_domain::{Device, Refusal};
use tokio::task::JoinSet;

use super::stage::{Stage, phone, refusal, tablet};
use crate::record::{InstallRecord, Redeemed};
use crate::{Rejection, Storage};

async fn race(stage: &Stage, attempts: Vec<Redemption>) -> Vec<Result<Redeemed, Rejection>> {
    let mut racing = JoinSet::new();
    for attempt in attempts {
        let store = Arc::clone(&stage.store);
        racing.spawn(async move { store.redeem_code(attempt).await });
    }
    racing.join_all().await
}

fn attempts(stage: &Stage, count: usize, device: impl Fn(usize) -> Device) -> Vec<Redemption> {
    (0..count)
        .map(|number| stage.attempt(stage.code("ada"), device(number)))
        .collect()
}

pub(super) async fn two_hundred_devices_of_one_user_leave_one_active(store: Arc<dyn Storage>) {
    let stage = Stage::new(store).await;
    let answers = race(
        &stage,
        attempts(&stage, 200, |number| phone(&number.to_string())),
    )
    .await;
    let installs: Vec<InstallRecord> = answers
        .into_iter()
        .map(|answer| answer.unwrap().install)
        .collect();
    let users: HashSet<_> = installs.iter().map(|install| install.user).collect();
    assert_eq!(users.len(), 1);
    let created = installs.iter().filter(|install| !install.restored);
    assert_eq!(created.count(), 1);
    let mut active = Vec::new();
    for install in &installs {
        let install = stage.install(install.id).await;
        match install.state {
            Active => active.push(install.id),
            state => assert_eq!(state, Deactivated),
        }
    }
    assert_eq!(active.len(), 1);
    assert_eq!(stage.user("ada").await.active_install, Some(active[0]));
}

pub(super) async fn one_code_offered_by_many_keys_is_redeemed_once(store: Arc<dyn Storage>) {
    let stage = Stage::new(store).await;
    let code = stage.code("ada");
    let attempts = (0..50)
        .map(|number| stage.attempt(code.clone(), phone(&number.to_string())))
        .collect();
    let mut redeemed = 0;
    for answer in race(&stage, attempts).await {
        match answer {
            Ok(answer) => {
                assert!(!answer.is_repeat);
                redeemed += 1;
            }
            refused => assert_eq!(refusal(refused), Refusal::AuthCodeAlreadyUsed),
        }
    }
    assert_eq!(redeemed, 1);
    assert_eq!(stage.user("ada").await.installs.len(), 1);
}

pub(super) async fn one_device_of_many_users_holds_one_open_install(store: Arc<dyn Storage>) {
    let stage = Stage::new(store).await;
    let attempts = (0..50)
        .map(|number| stage.attempt(stage.code(&number.to_string()), phone("shared")))
        .collect();
    let mut open = 0;
    for answer in race(&stage, attempts).await {
        let install = stage.install(answer.unwrap().install.id).await;
        open += usize::from(install.state.is_open());
    }
    assert_eq!(open, 1);
    let mut active = 0;
    for number in 0..50 {
        let user = stage.user(&number.to_string()).await;
        active += usize::from(user.active_install.is_some());
    }
    assert_eq!(active, 1);
}

/// What redeems a code and, if told so, says farewell at once.
async fn visit(stage: &Stage, attempt: Redemption, farewell: bool, racing: &mut JoinSet<()>) {
    let store = Arc::clone(&stage.store);
    let now = stage.now();
    let first_event = stage.id(handfast_domain::EventId::from_bytes).0;
    racing.spawn(async move {
        let install = store.redeem_code(attempt).await.unwrap().install;
        if farewell {
            let reset = crate::administration::ResetInstall {
                install: install.id,
                thumbprint: install.thumbprint,
                now,
                first_event,
            };
            assert_eq!(store.reset_install(reset).await.unwrap().state, Reset);
        }
    });
}

pub(super) async fn creations_and_farewells_leave_at_most_one_active(store: Arc<dyn Storage>) {
    let stage = Stage::new(store).await;
    let mixed = |number: usize| match number % 3 {
        0 => phone(&(number % 12).to_string()),
        _ => tablet(&(number % 12).to_string()),
    };
    let mut racing = JoinSet::new();
    for (number, attempt) in attempts(&stage, 90, mixed).into_iter().enumerate() {
        visit(&stage, attempt, number % 2 == 0, &mut racing).await;
    }
    racing.join_all().await;
    let user = stage.user("ada").await;
    let in_state = |state| {
        let installs = user.installs.iter();
        installs.filter(move |install| install.state == state)
    };
    let active: Vec<_> = in_state(Active).map(|install| install.id).collect();
    assert_eq!(active, Vec::from_iter(user.active_install));
    if active.is_empty() {
        assert_eq!(in_state(Standby).count(), 0, "a standby would be promoted");
    }
    let open = user.installs.iter().filter(|install| install.state.is_open());
    let devices: Vec<_> = open.map(|install| &install.device.vendor_id).collect();
    let distinct: HashSet<_> = devices.iter().collect();
    assert_eq!(distinct.len(), devices.len());
}

pub(super) async fn the_limit_of_keys_holds_when_many_are_made_at_once(store: Arc<dyn Storage>) {
    let stage = Stage::new(store).await;
    let mut racing = JoinSet::new();
    for _ in 0..30 {
        let store = Arc::clone(&stage.store);
        let new = stage.new_key();
        racing.spawn(async move { store.create_api_key(new).await });
    }
    let answers = racing.join_all().await;
    let (made, refused): (Vec<_>, Vec<_>) = answers.into_iter().partition(Result::is_ok);
    assert_eq!(made.len(), MAX_ACTIVE);
    for answer in refused {
        assert_eq!(refusal(answer), Refusal::ApiKeyLimitReached);
    }
}
