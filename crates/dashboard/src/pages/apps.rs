//! The list of apps, making one, and its settings.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use handfast_app::{AppChanges, NewApp};
use handfast_domain::app::{App, AppSettings};
use handfast_domain::permission::{Action, Reach};

use crate::shell::{Section, Shell};
use crate::web::form::{Fields, SignedForm};
use crate::web::page::{InApp, Page};
use crate::web::page_error::PageError;
use crate::web::state::Shared;
use crate::web::words::{Fault, Moment, render};

#[derive(Template)]
#[template(path = "apps.html")]
struct AppsPage {
    shell: Shell,
    may_create: bool,
    apps: Vec<AppEntry>,
}

struct AppEntry {
    id: String,
    name: String,
    sandbox: bool,
    created: Moment,
    active_keys: usize,
}

#[derive(Template)]
#[template(path = "app_new.html")]
struct NewAppPage {
    shell: Shell,
    name: String,
    sandbox: bool,
    fault: Fault,
}

#[derive(Template)]
#[template(path = "app_settings.html")]
struct SettingsPage {
    shell: Shell,
    may_change: bool,
    is_saved: bool,
    settings: TypedSettings,
    fault: Fault,
}

/// Settings as they stand in the form.
struct TypedSettings {
    name: String,
    code_minutes: String,
    token_minutes: String,
    drain_hours: String,
    bundle_ids: String,
}

/// Every app that the operator may see.
pub(crate) async fn list(State(dashboard): Shared, page: Page) -> Result<Response, PageError> {
    let now = dashboard.app.now();
    let facts = dashboard.app.facts().await?;
    let visible = facts
        .apps()
        .into_iter()
        .filter(|app| page.may(Action::View, app.id));
    let apps = visible
        .map(|app| AppEntry {
            id: app.id.to_string(),
            active_keys: crate::pages::api_keys::active(&facts.api_keys_of(app.id), now),
            created: Moment::of(app.created_at, now),
            name: app.name,
            sandbox: app.sandbox,
        })
        .collect();
    Ok(render(&AppsPage {
        shell: page.shell("Apps"),
        may_create: page.signed_in.may(Action::CreateApp, Reach::Installation),
        apps,
    })
    .into_response())
}

/// The form for a new app.
pub(crate) async fn new(page: Page) -> Result<Response, PageError> {
    page.signed_in
        .require(Action::CreateApp, Reach::Installation)?;
    Ok(new_form(&page, &Fields::default(), Fault::default()))
}

/// Makes an app.
pub(crate) async fn create(
    State(dashboard): Shared,
    form: SignedForm,
) -> Result<Response, PageError> {
    let SignedForm { page, fields } = form;
    page.signed_in
        .require(Action::CreateApp, Reach::Installation)?;
    let new = NewApp {
        name: fields.text("name").to_owned(),
        sandbox: fields.has("sandbox"),
        settings: AppSettings::default(),
    };
    match dashboard
        .app
        .create_app(new, page.signed_in.initiator())
        .await
    {
        Ok(app) => Ok(Redirect::to(&format!("/dashboard/apps/{}", app.id)).into_response()),
        Err(error) => Ok(new_form(&page, &fields, Fault::of(error)?)),
    }
}

/// An app's own address leads to what is useful first: the quick start while
/// nothing was issued, else its users.
pub(crate) async fn overview(
    State(dashboard): Shared,
    page: Page,
    Path(id): Path<String>,
) -> Result<Redirect, PageError> {
    let InApp { app } = page.in_app(&dashboard, &id, Action::View).await?;
    let facts = dashboard.app.facts().await?;
    let was_used = facts
        .api_keys_of(app.id)
        .iter()
        .any(|key| key.last_used_at.is_some());
    let section = if was_used {
        Section::Users
    } else {
        Section::QuickStart
    };
    let address = format!("/dashboard/apps/{}/{}", app.id, section.path());
    Ok(Redirect::to(&address))
}

