//! What happened to a user, and what would happen next.

use handfast_domain::activation::{self, Settlement};
use handfast_domain::event::Event;
use handfast_domain::{AppId, FormFactor, UserId};
use handfast_storage::record::UserRecord;

use crate::application::Application;
use crate::error::AppError;

/// A user with its story.
#[derive(Clone, Debug)]
pub struct UserStory {
    /// The user as it is now.
    pub user: UserRecord,
    /// What happened, oldest first, as far as events are kept.
    pub events: Vec<Event>,
}

impl Application {
    /// A user and what happened to it.
    pub async fn user_story(&self, app: AppId, user: UserId) -> Result<UserStory, AppError> {
        let record = self.get_user_as_operator(app, user).await?;
        let events = self.storage.user_events(app, user).await?;
        Ok(UserStory {
            user: record,
            events,
        })
    }
}

impl UserStory {
    /// What would become of a device that redeemed a code of this user now.
    pub fn what_would_happen(&self, newcomer: FormFactor) -> Settlement {
        let active = self
            .user
            .installs
            .iter()
            .find(|install| Some(install.id) == self.user.active_install);
        activation::decide(active.map(|install| install.device.form_factor), newcomer)
    }
}
