//! What must be true of everything that is stored, and how a store says
//! whether it is.
//!
//! A store checks one [`Invariant`] at a time, each on a snapshot of its own
//! and in constant memory, and answers with a [`Finding`]. It only reads.

/// The most examples that a [`Finding`] names.
pub const MAX_EXAMPLES: usize = 10;

macro_rules! invariants {
    ($($variant:ident = $name:literal: $sentence:literal,)*) => {
        /// What must be true of everything that is stored.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Invariant {
            $(#[doc = concat!("Holds when ", $sentence, ".")] $variant,)*
        }

        impl Invariant {
            /// Every invariant, the store's own files first.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// Its name, for scripts.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $name,)* }
            }

            /// What is true when it holds, in plain words.
            pub const fn sentence(self) -> &'static str {
                match self { $(Self::$variant => $sentence,)* }
            }
        }
    };
}

invariants! {
    Files = "files": "the store's own check of its files finds no damage",
    Schema = "schema": "tables and indexes are those that this version makes",
    ActiveInstall = "active_install":
        "a user has at most one active install, an open one of its own",
    Heir = "heir": "a user with an open install has an active one",
    ActiveDevices = "active_devices": "active devices are as many as they are counted to be",
    StateReason = "state_reason": "the reason of an install is one of its state",
    CodeOnce = "code_once": "a code is redeemed at most once",
    ExternalIdOnce = "external_id_once": "an external id of an app has at most one user",
    DeviceOnce = "device_once": "a device holds at most one open install, so at most one user",
    DeviceIdentity = "device_identity": "an install is recorded under the identity of its device",
    InstallOwner = "install_owner": "an install has its user, in the same app",
    UserApp = "user_app": "a user has its app",
    MetadataOwner = "metadata_owner": "metadata has its user",
    ApiKeyApp = "api_key_app": "an API key has its app, and its successor if it was rotated",
    ConfigurationApp = "configuration_app": "an SDK configuration has its app",
    DeletionApp = "deletion_app": "the note of a deleted external id has its app",
    EventApp = "event_app": "an event has its app, unless it is of the installation",
    ActivityApp = "activity_app": "counted activity has its app",
    GrantOperator = "grant_operator":
        "a role of an operator has its operator, and the app in which it holds",
    SessionOperator = "session_operator": "a session has its operator",
    DeletedUser = "deleted_user": "a user that was deleted is gone with all that was its own",
    ApiKeyLimit = "api_key_limit": "an app never had more active API keys than it may have",
    ConfigurationVersions = "configuration_versions":
        "the versions of an SDK configuration count up from 1",
    PlatformKeys = "platform_keys":
        "of the platform's keys of a purpose the newest, and no other, is not retired",
    MasterKey = "master_key": "the master key that seals the platform's keys is remembered",
    EventTime = "event_time": "the id of an event was made when the event happened",
    UserEvent = "user_event": "the creation of a user has its event",
    DisablingEvent = "disabling_event": "a disabled user has the event of its disabling",
    DeletionEvent = "deletion_event": "a deleted external id has the event of its deletion",
    RedemptionEvents = "redemption_events": "the redemption of a code has its events",
    InstallEvent = "install_event":
        "an install that was deactivated, reset or promoted has the event of it",
    AppEvent = "app_event": "an app has the event of its making",
    ApiKeyEvents = "api_key_events":
        "an API key has the events of its making, rotation and revocation",
    ConfigurationEvent = "configuration_event":
        "a version of an SDK configuration has the event of its publication",
    ReadableApps = "readable_apps": "every app can be read",
    ReadableUsers = "readable_users": "every user can be read",
    ReadableMetadata = "readable_metadata": "all metadata can be read, is not empty and within its limit",
    ReadableInstalls = "readable_installs": "every install can be read",
    ReadableConfigurations = "readable_configurations": "every SDK configuration can be read",
    ReadableEvents = "readable_events": "every event can be read",
    ReadableOperators = "readable_operators": "every operator can be read",
    ReadableInvitations = "readable_invitations": "every invitation can be read",
    ReadableActivity = "readable_activity": "all counted activity can be read",
}

/// What the check of one invariant came to.
///
/// Events that are not administrative are removed in the order of their ids. So
/// what happened after the oldest of them that is left must have its event, and
/// only that is examined for one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Finding {
    /// How many were looked at.
    pub examined: u64,
    /// How many of them break the invariant.
    pub violations: u64,
    /// Which these are: the ids of some, at most [`MAX_EXAMPLES`]. Never an
    /// external id or a secret.
    pub examples: Vec<String>,
}

impl Finding {
    /// Whether the invariant holds.
    pub const fn holds(&self) -> bool {
        self.violations == 0
    }

    /// Counts one that is as it must be.
    pub const fn add_sound(&mut self) {
        self.examined += 1;
    }

    /// Counts one that breaks the invariant, and names it while there is room.
    pub fn add_violation(&mut self, example: impl Into<String>) {
        self.examined += 1;
        self.violations += 1;
        if self.examples.len() < MAX_EXAMPLES {
            self.examples.push(example.into());
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn every_name_and_every_sentence_is_said_once() {
        let names: HashSet<_> = Invariant::ALL.iter().map(|one| one.as_str()).collect();
        let sentences: HashSet<_> = Invariant::ALL.iter().map(|one| one.sentence()).collect();
        assert_eq!(names.len(), Invariant::ALL.len());
        assert_eq!(sentences.len(), Invariant::ALL.len());
    }

    #[test]
    fn all_are_counted_and_the_first_are_named() {
        let mut finding = Finding::default();
        finding.add_sound();
        assert!(finding.holds());
        for number in 0..MAX_EXAMPLES + 5 {
            finding.add_violation(number.to_string());
        }
        assert!(!finding.holds());
        assert_eq!((finding.examined, finding.violations), (16, 15));
        assert_eq!(finding.examples.len(), MAX_EXAMPLES);
        assert_eq!(finding.examples[0], "0");
    }
}
