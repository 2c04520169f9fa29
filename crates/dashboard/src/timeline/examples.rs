//! Stories for tests.

use handfast_app::UserStory;
use handfast_app::record::{InstallRecord, UserRecord};
use handfast_domain::event::{Actor, Event, EventKind, EventOrigin, Initiator};
use handfast_domain::install::{InstallState, StateReason};
use handfast_domain::metadata::Metadata;
use handfast_domain::{
    AppId, Device, EventId, ExternalId, FormFactor, InstallId, KeyThumbprint, Timestamp, UserId,
};
use serde_json::Value;

const APP: AppId = AppId::from_bytes([1; 16]);
const USER: UserId = UserId::from_bytes([2; 16]);
/// The hour from which examples count.
const START: i64 = 1_795_426_200;

/// A story in the making; hours count from its start.
#[derive(Default)]
pub(crate) struct Example {
    installs: Vec<InstallRecord>,
    events: Vec<Event>,
}

/// The moment so many hours after the start.
pub(crate) const fn at(hour: i64) -> Timestamp {
    Timestamp::from_seconds(START + hour * 3_600)
}

/// The install with that number.
pub(crate) const fn install_id(number: u8) -> InstallId {
    InstallId::from_bytes([number; 16])
}

impl Example {
    /// Adds an active install, made in the hour of its number. Without a model
    /// it has no name.
    pub(crate) fn install(mut self, number: u8, model: &str, form_factor: FormFactor) -> Self {
        let created_at = at(number.into());
        self.installs.push(InstallRecord {
            id: install_id(number),
            app: APP,
            user: USER,
            is_user_disabled: false,
            thumbprint: KeyThumbprint::from_bytes([0; 32]),
            device: Device {
                form_factor,
                model: (!model.is_empty()).then(|| model.to_owned()),
                ..Device::default()
            },
            state: InstallState::Active,
            reason: None,
            since: created_at,
            created_at,
            restored: false,
            displaced_by: None,
        });
        self
    }

    /// Says where the install added last stands by now, since the tenth hour.
    pub(crate) fn now_in(mut self, state: InstallState, reason: Option<StateReason>) -> Self {
        if let Some(install) = self.installs.last_mut() {
            (install.state, install.reason) = (state, reason);
            install.since = at(10);
        }
        self
    }

    /// Adds what happened to an install in an hour.
    pub(crate) fn event(
        mut self,
        hour: i64,
        kind: EventKind,
        (install, details): (u8, Value),
    ) -> Self {
        let origin = EventOrigin {
            first_id: EventId::new(at(hour), [0; 10]),
            app: APP,
            at: at(hour),
            initiator: Initiator::from_nowhere(Actor::Install(install_id(install))),
        };
        let count = u8::try_from(self.events.len()).unwrap();
        self.events.push(Event {
            user: Some(USER),
            install: Some(install_id(install)),
            details,
            ..origin.event(count, kind)
        });
        self
    }

    /// The story, with the installs newest first.
    pub(crate) fn story(mut self) -> UserStory {
        self.installs.reverse();
        let active = self
            .installs
            .iter()
            .find(|install| install.state == InstallState::Active);
        UserStory {
            user: UserRecord {
                id: USER,
                app: APP,
                external_id: ExternalId::new("ada").unwrap(),
                created_at: at(1),
                disabled_at: None,
                active_install: active.map(|install| install.id),
                metadata: Metadata::new(),
                installs: self.installs,
            },
            events: self.events,
        }
    }
}
