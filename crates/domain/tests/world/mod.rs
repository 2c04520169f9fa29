//! A platform in memory that carries out what the rules decide, and adds no rule of its own.

#![allow(dead_code, reason = "each test uses a part of it")]

pub(crate) mod invariants;

use std::collections::BTreeMap;
use std::time::Duration;

use handfast_domain::activation::promote;
use handfast_domain::auth_code::{Intent, OnConflict, Statement};
use handfast_domain::event::Event;
use handfast_domain::farewell::{self, Farewell};
use handfast_domain::install::{InstallState, StateReason};
use handfast_domain::redemption::{
    self, ActiveInstall, Decision, EarlierRedemption, Facts, KnownUser, Plan, Redemption,
    SameDevice, Succession,
};
use handfast_domain::{
    ApiKeyId, AppId, Device, EventId, ExternalId, InstallId, KeyThumbprint, Refusal, Timestamp,
    UserId,
};

/// How long a code lives here.
pub(crate) const CODE_LIFETIME: Duration = Duration::from_millis(40);

/// A user's row: the column `active` names its active install.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct User {
    pub(crate) app: AppId,
    pub(crate) external_id: ExternalId,
    pub(crate) is_disabled: bool,
    pub(crate) active: Option<InstallId>,
}

/// An install's row.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Install {
    pub(crate) app: AppId,
    pub(crate) user: UserId,
    pub(crate) thumbprint: KeyThumbprint,
    pub(crate) device: Device,
    pub(crate) made_at: Timestamp,
    pub(crate) state: InstallState,
    pub(crate) reason: Option<StateReason>,
}

/// What a redemption led to.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Redeemed {
    /// The code had been redeemed by the same key.
    Repeated,
    /// The plan was carried out, and these events tell of it.
    Done { plan: Plan, events: Vec<Event> },
}

/// Everything that is stored, and the time.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct World {
    pub(crate) now: Timestamp,
    pub(crate) users: BTreeMap<UserId, User>,
    pub(crate) installs: BTreeMap<InstallId, Install>,
    deleted: BTreeMap<(AppId, ExternalId), Timestamp>,
    last_id: u128,
}

impl World {
    /// Nothing stored yet.
    pub(crate) fn new() -> Self {
        Self {
            now: Timestamp::from_millis(1_000),
            users: BTreeMap::new(),
            installs: BTreeMap::new(),
            deleted: BTreeMap::new(),
            last_id: 0,
        }
    }

    /// Lets time pass.
    pub(crate) fn wait(&mut self, milliseconds: u64) {
        self.now = self.now.plus(Duration::from_millis(milliseconds));
    }

    /// 16 bytes that were never given out before, greater than all given out.
    fn next_id(&mut self) -> [u8; 16] {
        self.last_id += 1;
        self.last_id.to_be_bytes()
    }

    /// A device key that nobody has yet.
    pub(crate) fn new_key(&mut self) -> KeyThumbprint {
        let mut bytes = [0; 32];
        bytes[16..].copy_from_slice(&self.next_id());
        KeyThumbprint::from_bytes(bytes)
    }

    /// The user of an external id.
    pub(crate) fn user_of(&self, app: AppId, external_id: &ExternalId) -> Option<UserId> {
        self.users
            .iter()
            .find(|(_, user)| user.app == app && user.external_id == *external_id)
            .map(|(id, _)| *id)
    }

    /// When a user of an external id was last deleted.
    pub(crate) fn deleted_at(&self, app: AppId, external_id: &ExternalId) -> Option<Timestamp> {
        self.deleted.get(&(app, external_id.clone())).copied()
    }

    /// A plain code for an external id; callers add what they ask of it.
    pub(crate) fn issue(&mut self, app: AppId, external_id: &ExternalId) -> Statement {
        Statement {
            app,
            key: ApiKeyId::from_bytes([7; 16]),
            install: InstallId::from_bytes(self.next_id()),
            issued_at: self.now,
            expires_at: self.now.plus(CODE_LIFETIME),
            user: self.user_of(app, external_id),
            external_id: external_id.clone(),
            on_conflict: OnConflict::Replace,
            intent: Intent::Any,
            device_key: None,
        }
    }

    /// A device offers a code with its key.
    pub(crate) fn redeem(
        &mut self,
        statement: &Statement,
        device: &Device,
        thumbprint: KeyThumbprint,
    ) -> Result<Redeemed, Refusal> {
        let expired = self.now >= statement.expires_at;
        let redemption = Redemption {
            statement: statement.clone(),
            thumbprint,
            device: device.clone(),
            now: self.now,
            new_user: UserId::from_bytes(self.last_id.wrapping_add(1).to_be_bytes()),
            first_event: EventId::from_bytes([0; 16]),
            objection: expired.then_some(Refusal::AuthCodeExpired),
        };
        match redemption::decide(&redemption, &self.facts(statement, device))? {
            Decision::Repeat => Ok(Redeemed::Repeated),
            Decision::Redeem(plan) => {
                self.next_id();
                self.carry_out(&redemption, &plan);
                let events = redemption::events(&redemption, &plan);
                Ok(Redeemed::Done { plan, events })
            }
        }
    }