/// The settings of an app.
pub(crate) async fn settings(
    State(dashboard): Shared,
    page: Page,
    Path(id): Path<String>,
    axum::extract::RawQuery(query): axum::extract::RawQuery,
) -> Result<Response, PageError> {
    let in_app = page.in_app(&dashboard, &id, Action::View).await?;
    let typed = TypedSettings::of(&in_app.app);
    let is_saved = query.as_deref() == Some("saved");
    Ok(settings_form(
        &page,
        &in_app,
        (typed, is_saved),
        Fault::default(),
    ))
}

/// Changes the settings of an app.
pub(crate) async fn change_settings(
    State(dashboard): Shared,
    Path(id): Path<String>,
    form: SignedForm,
) -> Result<Response, PageError> {
    let SignedForm { page, fields } = form;
    let in_app = page.in_app(&dashboard, &id, Action::ChangeApp).await?;
    let typed = TypedSettings::typed(&fields);
    let changed = match typed.changes() {
        Ok(changes) => {
            let by = page.signed_in.initiator();
            let updated = dashboard.app.update_app(in_app.app.id, changes, by).await;
            updated.map_or_else(|error| Fault::of(error).map(Some), |_| Ok(None))?
        }
        Err(fault) => Some(fault),
    };
    match changed {
        None => {
            let address = format!("/dashboard/apps/{}/settings?saved", in_app.app.id);
            Ok(Redirect::to(&address).into_response())
        }
        Some(fault) => Ok(settings_form(&page, &in_app, (typed, false), fault)),
    }
}

fn new_form(page: &Page, typed: &Fields, fault: Fault) -> Response {
    let status = fault.status();
    let page = render(&NewAppPage {
        shell: page.shell("New app"),
        name: typed.text("name").to_owned(),
        sandbox: typed.has("sandbox"),
        fault,
    });
    (status, page).into_response()
}

fn settings_form(
    page: &Page,
    in_app: &InApp,
    (settings, is_saved): (TypedSettings, bool),
    fault: Fault,
) -> Response {
    let status = fault.status();
    let page = render(&SettingsPage {
        shell: page.shell_in(in_app, Section::Settings),
        may_change: page.may(Action::ChangeApp, in_app.app.id),
        is_saved,
        settings,
        fault,
    });
    (status, page).into_response()
}

impl TypedSettings {
    fn of(app: &App) -> Self {
        let settings = &app.settings;
        Self {
            name: app.name.clone(),
            code_minutes: (settings.code_lifetime_s / 60).to_string(),
            token_minutes: (settings.token_lifetime_s / 60).to_string(),
            drain_hours: (settings.drain_window_s / 3_600).to_string(),
            bundle_ids: settings.bundle_ids.join("\n"),
        }
    }

    fn typed(fields: &Fields) -> Self {
        let text = |name| fields.text(name).to_owned();
        Self {
            name: text("name"),
            code_minutes: text("code_lifetime_s"),
            token_minutes: text("token_lifetime_s"),
            drain_hours: text("drain_window_s"),
            bundle_ids: text("bundle_ids"),
        }
    }

    fn changes(&self) -> Result<AppChanges, Fault> {
        let bundle_ids = self.bundle_ids.lines().map(str::trim);
        Ok(AppChanges {
            name: Some(self.name.clone()),
            code_lifetime_s: Some(seconds("code_lifetime_s", &self.code_minutes, 60)?),
            token_lifetime_s: Some(seconds("token_lifetime_s", &self.token_minutes, 60)?),
            drain_window_s: Some(seconds("drain_window_s", &self.drain_hours, 3_600)?),
            bundle_ids: Some(
                bundle_ids
                    .filter(|id| !id.is_empty())
                    .map(str::to_owned)
                    .collect(),
            ),
        })
    }
}

fn seconds(field: &str, text: &str, unit: u32) -> Result<u32, Fault> {
    let number = text.parse::<u32>().ok();
    number
        .and_then(|number| number.checked_mul(unit))
        .ok_or_else(|| Fault {
            field: field.to_owned(),
            text: "must be a whole number".to_owned(),
        })
}
