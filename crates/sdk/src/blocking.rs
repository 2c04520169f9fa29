//! The SDK for programs without an executor: the same calls, each of which
//! blocks its thread until it is answered.

use std::collections::BTreeMap;
use std::ops::Deref;

use pollster::block_on;

use crate::answer::{CreatedUser, ResetOutcome, UserAccessToken};
use crate::failure::{
    AccessTokenError, CreateUserError, MetadataError, NotInitialized, ResetError, StatusError,
};
use crate::options::CreateUserOptions;
use crate::ports::Ports;
use crate::status::Status;

/// The SDK, of which the calls that need the network block. Everything else is
/// the same as in [`crate::Handfast`], which this dereferences to.
#[derive(Clone, Debug)]
pub struct Handfast(crate::Handfast);

impl Handfast {
    /// See [`crate::Handfast::new`].
    pub fn new(ports: Ports) -> Self {
        crate::Handfast::new(ports).into()
    }

    /// See [`crate::Handfast::on_desktop`].
    #[cfg(feature = "desktop")]
    pub fn on_desktop(
        home: impl AsRef<std::path::Path>,
    ) -> Result<Self, crate::desktop::HomeError> {
        crate::Handfast::on_desktop(home).map(Self)
    }

    /// See [`crate::Handfast::create_user`].
    pub fn create_user(&self, options: CreateUserOptions) -> Result<CreatedUser, CreateUserError> {
        block_on(self.0.create_user(options))
    }

    /// See [`crate::Handfast::resume_user_creation`].
    pub fn resume_user_creation(&self) -> Result<Option<CreatedUser>, CreateUserError> {
        block_on(self.0.resume_user_creation())
    }

    /// See [`crate::Handfast::request_user_access_token`].
    pub fn request_user_access_token(&self) -> Result<UserAccessToken, AccessTokenError> {
        block_on(self.0.request_user_access_token())
    }

    /// See [`crate::Handfast::request_drain_token`].
    pub fn request_drain_token(&self) -> Result<UserAccessToken, AccessTokenError> {
        block_on(self.0.request_drain_token())
    }

    /// See [`crate::Handfast::refresh_status`].
    pub fn refresh_status(&self) -> Result<Status, StatusError> {
        block_on(self.0.refresh_status())
    }

    /// See [`crate::Handfast::add_user_metadata_fields`].
    pub fn add_user_metadata_fields(
        &self,
        fields: BTreeMap<String, String>,
    ) -> Result<BTreeMap<String, String>, MetadataError> {
        block_on(self.0.add_user_metadata_fields(fields))
    }

    /// See [`crate::Handfast::remove_user_metadata_field`].
    pub fn remove_user_metadata_field(
        &self,
        key: impl Into<String>,
    ) -> Result<BTreeMap<String, String>, MetadataError> {
        block_on(self.0.remove_user_metadata_field(key.into()))
    }

    /// See [`crate::Handfast::say_pending_farewells`].
    pub fn say_pending_farewells(&self) -> Result<usize, NotInitialized> {
        block_on(self.0.say_pending_farewells())
    }

    /// See [`crate::Handfast::reset`].
    pub fn reset(&self) -> Result<ResetOutcome, ResetError> {
        block_on(self.0.reset())
    }
}

impl From<crate::Handfast> for Handfast {
    fn from(sdk: crate::Handfast) -> Self {
        Self(sdk)
    }
}

impl Deref for Handfast {
    type Target = crate::Handfast;

    fn deref(&self) -> &Self::Target {
        &self.0
    }
}