    fn facts(&self, statement: &Statement, device: &Device) -> Facts {
        let Statement {
            app, external_id, ..
        } = statement;
        let user = self.user_of(*app, external_id).map(|id| KnownUser {
            id,
            is_disabled: self.users[&id].is_disabled,
            active: self.users[&id].active.map(|active| ActiveInstall {
                id: active,
                form_factor: self.installs[&active].device.form_factor,
            }),
        });
        Facts {
            earlier: self
                .installs
                .get(&statement.install)
                .map(|install| EarlierRedemption {
                    thumbprint: install.thumbprint,
                    user: install.user,
                }),
            user,
            deleted_at: self.deleted_at(*app, external_id),
            same_device: self.same_device(*app, device),
        }
    }

    fn same_device(&self, app: AppId, device: &Device) -> Option<SameDevice> {
        let identity = device.identity(app)?;
        let (&install, row) = self.installs.iter().find(|(_, row)| {
            row.state.is_open() && row.device.identity(row.app) == Some(identity)
        })?;
        Some(SameDevice {
            install,
            user: row.user,
            is_active: self.users[&row.user].active == Some(install),
            newest_standby: self.newest_standby(row.user),
        })
    }

    fn newest_standby(&self, user: UserId) -> Option<InstallId> {
        promote(
            self.installs
                .iter()
                .filter(|(_, row)| row.user == user && row.state == InstallState::Standby)
                .map(|(id, row)| (row.made_at, *id)),
        )
    }

    fn carry_out(&mut self, redemption: &Redemption, plan: &Plan) {
        let statement = &redemption.statement;
        if !plan.restored {
            let user = User {
                app: statement.app,
                external_id: statement.external_id.clone(),
                is_disabled: false,
                active: None,
            };
            let previous = self.users.insert(plan.user, user);
            assert_eq!(previous, None, "a new user has an id of its own");
        }
        if let Some(closed) = plan.closes {
            self.close(closed.install, StateReason::DeviceReused);
        }
        if let Some(superseded) = plan.supersedes {
            self.close(superseded, StateReason::Superseded);
        }
        let (state, reason) = plan.newcomer_state();
        let install = Install {
            app: statement.app,
            user: plan.user,
            thumbprint: redemption.thumbprint,
            device: redemption.device.clone(),
            made_at: redemption.now,
            state,
            reason,
        };
        let previous = self.installs.insert(statement.install, install);
        assert_eq!(previous, None, "a code makes one install");
        if state == InstallState::Active {
            self.user_mut(plan.user).active = Some(statement.install);
        }
        if let Some(closed) = plan.closes {
            self.succeed(closed.user, closed.leaves_active);
        }
    }

    fn close(&mut self, install: InstallId, reason: StateReason) {
        let row = self.installs.get_mut(&install).expect("is stored");
        row.state = InstallState::Deactivated;
        row.reason = Some(reason);
    }

    fn succeed(&mut self, user: UserId, succession: Succession) {
        match succession {
            Succession::Nothing => {}
            Succession::Vacant => self.user_mut(user).active = None,
            Succession::Promoted(install) => {
                self.user_mut(user).active = Some(install);
                let row = self.installs.get_mut(&install).expect("is stored");
                row.state = InstallState::Active;
                row.reason = Some(StateReason::Promoted);
            }
        }
    }

    fn user_mut(&mut self, user: UserId) -> &mut User {
        self.users.get_mut(&user).expect("is stored")
    }

    /// An install says farewell.
    pub(crate) fn reset(&mut self, install: InstallId) -> Farewell {
        let row = &self.installs[&install];
        let user = row.user;
        let farewell = farewell::decide(row.state, self.newest_standby(user));
        if let Farewell::Reset(succession) = farewell {
            let row = self.installs.get_mut(&install).expect("is stored");
            row.state = InstallState::Reset;
            row.reason = None;
            self.succeed(user, succession);
        }
        farewell
    }

    /// A user is deleted: it and its installs are gone.
    pub(crate) fn delete(&mut self, user: UserId) {
        let row = self.users.remove(&user).expect("is stored");
        self.installs.retain(|_, install| install.user != user);
        self.deleted.insert((row.app, row.external_id), self.now);
    }

    /// A user is disabled or enabled.
    pub(crate) fn set_disabled(&mut self, user: UserId, is_disabled: bool) {
        self.user_mut(user).is_disabled = is_disabled;
    }
}
