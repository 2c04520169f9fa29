//! Counts of active devices, beside what the users themselves say.

use std::sync::Arc;

use handfast_domain::activity::DeviceLabels;
use handfast_domain::install::InstallState;
use handfast_domain::redemption::Redemption;
use handfast_domain::{Device, FormFactor, Platform};
use tokio::task::JoinSet;

use super::active_devices::{Counts, counted};
use super::stage::{Stage, external_id};
use crate::administration::{ResetInstall, UserChange};
use crate::record::InstallRecord;
use crate::verification::Invariant;
use crate::{Rejection, Storage};

const USERS: [&str; 5] = ["ada", "bob", "cleo", "dora", "emil"];

/// What the users themselves say, one by one.
async fn told_by_users(stage: &Stage) -> Counts {
    let mut counts = Counts::new();
    for name in USERS {
        let name = external_id(name);
        let found = stage.store.user_by_external_id(stage.app, &name).await;
        let installs = found.unwrap().into_iter().flat_map(|user| user.installs);
        for install in installs.filter(|it| it.state == InstallState::Active) {
            *counts.entry(DeviceLabels::of(&install.device)).or_default() += 1;
        }
    }
    counts
}

async fn assert_as_users_say(stages: &[&Stage], what: &str) {
    for stage in stages {
        assert_eq!(counted(stage).await, told_by_users(stage).await, "{what}");
    }
    let finding = stages[0].store.verify(Invariant::ActiveDevices).await;
    assert!(finding.unwrap().holds(), "{what}");
}

/// Numbers that are the same for the same seed.
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: usize) -> usize {
        let next = self.0.wrapping_mul(6_364_136_223_846_793_005);
        self.0 = next.wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % end
    }

    fn pick<T: Clone>(&mut self, from: &[T]) -> T {
        from[self.below(from.len())].clone()
    }

    /// One of a few, so that they meet again, with whatever it tells of itself
    /// today.
    fn device(&mut self) -> Device {
        Device {
            platform: self.pick(&[Platform::Ios, Platform::Android, Platform::Other]),
            form_factor: self.pick(&[FormFactor::Phone, FormFactor::Tablet, FormFactor::Other]),
            sdk_version: self.pick(&[None, Some("1.0.0".into()), Some("1.1.0".into())]),
            vendor_id: self.pick(&["a", "b", "c", "d", ""].map(|id| {
                // The last gives no vendor id.
                (!id.is_empty()).then(|| id.to_owned())
            })),
            ..Device::default()
        }
    }
}

/// What happened so far in one app.
struct Past<'stage> {
    stage: &'stage Stage,
    attempts: Vec<Redemption>,
    installs: Vec<InstallRecord>,
}

impl Past<'_> {
    async fn go_on(&mut self, dice: &mut Dice) {
        let (stage, store) = (self.stage, &self.stage.store);
        let name = dice.pick(&USERS);
        match dice.below(12) {
            0..6 => {
                let attempt = stage.attempt(stage.code(name), dice.device());
                self.redeem(attempt).await;
            }
            6..9 if !self.installs.is_empty() => {
                let farewell = stage.farewell(&dice.pick(&self.installs));
                unless_refused(store.reset_install(farewell).await);
            }
            9 if !self.attempts.is_empty() => {
                let again = stage.again(&dice.pick(&self.attempts));
                self.redeem(again).await;
            }
            what => {
                let found = store
                    .user_by_external_id(stage.app, &external_id(name))
                    .await;
                let Some(user) = found.unwrap() else { return };
                let change = stage.change(user.id);
                unless_refused(match what {
                    10 => store.delete_user(change).await,
                    _ => store.set_user_enabled(change, dice.below(3) > 0).await,
                });
            }
        }
    }

    async fn redeem(&mut self, attempt: Redemption) {
        let redeemed = self.stage.store.redeem_code(attempt.clone()).await;
        self.attempts.push(attempt);
        let install = unless_refused(redeemed).map(|redeemed| redeemed.install);
        self.installs.extend(install);
    }
}

/// Rules may refuse; the store may not fail.
fn unless_refused<T>(result: Result<T, Rejection>) -> Option<T> {
    match result {
        Ok(answer) => Some(answer),
        Err(Rejection::Refused(_)) => None,
        Err(Rejection::Failed(error)) => panic!("{error}"),
    }
}

pub(super) async fn counts_are_what_users_say_whatever_happens(store: Arc<dyn Storage>) {
    let stage = Stage::new(store).await;
    let other = stage.other_app().await;
    for seed in 0..6 {
        let mut dice = Dice(seed);
        let mut pasts = [&stage, &other].map(|stage| Past {
            stage,
            attempts: Vec::new(),
            installs: Vec::new(),
        });
        for step in 0..80 {
            pasts[dice.below(2)].go_on(&mut dice).await;
            if step % 8 == 7 {
                assert_as_users_say(&[&stage, &other], &format!("seed {seed}, step {step}")).await;
            }
        }
    }
    let counts = [counted(&stage).await, counted(&other).await];
    assert!(counts.iter().all(|counts| !counts.is_empty()), "{counts:?}");
}

pub(super) async fn counts_are_what_users_say_after_a_race(store: Arc<dyn Storage>) {
    let stage = Stage::new(store).await;
    let other = stage.other_app().await;
    let mut dice = Dice(7);
    let mut racing = JoinSet::new();
    for number in 0..150 {
        let stage = [&stage, &other][number % 2];
        let attempt = stage.attempt(stage.code(dice.pick(&USERS)), dice.device());
        let (farewell, deletion) = (dice.below(3), dice.below(10));
        let change = stage.change(attempt.new_user);
        let store = Arc::clone(&stage.store);
        racing.spawn(async move {
            let now = attempt.now;
            let redeemed = unless_refused(store.redeem_code(attempt).await);
            let Some(install) = redeemed.map(|redeemed| redeemed.install) else {
                return;
            };
            if farewell == 0 {
                let reset = ResetInstall {
                    install: install.id,
                    thumbprint: install.thumbprint,
                    now,
                    first_event: change.origin.first_id.nth_after(7),
                };
                unless_refused(store.reset_install(reset).await);
            }
            if deletion == 0 {
                let user = install.user;
                unless_refused(store.delete_user(UserChange { user, ..change }).await);
            }
        });
    }
    racing.join_all().await;
    assert_as_users_say(&[&stage, &other], "after a race").await;
}
