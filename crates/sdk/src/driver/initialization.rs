//! `initialize`: quick, synchronous, without the network.

use std::sync::Arc;

use handfast_protocol::device_api::SdkFacts;

use crate::driver::{Handfast, Inner, Phase, Settings};
use crate::failure::{Failure, InitializeError, InitializeReason};
use crate::machine::State;
use crate::options::InitializeOptions;
use crate::platform_url::InvalidPlatformUrl;
use crate::ports::VaultFailure;
use crate::stored::{self, Unreadable};

impl Handfast {
    /// Reads what is stored and makes the SDK ready. Doing so again puts the
    /// new options in the place of the old ones and changes nothing else.
    pub fn initialize(&self, options: InitializeOptions) -> Result<(), InitializeError> {
        let settings = Arc::new(read_options(options).map_err(|error| {
            Failure::new(InitializeReason::InvalidPlatformUrl, error.to_string())
        })?);
        let mut core = self.inner.lock();
        if core.resetting {
            return Err(Failure::new(
                InitializeReason::SdkResetInProgress,
                "the SDK is being reset; initialise it when the reset has ended",
            ));
        }
        match core.phase {
            Phase::InitInProgress => {
                return Err(Failure::new(
                    InitializeReason::InitInProgress,
                    "another thread initialises the SDK at this moment",
                ));
            }
            Phase::Initialized => {
                core.settings = Some(settings);
                return Ok(());
            }
            Phase::NotInitialized => core.enter(Phase::InitInProgress),
        }
        drop(core);
        // Read without the lock, so that `init_state` answers meanwhile.
        let loaded = self.inner.load();
        if let Ok(state) = &loaded {
            let needed: Vec<String> = state.key_names().map(str::to_owned).collect();
            self.inner.delete_unneeded_keys(|_| needed);
        }
        let mut core = self.inner.lock();
        match loaded {
            Ok(state) => {
                core.state = Some(state);
                core.settings = Some(settings);
                core.enter(Phase::Initialized);
                Ok(())
            }
            Err(failure) => {
                core.enter(Phase::NotInitialized);
                Err(failure.into())
            }
        }
    }
}

/// The stored state could not be had.
pub(super) enum NotLoaded {
    Vault(VaultFailure),
    Unreadable(Unreadable),
}

impl Inner {
    /// The state as it is stored; an empty store is a device without a user.
    pub(super) fn load(&self) -> Result<State, NotLoaded> {
        match self.ports.vault.load().map_err(NotLoaded::Vault)? {
            Some(bytes) => stored::decode(&bytes).map_err(NotLoaded::Unreadable),
            None => Ok(State::default()),
        }
    }
}

impl From<NotLoaded> for InitializeError {
    fn from(failure: NotLoaded) -> Self {
        let (reason, details) = match failure {
            NotLoaded::Vault(VaultFailure::Panicked) => (
                InitializeReason::UnexpectedError,
                VaultFailure::Panicked.to_string(),
            ),
            NotLoaded::Vault(failure) => (InitializeReason::StoreUnavailable, failure.to_string()),
            NotLoaded::Unreadable(failure @ Unreadable::Corrupt) => {
                (InitializeReason::StateCorrupt, failure.to_string())
            }
            NotLoaded::Unreadable(failure @ Unreadable::Newer(_)) => {
                (InitializeReason::StateNewer, failure.to_string())
            }
        };
        Self::new(reason, details)
    }
}

fn read_options(options: InitializeOptions) -> Result<Settings, InvalidPlatformUrl> {
    Ok(Settings {
        platform_url: options.platform_url.parse()?,
        app: options.app,
        device: options.device,
        sdk: SdkFacts {
            version: Some(crate::VERSION.to_owned()),
            platform: options.platform,
        },
        creation_deadline: options.creation_deadline,
    })
}
