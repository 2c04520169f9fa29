//! Whatever happens in whatever order, the promises about users and installs hold.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod world;

use handfast_domain::auth_code::{Intent, OnConflict, Statement};
use handfast_domain::farewell::Farewell;
use handfast_domain::{
    AppId, Device, ExternalId, FormFactor, InstallId, KeyThumbprint, Platform, Refusal, UserId,
};
use proptest::prelude::*;
use proptest::sample::{Index, select};

use world::invariants::{Watch, check_redemption};
use world::{Redeemed, User, World};

/// One thing that happens; what it happens to is picked from what is there.
#[derive(Clone, Debug)]
enum Step {
    /// A customer's server asks for a code.
    Issue(Ask),
    /// A device offers an unspent code with the key that it is meant for, or
    /// with another one.
    Redeem {
        code: Index,
        device: Device,
        by_other_key: bool,
    },
    /// A device asks again with the key that redeemed the code.
    Repeat { redeemed: Index, device: Device },
    /// Another key offers a redeemed code.
    Steal { redeemed: Index, device: Device },
    /// An install says farewell.
    Reset(Index),
    /// A user is deleted.
    Delete(Index),
    /// A user is disabled or enabled.
    SetDisabled(Index, bool),
    /// Time passes.
    Wait(u64),
}

/// What a customer's server asks for.
#[derive(Clone, Debug)]
struct Ask {
    app: u8,
    external_id: &'static str,
    on_conflict: OnConflict,
    intent: Intent,
    names_key: bool,
}

/// Few devices, so that they meet again: some share a vendor id on different
/// platforms, and of each form factor there is one that gives no vendor id.
fn devices() -> Vec<Device> {
    use FormFactor::{Other, Phone, Tablet};
    let described = [
        (Phone, Platform::Ios, Some("a")),
        (Phone, Platform::Android, Some("a")),
        (Tablet, Platform::Ios, Some("b")),
        (Tablet, Platform::Android, Some("b")),
        (Tablet, Platform::Android, Some("c")),
        (Other, Platform::Other, Some("a")),
        // The first phone again, now described as a tablet.
        (Tablet, Platform::Ios, Some("a")),
        (Phone, Platform::Android, None),
        (Tablet, Platform::Android, None),
        (Other, Platform::Other, None),
    ];
    described
        .map(|(form_factor, platform, vendor_id)| Device {
            form_factor,
            platform,
            vendor_id: vendor_id.map(str::to_owned),
            ..Device::default()
        })
        .into()
}

fn ask() -> impl Strategy<Value = Ask> {
    let on_conflict = prop_oneof![4 => Just(OnConflict::Replace), 1 => Just(OnConflict::Refuse)];
    let intent = prop_oneof![
        6 => Just(Intent::Any),
        1 => Just(Intent::Create),
        1 => Just(Intent::Restore),
    ];
    let external_id = prop_oneof![
        4 => Just("alice"),
        2 => Just("bob"),
        1 => Just("carol"),
    ];
    let names_key = prop::bool::weighted(0.2);
    (
        prop::bool::weighted(0.2).prop_map(u8::from),
        external_id,
        on_conflict,
        intent,
        names_key,
    )
        .prop_map(|(app, external_id, on_conflict, intent, names_key)| Ask {
            app,
            external_id,
            on_conflict,
            intent,
            names_key,
        })
}

fn step() -> impl Strategy<Value = Step> {
    let device = || select(devices());
    prop_oneof![
        8 => ask().prop_map(Step::Issue),
        12 => (any::<Index>(), device(), prop::bool::weighted(0.1)).prop_map(
            |(code, device, by_other_key)| Step::Redeem { code, device, by_other_key }
        ),
        2 => (any::<Index>(), device())
            .prop_map(|(redeemed, device)| Step::Repeat { redeemed, device }),
        2 => (any::<Index>(), device())
            .prop_map(|(redeemed, device)| Step::Steal { redeemed, device }),
        3 => any::<Index>().prop_map(Step::Reset),
        1 => any::<Index>().prop_map(Step::Delete),
        1 => (any::<Index>(), any::<bool>()).prop_map(|(user, off)| Step::SetDisabled(user, off)),
        4 => (1u64..20).prop_map(Step::Wait),
    ]
}

/// A run of steps: the world, the codes that are about, and the watch.
struct Run {
    world: World,
    codes: Vec<(Statement, KeyThumbprint)>,
    redeemed: Vec<(Statement, KeyThumbprint)>,
    watch: Watch,
}

impl Run {
    fn new() -> Self {
        Self {
            world: World::new(),
            codes: Vec::new(),
            redeemed: Vec::new(),
            watch: Watch::default(),
        }
    }

    fn take(&mut self, step: &Step) {
        let before = self.world.clone();
        match step {
            Step::Issue(ask) => self.issue(ask),
            Step::Redeem {
                code,
                device,
                by_other_key,
            } => self.redeem(*code, device, *by_other_key),
            Step::Repeat { redeemed, device } => self.repeat(*redeemed, device),
            Step::Steal { redeemed, device } => self.steal(*redeemed, device),
            Step::Reset(install) => self.reset(*install),
            Step::Delete(user) => {
                if let Some(user) = pick(self.users(), *user) {
                    self.world.delete(user);
                }
            }
            Step::SetDisabled(user, is_disabled) => {
                if let Some(user) = pick(self.users(), *user) {
                    self.world.set_disabled(user, *is_disabled);
                }
            }
            Step::Wait(milliseconds) => self.world.wait(*milliseconds),
        }
        self.watch.check(&before, &self.world);
    }

    fn users(&self) -> Vec<UserId> {
        self.world.users.keys().copied().collect()
    }

