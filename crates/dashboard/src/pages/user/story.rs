//! What happened to a user, in words.

use handfast_domain::api_key::ApiKey;
use handfast_domain::event::{Actor, Event, EventKind};
use handfast_domain::install::StateReason;
use handfast_domain::{InstallId, Timestamp};
use serde_json::Value;

use crate::devices::DeviceNames;
use crate::timeline::reason_of;
use crate::web::words::{Moment, actor};

/// Puts events into words.
pub(super) struct Teller<'a> {
    pub(super) names: &'a DeviceNames,
    pub(super) keys: &'a [ApiKey],
    pub(super) now: Timestamp,
}

/// One thing that happened.
pub(super) struct StoryEntry {
    pub(super) when: Moment,
    pub(super) what: String,
    pub(super) who: String,
}

impl Teller<'_> {
    /// The story, the newest first.
    pub(super) fn tell(&self, events: &[Event]) -> Vec<StoryEntry> {
        let told = events.iter().rev().filter_map(|event| {
            Some(StoryEntry {
                when: Moment::of(event.at, self.now),
                what: self.what(event)?,
                who: self.who(&event.actor),
            })
        });
        told.collect()
    }

    fn what(&self, event: &Event) -> Option<String> {
        Some(match event.kind {
            EventKind::UserCreated => format!("Created on {}", self.device(event.install)),
            EventKind::UserRestored => format!("Restored on {}", self.device(event.install)),
            EventKind::UserDisabled => "Disabled".to_owned(),
            EventKind::UserEnabled => "Enabled again".to_owned(),
            EventKind::UserMetadataChanged => "Metadata changed".to_owned(),
            EventKind::AuthCodeReuse => {
                "An authentication code was offered a second time by another device".to_owned()
            }
            _ => self.install(event)?,
        })
    }

    fn install(&self, event: &Event) -> Option<String> {
        let name = event.install.and_then(|install| self.names.get(install));
        let name = name.unwrap_or("An earlier device");
        let reason = reason_of(event);
        Some(match event.kind {
            EventKind::InstallActivated if reason == Some(StateReason::Promoted) => format!(
                "{name} was promoted from standby to active, because the device that was active \
                 went"
            ),
            EventKind::InstallActivated => format!("{name} became active"),
            EventKind::InstallStandby => {
                format!("{name} stayed on standby because a phone was active")
            }
            EventKind::InstallDeactivated if reason == Some(StateReason::DeviceReused) => {
                format!("{name} was deactivated because its device was used to create a user again")
            }
            EventKind::InstallDeactivated => {
                let successor = self.device(successor(event));
                format!("{name} was deactivated because {successor} took its place")
            }
            EventKind::InstallReset => format!("{name} was reset by its app"),
            _ => return None,
        })
    }

    fn who(&self, who: &Actor) -> String {
        match who {
            Actor::ApiKey(id) => {
                let key = self.keys.iter().find(|key| key.id == *id);
                key.map_or_else(|| actor(who), |key| format!("the API key {}", key.name))
            }
            Actor::Install(install) => self.device(Some(*install)).to_owned(),
            _ => actor(who),
        }
    }

    fn device(&self, install: Option<InstallId>) -> &str {
        let name = install.and_then(|install| self.names.get(install));
        name.unwrap_or("another device")
    }
}

/// The install that took the place of the one that an event tells of.
fn successor(event: &Event) -> Option<InstallId> {
    event
        .details
        .get("by")
        .and_then(Value::as_str)?
        .parse()
        .ok()
}

#[cfg(test)]
mod tests {
    use handfast_domain::FormFactor;
    use serde_json::json;

    use super::*;
    use crate::timeline::examples::{Example, at, install_id};

    fn told(example: Example) -> Vec<String> {
        let story = example.story();
        let teller = Teller {
            names: &DeviceNames::of(&story),
            keys: &[],
            now: at(20),
        };
        let entries = teller.tell(&story.events).into_iter();
        entries
            .map(|entry| format!("{} by {}", entry.what, entry.who))
            .collect()
    }

    #[test]
    fn a_restoration_is_told_from_its_end() {
        let details = json!({"reason": "SUPERSEDED", "by": install_id(2)});
        let example = Example::default()
            .install(1, "iPhone 17", FormFactor::Phone)
            .install(2, "Pixel 9", FormFactor::Phone)
            .event(2, EventKind::UserRestored, (2, json!({})))
            .event(2, EventKind::InstallDeactivated, (1, details))
            .event(2, EventKind::InstallActivated, (2, json!({"reason": null})));
        assert_eq!(
            told(example),
            [
                "Pixel 9 became active by Pixel 9",
                "iPhone 17 was deactivated because Pixel 9 took its place by iPhone 17",
                "Restored on Pixel 9 by Pixel 9",
            ]
        );
    }

    #[test]
    fn devices_that_are_gone_are_told_of_too() {
        let example = Example::default()
            .event(
                1,
                EventKind::InstallDeactivated,
                (1, json!({"reason": "SUPERSEDED"})),
            )
            .event(2, EventKind::InstallReset, (1, json!({})))
            .event(3, EventKind::UserDeleted, (1, json!({})));
        assert_eq!(
            told(example),
            [
                "An earlier device was reset by its app by another device",
                "An earlier device was deactivated because another device took its place by \
                 another device",
            ]
        );
    }
}
