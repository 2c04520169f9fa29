//! What the device knows. All of it is stored, except whether a creation is
//! running: that dies with the process.

use handfast_protocol::device_api::{Configuration, CreateUserResponse, InstallView};
use handfast_protocol::domain::install::InstallState;
use handfast_protocol::domain::{InstallId, Sensitive, Timestamp, UserId};
use serde::{Deserialize, Serialize};

use crate::platform_url::PlatformUrl;

/// What the device knows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct State {
    /// Whether there is a user.
    pub stage: Stage,
    /// What the platform was not told yet, oldest first.
    pub farewells: Vec<Farewell>,
}

/// Whether there is a user.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Stage {
    /// None.
    #[default]
    NoUser,
    /// One is asked for.
    Creating {
        /// What is asked with.
        attempt: Attempt,
        /// Whether a call is at it; otherwise it waits to be resumed.
        running: bool,
    },
    /// There is one.
    HasUser(Box<User>),
}

/// One attempt to create a user: one code and one device key, the same on
/// every try, so that the platform recognises a repeat.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attempt {
    /// The code.
    pub authentication_code: Sensitive<String>,
    /// The device key.
    pub key_name: String,
    /// The platform.
    pub platform_url: PlatformUrl,
    /// When it began, by the device's clock.
    pub begun_at: Timestamp,
}

/// The user on this device.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct User {
    /// Its id.
    pub id: UserId,
    /// Whether a trusted server vouched for it.
    pub linked: bool,
    /// Whether it existed before this install.
    pub restored: bool,
    /// The device key.
    pub key_name: String,
    /// The platform.
    pub platform_url: PlatformUrl,
    /// The install, as the platform last told.
    pub install: InstallView,
    /// Whether the customer lets the user act.
    pub enabled: bool,
    /// Whether the platform said that the user is no more.
    pub deleted: bool,
    /// Whether the install may act.
    pub remotely_enabled: bool,
    /// The SDK configuration.
    pub configuration: Configuration,
    /// Names the status last told.
    pub etag: Option<String>,
}

impl User {
    /// The user that the platform's answer to `attempt` tells of.
    pub(crate) fn from_answer(attempt: Attempt, answer: CreateUserResponse) -> Self {
        let active = answer.install.state == InstallState::Active;
        // The one thing that keeps a token from an active install is that its
        // user is disabled: so it can be when a lost answer is asked for again.
        let enabled = !active || answer.access_token.is_some();
        let remotely_enabled = active && enabled && says_enabled(&answer.configuration);
        Self {
            id: answer.user.id,
            linked: true,
            restored: answer.user.restored,
            key_name: attempt.key_name,
            platform_url: attempt.platform_url,
            install: answer.install,
            enabled,
            deleted: false,
            remotely_enabled,
            configuration: answer.configuration,
            etag: None,
        }
    }

    /// Whether the install is closed for good.
    pub fn is_closed(&self) -> bool {
        self.deleted || !self.install.state.is_open()
    }
}

/// The configuration's own switch; on unless it says otherwise.
fn says_enabled(configuration: &Configuration) -> bool {
    #[derive(Deserialize)]
    struct Switch {
        #[serde(default = "on")]
        enabled: bool,
    }
    const fn on() -> bool {
        true
    }
    serde_json::from_str::<Switch>(configuration.settings.get())
        .map_or(true, |switch| switch.enabled)
}

/// What the platform is still to be told: that an install is no more. The key
/// is kept until then, because the farewell is signed when it is sent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Farewell {
    /// The install.
    pub install_id: InstallId,
    /// Its device key.
    pub key_name: String,
    /// Its platform.
    pub platform_url: PlatformUrl,
    /// Since when it is owed, by the device's clock.
    pub owed_since: Timestamp,
}

impl State {
    /// Whether there is nothing worth storing.
    pub fn is_empty(&self) -> bool {
        self.stage == Stage::NoUser && self.farewells.is_empty()
    }

    /// The user, if there is a whole one.
    pub fn user(&self) -> Option<&User> {
        match &self.stage {
            Stage::HasUser(user) => Some(user),
            Stage::NoUser | Stage::Creating { .. } => None,
        }
    }

    /// The device keys that are still needed.
    pub fn key_names(&self) -> impl Iterator<Item = &str> {
        let own = match &self.stage {
            Stage::NoUser => None,
            Stage::Creating { attempt, .. } => Some(attempt.key_name.as_str()),
            Stage::HasUser(user) => Some(user.key_name.as_str()),
        };
        own.into_iter()
            .chain(self.farewells.iter().map(|owed| owed.key_name.as_str()))
    }
}
