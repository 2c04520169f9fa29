//! What happened, for the audit log and for webhooks.

mod initiator;

use serde_json::{Value, json};

pub use initiator::{Actor, Initiator, Source};

use crate::id::{ApiKeyId, AppId, EventId, InstallId, UserId};
use crate::time::Timestamp;

macro_rules! event_kinds {
    ($($(#[$doc:meta])* $variant:ident = $name:literal,)*) => {
        /// The kinds of event.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum EventKind { $($(#[$doc])* $variant,)* }

        impl EventKind {
            /// Every kind there is.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// Its name on the wire.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $name,)* }
            }

            /// The kind of that name.
            pub fn from_name(name: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|kind| kind.as_str() == name)
            }
        }
    };
}

event_kinds! {
    /// A user was created.
    UserCreated = "user.created",
    /// A user came back.
    UserRestored = "user.restored",
    /// A user was deleted.
    UserDeleted = "user.deleted",
    /// A user was disabled.
    UserDisabled = "user.disabled",
    /// A user was enabled again.
    UserEnabled = "user.enabled",
    /// A user's metadata changed.
    UserMetadataChanged = "user.metadata_changed",
    /// An install became active.
    InstallActivated = "install.activated",
    /// An install stands by.
    InstallStandby = "install.standby",
    /// An install was closed by the platform.
    InstallDeactivated = "install.deactivated",
    /// An install said farewell.
    InstallReset = "install.reset",
    /// A used code was offered again by another device key.
    AuthCodeReuse = "auth_code.reuse",
    /// An API key was made.
    ApiKeyCreated = "api_key.created",
    /// An API key was rotated.
    ApiKeyRotated = "api_key.rotated",
    /// An API key was revoked.
    ApiKeyRevoked = "api_key.revoked",
    /// A sealing or signing key of the platform was made, and older ones retire.
    PlatformKeyRotated = "platform_key.rotated",
    /// An SDK configuration was published.
    ConfigurationPublished = "configuration.published",
    /// An app was made.
    AppCreated = "app.created",
    /// An app's settings changed.
    AppChanged = "app.changed",
    /// Somebody was invited to be an operator.
    OperatorInvited = "operator.invited",
    /// An invitation was withdrawn.
    InvitationWithdrawn = "operator.invitation_withdrawn",
    /// Somebody became an operator.
    OperatorJoined = "operator.joined",
    /// An operator signed in.
    OperatorSignedIn = "operator.signed_in",
    /// An operator signed out, or ended sessions in other browsers.
    OperatorSessionsEnded = "operator.sessions_ended",
    /// An operator's roles changed.
    OperatorRolesChanged = "operator.roles_changed",
    /// An operator's password or second factor changed.
    OperatorCredentialsChanged = "operator.credentials_changed",
    /// An operator was removed.
    OperatorRemoved = "operator.removed",
}

impl EventKind {
    /// Whether the audit log may tell of it: something that was decided by people
    /// or by a customer's server, or that they must know of; not what devices do
    /// all day.
    pub const fn is_administrative(self) -> bool {
        matches!(
            self,
            Self::AuthCodeReuse
                | Self::ApiKeyCreated
                | Self::ApiKeyRotated
                | Self::ApiKeyRevoked
                | Self::PlatformKeyRotated
                | Self::ConfigurationPublished
                | Self::AppCreated
                | Self::AppChanged
                | Self::UserDeleted
                | Self::UserDisabled
                | Self::UserEnabled
                | Self::UserMetadataChanged
                | Self::OperatorInvited
                | Self::InvitationWithdrawn
                | Self::OperatorJoined
                | Self::OperatorSignedIn
                | Self::OperatorSessionsEnded
                | Self::OperatorRolesChanged
                | Self::OperatorCredentialsChanged
                | Self::OperatorRemoved
        )
    }
}

/// One thing that happened, written in the transaction that made it happen.
#[derive(Clone, Debug, PartialEq)]
pub struct Event {
    /// Its id; ids sort in the order of happening.
    pub id: EventId,
    /// The app it happened in, or [`AppId::INSTALLATION`].
    pub app: AppId,
    /// When.
    pub at: Timestamp,
    /// What.
    pub kind: EventKind,
    /// Who made it happen.
    pub actor: Actor,
    /// From where, if that is known and is not a device: where people use their
    /// phones is not kept.
    pub source: Option<Source>,
    /// The user it tells of.
    pub user: Option<UserId>,
    /// The install it tells of.
    pub install: Option<InstallId>,
    /// The API key it tells of.
    pub key: Option<ApiKeyId>,
    /// What else there is to say, as a JSON object; never a secret, a code or
    /// an external id.
    pub details: Value,
}

impl Event {
    /// Whether it stands in the audit log, and is kept as long as its app is. A
    /// device that changes its own user's metadata decides for itself alone.
    pub const fn is_administrative(&self) -> bool {
        let is_of_device = matches!(self.actor, Actor::Install(_));
        let is_own_metadata = is_of_device && matches!(self.kind, EventKind::UserMetadataChanged);
        self.kind.is_administrative() && !is_own_metadata
    }
}

/// In which app, when, by whom and from where the events of one transaction are
/// made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EventOrigin {
    /// The id of the first event; later ones count on from it.
    pub first_id: EventId,
    /// The app.
    pub app: AppId,
    /// When.
    pub at: Timestamp,
    /// By whom and from where.
    pub initiator: Initiator,
}

impl EventOrigin {
    /// The `n`th event of the transaction, with no subject and no details yet.
    pub fn event(&self, n: u8, kind: EventKind) -> Event {
        Event {
            id: self.first_id.nth_after(n),
            app: self.app,
            at: self.at,
            kind,
            actor: self.initiator.actor.clone(),
            source: self.initiator.source,
            user: None,
            install: None,
            key: None,
            details: json!({}),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_device_that_changes_its_own_metadata_is_no_entry_of_the_log() {
        let told_by = |actor| {
            let origin = EventOrigin {
                first_id: EventId::from_bytes([1; 16]),
                app: AppId::from_bytes([2; 16]),
                at: Timestamp::from_millis(0),
                initiator: Initiator::from_nowhere(actor),
            };
            let changed = origin.event(0, EventKind::UserMetadataChanged);
            let reused = origin.event(1, EventKind::AuthCodeReuse);
            [changed, reused].map(|event| event.is_administrative())
        };
        let server = Actor::ApiKey(ApiKeyId::from_bytes([1; 16]));
        let device = Actor::Install(InstallId::from_bytes([1; 16]));
        assert_eq!(told_by(server), [true, true]);
        assert_eq!(told_by(device), [false, true]);
    }

    #[test]
    fn names_are_read_back() {
        for kind in EventKind::ALL {
            assert_eq!(EventKind::from_name(kind.as_str()), Some(*kind));
        }
        assert_eq!(EventKind::from_name("user.teleported"), None);
    }
}
