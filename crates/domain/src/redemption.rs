//! What the redemption of an authentication code does.
//!
//! A store reads [`Facts`], asks [`decide`], and carries out the [`Plan`]: all
//! in one transaction.

use serde_json::json;

use crate::activation::{self, Settlement};
use crate::auth_code::{Intent, OnConflict, Statement};
use crate::device::{Device, FormFactor};
use crate::event::{Actor, Event, EventKind, EventOrigin, Initiator};
use crate::id::{EventId, InstallId, UserId};
use crate::install::{InstallState, StateReason};
use crate::refusal::Refusal;
use crate::thumbprint::KeyThumbprint;
use crate::time::Timestamp;

/// A device's attempt to redeem a code that was opened.
#[derive(Clone, Debug)]
pub struct Redemption {
    /// What the code states.
    pub statement: Statement,
    /// The device key that offers it.
    pub thumbprint: KeyThumbprint,
    /// The device and the software on it.
    pub device: Device,
    /// When.
    pub now: Timestamp,
    /// The id of the user, should one be created.
    pub new_user: UserId,
    /// The id of the first event.
    pub first_event: EventId,
    /// Why the code is no good any more, unless this key redeemed it already:
    /// a lost answer is repeated long after the code's own end.
    pub objection: Option<Refusal>,
}

/// What a store knows that bears on a redemption.
#[derive(Clone, Debug, Default)]
pub struct Facts {
    /// What redeemed this code already.
    pub earlier: Option<EarlierRedemption>,
    /// The user with the external id, if there is one.
    pub user: Option<KnownUser>,
    /// When a user with the external id was last deleted.
    pub deleted_at: Option<Timestamp>,
    /// The open install of the same device.
    pub same_device: Option<SameDevice>,
}

/// The redemption that spent a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EarlierRedemption {
    /// The device key that offered it.
    pub thumbprint: KeyThumbprint,
    /// The user that its install got.
    pub user: UserId,
}

/// A user that exists.
#[derive(Clone, Copy, Debug)]
pub struct KnownUser {
    /// Its id.
    pub id: UserId,
    /// Whether it is disabled.
    pub is_disabled: bool,
    /// Its active install.
    pub active: Option<ActiveInstall>,
}

/// An install that is active.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ActiveInstall {
    /// Its id.
    pub id: InstallId,
    /// The form factor of its device.
    pub form_factor: FormFactor,
}

/// An open install of the device that offers the code.
#[derive(Clone, Copy, Debug)]
pub struct SameDevice {
    /// The install.
    pub install: InstallId,
    /// Its user.
    pub user: UserId,
    /// Whether it is its user's active install.
    pub is_active: bool,
    /// The newest standby install of its user.
    pub newest_standby: Option<InstallId>,
}

/// What is to be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decision {
    /// This key redeemed the code already: answer as things are today, change nothing.
    Repeat,
    /// Carry out the plan.
    Redeem(Plan),
}

/// The changes of one redemption, in the order in which they are made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Plan {
    /// The user that the install gets.
    pub user: UserId,
    /// Whether that user existed.
    pub restored: bool,
    /// The older install of the same device, to be closed (`DEVICE_REUSED`).
    pub closes: Option<ClosedInstall>,
    /// The user's active install, to be deactivated (`SUPERSEDED`).
    pub supersedes: Option<InstallId>,
    /// What becomes of the newcomer.
    pub settlement: Settlement,
}

/// An install closed because its device was used again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ClosedInstall {
    /// The install.
    pub install: InstallId,
    /// Its user.
    pub user: UserId,
    /// Whether it was active.
    pub was_active: bool,
    /// Whether its user loses its active install, and to whom.
    pub leaves_active: Succession,
}

/// What a closed install leaves behind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Succession {
    /// It was not active, or the newcomer belongs to the same user.
    Nothing,
    /// Its user has no active install any more.
    Vacant,
    /// This standby install of its user is promoted.
    Promoted(InstallId),
}

impl Succession {
    /// The install that is active instead.
    pub const fn heir(self) -> Option<InstallId> {
        match self {
            Self::Nothing | Self::Vacant => None,
            Self::Promoted(heir) => Some(heir),
        }
    }
}

impl Plan {
    /// The newcomer's state and its reason.
    pub const fn newcomer_state(&self) -> (InstallState, Option<StateReason>) {
        match self.settlement {
            Settlement::Activated | Settlement::Superseding => (InstallState::Active, None),
            Settlement::StandingBy => (InstallState::Standby, Some(StateReason::PhonePreferred)),
        }
    }

    /// The installs that were active and are no longer.
    pub fn no_longer_active(&self) -> impl Iterator<Item = InstallId> {
        let closed = self.closes.filter(|closed| closed.was_active);
        closed
            .map(|closed| closed.install)
            .into_iter()
            .chain(self.supersedes)
    }

    /// The installs that are active from now on, perhaps `newcomer` among them.
    pub fn newly_active(&self, newcomer: InstallId) -> impl Iterator<Item = InstallId> {
        let (state, _) = self.newcomer_state();
        let heir = self.closes.and_then(|closed| closed.leaves_active.heir());
        (state == InstallState::Active)
            .then_some(newcomer)
            .into_iter()
            .chain(heir)
    }
}

/// Decides a redemption.
pub fn decide(redemption: &Redemption, facts: &Facts) -> Result<Decision, Refusal> {
    if let Some(earlier) = facts.earlier {
        return if earlier.thumbprint == redemption.thumbprint {
            Ok(Decision::Repeat)
        } else {
            Err(Refusal::AuthCodeAlreadyUsed)
        };
    }
    check_code(redemption, facts)?;
    check_user(&redemption.statement, facts.user.as_ref())?;
    let plan = plan(redemption, facts);
    if plan.supersedes.is_some() && redemption.statement.on_conflict == OnConflict::Refuse {
        return Err(Refusal::ActiveDeviceExists);
    }
    Ok(Decision::Redeem(plan))
}

