//! An app as it is shown.

use handfast_domain::app::{App, AppSettings};
use handfast_domain::{AppId, Timestamp};
use serde::Serialize;

/// An app as it is shown.
#[derive(Debug, Serialize)]
pub(super) struct AppView {
    pub(super) id: AppId,
    pub(super) name: String,
    pub(super) sandbox: bool,
    pub(super) created_at: Timestamp,
    pub(super) settings: AppSettings,
}

impl From<App> for AppView {
    fn from(app: App) -> Self {
        Self {
            id: app.id,
            name: app.name,
            sandbox: app.sandbox,
            created_at: app.created_at,
            settings: app.settings,
        }
    }
}

impl AppView {
    /// The app as lines for people.
    pub(super) fn to_text(&self) -> String {
        let settings = &self.settings;
        let bundle_ids = match settings.bundle_ids.as_slice() {
            [] => "any".to_owned(),
            ids => ids.join(", "),
        };
        format!(
            "id              {}\nname            {}\nsandbox         {}\ncreated         {}\n\
             code lifetime   {} s\ntoken lifetime  {} s\ndrain window    {} s\nbundle ids      {}",
            self.id,
            self.name,
            self.sandbox,
            self.created_at,
            settings.code_lifetime_s,
            settings.token_lifetime_s,
            settings.drain_window_s,
            bundle_ids,
        )
    }
}
