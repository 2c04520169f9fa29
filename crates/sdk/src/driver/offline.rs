//! What is answered from the device alone.

use std::sync::Arc;

use handfast_protocol::device_api::Configuration;
use handfast_protocol::domain::UserId;

use crate::driver::listeners::ListenerHandle;
use crate::driver::{Handfast, Phase};
use crate::failure::NotInitialized;
use crate::machine::{Stage, State, User};
use crate::status::{Status, StatusListener};

impl Handfast {
    /// The user on this device.
    pub fn user_id(&self) -> Result<Option<UserId>, NotInitialized> {
        self.read_user(|user| user.id)
    }

    /// The SDK configuration that the platform last told.
    pub fn configuration(&self) -> Result<Option<Configuration>, NotInitialized> {
        self.read_user(|user| user.configuration.clone())
    }

    /// Where the install and its user stood when the platform last told.
    pub fn status(&self) -> Result<Option<Status>, NotInitialized> {
        self.read_user(Status::of)
    }

    /// Whether an attempt to create a user waits to be resumed.
    pub fn user_creation_pending(&self) -> Result<bool, NotInitialized> {
        self.read(|state| matches!(state.stage, Stage::Creating { running: false, .. }))
    }

    /// How many resets the platform was not told of yet.
    pub fn pending_farewells(&self) -> Result<usize, NotInitialized> {
        self.read(|state| state.farewells.len())
    }

    /// Whether there is a user on this device. May be asked before
    /// initialisation; a store that cannot be read holds no user one could use.
    pub fn user_exists(&self) -> bool {
        self.peek(|state| state.user().is_some())
    }

    /// Whether there is a user for which a trusted server vouched. May be
    /// asked before initialisation.
    pub fn is_user_linked(&self) -> bool {
        self.peek(|state| state.user().is_some_and(|user| user.linked))
    }

    /// Has `listener` told of changes from now on, resets notwithstanding.
    pub fn add_status_listener(
        &self,
        listener: Arc<dyn StatusListener>,
    ) -> Result<ListenerHandle, NotInitialized> {
        self.read(|_| ())?;
        Ok(self.inner.listeners.add(listener))
    }

    fn read<T>(&self, read: impl FnOnce(&State) -> T) -> Result<T, NotInitialized> {
        let core = self.inner.lock();
        match &core.state {
            Some(state) if core.phase == Phase::Initialized => Ok(read(state)),
            _ => Err(NotInitialized),
        }
    }

    fn read_user<T>(&self, read: impl FnOnce(&User) -> T) -> Result<Option<T>, NotInitialized> {
        self.read(|state| state.user().map(read))
    }

    /// Reads the state as it is known, or else as it is stored.
    fn peek(&self, read: impl FnOnce(&State) -> bool) -> bool {
        if let Some(state) = &self.inner.lock().state {
            return read(state);
        }
        self.inner.load().is_ok_and(|state| read(&state))
    }
}
