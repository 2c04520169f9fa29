//! Creation and restoration, and who is active then (the table of SPEC §5).

use std::sync::Arc;

use handfast_domain::FormFactor::{self, Other, Phone, Tablet};
use handfast_domain::install::InstallState::{self, Active, Deactivated, Standby};
use handfast_domain::install::StateReason;

use super::stage::{Stage, device, external_id, phone, tablet};
use crate::Storage;

pub(super) async fn a_code_creates_a_user_and_a_second_one_restores_it(store: Arc<dyn Storage>) {
    let stage = Stage::new(store).await;
    let first = stage.join("ada", phone("a")).await;
    assert!(!first.restored);
    assert_eq!((first.state, first.reason), (Active, None));
    let second = stage.join("ada", phone("b")).await;
    assert!(second.restored);
    assert_eq!(second.user, first.user);
    let user = stage.user("ada").await;
    assert_eq!(user.id, first.user);
    assert_eq!(user.created_at, first.created_at);
    assert_eq!(user.active_install, Some(second.id));
}

pub(super) async fn newcomers_are_settled_against_the_active_install(store: Arc<dyn Storage>) {
    let stage = Stage::new(store).await;
    let superseded = (Deactivated, Some(StateReason::Superseded));
    let stays = (Active, None);
    let stands_by = (Standby, Some(StateReason::PhonePreferred));
    type Standing = (InstallState, Option<StateReason>);
    #[rustfmt::skip]
    let table: [(FormFactor, FormFactor, Standing, Standing); 9] = [
        // active, newcomer, active becomes, newcomer becomes
        (Phone,    Phone,    superseded,     stays),
        (Phone,    Tablet,   stays,          stands_by),
        (Phone,    Other,    superseded,     stays),
        (Tablet,   Phone,    superseded,     stays),
        (Tablet,   Tablet,   superseded,     stays),
        (Tablet,   Other,    superseded,     stays),
        (Other,    Phone,    superseded,     stays),
        (Other,    Tablet,   superseded,     stays),
        (Other,    Other,    superseded,     stays),
    ];
    for (number, (active, newcomer, active_becomes, newcomer_becomes)) in
        table.into_iter().enumerate()
    {
        let user = format!("user {number}");
        let older = device(active, &format!("older {number}"));
        let older = stage.join(&user, older).await;
        assert_eq!((older.state, older.reason), stays, "nobody was active");
        let newer = device(newcomer, &format!("newer {number}"));
        let newer = stage.join(&user, newer).await;
        let row = format!("{active:?} meets {newcomer:?}");
        assert_eq!((newer.state, newer.reason), newcomer_becomes, "{row}");
        let older = stage.install(older.id).await;
        assert_eq!((older.state, older.reason), active_becomes, "{row}");
        let is_displaced = older.state == Deactivated;
        let by = is_displaced.then(|| (newcomer, newer.device.model.clone()));
        assert_eq!(older.displaced_by, by, "{row}");
        let since = if is_displaced {
            newer.created_at
        } else {
            older.created_at
        };
        assert_eq!(older.since, since, "{row}");
        let now_active = if is_displaced { newer.id } else { older.id };
        let user = stage.user(&user).await;
        assert_eq!(user.active_install, Some(now_active), "{row}");
    }
}

pub(super) async fn the_answer_is_what_is_stored(store: Arc<dyn Storage>) {
    let stage = Stage::new(store).await;
    stage.join("ada", phone("a")).await;
    for newcomer in [tablet("b"), phone("c"), device(Other, "d"), phone("a")] {
        let answer = stage.join("ada", newcomer.clone()).await;
        assert_eq!(answer.device, newcomer);
        assert_eq!(stage.install(answer.id).await, answer);
    }
    let nameless = stage
        .join("ada", handfast_domain::Device::default())
        .await;
    assert_eq!(stage.install(nameless.id).await, nameless);
}

pub(super) async fn external_ids_are_compared_byte_for_byte(store: Arc<dyn Storage>) {
    let stage = Stage::new(store).await;
    let names = ["ada", "Ada", " ada", "ada ", "ad\u{e4}", "ada\u{308}", "1", "1.0", "%", "a_a"];
    let mut users = Vec::new();
    for name in names {
        let install = stage.join(name, phone(name)).await;
        assert!(!install.restored, "{name:?}");
        users.push(install.user);
    }
    for (name, user) in names.into_iter().zip(users) {
        let found = stage.user(name).await;
        assert_eq!(found.id, user);
        assert_eq!(found.external_id, external_id(name));
    }
}

pub(super) async fn a_standby_that_stays_behind_is_not_touched_by_a_newcomer(
    store: Arc<dyn Storage>,
) {
    let stage = Stage::new(store).await;
    stage.join("ada", phone("a")).await;
    let waiting = stage.join("ada", tablet("b")).await;
    stage.join("ada", phone("c")).await;
    assert_eq!(stage.install(waiting.id).await, waiting);
}
