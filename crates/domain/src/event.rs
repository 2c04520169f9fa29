//! What happened, for the audit log and for webhooks.

use serde_json::{Value, json};

use crate::id::{ApiKeyId, AppId, EventId, InstallId, UserId};
use crate::time::Timestamp;

/// Who made something happen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Actor {
    /// A customer's server with this key.
    ApiKey(ApiKeyId),
    /// The SDK of this install.
    Install(InstallId),
    /// A person, by the name that the front end knows them by.
    Operator(String),
    /// The platform itself.
    Platform,
}

impl Actor {
    /// The form that a store keeps: a kind and, after a colon, which.
    pub fn to_text(&self) -> String {
        match self {
            Self::ApiKey(key) => key.to_string(),
            Self::Install(install) => install.to_string(),
            Self::Operator(name) => format!("operator:{name}"),
            Self::Platform => "platform".to_owned(),
        }
    }

    /// Reads back what [`Actor::to_text`] wrote.
    pub fn from_text(text: &str) -> Option<Self> {
        if text == "platform" {
            return Some(Self::Platform);
        }
        if let Some(name) = text.strip_prefix("operator:") {
            return Some(Self::Operator(name.to_owned()));
        }
        let install = || text.parse().map(Self::Install).ok();
        text.parse().map(Self::ApiKey).ok().or_else(install)
    }
}

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
    /// An operator's roles changed.
    OperatorRolesChanged = "operator.roles_changed",
    /// An operator's password or second factor changed.
    OperatorCredentialsChanged = "operator.credentials_changed",
    /// An operator was removed.
    OperatorRemoved = "operator.removed",
}

impl EventKind {
    /// Whether it belongs in the audit log: something that was decided by people
    /// or by a customer's server, not what devices do all day. Kept as long as
    /// the app is.
    pub const fn is_administrative(self) -> bool {
        matches!(
            self,
            Self::ApiKeyCreated
                | Self::ApiKeyRotated
                | Self::ApiKeyRevoked
                | Self::ConfigurationPublished
                | Self::AppCreated
                | Self::AppChanged
                | Self::UserDeleted
                | Self::UserDisabled
                | Self::UserEnabled
                | Self::OperatorInvited
                | Self::InvitationWithdrawn
                | Self::OperatorJoined
                | Self::OperatorSignedIn
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

/// Where, when and by whom the events of one transaction are made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EventOrigin {
    /// The id of the first event; later ones count on from it.
    pub first_id: EventId,
    /// The app.
    pub app: AppId,
    /// When.
    pub at: Timestamp,
    /// By whom.
    pub actor: Actor,
}

impl EventOrigin {
    /// The `n`th event of the transaction, with no subject and no details yet.
    pub fn event(&self, n: u8, kind: EventKind) -> Event {
        Event {
            id: self.first_id.nth_after(n),
            app: self.app,
            at: self.at,
            kind,
            actor: self.actor.clone(),
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
    fn actors_are_read_back() {
        let actors = [
            Actor::ApiKey(ApiKeyId::from_bytes([1; 16])),
            Actor::Install(InstallId::from_bytes([1; 16])),
            Actor::Operator("root@host".into()),
            Actor::Platform,
        ];
        for actor in actors {
            assert_eq!(Actor::from_text(&actor.to_text()), Some(actor));
        }
        assert_eq!(Actor::from_text("somebody"), None);
    }

    #[test]
    fn names_are_read_back() {
        for kind in EventKind::ALL {
            assert_eq!(EventKind::from_name(kind.as_str()), Some(*kind));
        }
        assert_eq!(EventKind::from_name("user.teleported"), None);
    }
}
