//! Users, as servers, devices and operators ask for them.

use handfast_domain::access::Scope;
use handfast_domain::event::Initiator;
use handfast_domain::{AppId, ExternalId, Refusal, UserId};
use handfast_storage::administration::UserChange;
use handfast_storage::record::UserRecord;

use crate::application::Application;
use crate::authenticate::{Caller, Requester};
use crate::error::AppError;

impl Application {
    /// The user with an external id of the caller's app.
    pub async fn find_user(
        &self,
        caller: &Caller,
        external_id: &ExternalId,
    ) -> Result<UserRecord, AppError> {
        caller.require(Scope::UserRead)?;
        self.find_user_as_operator(caller.app_id(), external_id)
            .await
    }

    /// A user, for a server or for the user's own device.
    pub async fn get_user(
        &self,
        requester: &Requester,
        user: UserId,
    ) -> Result<UserRecord, AppError> {
        requester.require(Scope::UserRead, user)?;
        self.get_user_as_operator(requester.app_id(), user).await
    }

    /// Deletes a user with everything that belongs to it.
    pub async fn delete_user(&self, requester: &Requester, user: UserId) -> Result<(), AppError> {
        requester.require(Scope::UserDelete, user)?;
        self.delete_user_as_operator(requester.app_id(), user, requester.initiator())
            .await
    }

    /// Disables or enables a user: the remote kill switch.
    pub async fn set_user_enabled(
        &self,
        caller: &Caller,
        user: UserId,
        enabled: bool,
    ) -> Result<(), AppError> {
        caller.require(Scope::UserWrite)?;
        self.set_user_enabled_as_operator(caller.app_id(), user, enabled, caller.initiator())
            .await
    }

    /// The user with an external id, for an operator.
    pub async fn find_user_as_operator(
        &self,
        app: AppId,
        external_id: &ExternalId,
    ) -> Result<UserRecord, AppError> {
        let user = self.storage.user_by_external_id(app, external_id).await?;
        Ok(user.ok_or(Refusal::UserNotFound)?)
    }

    /// A user, for an operator.
    pub async fn get_user_as_operator(
        &self,
        app: AppId,
        user: UserId,
    ) -> Result<UserRecord, AppError> {
        Ok(self
            .storage
            .user(app, user)
            .await?
            .ok_or(Refusal::UserNotFound)?)
    }

    /// Deletes a user, for an operator.
    pub async fn delete_user_as_operator(
        &self,
        app: AppId,
        user: UserId,
        by: Initiator,
    ) -> Result<(), AppError> {
        let origin = self.origin(app, by);
        Ok(self
            .storage
            .delete_user(UserChange { user, origin })
            .await?)
    }

    /// Disables or enables a user, for an operator.
    pub async fn set_user_enabled_as_operator(
        &self,
        app: AppId,
        user: UserId,
        enabled: bool,
        by: Initiator,
    ) -> Result<(), AppError> {
        let origin = self.origin(app, by);
        Ok(self
            .storage
            .set_user_enabled(UserChange { user, origin }, enabled)
            .await?)
    }
}
