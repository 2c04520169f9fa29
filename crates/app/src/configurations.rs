//! Publishing SDK configurations.

use handfast_domain::configuration::ConfigurationDocument;
use handfast_domain::event::Initiator;
use handfast_domain::{AppId, Platform, Refusal};
use handfast_protocol::device_api::Configuration;
use handfast_storage::administration::PublishConfiguration;
use handfast_storage::facts::StoredConfiguration;

use crate::application::Application;
use crate::error::AppError;

const MAX_NOTE: usize = 500;

/// A published version.
pub type ConfigurationVersion = StoredConfiguration;

/// A document to be published.
#[derive(Clone, Debug)]
pub struct Publication {
    /// The app.
    pub app: AppId,
    /// The document.
    pub document: ConfigurationDocument,
    /// What its publisher says of it.
    pub note: String,
}

impl Application {
    /// Publishes a document as the next version and answers with its number.
    pub async fn publish_configuration(
        &self,
        publication: Publication,
        by: Initiator,
    ) -> Result<u32, AppError> {
        let Publication {
            app,
            document,
            note,
        } = publication;
        document
            .check()
            .map_err(|invalid| AppError::invalid(invalid.place, invalid.problem))?;
        if note.chars().count() > MAX_NOTE {
            return Err(AppError::invalid(
                "note",
                "must have at most 500 characters",
            ));
        }
        self.facts().await?.app(app)?;
        let origin = self.origin(app, by);
        Ok(self
            .storage
            .publish_configuration(PublishConfiguration {
                document,
                note,
                origin,
            })
            .await?)
    }

    /// Every published version, newest first.
    pub async fn configuration_versions(
        &self,
        app: AppId,
    ) -> Result<Vec<ConfigurationVersion>, AppError> {
        self.facts().await?.app(app)?;
        Ok(self.storage.configuration_versions(app).await?)
    }

    /// Publishes an earlier version anew, as the next one.
    pub async fn roll_back_configuration(
        &self,
        app: AppId,
        version: u32,
        by: Initiator,
    ) -> Result<u32, AppError> {
        let versions = self.configuration_versions(app).await?;
        let earlier = versions
            .into_iter()
            .find(|stored| stored.version == version);
        let document = earlier
            .ok_or(Refusal::ConfigurationVersionNotFound)?
            .document;
        let note = format!("back to version {version}");
        self.publish_configuration(
            Publication {
                app,
                document,
                note,
            },
            by,
        )
        .await
    }

    /// The document in force and its version; 0 before the first publication.
    pub async fn configuration(
        &self,
        app: AppId,
    ) -> Result<(u32, ConfigurationDocument), AppError> {
        let facts = self.facts().await?;
        let (version, document) = facts.app(app)?.configuration();
        Ok((version, document.clone()))
    }

    /// What an install with this platform and SDK version would get.
    pub async fn preview_configuration(
        &self,
        app: AppId,
        platform: Platform,
        sdk_version: Option<&str>,
    ) -> Result<Configuration, AppError> {
        self.facts()
            .await?
            .app(app)?
            .configuration_for(platform, sdk_version)
    }
}