/// Checks what was expected when a code is asked for; the same at redemption.
pub fn check_intent(intent: Intent, user_exists: bool) -> Result<(), Refusal> {
    match (intent, user_exists) {
        (Intent::Create, true) => Err(Refusal::UserAlreadyExists),
        (Intent::Restore, false) => Err(Refusal::UserNotFound),
        _ => Ok(()),
    }
}

fn check_code(redemption: &Redemption, facts: &Facts) -> Result<(), Refusal> {
    let statement = &redemption.statement;
    if let Some(objection) = redemption.objection {
        return Err(objection);
    }
    if statement
        .device_key
        .is_some_and(|bound| bound != redemption.thumbprint)
    {
        return Err(Refusal::AuthCodeBoundToOtherKey);
    }
    let deleted_since = facts
        .deleted_at
        .is_some_and(|deleted| statement.issued_at <= deleted);
    let bound_user_gone = statement
        .user
        .is_some_and(|bound| facts.user.is_none_or(|user| user.id != bound));
    if deleted_since || bound_user_gone {
        return Err(Refusal::AuthCodeUserDeleted);
    }
    Ok(())
}

fn check_user(statement: &Statement, user: Option<&KnownUser>) -> Result<(), Refusal> {
    check_intent(statement.intent, user.is_some())?;
    if user.is_some_and(|user| user.is_disabled) {
        return Err(Refusal::UserDisabled);
    }
    Ok(())
}

/// The device's older install is closed first, then the newcomer is settled,
/// then promotion follows for any other user that lost its active install.
fn plan(redemption: &Redemption, facts: &Facts) -> Plan {
    let user = facts.user.map_or(redemption.new_user, |user| user.id);
    let older = facts.same_device;
    let active = facts
        .user
        .and_then(|user| user.active)
        .filter(|active| older.is_none_or(|older| older.install != active.id));
    let settlement = activation::decide(
        active.map(|active| active.form_factor),
        redemption.device.form_factor,
    );
    Plan {
        user,
        restored: facts.user.is_some(),
        closes: older.map(|older| close(&older, user)),
        supersedes: active
            .map(|active| active.id)
            .filter(|_| settlement == Settlement::Superseding),
        settlement,
    }
}

fn close(older: &SameDevice, newcomers_user: UserId) -> ClosedInstall {
    let leaves_active = if !older.is_active || older.user == newcomers_user {
        Succession::Nothing
    } else {
        older
            .newest_standby
            .map_or(Succession::Vacant, Succession::Promoted)
    };
    ClosedInstall {
        install: older.install,
        user: older.user,
        was_active: older.is_active,
        leaves_active,
    }
}

/// The events of a redemption, in their order.
pub fn events(redemption: &Redemption, plan: &Plan) -> Vec<Event> {
    let mut events = EventWriter {
        origin: origin(redemption),
        events: Vec::with_capacity(4),
    };
    let install = redemption.statement.install;
    let kind = if plan.restored {
        EventKind::UserRestored
    } else {
        EventKind::UserCreated
    };
    events.add(
        kind,
        plan.user,
        install,
        json!({"key": redemption.statement.key}),
    );
    if let Some(closed) = plan.closes {
        let details = json!({"reason": StateReason::DeviceReused, "by": install});
        events.add(
            EventKind::InstallDeactivated,
            closed.user,
            closed.install,
            details,
        );
    }
    if let Some(superseded) = plan.supersedes {
        let details = json!({"reason": StateReason::Superseded, "by": install});
        events.add(
            EventKind::InstallDeactivated,
            plan.user,
            superseded,
            details,
        );
    }
    let (state, reason) = plan.newcomer_state();
    let kind = if state == InstallState::Active {
        EventKind::InstallActivated
    } else {
        EventKind::InstallStandby
    };
    let details = json!({"reason": reason, "form_factor": redemption.device.form_factor, "model": redemption.device.model});
    events.add(kind, plan.user, install, details);
    if let Some(ClosedInstall {
        user,
        leaves_active: Succession::Promoted(promoted),
        ..
    }) = plan.closes
    {
        events.add(
            EventKind::InstallActivated,
            user,
            promoted,
            json!({"reason": StateReason::Promoted}),
        );
    }
    events.events
}

/// The event that tells that a used code was offered by another key.
pub fn reuse_event(redemption: &Redemption, facts: &Facts) -> Event {
    let mut event = origin(redemption).event(0, EventKind::AuthCodeReuse);
    event.user = facts.earlier.map(|earlier| earlier.user);
    event.install = Some(redemption.statement.install);
    event.key = Some(redemption.statement.key);
    event.details = json!({"thumbprint": redemption.thumbprint.to_string()});
    event
}

fn origin(redemption: &Redemption) -> EventOrigin {
    EventOrigin {
        first_id: redemption.first_event,
        app: redemption.statement.app,
        at: redemption.now,
        initiator: Initiator::from_nowhere(Actor::Install(redemption.statement.install)),
    }
}

struct EventWriter {
    origin: EventOrigin,
    events: Vec<Event>,
}

impl EventWriter {
    fn add(
        &mut self,
        kind: EventKind,
        user: UserId,
        install: InstallId,
        details: serde_json::Value,
    ) {
        let n = u8::try_from(self.events.len()).unwrap_or(u8::MAX);
        let event = self.origin.event(n, kind);
        self.events.push(Event {
            user: Some(user),
            install: Some(install),
            details,
            ..event
        });
    }
}
