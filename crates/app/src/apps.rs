//! Making and changing apps.

use handfast_domain::AppId;
use handfast_domain::app::{self, App, AppSettings, InvalidSetting};
use handfast_domain::event::{EventKind, Initiator};
use serde_json::json;

use crate::application::Application;
use crate::error::AppError;
use crate::ports::draw_id;

/// An app to be made.
#[derive(Clone, Debug)]
pub struct NewApp {
    /// What its operators call it.
    pub name: String,
    /// Whether misbehaviour may be rehearsed with it.
    pub sandbox: bool,
    /// Its lifetimes and limits.
    pub settings: AppSettings,
}

/// What may be changed of an app; `None` leaves it.
#[derive(Clone, Debug, Default)]
pub struct AppChanges {
    /// Its name.
    pub name: Option<String>,
    /// How long its codes live, in seconds.
    pub code_lifetime_s: Option<u32>,
    /// How long its access tokens live, in seconds.
    pub token_lifetime_s: Option<u32>,
    /// How long its deactivated installs may drain, in seconds.
    pub drain_window_s: Option<u32>,
    /// The bundle ids that may redeem its codes; empty admits any.
    pub bundle_ids: Option<Vec<String>>,
}

impl Application {
    /// Makes an app.
    pub async fn create_app(&self, new: NewApp, by: Initiator) -> Result<App, AppError> {
        let now = self.clock.now();
        let app = App {
            id: AppId::new(now, draw_id(self.entropy.as_ref())),
            name: new.name,
            sandbox: new.sandbox,
            created_at: now,
            settings: new.settings,
        };
        check(&app)?;
        let origin = self.origin(app.id, by);
        let mut event = origin.event(0, EventKind::AppCreated);
        event.details = json!({"name": app.name, "sandbox": app.sandbox, "settings": app.settings});
        self.storage.create_app(app.clone(), event).await?;
        Ok(app)
    }

    /// Changes an app.
    pub async fn update_app(
        &self,
        id: AppId,
        changes: AppChanges,
        by: Initiator,
    ) -> Result<App, AppError> {
        let facts = self.facts().await?;
        let mut app = facts.app(id)?.app.clone();
        changes.apply_to(&mut app);
        check(&app)?;
        let mut event = self.origin(id, by).event(0, EventKind::AppChanged);
        event.details = json!({"name": app.name, "settings": app.settings});
        self.storage.update_app(app.clone(), event).await?;
        Ok(app)
    }
}

impl AppChanges {
    fn apply_to(self, app: &mut App) {
        let settings = &mut app.settings;
        app.name = self.name.unwrap_or_else(|| std::mem::take(&mut app.name));
        settings.code_lifetime_s = self.code_lifetime_s.unwrap_or(settings.code_lifetime_s);
        settings.token_lifetime_s = self.token_lifetime_s.unwrap_or(settings.token_lifetime_s);
        settings.drain_window_s = self.drain_window_s.unwrap_or(settings.drain_window_s);
        if let Some(bundle_ids) = self.bundle_ids {
            settings.bundle_ids = bundle_ids;
        }
    }
}

fn check(app: &App) -> Result<(), AppError> {
    app::check_name(&app.name)
        .and_then(|()| app.settings.check())
        .map_err(invalid_setting)
}

pub(crate) fn invalid_setting(invalid: InvalidSetting) -> AppError {
    AppError::invalid(invalid.field, format!("must be {}", invalid.expected))
}
