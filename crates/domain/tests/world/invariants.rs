//! What must hold after every step, worked out anew from the rows alone.

use std::collections::BTreeMap;

use handfast_domain::activation::Settlement;
use handfast_domain::event::EventKind;
use handfast_domain::install::InstallState;
use handfast_domain::{AppId, ExternalId, FormFactor, InstallId, UserId};

use super::{Install, Redeemed, World};

/// Remembers every id that ever was, so that none changes its meaning.
#[derive(Debug, Default)]
pub(crate) struct Watch {
    users: BTreeMap<UserId, (AppId, ExternalId)>,
    installs: BTreeMap<InstallId, UserId>,
    closed: BTreeMap<InstallId, InstallState>,
}

impl Watch {
    /// Checks one step from `before` to `after`.
    pub(crate) fn check(&mut self, before: &World, after: &World) {
        check_rows(after);
        check_promotions(before, after);
        self.check_owners(after);
        self.check_closed(after);
    }

    fn check_owners(&mut self, world: &World) {
        for (id, user) in &world.users {
            let owner = (user.app, user.external_id.clone());
            let known = self.users.entry(*id).or_insert_with(|| owner.clone());
            assert_eq!(*known, owner, "{id} changed its external id");
        }
        for (id, install) in &world.installs {
            let known = self.installs.entry(*id).or_insert(install.user);
            assert_eq!(*known, install.user, "{id} changed its user");
        }
    }

    fn check_closed(&mut self, world: &World) {
        for (id, install) in &world.installs {
            let was_closed = self.closed.contains_key(id);
            assert!(!(was_closed && install.state.is_open()), "{id} came back");
            let was_reset = self.closed.get(id) == Some(&InstallState::Reset);
            assert!(
                !was_reset || install.state == InstallState::Reset,
                "{id} was reset and then {:?}",
                install.state
            );
            if !install.state.is_open() {
                self.closed.insert(*id, install.state);
            }
        }
    }
}

/// Each row fits the others.
fn check_rows(world: &World) {
    let mut external_ids = BTreeMap::new();
    for (id, user) in &world.users {
        let other = external_ids.insert((user.app, user.external_id.clone()), id);
        assert_eq!(other, None, "an external id has two users");
        let active = installs_of(world, *id, InstallState::Active);
        assert!(active.len() <= 1, "{id} has active installs {active:?}");
        assert_eq!(
            user.active,
            active.first().copied(),
            "{id} names another install"
        );
        let standby = installs_of(world, *id, InstallState::Standby);
        assert!(
            user.active.is_some() || standby.is_empty(),
            "{id} has nobody active, and {standby:?} waiting"
        );
    }
    let mut devices = std::collections::HashMap::new();
    for (id, install) in &world.installs {
        let user = world.users.get(&install.user);
        let user = user.unwrap_or_else(|| panic!("{id} has no user"));
        assert_eq!(user.app, install.app, "{id} crossed into another app");
        let identity = install.device.identity(install.app);
        if let Some(identity) = identity.filter(|_| install.state.is_open()) {
            let other = devices.insert(identity, id);
            assert_eq!(other, None, "a device has two open installs");
        }
    }
}

/// Whoever became active without being new is the newest that stood by.
fn check_promotions(before: &World, after: &World) {
    for (id, user) in &after.users {
        let Some(active) = user.active else { continue };
        let was_active = before.users.get(id).and_then(|user| user.active);
        if was_active == Some(active) || !before.installs.contains_key(&active) {
            continue;
        }
        let mut standby = installs_of(before, *id, InstallState::Standby);
        standby.sort_by_key(|install| (before.installs[install].made_at, *install));
        assert_eq!(standby.last(), Some(&active), "{id} promoted another");
        let gone = was_active.expect("somebody was active before somebody is promoted");
        assert!(
            !after.installs[&gone].state.is_open(),
            "{gone} is still open"
        );
    }
}

fn installs_of(world: &World, user: UserId, state: InstallState) -> Vec<InstallId> {
    world
        .installs
        .iter()
        .filter(|(_, install)| install.user == user && install.state == state)
        .map(|(id, _)| *id)
        .collect()
}