    fn issue(&mut self, ask: &Ask) {
        let key = self.world.new_key();
        let external_id = ExternalId::new(ask.external_id).unwrap();
        let code = Statement {
            on_conflict: ask.on_conflict,
            intent: ask.intent,
            device_key: ask.names_key.then_some(key),
            ..self
                .world
                .issue(AppId::from_bytes([ask.app; 16]), &external_id)
        };
        self.codes.push((code, key));
    }

    fn redeem(&mut self, code: Index, device: &Device, by_other_key: bool) {
        let world = &self.world;
        let unspent = self
            .codes
            .iter()
            .filter(|(code, _)| !world.installs.contains_key(&code.install))
            .cloned()
            .collect();
        let Some((code, key)) = pick(unspent, code) else {
            return;
        };
        let key = if by_other_key {
            self.world.new_key()
        } else {
            key
        };
        let before = self.world.clone();
        match self.world.redeem(&code, device, key) {
            Ok(redeemed) => {
                check_redemption(&before, &self.world, &redeemed);
                check_acceptance(&before, &code, key);
                self.redeemed.push((code, key));
            }
            Err(refusal) => {
                assert_eq!(before, self.world, "a refusal changed something");
                check_refusal(&before, &code, key, refusal);
            }
        }
    }

    fn repeat(&mut self, redeemed: Index, device: &Device) {
        let Some((code, key)) = pick(self.redeemed.clone(), redeemed) else {
            return;
        };
        let before = self.world.clone();
        let outcome = self.world.redeem(&code, device, key);
        assert_eq!(before, self.world, "a repeat changed something");
        if before.installs.contains_key(&code.install) {
            assert_eq!(outcome, Ok(Redeemed::Repeated));
        } else {
            assert_dead(&before, &code, &outcome);
        }
    }

    fn steal(&mut self, redeemed: Index, device: &Device) {
        let Some((code, _)) = pick(self.redeemed.clone(), redeemed) else {
            return;
        };
        let thief = self.world.new_key();
        let before = self.world.clone();
        let outcome = self.world.redeem(&code, device, thief);
        assert_eq!(before, self.world, "a stolen code changed something");
        if before.installs.contains_key(&code.install) {
            assert_eq!(outcome, Err(Refusal::AuthCodeAlreadyUsed));
        } else {
            let names_other_key = outcome == Err(Refusal::AuthCodeBoundToOtherKey);
            assert!(!names_other_key || code.device_key.is_some());
            if !names_other_key {
                assert_dead(&before, &code, &outcome);
            }
        }
    }

    fn reset(&mut self, install: Index) {
        let installs: Vec<InstallId> = self.world.installs.keys().copied().collect();
        let Some(install) = pick(installs, install) else {
            return;
        };
        self.world.reset(install);
        let once = self.world.clone();
        assert_eq!(self.world.reset(install), Farewell::Repeated);
        assert_eq!(once, self.world, "a second farewell changed something");
    }
}

fn pick<T>(from: Vec<T>, index: Index) -> Option<T> {
    if from.is_empty() {
        return None;
    }
    let index = index.index(from.len());
    from.into_iter().nth(index)
}

/// A redeemed code whose install is gone with its user stays spent for ever.
fn assert_dead(world: &World, code: &Statement, outcome: &Result<Redeemed, Refusal>) {
    let expected = if world.now >= code.expires_at {
        Refusal::AuthCodeExpired
    } else {
        Refusal::AuthCodeUserDeleted
    };
    assert_eq!(*outcome, Err(expected));
}

fn user_of<'world>(world: &'world World, code: &Statement) -> Option<&'world User> {
    let id = world.user_of(code.app, &code.external_id)?;
    world.users.get(&id)
}

/// A code that was accepted was good.
fn check_acceptance(world: &World, code: &Statement, key: KeyThumbprint) {
    let user = user_of(world, code);
    assert!(world.now < code.expires_at, "redeemed after its end");
    assert!(code.device_key.is_none_or(|named| named == key));
    assert!(user.is_none_or(|user| !user.is_disabled));
    assert!(code.intent != Intent::Create || user.is_none());
    assert!(code.intent != Intent::Restore || user.is_some());
    assert!(code.user.is_none_or(|user| world.users.contains_key(&user)));
}

/// A code that was refused had the fault that the refusal names.
fn check_refusal(world: &World, code: &Statement, key: KeyThumbprint, refusal: Refusal) {
    let user = user_of(world, code);
    let has_cause = match refusal {
        Refusal::AuthCodeExpired => world.now >= code.expires_at,
        Refusal::AuthCodeBoundToOtherKey => code.device_key.is_some_and(|named| named != key),
        Refusal::AuthCodeUserDeleted => world
            .deleted_at(code.app, &code.external_id)
            .is_some_and(|deleted| code.issued_at <= deleted),
        Refusal::UserAlreadyExists => code.intent == Intent::Create && user.is_some(),
        Refusal::UserNotFound => code.intent == Intent::Restore && user.is_none(),
        Refusal::UserDisabled => user.is_some_and(|user| user.is_disabled),
        Refusal::ActiveDeviceExists => {
            code.on_conflict == OnConflict::Refuse && user.is_some_and(|user| user.active.is_some())
        }
        _ => false,
    };
    assert!(has_cause, "{refusal:?} without a cause");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn any_sequence_of_steps_keeps_every_promise(
        steps in prop::collection::vec(step(), 1..120),
    ) {
        let mut run = Run::new();
        for step in &steps {
            run.take(step);
        }
    }

    #[test]
    fn the_same_steps_lead_to_the_same_world(
        steps in prop::collection::vec(step(), 1..40),
    ) {
        let [first, second] = [(); 2].map(|()| {
            let mut run = Run::new();
            for step in &steps {
                run.take(step);
            }
            run.world
        });
        prop_assert_eq!(first, second);
    }
}