/// What one redemption by a new key must have done.
pub(crate) fn check_redemption(before: &World, after: &World, redeemed: &Redeemed) {
    let Redeemed::Done { plan, events } = redeemed else {
        panic!("a new key cannot repeat");
    };
    let (id, newcomer) = newcomer(before, after);
    assert_eq!(newcomer.user, plan.user);
    assert_eq!(plan.restored, before.users.contains_key(&plan.user));
    check_settlement(before, after, plan.settlement, newcomer);
    let mut newly: Vec<_> = plan.newly_active(id).collect();
    newly.sort();
    assert_eq!(newly, active_beyond(after, before));
    let mut no_longer: Vec<_> = plan.no_longer_active().collect();
    no_longer.sort();
    assert_eq!(no_longer, active_beyond(before, after));
    for (other, row) in &before.installs {
        let is_concerned =
            row.user == newcomer.user || plan.closes.is_some_and(|closed| closed.user == row.user);
        assert!(
            is_concerned || after.installs[other] == *row,
            "{other} is none of this redemption's business"
        );
    }
    let mut told: Vec<_> = events
        .iter()
        .filter(|event| !matches!(event.kind, EventKind::UserCreated | EventKind::UserRestored))
        .map(|event| (event.install.expect("names an install"), event.kind))
        .collect();
    told.sort_by_key(|(install, _)| *install);
    assert_eq!(told, changes(before, after), "events tell what changed");
    assert!(told.iter().any(|(install, _)| *install == id));
    assert!(events.windows(2).all(|pair| pair[0].id < pair[1].id));
}

/// What is active in one world and not in the other.
fn active_beyond(one: &World, other: &World) -> Vec<InstallId> {
    let is_active = |install: Option<&Install>| {
        install.is_some_and(|install| install.state == InstallState::Active)
    };
    let active = one.installs.iter().filter(|(_, row)| is_active(Some(row)));
    active
        .map(|(id, _)| *id)
        .filter(|id| !is_active(other.installs.get(id)))
        .collect()
}

fn newcomer<'world>(before: &World, after: &'world World) -> (InstallId, &'world Install) {
    let mut new = after
        .installs
        .iter()
        .filter(|(id, _)| !before.installs.contains_key(id));
    let (id, install) = new.next().expect("a redemption makes an install");
    assert_eq!(new.next(), None, "a redemption makes one install");
    (*id, install)
}

/// The table of one active device a user, said once more in other words.
fn check_settlement(before: &World, after: &World, settlement: Settlement, newcomer: &Install) {
    let rival = before
        .users
        .get(&newcomer.user)
        .and_then(|user| user.active)
        .filter(|rival| {
            let identity = before.installs[rival].device.identity(newcomer.app);
            identity.is_none() || identity != newcomer.device.identity(newcomer.app)
        });
    let form_factor = rival.map(|rival| before.installs[&rival].device.form_factor);
    let stands_by =
        form_factor == Some(FormFactor::Phone) && newcomer.device.form_factor == FormFactor::Tablet;
    let expected = match (rival, stands_by) {
        (None, _) => Settlement::Activated,
        (Some(_), true) => Settlement::StandingBy,
        (Some(_), false) => Settlement::Superseding,
    };
    assert_eq!(settlement, expected);
    if let Some(rival) = rival {
        let state = after.installs[&rival].state;
        assert_eq!(state.is_open(), stands_by, "{rival} is {state:?}");
    }
}

/// The installs whose state is new, in their order, with the event that says so.
fn changes(before: &World, after: &World) -> Vec<(InstallId, EventKind)> {
    let is_new = |id: &InstallId, install: &Install| {
        before
            .installs
            .get(id)
            .is_none_or(|old| old.state != install.state)
    };
    after
        .installs
        .iter()
        .filter(|(id, install)| is_new(id, install))
        .map(|(id, install)| {
            let kind = match install.state {
                InstallState::Active => EventKind::InstallActivated,
                InstallState::Standby => EventKind::InstallStandby,
                InstallState::Deactivated => EventKind::InstallDeactivated,
                InstallState::Reset => EventKind::InstallReset,
            };
            (*id, kind)
        })
        .collect()
}
